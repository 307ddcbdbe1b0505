package systemlet.language;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import java.util.function.IntSupplier;
import systemlet.language.Language.Case;

/** Records, sealed types, pattern switches, enums with bodies, closures, interfaces with default methods. */
final class TypeCases {
    private TypeCases() {}

    static final List<Case> ALL = List.of(
            new Case("patternSwitch", TypeCases::patterns),
            new Case("nestedRecordPatterns", TypeCases::nestedPatterns),
            new Case("recordsCompareByValue", TypeCases::records),
            new Case("enumsWithBodies", TypeCases::enums),
            new Case("stringSwitch", TypeCases::stringSwitch),
            new Case("closuresKeepTheirVariables", TypeCases::closures),
            new Case("defaultAndStaticInterfaceMethods", TypeCases::interfaces),
            new Case("initialisersRunInOrder", TypeCases::initialisers),
            new Case("genericsAndBoxes", TypeCases::boxes),
            new Case("yieldAndFallThrough", TypeCases::fallThrough),
            new Case("innerClassesSeeTheirOuter", TypeCases::inner),
            new Case("leftSideIsEvaluatedFirst", TypeCases::leftFirst));

    sealed interface Event permits Exited, Notified, Elapsed {}

    record Exited(int pid, int status) implements Event {}

    record Notified(String text) implements Event {}

    record Elapsed(long atUsec) implements Event {}

    record Pair(Event left, Event right) {}

    private static String word(Event event) {
        return switch (event) {
            case Exited it when it.status() == 0 -> "clean " + it.pid();
            case Exited it when it.pid() < 0 -> "odd";
            case Exited it -> "failed " + it.status();
            case Notified(String text) when text.startsWith("READY") -> "ready";
            case Notified it -> "text " + it.text().length();
            case Elapsed(long at) -> "at " + at;
        };
    }

    private static String patterns() {
        var events = List.of(new Exited(3, 0), new Exited(-1, 2), new Exited(4, 1), new Notified("READY=1"),
                new Notified("STATUS=x"), new Elapsed(1L << 50));
        var out = new ArrayList<String>();
        for (Event event : events) {
            out.add(word(event));
        }
        return String.join("; ", out);
    }

    private static String nestedPatterns() {
        var out = new StringBuilder();
        for (var pair : List.of(new Pair(new Exited(1, 2), new Elapsed(3)), new Pair(new Elapsed(4), new Elapsed(5)),
                new Pair(new Notified("n"), new Exited(6, 7)))) {
            if (pair instanceof Pair(Exited(int pid, int status), Elapsed(long at)) && status > 1) {
                out.append(pid + status + at);
            } else if (pair instanceof Pair(Elapsed left, Elapsed right)) {
                out.append(left.atUsec() * right.atUsec());
            } else if (pair.left() instanceof Notified n && pair.right() instanceof Exited x) {
                out.append(n.text()).append(x.status());
            }
            out.append(' ');
        }
        return out.toString();
    }

    private static String records() {
        var a = new Exited(1, 2);
        var b = new Exited(1, 2);
        return a.equals(b) + "," + (a.hashCode() == b.hashCode()) + "," + a + "," + a.equals(new Exited(2, 1)) + ","
                + new Notified(null).equals(new Notified(null));
    }

    enum Step {
        FIRST {
            @Override
            Step next() {
                return SECOND;
            }
        },
        SECOND {
            @Override
            Step next() {
                return FIRST;
            }
        };

        abstract Step next();
    }

    private static String enums() {
        var out = new StringBuilder();
        for (var step : Step.values()) {
            out.append(step).append(step.ordinal()).append(step.next().name()).append(Step.valueOf("FIRST") == step);
        }
        return out.append(Step.FIRST.compareTo(Step.SECOND)).toString();
    }

    private static String stringSwitch() {
        var out = new StringBuilder();
        for (var word : List.of("start", "stop", "Aa", "BB", "", "restart")) {
            out.append(switch (word) {
                case "start", "restart" -> 1;
                case "stop" -> 2;
                case "Aa" -> 3;
                case "BB" -> 4;
                default -> 5;
            });
        }
        return out.toString();
    }

    private static String closures() {
        var suppliers = new ArrayList<IntSupplier>();
        for (int i = 0; i < 4; i++) {
            int kept = i * i;
            suppliers.add(() -> kept + suppliers.size());
        }
        int sum = 0;
        for (var supplier : suppliers) {
            sum = sum * 10 + supplier.getAsInt();
        }
        Function<Integer, Function<Integer, Integer>> add = a -> b -> a * 7 + b;
        return sum + "," + add.apply(3).andThen(n -> n + 1).apply(4);
    }

    private interface Named {
        String name();

        default String greeting() {
            return prefix() + name();
        }

        private String prefix() {
            return "hello ";
        }

        static Named of(String name) {
            return () -> name;
        }
    }

    private static String interfaces() {
        Named shouting = new Named() {
            @Override
            public String name() {
                return "LOUD";
            }

            @Override
            public String greeting() {
                return Named.super.greeting() + "!";
            }
        };
        return Named.of("quiet").greeting() + "," + shouting.greeting();
    }

    private static final StringBuilder ORDER = new StringBuilder();

    private static class Base {
        static {
            ORDER.append("S");
        }

        final int size = note("b", 1);

        Base() {
            ORDER.append(describe());
        }

        String describe() {
            return "base";
        }

        static int note(String text, int value) {
            ORDER.append(text);
            return value;
        }
    }

    private static final class Derived extends Base {
        private final String text = "d" + note("f", 2);
        private int late = 5;

        {
            ORDER.append("i").append(late);
        }

        @Override
        String describe() {
            return "[" + text + late + "]";
        }
    }

    private static String initialisers() {
        var made = new Derived();
        return ORDER + made.describe() + made.size;
    }

    private static String boxes() {
        Integer small = 127;
        Integer same = 127;
        Long wide = 127L;
        Object any = small;
        List<Object> mixed = List.of(1, 2L, 'c', "s", true);
        var out = new StringBuilder().append(small.equals(same)).append(wide.equals(any)).append(any.equals(127));
        for (var it : mixed) {
            out.append(it.getClass().getSimpleName().charAt(0)).append(it);
        }
        return out.toString();
    }

    private static String fallThrough() {
        var out = new StringBuilder();
        for (int i = 0; i < 5; i++) {
            switch (i) {
                case 0:
                    out.append("zero");
                case 1:
                    out.append("one");
                    break;
                case 3:
                    out.append(switch (i * 2) {
                        case 6 -> {
                            int x = i + 1;
                            yield x * 2;
                        }
                        default -> 0;
                    });
                    break;
                default:
                    out.append('.');
            }
        }
        return out.toString();
    }

    private int counter;

    private final class Ticket {
        final int number = ++counter;

        int ahead() {
            return counter - number;
        }
    }

    private static String inner() {
        var office = new TypeCases();
        var first = office.new Ticket();
        var second = office.new Ticket();
        return first.ahead() + "," + second.ahead() + "," + office.counter;
    }

    private TypeCases next;

    /** Calls itself, so that the compiler keeps it a call. */
    private static TypeCases next(TypeCases of, List<String> calls) {
        if (calls.size() > 100) {
            return next(of.next, calls);
        }
        calls.add("next");
        return of.next;
    }

    private static int number(List<String> calls, int result) {
        calls.add("number");
        return 60 / result;
    }

    /** Of {@code a().field = b()}, a is called first, and the null check comes last. */
    private static String leftFirst() {
        var calls = new ArrayList<String>();
        var last = new TypeCases();
        var first = new TypeCases();
        first.next = last;
        next(first, calls).counter = number(calls, 5 + ThrownCases.zero());
        next(first, calls).counter += number(calls, 6 + ThrownCases.zero());
        for (int divisor = 0; divisor < 2; divisor++) {
            try {
                next(last, calls).counter = number(calls, divisor);
            } catch (ArithmeticException | NullPointerException thrown) {
                calls.add(thrown instanceof ArithmeticException ? "by zero" : "null");
            }
        }
        return calls + "," + last.counter;
    }
}
