#pragma once

// The shortest methods of String, inlined where they are called: a call costs more than what it does. Included behind
// the declarations of String; its own file defines the functions with their names in parentheses, which are no macros.

static inline __attribute__((always_inline)) int32_t systemlet_length(void* string) {
    return TEAVM_ARRAY_LENGTH((TeaVM_Array*) TEAVM_FIELD(string, TeaVM_String, characters));
}

/** {@return the character at an index}; throws as String.charAt does, which is called then. */
static inline __attribute__((always_inline)) int32_t systemlet_charAt(void* string, int32_t index) {
    TeaVM_Array* characters = (TeaVM_Array*) TEAVM_FIELD(string, TeaVM_String, characters);
    return (uint32_t) index < (uint32_t) TEAVM_ARRAY_LENGTH(characters)
            ? TEAVM_ARRAY_AT(characters, char16_t, index) : meth_jl_String_charAt(string, index);
}

#define meth_jl_String_length(string) systemlet_length(string)
#define meth_jl_String_isEmpty(string) (!systemlet_length(string))
#define meth_jl_String_charAt(string, index) systemlet_charAt(string, index)
