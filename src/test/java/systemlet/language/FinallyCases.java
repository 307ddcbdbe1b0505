package systemlet.language;

import static systemlet.language.TryCases.even;

import java.util.List;
import systemlet.language.Language.Case;
import systemlet.language.TryCases.Lost;

/** finally: it runs on every way out, once, after the value that is returned was computed. */
final class FinallyCases {
    private FinallyCases() {}

    static final List<Case> ALL = List.of(
            new Case("returnIsComputedBeforeFinally", () -> "" + returned(new int[] {5})),
            new Case("finallyRunsOnce", FinallyCases::once),
            new Case("finallyAfterBreakAndContinue", FinallyCases::loops),
            new Case("finallyWhenTheCatchThrows", FinallyCases::catchThrows),
            new Case("variableChangedInFinally", FinallyCases::changed),
            new Case("nestedFinallyOrder", FinallyCases::nested),
            new Case("finallySeesPartialWork", FinallyCases::partial));

    private static int returned(int[] cell) {
        try {
            return cell[0];
        } finally {
            cell[0] = 99;
        }
    }

    private static String once() {
        int count = 0;
        for (int i = 0; i < 4; i++) {
            try {
                even(i);
            } catch (Lost e) {
                count += 10;
            } finally {
                count++;
            }
        }
        return "" + count;
    }

    private static String loops() {
        var log = new StringBuilder();
        for (int i = 0; i < 8; i++) {
            try {
                if (i == 1) {
                    continue;
                }
                if (i == 5) {
                    break;
                }
                log.append(even(i));
            } catch (Lost e) {
                log.append('x');
            } finally {
                log.append('f').append(i).append(' ');
            }
        }
        return log.toString();
    }

    private static String catchThrows() {
        var log = new StringBuilder();
        int level = 0;
        try {
            try {
                level = 1;
                even(1);
                level = 2;
            } catch (Lost e) {
                level += 10;
                even(3);
                level = 50;
            } finally {
                log.append("finally ").append(level);
            }
        } catch (Lost e) {
            log.append(" then ").append(e.code).append(' ').append(level);
        }
        return log.toString();
    }

    private static String changed() {
        int a = 0;
        String s = "none";
        try {
            a = 1;
            s = "some" + even(7);
            a = 2;
        } catch (Lost e) {
            a = a * 10 + 3;
        } finally {
            a = a * 10 + 4;
            s += "!";
        }
        return a + s;
    }

    private static String nested() {
        var log = new StringBuilder();
        try {
            try {
                try {
                    even(1);
                } finally {
                    log.append('1');
                }
            } finally {
                log.append('2');
                try {
                    even(3);
                } catch (Lost e) {
                    log.append('c').append(e.code);
                } finally {
                    log.append('3');
                }
            }
        } catch (Lost e) {
            log.append('e').append(e.code);
        }
        return log.toString();
    }

    private static String partial() {
        int[] parts = new int[5];
        int at = 0;
        String out = "";
        try {
            while (at < 5) {
                parts[at] = even(at * at + at * 3 / 2);
                at++;
            }
        } catch (Lost e) {
            out = "stopped ";
        } finally {
            out += at + " " + parts[0] + parts[1] + parts[2];
        }
        return out;
    }
}
