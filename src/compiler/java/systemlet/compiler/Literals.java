package systemlet.compiler;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * Writes the string literals as finished objects. TeaVM's C makes a table of pointers to them and writes the header of
 * each at every start, which touches all their pages, 0.6 MB of the process. Here an assembler file holds them with
 * header, hash and characters; nothing is written at start, only the pages of literals in use are read, and the code
 * names a literal by its address instead of loading a pointer. C cannot say this: a header holds an address in 32 bits.
 *
 * <p>It needs the class words of {@link Settings#PATCHES}: the header is the address of the class. Shown by: all tests.
 */
final class Literals {
    private static final Pattern TABLE = Pattern.compile("TeaVM_String\\* teavm_stringPool\\[(\\d+)\\] = \\{\n");
    private static final Pattern ADDRESS = Pattern.compile("TEAVM_GET_STRING_ADDRESS\\((\\d+)\\)");
    private static final String TEXT = "TEAVM_STRING(";
    private static final String CODES = "TEAVM_STRING_FROM_CODES(";
    private static final String MARKED = "_Cls+0x80000000, 0";   // the collector does not follow marked objects
    private static final String HEADER = """
            #pragma once
            #include "runtime.h"
            extern void teavm_initStringPool();
            extern TeaVM_String teavm_literals[];
            extern TeaVM_String* teavm_literalCells[];
            #define TEAVM_GET_STRING(i) (&teavm_literals[i])
            """;

    private final String source;
    private int at;
    private final StringBuilder objects = new StringBuilder();
    private final StringBuilder characters = new StringBuilder();

    private Literals(String source, int at) {
        this.source = source;
        this.at = at;
    }

    /** Replaces {@code strings.c} and {@code strings.h} in the folder, and adds {@code literals.s}. */
    static void write(Path directory) throws IOException, BuildFailure {
        var source = Files.readString(directory.resolve("strings.c"));
        var table = TABLE.matcher(source);
        if (!table.find()) {
            throw new BuildFailure("strings.c holds no table of literals");
        }
        var literals = new Literals(source, table.end());
        int count = Integer.parseInt(table.group(1));
        for (int i = 0; i < count; i++) {
            literals.literal(i);
        }
        Files.writeString(directory.resolve("strings.c"), "void teavm_initStringPool() {}\n");
        Files.writeString(directory.resolve("strings.h"), HEADER);
        Files.writeString(directory.resolve("literals.s"), "    .data\n    .balign 8\n    .globl teavm_literals\n"
                + "teavm_literals:\n" + literals.objects + cells(directory) + "    .balign 4\n" + literals.characters
                + "    .section .note.GNU-stack,\"\",%progbits\n");
    }

    /** Where C wants the address of a pointer, it gets one. {@return these pointers} */
    private static String cells(Path directory) throws IOException {
        Map<String, Integer> places = new LinkedHashMap<>();
        try (Stream<Path> files = Files.walk(directory)) {
            for (var file : files.filter(it -> it.toString().endsWith(".c")).sorted().toList()) {
                var text = Files.readString(file);
                var use = ADDRESS.matcher(text);
                if (use.find()) {
                    Files.writeString(file, use.replaceAll(it -> "(&teavm_literalCells["
                            + places.computeIfAbsent(it.group(1), index -> places.size()) + "])"));
                }
            }
        }
        var cells = new StringBuilder("    .globl teavm_literalCells\nteavm_literalCells:\n");
        places.keySet().forEach(index -> cells.append("    .quad teavm_literals+24*").append(index).append('\n'));
        return cells.toString();
    }

    private void literal(int index) throws BuildFailure {
        while (source.charAt(at) != 'T') {
            if (source.charAt(at) == '}') {
                throw new BuildFailure("strings.c holds fewer literals than it says");
            }
            at = source.charAt(at) == '/' ? source.indexOf('\n', at) : at + 1;
        }
        boolean isText = source.startsWith(TEXT, at);
        if (!isText && !source.startsWith(CODES, at)) {
            throw new BuildFailure("strings.c holds an unknown kind of literal at " + at);
        }
        at += (isText ? TEXT : CODES).length();
        int length = number();
        int hash = number();
        objects.append("    .long jl_String").append(MARKED).append("\n    .quad .L").append(index)
                .append("\n    .long ").append(hash).append(", 0\n");
        characters.append("    .balign 4\n.L").append(index).append(":\n    .long Arr_C").append(MARKED)
                .append(", ").append(length).append('\n');
        if (isText ? text() != length : codes(length) != length) {
            throw new BuildFailure("strings.c: literal " + index + " does not have " + length + " characters");
        }
    }

    /** {@return the number that ends with a comma} */
    private int number() {
        int comma = source.indexOf(',', at);
        int value = Integer.parseInt(source.substring(at, comma).strip());
        at = comma + 1;
        return value;
    }

    private int codes(int length) {
        for (int i = 0; i < length; i++) {
            int end = at;
            while (source.charAt(end) != ',' && source.charAt(end) != ')') {
                end++;
            }
            character(Integer.decode(source.substring(at, end).strip()));
            at = end + 1;
        }
        return length;
    }

    /** Neighbouring pieces in quotes up to the closing parenthesis. {@return how many characters} */
    private int text() throws BuildFailure {
        int length = 0;
        boolean inside = false;
        while (inside || source.charAt(at) != ')') {
            char c = source.charAt(at++);
            if (c == '"') {
                inside = !inside;
            } else if (inside) {
                character(c == '\\' ? escape() : c);
                length++;
            }
        }
        return length;
    }

    private int escape() throws BuildFailure {
        char c = source.charAt(at++);
        int simple = "nrtbf\"\\'?".indexOf(c);
        if (simple >= 0) {
            return "\n\r\t\b\f\"\\'?".charAt(simple);
        }
        int radix = c == 'u' || c == 'x' ? 16 : 8;
        int digits = c == 'u' ? 4 : c == 'x' ? Integer.MAX_VALUE : 3;
        at -= radix == 8 ? 1 : 0;
        int value = 0;
        int from = at;
        while (at - from < digits && Character.digit(source.charAt(at), radix) >= 0) {
            value = value * radix + Character.digit(source.charAt(at++), radix);
        }
        if (at == from) {
            throw new BuildFailure("strings.c holds an unknown escape: \\" + c);
        }
        return value;
    }

    private void character(int code) {
        characters.append("    .short ").append(code).append('\n');
    }
}
