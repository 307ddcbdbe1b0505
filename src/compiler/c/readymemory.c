#define _GNU_SOURCE
#include "readymemory.h"
#include "calls.h"
#include <sched.h>
#include <signal.h>
#include <stdint.h>
#include <sys/mman.h>
#include <sys/syscall.h>

#ifndef MADV_POPULATE_WRITE
#define MADV_POPULATE_WRITE 23
#endif

// What a boot of some dozen services needs; one of a hundred allocates 7 MB.
#define READY_BYTES (5 << 20)
// Mappings that the manager makes meanwhile wait for the step that is under way.
#define STEP_BYTES (256 << 10)

extern void* teavm_gc_heapAddress;
extern int64_t teavm_gc_availableBytes;

static char stack[4096] __attribute__((aligned(16)));

static int ready(void* none) {
    (void) none;
    int64_t end = teavm_gc_availableBytes < READY_BYTES ? teavm_gc_availableBytes : READY_BYTES;
    for (int64_t at = 0; at + STEP_BYTES <= end; at += STEP_BYTES) {
        if (call(SYS_madvise, (long) teavm_gc_heapAddress + at, STEP_BYTES, MADV_POPULATE_WRITE, 0) < 0) {
            break;
        }
    }
    return 0;
}

void systemlet_readyMemory(void) {
    cpu_set_t processors;
    if (!SHARES_MEMORY || sched_getaffinity(0, sizeof(processors), &processors) != 0 || CPU_COUNT(&processors) < 2) {
        return;
    }
    sigset_t all, before;
    sigfillset(&all);
    sigprocmask(SIG_BLOCK, &all, &before);   // the thread is nobody who could take a signal
    clone(ready, stack + sizeof(stack), CLONE_VM | CLONE_FS | CLONE_FILES | CLONE_SIGHAND | CLONE_THREAD | CLONE_SYSVSEM, 0);
    sigprocmask(SIG_SETMASK, &before, 0);
}
