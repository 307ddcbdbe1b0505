#include "spawn.h"
#include "tries.h"
#include <unistd.h>

#if defined(__has_feature) && __has_feature(address_sanitizer)
#define vfork fork   // the sanitizer keeps books of the stack, which the child would leave in disorder
#endif

int32_t systemlet_spawn(int32_t (*child)(void)) {
    TeaVM_StackFrame* volatile innermost = teavm_stackTop;
    pid_t pid = vfork();
    if (pid == 0) {
        _exit(child());
    }
    teavm_stackTop = innermost;   // the child executes its program out of a try, which it never leaves
    return pid;
}
