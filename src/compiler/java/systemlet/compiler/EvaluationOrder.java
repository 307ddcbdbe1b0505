package systemlet.compiler;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * Lets {@code a().field = b()} call {@code a} first. TeaVM writes it as one assignment, and C evaluates the right side
 * before the left: of two calls that throw, the wrong one was made. The left object gets a variable of its own; its null
 * check stays behind the right side, as in Java.
 *
 * <p>Shown by: language case leftSideIsEvaluatedFirst; random programs.
 */
final class EvaluationOrder {
    private static final Pattern STORE = Pattern.compile("(?m)^( *)TEAVM_FIELD\\(");
    private static final Pattern CALL = Pattern.compile("\\b(?:meth_\\w+|TEAVM_METHOD|teavm_checkcast|initclass_\\w+)\\(");
    private static final Pattern CHECK = Pattern.compile(
            "(?:TEAVM_WITH_CALL_SITE_ID\\(-?\\d+, )?\\(*teavm_nullCheck\\(");

    private EvaluationOrder() {}

    static void fix(Path directory) throws IOException, BuildFailure {
        try (Stream<Path> files = Files.walk(directory.resolve("classes"))) {
            for (var file : files.filter(it -> it.toString().endsWith(".c")).sorted().toList()) {
                var text = Files.readString(file);
                var fixed = fix(text);
                if (!fixed.equals(text)) {
                    Files.writeString(file, fixed);
                }
            }
        }
    }

    private static String fix(String text) throws BuildFailure {
        var out = new StringBuilder();
        int from = 0;
        for (var store = STORE.matcher(text); store.find(from); ) {
            int end = text.indexOf(";\n", store.end()) + 1;
            out.append(text, from, store.start()).append(statement(text.substring(store.start(), end), store.end(1)
                    - store.start()));
            from = end;
        }
        return out.append(text, from, text.length()).toString();
    }

    private static String statement(String statement, int indent) throws BuildFailure {
        int left = indent + "TEAVM_FIELD(".length();
        int leftEnd = argumentEnd(statement, left);
        int right = closing(statement, left);
        var object = statement.substring(left, leftEnd);
        if (!statement.startsWith(" = ", right + 1) || !CALL.matcher(object).find()
                || !CALL.matcher(statement.substring(right)).find()) {
            return statement;
        }
        int inner = 0;
        var check = CHECK.matcher(object);
        while (check.find(inner) && check.start() == inner) {
            inner = check.end();
        }
        int innerEnd = inner == 0 ? object.length() : closing(object, inner);
        return statement.substring(0, indent) + "{ void* teavm_left = " + object.substring(inner, innerEnd)
                + "; TEAVM_FIELD(" + object.substring(0, inner) + "teavm_left" + object.substring(innerEnd)
                + statement.substring(leftEnd) + " }";
    }

    /** {@return where the argument that starts at {@code at} ends: at a comma or a parenthesis} */
    private static int argumentEnd(String text, int at) throws BuildFailure {
        for (int depth = 0, i = at; i < text.length(); i++) {
            char c = text.charAt(i);
            if (depth == 0 && (c == ',' || c == ')')) {
                return i;
            }
            depth += c == '(' ? 1 : c == ')' ? -1 : 0;
        }
        throw new BuildFailure("an argument without end: " + text);
    }

    /** {@return the place of the parenthesis that closes the one before {@code at}} */
    private static int closing(String text, int at) throws BuildFailure {
        int end = argumentEnd(text, at);
        while (text.charAt(end) == ',') {
            end = argumentEnd(text, end + 1);
        }
        return end;
    }
}
