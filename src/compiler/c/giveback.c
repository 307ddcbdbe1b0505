#include "giveback.h"
#include <stdint.h>
#include <sys/mman.h>
#include <unistd.h>

// The collector's list of free chunks, in the order of their addresses; each begins with its class (0) and its size.
typedef struct {
    int32_t class;
    int32_t size;
} Chunk;

extern void* sfld_otr_GC_currentChunkPointer;
extern int32_t sfld_otr_GC_freeChunks;
extern void* teavm_gc_gcStorageAddress;
extern void* teavm_gc_heapAddress;
extern int64_t teavm_gc_availableBytes;
extern int64_t teavm_gc_maxAvailableBytes;

// The linker's names for where the code begins and ends.
extern char __executable_start[];
extern char etext[];

static void letGo(char* from, char* to) {
    uintptr_t page = (uintptr_t) sysconf(_SC_PAGESIZE);
    uintptr_t first = ((uintptr_t) from + page - 1) / page * page;
    uintptr_t end = (uintptr_t) to / page * page;
    if (first < end) {
        madvise((void*) first, end - first, MADV_DONTNEED);
    }
}

void systemlet_giveBack(void) {
    Chunk** list = sfld_otr_GC_currentChunkPointer;
    for (int32_t i = 0; i < sfld_otr_GC_freeChunks; i++) {
        letGo((char*) (list[i] + 1), (char*) list[i] + list[i]->size);
    }
    // A heap that shrank only forbade what lies behind its new end; the same holds for the work area, twice as large.
    letGo((char*) teavm_gc_heapAddress + teavm_gc_availableBytes, (char*) teavm_gc_heapAddress + teavm_gc_maxAvailableBytes);
    // Behind the list the collector's work area holds nothing between collections.
    letGo((char*) (list + sfld_otr_GC_freeChunks), (char*) teavm_gc_gcStorageAddress + 2 * teavm_gc_maxAvailableBytes);
    // Code is never written: what runs next is mapped again from the page cache.
    letGo(__executable_start, etext);
}
