package systemlet.compiler;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** What the C files become: which compiler, which C library, which extra flags. */
enum Target {
    /** The product: this machine's architecture, static, musl. */
    STATIC {
        @Override
        List<String> compile(Path source, Path object) {
            return clang(source, object, "-nostdlibinc", "-isystem", "/usr/include/" + muslTriple());
        }

        @Override
        List<String> link(List<Path> objects, Path output) {
            return join("musl-gcc", "-static", "-s", objects, output);
        }
    },

    /** The product in a fraction of the time, not optimised: for whoever changes it and looks at once. */
    QUICK {
        @Override
        List<String> compile(Path source, Path object) {
            return clang(source, object, "-O0", "-nostdlibinc", "-isystem", "/usr/include/" + muslTriple());
        }

        @Override
        List<String> link(List<Path> objects, Path output) {
            return STATIC.link(objects, output);
        }
    },

    /** The product for 64-bit ARM, static, musl: Debian's package of it lies unpacked below target (./build). */
    AARCH64 {
        private static final String LIBRARIES = "target/aarch64/root/usr/lib/aarch64-linux-musl/";

        @Override
        List<String> compile(Path source, Path object) {
            return clang(source, object, "--target=aarch64-linux-gnu", "-nostdlibinc", "-isystem",
                    "target/aarch64/root/usr/include/aarch64-linux-musl");
        }

        @Override
        List<String> link(List<Path> objects, Path output) {
            var words = new ArrayList<>(List.of("aarch64-linux-gnu-gcc", "-static", "-no-pie", "-nostdlib", "-s"));
            words.addAll(Settings.LINK_FLAGS);
            words.addAll(List.of(LIBRARIES + "crt1.o", LIBRARIES + "crti.o"));
            objects.forEach(object -> words.add(object.toString()));
            words.addAll(List.of(LIBRARIES + "libc.a", "-lgcc", LIBRARIES + "libc.a", LIBRARIES + "crtn.o", "-o",
                    output.toString()));
            return words;
        }
    },

    /** The tests' build: the same flags with AddressSanitizer and UBSan, which need glibc. */
    SANITIZED {
        @Override
        List<String> compile(Path source, Path object) {
            return clang(source, object, "-g", SANITIZERS, "-fno-sanitize-recover=all",
                    "-fsanitize-address-use-after-return=never",   // the collector looks for variables on the stack,
                    "-fno-omit-frame-pointer");   // and glibc hides rbp in a jmp_buf
        }

        @Override
        List<String> link(List<Path> objects, Path output) {
            return join("clang", SANITIZERS, "-no-pie", objects, output);
        }
    };

    private static final String SANITIZERS = "-fsanitize=address,undefined";

    abstract List<String> compile(Path source, Path object);

    abstract List<String> link(List<Path> objects, Path output);

    private static List<String> clang(Path source, Path object, String... extra) {
        var words = new ArrayList<>(List.of("clang"));
        words.addAll(Settings.C_FLAGS);
        if (source.endsWith(Translation.FAST)) {
            words.addAll(Settings.FAST_FLAGS);
        }
        words.addAll(List.of("-iquote", object.resolveSibling("c").toString()));   // the generated headers
        words.addAll(List.of(extra));
        words.addAll(List.of("-c", source.toString(), "-o", object.toString()));
        return words;
    }

    private static List<String> join(String linker, String first, String second, List<Path> objects, Path output) {
        var words = new ArrayList<>(List.of(linker, first, second));
        words.addAll(Settings.LINK_FLAGS);
        objects.forEach(object -> words.add(object.toString()));
        words.addAll(List.of("-lm", "-o", output.toString()));
        return words;
    }

    private static String muslTriple() {
        return System.getProperty("os.arch").equals("aarch64") ? "aarch64-linux-musl" : "x86_64-linux-musl";
    }
}
