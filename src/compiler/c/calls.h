#pragma once

// For what runs in this process's memory while it goes on: a launched child, a thread without a library of its own.

#if defined(__has_feature) && __has_feature(address_sanitizer)
#define SHARES_MEMORY 0   // the sanitizer keeps books of the stack
#else
#define SHARES_MEMORY 1
#endif

// The libraries' calls write errno, which belongs to the manager that runs meanwhile: these return it, negative. A fifth
// argument, where a call has one, is 0.
static inline long call(long number, long a, long b, long c, long d) {
#if defined(__x86_64__)
    long result;
    register long r10 __asm__("r10") = d;
    register long r8 __asm__("r8") = 0;
    __asm__ volatile("syscall" : "=a"(result) : "a"(number), "D"(a), "S"(b), "d"(c), "r"(r10), "r"(r8) : "rcx", "r11", "memory");
    return result;
#elif defined(__aarch64__)
    register long x8 __asm__("x8") = number;
    register long x0 __asm__("x0") = a;
    register long x1 __asm__("x1") = b;
    register long x2 __asm__("x2") = c;
    register long x3 __asm__("x3") = d;
    register long x4 __asm__("x4") = 0;
    __asm__ volatile("svc 0" : "+r"(x0) : "r"(x8), "r"(x1), "r"(x2), "r"(x3), "r"(x4) : "memory");
    return x0;
#else
#error a processor whose system calls are not known here
#endif
}
