package systemlet.language;

import java.util.List;
import systemlet.language.Language.Case;

/** Variables around try and catch: the handler sees what was assigned before the call that threw. */
final class TryCases {
    private TryCases() {}

    static final List<Case> ALL = List.of(
            new Case("assignedAfterAThrowingCall", TryCases::assignedAfterAThrowingCall),
            new Case("assignedBetweenTwoCalls", TryCases::assignedBetweenTwoCalls),
            new Case("twoLocalsKeepTheirPlaces", TryCases::twoLocalsKeepTheirPlaces),
            new Case("counterInALoopWithCatch", TryCases::counterInALoopWithCatch),
            new Case("fieldAndLocalTogether", TryCases::fieldAndLocalTogether),
            new Case("nestedTryKeepsOuterValue", TryCases::nestedTryKeepsOuterValue),
            new Case("catchInsideCatch", TryCases::catchInsideCatch),
            new Case("longAndIntSurvive", TryCases::longAndIntSurvive),
            new Case("resultOfTheCallIsNotSeen", TryCases::resultOfTheCallIsNotSeen),
            new Case("rethrownKeepsItsIdentity", TryCases::rethrownKeepsItsIdentity),
            new Case("continueFromCatch", TryCases::continueFromCatch),
            new Case("lambdaThrowsThroughTheLoop", TryCases::lambdaThrowsThroughTheLoop),
            new Case("incrementAsArgument", TryCases::incrementAsArgument),
            new Case("conditionalAssignment", TryCases::conditionalAssignment),
            new Case("parameterKeepsItsValueInTheHandler", TryCases::parameterKeepsItsValueInTheHandler),
            new Case("parameterInFinally", TryCases::parameterInFinally),
            new Case("newInConditionalAfterTry", TryCases::newInConditionalAfterTry),
            new Case("classFirstUsedInTheHandler", TryCases::classFirstUsedInTheHandler),
            new Case("interfaceFirstUsedAfterACallOfIt", TryCases::interfaceFirstUsedAfterACallOfIt),
            new Case("resourcesCloseInReverse", TryCases::resourcesCloseInReverse));

    static final class Lost extends RuntimeException {
        private static final long serialVersionUID = 1;
        final int code;

        Lost(int code) {
            super("lost " + code);
            this.code = code;
        }
    }

    /** Throws when the number is odd. */
    static int even(int number) {
        if ((number & 1) != 0) {
            throw new Lost(number);
        }
        return number;
    }

    private static String assignedAfterAThrowingCall() {
        String p = null;
        try {
            String q = "made";
            even(3);
            p = q;
        } catch (Lost e) {
            return p + " " + e.code;
        }
        return p;
    }

    private static String assignedBetweenTwoCalls() {
        int a = 1;
        try {
            a = even(2) + 1;
            even(a);
            a = 100;
        } catch (Lost e) {
            a += 10;
        }
        return "" + a;
    }

    private static String twoLocalsKeepTheirPlaces() {
        int a = 1;
        int b = 2;
        for (int i = 0; i < 5; i++) {
            try {
                int t = a;
                a = b;
                even(i);
                b = t;
            } catch (Lost e) {
                b += e.code;
            }
        }
        return a + "," + b;
    }

    private static String counterInALoopWithCatch() {
        int done = 0;
        int failed = 0;
        int last = -1;
        for (int i = 0; i < 10; i++) {
            try {
                last = i;
                done += even(i) * 0 + 1;
            } catch (Lost e) {
                failed++;
                last = -i;
            }
        }
        return done + "," + failed + "," + last;
    }

    private int field;

    private static String fieldAndLocalTogether() {
        var it = new TryCases();
        int local = 5;
        try {
            it.field = local;
            local = even(4);
            it.field += local;
            local = even(it.field);
        } catch (Lost e) {
            return it.field + "," + local + "," + e.code;
        }
        return "not thrown";
    }

    private static String nestedTryKeepsOuterValue() {
        String state = "start";
        try {
            state = "outer";
            try {
                state = "inner";
                even(1);
                state = "inner end";
            } catch (IllegalStateException e) {
                state = "wrong";
            }
            state = "outer end";
        } catch (Lost e) {
            state += " caught";
        }
        return state;
    }

    private static String catchInsideCatch() {
        var text = new StringBuilder();
        int x = 7;
        try {
            even(x);
        } catch (Lost first) {
            try {
                x = 9;
                even(x);
                x = 11;
            } catch (Lost second) {
                text.append(first.code).append(second.code).append(x);
            }
        }
        return text.toString();
    }

    private static String longAndIntSurvive() {
        long big = 1L << 40;
        int small = 3;
        try {
            big += even(2);
            small = even(6);
            big = small + even(5);
        } catch (Lost e) {
            small -= 1;
        }
        return big + "," + small;
    }

    private static String resultOfTheCallIsNotSeen() {
        int r = -1;
        try {
            r = even(r * 3);
        } catch (Lost e) {
            r--;
        }
        return "" + r;
    }

    private static String rethrownKeepsItsIdentity() {
        Lost kept = null;
        try {
            try {
                even(13);
            } catch (Lost e) {
                kept = e;
                throw e;
            }
        } catch (RuntimeException again) {
            return (again == kept) + " " + again.getMessage();
        }
        return "not thrown";
    }

    private static String continueFromCatch() {
        int sum = 0;
        outer:
        for (int i = 0; i < 6; i++) {
            for (int k = 0; k < 6; k++) {
                try {
                    even(i + k);
                    sum += 10;
                } catch (Lost e) {
                    if (k > 3) {
                        continue outer;
                    }
                    sum++;
                }
            }
        }
        return "" + sum;
    }

    private static String lambdaThrowsThroughTheLoop() {
        var seen = new StringBuilder();
        try {
            List.of(2, 4, 5, 6).forEach(n -> seen.append(even(n)));
        } catch (Lost e) {
            seen.append('!').append(e.code);
        }
        return seen.toString();
    }

    private static String incrementAsArgument() {
        int i = 0;
        int[] cells = new int[4];
        try {
            cells[i++] = i;
            cells[i++] = even(i++) + i;
            cells[i] = even(i++) + i++;
        } catch (Lost e) {
            return cells[0] + "," + cells[1] + "," + cells[2] + "," + i + "," + e.code;
        }
        return cells[0] + "," + cells[1] + "," + cells[2] + "," + i;
    }

    private static String conditionalAssignment() {
        var out = new StringBuilder();
        for (int i = 0; i < 4; i++) {
            String s = i > 1 ? "high" : null;
            try {
                if (s == null) {
                    s = "low" + even(i);
                }
                even(i + 1);
            } catch (Lost e) {
                out.append(s).append(e.code).append(' ');
            }
        }
        return out.toString();
    }

    record Door(String name, StringBuilder log) implements AutoCloseable {
        @Override
        public void close() {
            log.append(" close ").append(name);
        }
    }

    private static String resourcesCloseInReverse() {
        var log = new StringBuilder();
        try (var a = new Door("a", log); var b = new Door("b", log)) {
            log.append(a.name).append(b.name);
            even(1);
        } catch (Lost e) {
            log.append(" caught");
        }
        return log.toString();
    }

    private static String parameterKeepsItsValueInTheHandler() {
        return replaced("old", 3) + replaced("old", 2);
    }

    /** The first assignment of a parameter, after a call that may throw. */
    private static String replaced(String text, int number) {
        try {
            var fresh = "new " + even(number);
            text = fresh;
            even(number + 1);
        } catch (Lost e) {
            return text + " " + e.code + " ";
        }
        return text;
    }

    private static String parameterInFinally() {
        var seen = new StringBuilder();
        for (int i = 1; i < 4; i++) {
            try {
                counted(i, 7L * i, seen);
            } catch (Lost e) {
                seen.append('!').append(e.code).append(' ');
            }
        }
        return seen.toString();
    }

    private static void counted(int number, long sum, StringBuilder seen) {
        try {
            even(number & 1);
            number += even(number) * 3;
            sum = number * 100L;
            even(number / 8);
        } finally {
            seen.append(number).append('/').append(sum).append(' ');
        }
    }

    private static String newInConditionalAfterTry() {
        return quotient(6, true) + quotient(7, false) + quotient(-8, true);
    }

    private static String quotient(int number, boolean listed) {
        try {
            number = even(number) + 2;
        } catch (Lost e) {
            number -= 5;
        }
        number /= (listed ? new Lost(2) : new Lost(3)).code;
        return number + " ";
    }

    /** An enum that nothing uses before the handler does: its constants must be there. */
    private enum Late { GOOD, BAD }

    private static String classFirstUsedInTheHandler() {
        return late(3) + late(4);
    }

    private static String late(int number) {
        try {
            return Late.values()[even(number) % 2].name();
        } catch (Lost e) {
            return Late.BAD.name();
        }
    }

    private interface Named {
        List<String> NAMES = new java.util.ArrayList<>(List.of("one", "two"));

        int place();
    }

    private record Second() implements Named {
        @Override
        public int place() {
            return 1;
        }
    }

    private static String interfaceFirstUsedAfterACallOfIt() {
        return nameOf(new Second());
    }

    private static String nameOf(Named named) {
        int place = named.place();
        return Named.NAMES.get(place);
    }
}
