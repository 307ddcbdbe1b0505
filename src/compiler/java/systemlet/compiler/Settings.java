package systemlet.compiler;

import java.util.List;
import org.teavm.vm.TeaVMOptimizationLevel;

/**
 * Every setting of the way from class files to the binary, each with its reason and the test that shows it.
 * Nothing else in the build chooses a pass, a heap size or a C flag. One setting lives outside: the pass
 * {@code GlobalValueNumbering} is replaced by the empty class of that name in this source folder. What Java defines
 * and C does not is put right by {@link JavaSemantics}.
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

    /** Names stay readable, so that a backtrace of a core file names Java methods. It costs nothing at run time. */
    static final boolean OBFUSCATED = true;

    /** The heap that is committed at start; only touched pages count as RSS. A collection comes when it is full. */
    static final int HEAP_MIN_BYTES = 2 << 20;

    /** The heap's limit; above it the program aborts, and the fault door resumes it. */
    static final int HEAP_MAX_BYTES = 64 << 20;

    /**
     * Changes to TeaVM's own C files. Each must apply exactly once, or the build stops: a new TeaVM needs a new look.
     */
    static final List<Patch> PATCHES = List.of(
            // The mark stack and the relocation list share this area; a sixteenth of the heap is too small for
            // many small objects, and the collector then writes past it. Shown by: language case Collector.
            new Patch("memory.c", "(int32_t) (heapSize / 16)", "(int32_t) (heapSize * 2)"));

    /** What clang is told for every target. Its argument evaluation order is Java's; gcc's is not. */
    static final List<String> C_FLAGS = List.of(
            "-Os",
            "-fwrapv",                    // Java's integers wrap; without it a generator loop became endless
            "-fno-strict-aliasing",       // objects are read through several struct types
            "-ffunction-sections", "-fdata-sections",   // so that the linker can drop what nothing calls
            "-Wno-everything",            // generated code: its warnings are noise, except:
            "-Werror=implicit-function-declaration");   // a missing @Include would cut a returned pointer to an int

    static final List<String> LINK_FLAGS = List.of("-Wl,--gc-sections");
}
