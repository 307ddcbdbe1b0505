#pragma once

#include <setjmp.h>
#include <stdint.h>

/**
 * How exceptions find their handlers. Each try that is entered stands in a list from the innermost outwards; a method
 * without try leaves no trace. TeaVM's name for the record is kept: its search for a handler goes along this list.
 */
typedef struct TeaVM_StackFrame {
    struct TeaVM_StackFrame* next;
    int32_t callSiteId;   // the row of the table of handlers (CallSites.java); -1: none
    jmp_buf buffer;
} TeaVM_StackFrame;

extern TeaVM_StackFrame* teavm_stackTop;

#define TEAVM_GET_NEXT_FRAME(frame) (((TeaVM_StackFrame*) (frame))->next)
#define TEAVM_GET_CALL_SITE_ID(frame) (((TeaVM_StackFrame*) (frame))->callSiteId)
#define TEAVM_FIND_CALLSITE(id, frame) (teavm_callSites + id)

#define TEAVM_JUMP_SUPPORTED 1
#define TEAVM_SET_EXCEPTION_HANDLER(frame, id)
#define TEAVM_SET_EXCEPTION_HANDLER_SKIP(frame)
#define TEAVM_SET_EXCEPTION_HANDLER_RESTORE(frame)

// CallSites.java writes these two into each method that has a try.
#define TEAVM_TRIES TeaVM_StackFrame* teavm_outerTry = teavm_stackTop
#define TEAVM_TRIES_END teavm_stackTop = teavm_outerTry

#define TEAVM_TRY_AT(row) \
    do { \
        TeaVM_StackFrame teavm_try; \
        teavm_try.next = teavm_stackTop; \
        teavm_try.callSiteId = (row); \
        teavm_stackTop = &teavm_try; \
        int teavm_exceptionHandler = setjmp(teavm_try.buffer); \
        if (teavm_exceptionHandler == 0) {
#define TEAVM_RESTORE_JUMP_BUFFER teavm_stackTop = teavm_stackTop->next
#define TEAVM_CATCH \
            TEAVM_RESTORE_JUMP_BUFFER; \
        } else { \
            TEAVM_RESTORE_JUMP_BUFFER; \
            switch (teavm_exceptionHandler) {
#define TEAVM_END_TRY \
                default: \
                    longjmp(teavm_stackTop->buffer, teavm_exceptionHandler); \
            } \
        } \
    } while (0);
#define TEAVM_JUMP_TO_FRAME(frame, id) \
    teavm_stackTop = (TeaVM_StackFrame*) (frame); \
    longjmp(teavm_stackTop->buffer, id)
#define TEAVM_UNREACHABLE __builtin_unreachable();

// What TeaVM writes for a list of the references of each method: the collector looks at the stack itself (roots.c).
#define TEAVM_ALLOC_STACK(size)
#define TEAVM_RELEASE_STACK
#define TEAVM_CALL_SITE(id)
#define TEAVM_WITH_CALL_SITE_ID(id, expression) (expression)
#define TEAVM_GC_ROOT(index, reference)
#define TEAVM_GC_ROOT_RELEASE(index)
