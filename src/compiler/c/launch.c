#define _GNU_SOURCE
#include "launch.h"
#include "calls.h"
#include <errno.h>
#include <fcntl.h>
#include <sched.h>
#include <signal.h>
#include <stddef.h>
#include <sys/prctl.h>
#include <sys/syscall.h>

#ifndef SYS_close_range
#define SYS_close_range 436
#endif
#define CLOEXEC_RANGE 4
#define DESCRIPTORS_MAX 4096

// As systemlet.sys.NativeLaunch lays it out.
_Static_assert(offsetof(Launch, count) == 32 && offsetof(Launch, stack) == 56 && sizeof(Launch) == 56 + 4096, "layout");
_Static_assert(sizeof(LaunchCall) == 40, "layout of a call");

static long closeFrom(long first) {
    long result = call(SYS_close_range, first, 0xffffffffL, CLOEXEC_RANGE, 0);
    if (result == -ENOSYS) {
        for (long fd = first; fd < DESCRIPTORS_MAX; fd++) {
            call(SYS_fcntl, fd, F_SETFD, FD_CLOEXEC, 0);
        }
        return 0;
    }
    return result;
}

#define BIT(number) (1ul << ((number) - 1))
// 32 and 33 are the library's own and never changed.
#define UNCHANGEABLE (BIT(SIGKILL) | BIT(SIGSTOP) | BIT(32) | BIT(33))

// Few signals have not their default action, and a call for each of the others takes a tenth of a child's life until execve.
static unsigned long changedSignals;
static int changedSignalsKnown;

void systemlet_signalsChanged(void) {
    changedSignalsKnown = 0;
}

static unsigned long findChangedSignals(void) {
    if (!changedSignalsKnown) {
        changedSignals = 0;
        for (long number = 1; number < _NSIG; number++) {
            long action[4] = {0};   // the kernel's struct sigaction; the first word is the handler
            if (!(UNCHANGEABLE & BIT(number))
                    && (call(SYS_rt_sigaction, number, 0, (long) action, 8) < 0 || action[0] != 0)) {
                changedSignals |= BIT(number);
            }
        }
        changedSignalsKnown = 1;
    }
    return changedSignals;
}

static long resetSignals(unsigned long changed, int64_t ignorePipe) {
    long action[4] = {0};
    for (long number = 1; number < _NSIG; number++) {
        if (!((changed | BIT(SIGPIPE)) & BIT(number))) {
            continue;
        }
        action[0] = number == SIGPIPE && ignorePipe ? 1 : 0;
        long result = call(SYS_rt_sigaction, number, (long) action, 0, 8);
        if (result < 0) {
            return result;
        }
    }
    long none = 0;
    return call(SYS_rt_sigprocmask, SIG_SETMASK, (long) &none, 0, 8);
}

static unsigned long smaller(unsigned long one, unsigned long other) {
    return one < other ? one : other;
}

// What is above the hard limit is cut to it where it may not be raised.
static long limit(long resource, unsigned long soft, unsigned long hard) {
    unsigned long wanted[2] = {soft, hard}, now[2];
    long result = call(SYS_prlimit64, 0, resource, (long) wanted, 0);
    if (result == -EPERM && (result = call(SYS_prlimit64, 0, resource, 0, (long) now)) == 0) {
        wanted[0] = smaller(soft, now[1]);
        wanted[1] = smaller(hard, now[1]);
        result = call(SYS_prlimit64, 0, resource, (long) wanted, 0);
    }
    return result;
}

static long softLimit(long resource, unsigned long soft) {
    unsigned long now[2];
    long result = call(SYS_prlimit64, 0, resource, 0, (long) now);
    now[0] = soft;
    return result < 0 ? result : call(SYS_prlimit64, 0, resource, (long) now, 0);
}

static long duplicate(long fd, long target) {
    return fd == target ? call(SYS_fcntl, fd, F_SETFD, 0, 0) : call(SYS_dup3, fd, target, 0, 0);
}

static long openOnto(char* path, long flags, long target) {
    long fd = call(SYS_openat, AT_FDCWD, (long) path, flags, 0);
    if (fd < 0 || fd == target) {
        return fd;
    }
    long result = duplicate(fd, target);
    call(SYS_close, fd, 0, 0, 0);
    return result;
}

// Containers forbid keyrings, or the quota is used up: systemd goes on as well.
static long keyring(int64_t shared) {
    long result = call(SYS_keyctl, 1, 0, 0, 0);   // KEYCTL_JOIN_SESSION_KEYRING
    if (result >= 0 && shared) {
        result = call(SYS_keyctl, 8, -4, -3, 0);   // KEYCTL_LINK, the user's, the session's
    }
    return result == -ENOSYS || result == -EPERM || result == -EACCES || result == -EDQUOT ? 0 : result;
}

static long changeDirectory(char* path, int64_t missingOk) {
    long result = call(SYS_chdir, (long) path, 0, 0, 0);
    return result < 0 && missingOk ? call(SYS_chdir, (long) "/", 0, 0, 0) : result;
}

static long makeDirectory(char* path, long mode, int64_t presentOk) {
    long result = call(SYS_mkdirat, AT_FDCWD, (long) path, mode, 0);
    return result == -EEXIST && presentOk ? 0 : result;
}

static int putDecimal(char* to, long number) {
    char digits[20];
    int count = 0;
    do {
        digits[count++] = '0' + number % 10;
        number /= 10;
    } while (number > 0);
    for (int i = 0; i < count; i++) {
        to[i] = digits[count - 1 - i];
    }
    return count;
}

static long putPid(char* to) {
    to[putDecimal(to, call(SYS_getpid, 0, 0, 0, 0))] = 0;
    return 0;
}

static long perform(Launch* plan, LaunchCall* at) {
    switch (at->what) {
        case LAUNCH_CLOSE_FROM: return closeFrom(at->a);
        case LAUNCH_SIGNALS: return resetSignals(plan->signals, at->a);
        case LAUNCH_SOFT_LIMIT: return softLimit(at->a, at->b);
        case LAUNCH_SETSID: return call(SYS_setsid, 0, 0, 0, 0);
        case LAUNCH_OPEN: return openOnto(plan->texts[at->a], at->b, at->c);
        case LAUNCH_DUPLICATE: return duplicate(at->a, at->b);
        case LAUNCH_UMASK: return call(SYS_umask, at->a, 0, 0, 0);
        case LAUNCH_KEYRING: return keyring(at->a);
        case LAUNCH_LIMIT: return limit(at->a, at->b, at->c);
        case LAUNCH_CHDIR: return changeDirectory(plan->texts[at->a], at->b);
        case LAUNCH_NAME: return call(SYS_prctl, PR_SET_NAME, (long) plan->texts[at->a], 0, 0);
        case LAUNCH_PRCTL: return call(SYS_prctl, at->a, at->b, 0, 0);
        case LAUNCH_PID: return putPid(plan->environment[at->a] + at->b);
        case LAUNCH_EXECVE:
            return call(SYS_execve, (long) plan->texts[at->a], (long) plan->arguments, (long) plan->environment, 0);
        case LAUNCH_MKDIR: return makeDirectory(plan->texts[at->a], at->b, at->c);
        case LAUNCH_CHMOD: return call(SYS_fchmodat, AT_FDCWD, (long) plan->texts[at->a], at->b, 0);
        default: return -ENOSYS;
    }
}

static void tell(Launch* plan, long number, long error) {
    char line[48];
    int length = 0;
    line[length++] = '!';
    length += putDecimal(line + length, number);
    line[length++] = ' ';
    length += putDecimal(line + length, error);
    line[length++] = '\n';
    call(SYS_write, plan->report, (long) line, length, 0);
}

static int run(void* argument) {
    Launch* plan = argument;
    for (long i = 0; i < plan->count; i++) {
        long result = perform(plan, &plan->calls[i]);
        if (result < 0) {
            tell(plan, i, -result);
            call(SYS_exit_group, plan->calls[i].status, 0, 0, 0);
        }
    }
    return 0;
}

int32_t systemlet_launch(Launch* plan) {
    if (!SHARES_MEMORY) {
        errno = ENOSYS;
        return -1;
    }
    plan->signals = findChangedSignals();
    return clone(run, plan->stack + sizeof(plan->stack), CLONE_VM | SIGCHLD, plan);
}
