#include "roots.h"
#include "runtime.h"
#include <stdlib.h>

// The stack is searched for anything that could be the address of an object or of a place inside one: TeaVM's collector
// moves nothing that the stack refers to, so that a wrong guess costs only memory. The list of references that every
// method wrote before every call was a third of the code (docs/compiler.md, "Collector").

typedef struct {
    void** at;
    int32_t count;
    int32_t room;
} List;

void* systemlet_stackBase;

static List addresses;
static List objects;
static SystemletRoots roots;

static void add(List* list, void* value) {
    if (list->count == list->room) {
        list->room = list->room == 0 ? 256 : list->room * 2;
        list->at = realloc(list->at, list->room * sizeof(void*));
        if (list->at == NULL) {
            abort();
        }
    }
    list->at[list->count++] = value;
}

/** Looks at everything above its own frame. */
__attribute__((noinline, no_sanitize("address"))) static void search(void) {
    char* heap = teavm_gc_heapAddress;
    for (void** word = __builtin_frame_address(0); (void*) word < systemlet_stackBase; word++) {
        if ((uint64_t) ((char*) *word - heap) <= (uint64_t) teavm_gc_availableBytes) {
            add(&addresses, *word);
        }
    }
}

static int compare(const void* a, const void* b) {
    uintptr_t first = *(uintptr_t*) a;
    uintptr_t second = *(uintptr_t*) b;
    return (first > second) - (first < second);
}

static char* after(char* object) {
    int32_t header = ((TeaVM_Object*) object)->header;
    if (header == 0) {
        return object + ((TeaVM_Object*) object)->hash;   // a free chunk has its size there
    }
    TeaVM_Class* cls = TEAVM_UNPACK_CLASS(header);
    if (cls->itemType == NULL) {
        return object + cls->size;
    }
    int64_t item = teavm_primitiveKind(cls->itemType) ? cls->itemType->size : (int64_t) sizeof(void*);
    uintptr_t data = (uintptr_t) TEAVM_ALIGN((uintptr_t) sizeof(TeaVM_Array), item);
    return object + (uintptr_t) TEAVM_ALIGN(data + item * ((TeaVM_Array*) object)->size, sizeof(void*));
}

/** {@return an object below the address, from where to go on: of most regions the collector remembers one} */
static char* nearest(char* address, char* object) {
    char* heap = teavm_gc_heapAddress;
    for (int64_t region = (address - heap) / teavm_gc_regionSize; region > (object - heap) / teavm_gc_regionSize; region--) {
        int16_t start = ((int16_t*) teavm_gc_regionsAddress)[region];
        char* known = heap + region * teavm_gc_regionSize + start - 1;
        if (start != 0 && known < address) {
            return known;
        }
    }
    return object;
}

static void found(char* object) {
    int isNew = objects.count == 0 || objects.at[objects.count - 1] != object;
    if (isNew && ((TeaVM_Object*) object)->header != 0) {
        add(&objects, object);
    }
}

/** What the addresses lie in. One just behind an object counts for both neighbours: a loop over an array may end there. */
static void resolve(void) {
    qsort(addresses.at, addresses.count, sizeof(void*), compare);
    char* object = teavm_gc_heapAddress;
    char* limit = object + teavm_gc_availableBytes;
    for (int32_t i = 0; i < addresses.count; i++) {
        char* address = addresses.at[i];
        if (address == teavm_gc_heapAddress) {
            found(address);
            continue;
        }
        object = nearest(address, object);
        for (char* end = after(object); end < address; end = after(object)) {
            object = end;
        }
        found(object);
        if (address < limit && after(object) == address) {
            found(address);
        }
    }
}

void* systemlet_findRoots(void) {
    __builtin_unwind_init();   // the registers that callers may still need are saved in this function's frame
    addresses.count = 0;
    objects.count = 0;
    search();
    resolve();
    return systemlet_foundRoots();
}

void* systemlet_foundRoots(void) {
    roots.objects = objects.at;
    roots.count = objects.count;
    return &roots;
}
