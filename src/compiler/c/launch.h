#pragma once

#include <stdint.h>

/** What a launched child does, one after the other: the same numbers as in systemlet.sys.Launch. */
enum {
    LAUNCH_CLOSE_FROM,      // a: the first descriptor that the program does not get
    LAUNCH_SIGNALS,         // a: SIGPIPE is ignored
    LAUNCH_SOFT_LIMIT,      // a: resource, b: soft limit
    LAUNCH_SETSID,
    LAUNCH_OPEN,            // a: text, b: flags, c: target
    LAUNCH_DUPLICATE,       // a: descriptor, b: target
    LAUNCH_UMASK,           // a: mask
    LAUNCH_KEYRING,         // a: linked with the user's
    LAUNCH_LIMIT,           // a: resource, b: soft, c: hard
    LAUNCH_CHDIR,           // a: text, b: "/" where it is missing
    LAUNCH_NAME,            // a: text
    LAUNCH_PRCTL,           // a: option, b: its argument
    LAUNCH_PID,             // a: which variable, b: where its value begins; there is room for ten digits
    LAUNCH_EXECVE,          // a: text
    LAUNCH_MKDIR,           // a: text, b: mode, c: one that is there will do
    LAUNCH_CHMOD            // a: text, b: mode
};

typedef struct {
    int64_t what, status, a, b, c;   // status: of the child where the call fails
} LaunchCall;

typedef struct {
    LaunchCall* calls;
    char** texts;
    char** arguments;
    char** environment;
    int64_t count;
    int64_t report;   // the descriptor that is told "!NUMBER ERRNO\n" of a call that failed
    int64_t signals;  // those that this process ignores or handles, as bits from SIGHUP on; systemlet_launch writes it
    char stack[4096]; // the calls need 300 bytes
} Launch;

/**
 * Starts a child that uses this process's memory and makes the calls; this process goes on meanwhile. The memory of the
 * plan must stay until the report descriptor has no writer any more.
 *
 * @return the child's pid; -1 with errno
 */
int32_t systemlet_launch(Launch* plan);

/** To be called where this process has changed what it does at a signal: the next launch looks again. */
void systemlet_signalsChanged(void);
