#pragma once

#include <stdint.h>

/**
 * vfork(2): runs {@code child} in a new process that uses this one's memory, and ends it with the result; this process
 * stands still until then, or until the child has executed a program.
 *
 * @return the child's pid; -1 with errno
 */
int32_t systemlet_spawn(int32_t (*child)(void));
