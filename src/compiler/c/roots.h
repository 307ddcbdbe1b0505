#pragma once

#include <stdint.h>
#include "tries.h"

/** The objects that the stack refers to, in the form that the collector walks: one frame. */
typedef struct {
    TeaVM_StackFrame* next;   // null
    int32_t count;
    void** objects;
} SystemletRoots;

/** The first call of a collection. {@return the objects that the machine's stack and registers refer to} */
void* systemlet_findRoots(void);

/** {@return what {@link #systemlet_findRoots} found in this collection} */
void* systemlet_foundRoots(void);

/** Where the stack ends: an address above every local variable of the program. */
extern void* systemlet_stackBase;

#define TEAVM_GC_ROOTS_COUNT(frame) (((SystemletRoots*) (frame))->count)
#define TEAVM_GET_GC_ROOTS(frame) (((SystemletRoots*) (frame))->objects)
