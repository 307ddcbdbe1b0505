#pragma once

struct TeaVM_Class;

/** {@return the object, which may be null}; throws ClassCastException when it is not of this class. */
void* systemlet_cast(void* object, struct TeaVM_Class* type);

/** {@return whether it is an object of this class; null is none} */
int systemlet_isInstance(void* object, struct TeaVM_Class* type);

#define teavm_checkcast(object, type, test) systemlet_cast(object, (struct TeaVM_Class*) (type))
#define teavm_instanceof(object, type, test) systemlet_isInstance(object, (struct TeaVM_Class*) (type))
