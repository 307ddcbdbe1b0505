package systemlet.compiler;

import java.util.List;
import java.util.regex.Pattern;
import org.teavm.vm.TeaVMOptimizationLevel;

/**
 * Every setting of the way from class files to the binary, each with its reason and the test that shows it.
 * Nothing else in the build chooses a pass, a heap size or a C flag, but the classes below {@code org/teavm} in this
 * source folder: each stands in front of TeaVM's class of its name, and says why. What Java defines and C does not is put
 * right by {@link JavaSemantics} and {@link EvaluationOrder}.
 */
final class Settings {
    private Settings() {}

    /**
     * FULL swaps local variables around try/catch even without value numbering; ADVANCED does not.
     * Shown by: the language cases (src/test/java/systemlet/language).
     */
    static final TeaVMOptimizationLevel LEVEL = TeaVMOptimizationLevel.ADVANCED;

    /** Null and array bounds are checked; otherwise a bad index is a SIGSEGV. Shown by: language case Thrown. */
    static final boolean STRICT = true;

    /**
     * Readable names give each call site its method, file and line for stack traces: 0.7 MB of tables, and thousands
     * of strings that every start has to touch. The program prints its own messages, never a stack trace.
     */
    static final boolean OBFUSCATED = true;

    /**
     * The heap that is committed at start; only touched pages count as RSS. A collection comes when it is full: a boot
     * of a hundred services needs 7 MB and none, and {@link #HEAP_MIN_BYTES} are left after the first.
     */
    static final int HEAP_FIRST_BYTES = 12 << 20;

    /** What the heap shrinks to, at least, after a collection. */
    static final int HEAP_MIN_BYTES = 4 << 20;

    /** The heap's limit; above it the program aborts, and the fault door resumes it. */
    static final int HEAP_MAX_BYTES = 64 << 20;

    /**
     * Changes to the C files. Each must apply, or the build stops: a new TeaVM needs a new look.
     */
    static final List<Patch> PATCHES = List.of(
            // The mark stack and the relocation list share this area; a sixteenth of the heap is too small for
            // many small objects, and the collector then writes past it. Shown by: language case Collector.
            Patch.once("memory.c", "(int32_t) (heapSize / 16)", "(int32_t) (heapSize * 2)"),
            Patch.once("memory.c", "    teavm_gc_resizeHeap(minHeap);\n", "    teavm_gc_resizeHeap(minHeap);\n"
                    + "    teavm_gc_minAvailableBytes = " + HEAP_MIN_BYTES + ";\n"),
            // A third of the instructions of a boot. Shown by: language cases stringIndexIsCaught and its neighbours.
            Patch.once("classes/java/lang/String.h",
                    "extern int32_t supertypeof_jl_String(TeaVM_Class*, TeaVM_Class*);\n",
                    "extern int32_t supertypeof_jl_String(TeaVM_Class*, TeaVM_Class*);\n#include \"characters.h\"\n"),
            Patch.every("classes/java/lang/String.c",
                    "(?<=int32_t )(?=meth_jl_String_(length|isEmpty|charAt)\\(void\\* teavm_this_)", "("),
            Patch.every("classes/java/lang/String.c",
                    "(?<=int32_t \\(meth_jl_String_(length|isEmpty|charAt))(?=\\(void\\* teavm_this_)", ")"),
            // Each literal is put in the table of interned strings at every start, half of the start's time. The
            // literals are distinct as they are, and nothing here calls String.intern (TidyTest).
            Patch.once("stringhash.c", "    return teavm_internString(str);\n}\n\nTeaVM_String* teavm_internString",
                    "    return str;\n}\n\nTeaVM_String* teavm_internString"),
            // The class word of an object is the address of its class: a static program lies below 512 MB. TeaVM's own
            // word is relative to a variable that every virtual call would load, and no literal could hold it.
            Patch.once("core.h", "((int32_t) ((uintptr_t) ((char*) (cls) - teavm_beforeClasses) >> 3))",
                    "((int32_t) (uintptr_t) (cls))"),
            Patch.once("core.h", "((TeaVM_Class*) (teavm_beforeClasses + ((cls) << 3)))",
                    "((TeaVM_Class*) (uintptr_t) ((uint32_t) (cls) & 0x1fffffffu))"),
            // At start all classes were chained, which wrote to each. The collector walks the chain to find the Class
            // objects: a class joins it when it gets one.
            Patch.every("core.c", "(?s)(?<=void teavm_initClasses\\(\\) \\{\n).*?(?=\n\\})",
                    "    if ((uint64_t) (uintptr_t) teavm_objectClass >> 29) abort();"),
            Patch.once("core.c", "        cls->classObject = result;\n",
                    "        cls->classObject = result;\n        cls->next = teavm_firstClass;\n"
                            + "        teavm_firstClass = cls;\n"),
            Patch.once("arrayclass.c",
                    "    classPtr->next = teavm_firstClass;\n    teavm_firstClass = classPtr;\n", ""),
            // Inlined into thousands of places where an object is made, forty bytes each.
            Patch.once("classes/org/teavm/runtime/Allocator.c", "void* meth_otr_Allocator_allocate(void* ",
                    "__attribute__((noinline)) void* meth_otr_Allocator_allocate(void* "),
            Patch.once("classes/org/teavm/runtime/Allocator.c", "void* meth_otr_Allocator_allocateArray(void* ",
                    "__attribute__((noinline)) void* meth_otr_Allocator_allocateArray(void* "),
            // Inlined into thousands of places, forty bytes each.
            Patch.every("core.h", "(?s)static inline int32_t teavm_instanceof.*?\\n\\}\\n.*?\\n\\}\\n",
                    "#include \"casts.h\"\n"),
            // All Class objects that a program may ask for were made at start, 200 of the product. They are made on
            // demand too; that this allocates in the middle of an expression was a danger while methods kept lists of
            // their references.
            Patch.every("main.c", "    teavm_getClassObject\\([^;]*;\n", ""),
            // These never return: the code behind a call goes.
            Patch.once("core.h", "extern void teavm_throwNullPointerException();",
                    "extern _Noreturn void teavm_throwNullPointerException();"),
            Patch.once("core.h", "extern void teavm_throwArrayIndexOutOfBoundsException();",
                    "extern _Noreturn void teavm_throwArrayIndexOutOfBoundsException();"),
            // Without names a call site has no location; CallSites writes none.
            Patch.once("stack.h", "    TeaVM_CallSiteLocation* location;\n", ""),
            // Methods keep no frames: only a try that is entered is listed, and the collector searches the machine's
            // stack. Shown by: language cases Try, Finally and Collector, the random programs, ./check sanitized.
            Patch.every("stack.h", "(?s)typedef struct TeaVM_StackFrame \\{.*",
                    "extern TeaVM_CallSite teavm_callSites[];\n#include \"tries.h\"\n"),
            Patch.every("exceptions.h", "(?s)#if TEAVM_USE_SETJMP\n    #define TEAVM_JUMP_SUPPORTED 1.*?"
                    + "(?=    inline static void\\* teavm_nullCheck)", "#include \"tries.h\"\n#if 1\n"),
            Patch.every("main.c", "(?<=int main\\(int argc, char\\*\\* argv\\) \\{\n)",
                    "    extern void* systemlet_stackBase;\n    systemlet_stackBase = __builtin_frame_address(0);\n"),
            Patch.every("classes/org/teavm/runtime/GC.c", "\\A", "#include \"roots.h\"\n"),
            Patch.every("classes/org/teavm/runtime/GC.c", "(?s)(?<=void meth_otr_GC_markFromStack\\(\\) "
                    + "\\{.{1,200}= )teavm_stackTop(?=;)", "systemlet_findRoots()"),
            Patch.once("classes/org/teavm/runtime/GC.c", "= teavm_stackTop;", "= systemlet_foundRoots();"),
            // When the last chunk is full to the byte, its end is the next object's header.
            Patch.once("classes/org/teavm/runtime/GC.c", "    if ((sfld_otr_GC_freeChunks > INT32_C(0))) {\n",
                    "    if (sfld_otr_GC_freeChunks > 0 && sfld_otr_GC_currentChunk != sfld_otr_GC_currentChunkLimit) {\n"),
            Patch.every("classes/org/teavm/runtime/ExceptionHandling.c",
                    "TEAVM_FIELD\\(TEAVM_FIND_CALLSITE\\([^()]*\\), TeaVM_CallSite, location\\)", "NULL"));

    /** Files that the C is dealt out to, so that several processors compile; the same everywhere, so is the binary. */
    static final int PARTS = 4;

    /** What clang is told for every target. Its argument evaluation order is Java's; gcc's is not. */
    static final List<String> C_FLAGS = List.of(
            "-Os",                        // a third smaller than -O2; the limit is 3 MB
            "-mllvm", "-inline-threshold=10",   // the code is 8 % smaller, the language cases take 0.31 s, not 0.28 s
            "-fwrapv",                    // Java's integers wrap; without it a generator loop became endless
            "-fsigned-char", "-ffp-contract=off",       // aarch64 would do otherwise, and Java does not
            "-fno-pie",                   // addresses are constants, two bytes less each
            "-fno-strict-aliasing",       // objects are read through several struct types
            "-ffunction-sections", "-fdata-sections",   // so that the linker can drop what nothing calls
            "-fno-asynchronous-unwind-tables", "-fno-unwind-tables",   // nothing unwinds: exceptions are longjmps
            "-Isrc/compiler/c",           // our own additions to the run-time part
            "-Wno-everything",            // generated code: its warnings are noise, except:
            "-Werror=implicit-function-declaration");   // a missing @Include would cut a returned pointer to an int

    /**
     * Generated files that are compiled for speed: the collector, strings and collections, 60 kB in all. The same for
     * the whole program costs a megabyte, and gives little more.
     */
    static final Pattern FAST_FILES = Pattern.compile("classes/(org/teavm/runtime|java/(lang|util))/");

    /** What clang is told for them, after {@link #C_FLAGS}. */
    static final List<String> FAST_FLAGS = List.of("-O2", "-mllvm", "-inline-threshold=225");

    static final List<String> LINK_FLAGS = List.of("-no-pie", "-Wl,--gc-sections");
}
