#include "casts.h"
#include "runtime.h"

// TeaVM inlines these into thousands of places, forty bytes each.

void* systemlet_cast(void* object, TeaVM_Class* type) {
    if (object == NULL || TEAVM_CLASS_OF(object) == type || type->isSupertypeOf(type, TEAVM_CLASS_OF(object))) {
        return object;
    }
    return teavm_throwClassCastException();
}

int systemlet_isInstance(void* object, TeaVM_Class* type) {
    return object != NULL && (TEAVM_CLASS_OF(object) == type || type->isSupertypeOf(type, TEAVM_CLASS_OF(object)));
}
