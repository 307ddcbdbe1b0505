package systemlet.language;

/**
 * Writes one random program. Its functions f0 to f4 call only those of a higher number, every loop burns fuel, so it
 * ends; numbers, texts, a list, a map, an array, a sealed type and closures flow through all of them, and almost any
 * expression may throw.
 */
final class ProgramWriter {
    private static final int FUNCTIONS = 5;
    private static final int DEPTH_MAX = 3;
    /** Statements of a function that may hold others: javac copies each finally to every exit, so sizes explode. */
    private static final int NESTING_MAX = 14;

    private final long seed;
    private final StringBuilder out = new StringBuilder();
    private final Expressions expressions;
    private final systemlet.base.Rng random;
    private int indent = 1;
    private int names;
    private int loops;
    private int function;
    private int nestings;

    ProgramWriter(long seed) {
        this.seed = seed;
        random = new systemlet.base.Rng(seed);
        expressions = new Expressions(random, FUNCTIONS);
    }

    String text() {
        out.append(PREFIX.replace("NAME", "P" + seed));
        for (function = 0; function < FUNCTIONS; function++) {
            function();
        }
        return out.append("}\n").toString();
    }

    private void function() {
        expressions.callFrom(function + 1);
        nestings = 0;
        line("static int f" + function + "(int i0, long l0, String s0, Shape sh) throws Checked {");
        indent++;
        line("if (--fuel < 0) return i0;");
        line("int i1 = " + random.below(100) + ", i2 = i0;");
        line("long l1 = l0 * 31;");
        line("String s1 = \"k\";");
        line("boolean z = i0 > 3;");
        line("int[] a = {i0, 2, 3, 4, 5, 6, 7, 8};");
        line("List<Integer> list = new ArrayList<>(List.of(i0, 5));");
        line("TreeMap<Integer, String> map = new TreeMap<>();");
        line("IntUnaryOperator fn = x -> x + " + random.below(9) + ";");
        for (int i = 4 + random.below(4); i > 0; i--) {
            attempt(0);
            statement(0);
        }
        line("mix(i0); mix(i1); mix(i2); mix(l1); mix(s1.hashCode()); mix(list.hashCode()); mix(map.hashCode());");
        line("for (int x : a) mix(x);");
        line("return i1 ^ i2;");
        indent--;
        line("}");
    }

    private void block(int depth, int statements) {
        for (int i = 0; i < statements; i++) {
            statement(depth);
        }
    }

    private void nested(String head, int depth) {
        line(head + " {");
        indent++;
        block(depth + 1, 1 + random.below(3));
        indent--;
        line("}");
    }

    private void statement(int depth) {
        int kind = depth >= DEPTH_MAX || nestings >= NESTING_MAX ? random.below(9) : random.below(18);
        nestings += kind > 8 && kind < 16 ? 1 : 0;
        switch (kind) {
            case 0 -> line(intName() + " = " + number() + ";");
            case 1 -> line(pick("i1 += ", "i2 -= ", "i1 *= ", "i2 ^= ", "i1 <<= ", "i2 >>>= ", "i1 /= ", "i2 %= ")
                    + number() + ";");
            case 2 -> line(pick("l0 = ", "l1 = ", "l1 += ", "l0 ^= ", "l1 >>>= ", "l0 *= ", "l1 /= ") + wide() + ";");
            case 3 -> line(pick("s0", "s1") + " = cut(" + expressions.text(2) + ");");
            case 4 -> line("a[" + pick("i1 & 7", "i2 & 7", "i0 & 7", "i1 & 15", number() + " & 7") + "] " + pick("=", "+=", "^=")
                    + " " + number() + ";");
            case 5 -> collection();
            case 6 -> line("if (" + truth() + ") " + leave(depth));
            case 7 -> line("sh = " + expressions.shape(2) + ";");
            case 8 -> line("log(" + pick("i1", "l1", "s1", "list", "map", "sh", "z") + ");");
            case 9, 10 -> attempt(depth);
            case 11 -> attemptFinally(depth);
            case 12 -> branch(depth);
            case 13, 14 -> loop(depth);
            case 15 -> cases(depth);
            case 16 -> closure();
            default -> garbage();
        }
    }

    private void collection() {
        line(pick("list.add(" + number() + ");", "if (list.size() > 9) list.remove(0);",
                "list.set(i1 & 1, " + number() + ");", "i1 += list.get(" + pick("i1 & 1", number() + " & 1", "i2 & 3") + ");",
                "map.put(" + number() + " & 15, cut(s1));", "map.merge(i2 & 7, \"m\", (p, q) -> cut(p + q));",
                "i2 += map.getOrDefault(i1 & 15, s0).length();", "if (map.size() > 9) map.pollFirstEntry();",
                "for (int x : list) i1 = i1 * 31 + x;", "for (var e : map.entrySet()) i2 += e.getKey();",
                "list.sort(Comparator.comparing(x -> x % 7));", "list.removeIf(x -> (x & 3) == 1);"));
    }

    /** A jump out of the present place: only what compiles there. */
    private String leave(int depth) {
        if (loops > 0 && random.below(2) == 0) {
            return pick("break;", "continue;", "break o" + (loops - 1) + ";", "continue o" + (loops - 1) + ";");
        }
        return pick("return " + number() + ";", "throw new Oops(" + number() + ");",
                "throw new Checked(" + number() + ");", "s1 = i2 == 9 ? null : s0;", "i2 += may(" + number() + ");", "z = !z;");
    }

    private void attempt(int depth) {
        nestedTry(depth);
        int first = random.below(3);
        if (first == 0) {
            nested("catch (Oops e" + names++ + ")", depth);
        } else if (first == 1) {
            nested("catch (ArithmeticException | IndexOutOfBoundsException e" + names++ + ")", depth);
        }
        var thrown = "e" + names++;
        line("catch (" + pick("RuntimeException", "NullPointerException", "Checked", "Exception") + " " + thrown
                + ") {");
        indent++;
        line("mix(code(" + thrown + "));");
        line("mix(i1); mix(i2); mix(l0); mix(l1); log(s1); mix(list.size());");
        block(depth + 1, random.below(3));
        indent--;
        line("}");
        if (random.below(3) == 0) {
            nested("finally", depth + 1);
        }
    }

    private void attemptFinally(int depth) {
        nestedTry(depth);
        line("finally {");
        indent++;
        line("mix(i1); mix(l1); log(s0);");
        block(depth + 2, 1 + random.below(2));
        indent--;
        line("}");
    }

    private void nestedTry(int depth) {
        line("try {");
        indent++;
        line(pick("i1 = may(i1);", "i2 += may(i0 + i1);", "may(i2);"));
        block(depth + 1, 1 + random.below(3));
        indent--;
        line("}");
    }

    private void branch(int depth) {
        nested("if (" + truth() + ")", depth);
        if (random.below(2) == 0) {
            nested("else", depth);
        }
    }

    private void loop(int depth) {
        var name = "x" + names++;
        line("o" + loops + ":");
        line(random.below(2) == 0
                ? "for (int " + name + " = 0; " + name + " < " + (2 + random.below(6)) + "; " + name + "++) {"
                : "while (state != 0 && " + truth() + ") {");
        loops++;
        indent++;
        line("if (--fuel < 0) break;");
        block(depth + 1, 1 + random.below(3));
        indent--;
        loops--;
        line("}");
    }

    private void cases(int depth) {
        var bound = "b" + names++;
        if (random.below(2) == 0) {
            line("switch (" + number() + " & 3) {");
            for (int i = 0; i < 3; i++) {
                nested("case " + i + " ->", depth);
            }
            nested("default ->", depth);
        } else {
            line("switch (sh) {");
            nested("case Dot(int " + bound + ", var t" + bound + ") when " + bound + " > (byte) state ->", depth);
            nested("case Dot " + bound + " ->", depth);
            nested("case Line(long " + bound + ", Dot(int p" + bound + ", var t" + bound + ")) when p" + bound + " > 3 ->", depth);
            nested("case Line " + bound + " ->", depth);
            nested("case Bag " + bound + " ->", depth);
        }
        line("}");
    }

    private void closure() {
        var kept = "c" + names++;
        line("final int " + kept + " = " + number() + ";");
        line(pick("fn = y -> y * 3 + " + kept + ";", "fn = twice(y -> " + kept + " - y);",
                "list.replaceAll(y -> y ^ " + kept + ");", "fn = y -> " + kept + " / (y & 3);",
                "i1 += twice(y -> y + " + kept + ").applyAsInt(i2);"));
    }

    private void garbage() {
        line(pick("for (int g = 0; g < 300; g++) list = new ArrayList<>(list);",
                "{ int[][] g = new int[50][20]; g[i1 & 31][3] = i2; i1 += g[i2 & 31][3]; }",
                "for (int g = 0; g < 40; g++) map.put(g, \"g\" + g); map.clear();",
                "sh = new Line(l1, sh instanceof Bag ? new Dot(1, s0) : sh); if (depth(sh) > 20) sh = new Dot(2, s1);"));
    }

    private String intName() {
        return pick("i1", "i2", "i1", "i0");
    }

    private String number() {
        return expressions.number(3);
    }

    private String wide() {
        return expressions.wide(2);
    }

    private String truth() {
        return expressions.truth(2);
    }

    private String pick(String... choices) {
        return choices[random.below(choices.length)];
    }

    private void line(String text) {
        out.append("    ".repeat(indent)).append(text).append('\n');
    }

    private static final String PREFIX = """
            import java.util.*;
            import java.util.function.*;

            final class NAME {
                static int fuel;
                static long state;
                static StringBuilder told;

                sealed interface Shape permits Dot, Line, Bag {}
                record Dot(int x, String text) implements Shape {}
                record Line(long length, Shape next) implements Shape {}
                record Bag(List<Integer> items) implements Shape {}

                static final class Oops extends RuntimeException {
                    final int code;
                    Oops(int code) { super("oops"); this.code = code; }
                }
                static final class Checked extends Exception {
                    final int code;
                    Checked(int code) { super("checked"); this.code = code; }
                }

                static void mix(long value) { state = state * 0x5851F42D4C957F2DL + value; }
                static void log(Object it) {
                    var text = String.valueOf(it);
                    mix(text.hashCode());
                    if (told.length() < 300) told.append(cut(text)).append(' ');
                }
                static String cut(String text) { return text.length() > 30 ? text.substring(text.length() - 30) : text; }
                static int code(Exception e) {
                    return e instanceof Oops it ? it.code : e instanceof Checked it ? it.code
                            : e instanceof IndexOutOfBoundsException ? 7 : e.getClass().getSimpleName().hashCode();
                }
                static int may(int x) throws Checked {
                    if ((x & 7) == 3) throw new Oops(x);
                    if ((x & 15) == 5) throw new Checked(x);
                    return x + 1;
                }
                static IntUnaryOperator twice(IntUnaryOperator f) { return f.andThen(f); }
                static int depth(Shape it) {
                    int n = 0;
                    while (it instanceof Line(long length, Shape next)) { n++; it = next; }
                    return n;
                }
                static int area(Shape it) {
                    return switch (it) {
                        case Dot(int x, String text) when x > 10 -> x * 2;
                        case Dot dot -> dot.text().length();
                        case Line(long length, Bag(var items)) -> (int) length + items.size();
                        case Line line -> (int) (line.length() >>> 3);
                        case Bag bag -> bag.items().get(0);
                    };
                }
                static String run() {
                    state = 1;
                    told = new StringBuilder();
                    for (int r = 0; r < 6; r++) {
                        fuel = 1500;
                        try {
                            mix(f0(r * 37 - 40, r * 1234567890123L, "start" + r, new Dot(r, "dot")));
                        } catch (Exception e) {
                            mix(code(e));
                            log("end " + code(e));
                        }
                    }
                    return Long.toHexString(state) + " " + told.toString().replace('\\n', '|');
                }
            """;
}
