package systemlet.language;

import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.Optional;
import systemlet.language.Language.Case;

/** Each exception that the language or the library throws by itself is caught by its type, and can be asked. */
final class ThrownCases {
    private ThrownCases() {}

    private interface Body {
        Object run();
    }

    static final List<Case> ALL = List.of(
            thrown("nullFieldIsCaught", () -> nothing().length()),
            thrown("nullArrayIsCaught", () -> noArray()[0]),
            thrown("indexTooLargeIsCaught", () -> three()[3 + zero()]),
            thrown("indexNegativeIsCaught", () -> three()[zero() - 1]),
            thrown("storeTooFarIsCaught", () -> three()[7 + zero()] = 1),
            thrown("wrongCastIsCaught", () -> (Integer) something("text")),
            thrown("negativeArraySizeIsCaught", () -> new int[zero() - 1]),
            thrown("numberFormatIsCaught", () -> Integer.parseInt("12x")),
            thrown("emptyNumberIsCaught", () -> Long.parseLong("")),
            thrown("stringIndexIsCaught", () -> "abc".charAt(3 + zero())),
            thrown("negativeStringIndexIsCaught", () -> "abc".charAt(zero() - 1)),
            thrown("emptyStringHasNoCharacter", () -> "".charAt(zero())),
            thrown("nullHasNoCharacter", () -> nothing().charAt(0)),
            thrown("nullIsNotEmpty", () -> nothing().isEmpty()),
            thrown("substringIsCaught", () -> "abc".substring(2 + zero(), 1)),
            thrown("listIndexIsCaught", () -> new ArrayList<>(List.of(1, 2)).get(2 + zero())),
            thrown("fixedListIsCaught", () -> List.of(1, 2).add(3)),
            thrown("emptyOptionalIsCaught", () -> Optional.empty().orElseThrow()),
            thrown("changeWhileWalkingIsCaught", ThrownCases::walk),
            thrown("unknownEnumNameIsCaught", () -> Colour.valueOf("PINK")),
            thrown("requireNonNullIsCaught", () -> java.util.Objects.requireNonNull(nothing())),
            thrown("unboxedNullIsCaught", () -> something((Integer) null) + 1),
            thrown("switchOverNullIsCaught", () -> switch (noColour()) {
                case RED -> 1;
                case BLUE -> 2;
            }),
            new Case("caughtAsItsParent", ThrownCases::parent),
            new Case("anExceptionKeepsItsCause", ThrownCases::cause),
            thrown("unusedDivisionThrows", () -> {
                int unused = 5 / zero();
                return "done";
            }),
            thrown("unusedRemainderThrows", () -> {
                long unused = 5L % zero();
                return "done";
            }),
            thrown("unusedLengthThrows", () -> {
                int unused = noArray().length;
                return "done";
            }),
            thrown("unusedArrayThrows", () -> {
                var unused = new int[zero() - 1];
                return "done";
            }));

    enum Colour { RED, BLUE }

    private static Case thrown(String name, Body body) {
        return new Case(name, () -> {
            try {
                return "returned " + body.run();
            } catch (NullPointerException | ClassCastException | NegativeArraySizeException e) {
                return describe(e.getClass().getSimpleName(), e);
            } catch (IndexOutOfBoundsException e) {
                return describe("index" + (e instanceof ArrayIndexOutOfBoundsException ? " of an array" : ""), e);
            } catch (NumberFormatException e) {
                return describe("number", e);
            } catch (NoSuchElementException | UnsupportedOperationException e) {
                return describe("collection", e);
            } catch (IllegalArgumentException e) {
                return describe("argument", e);
            } catch (RuntimeException e) {
                return describe("other", e);
            }
        });
    }

    /** Asks for the message too, which must not crash; its text differs from the JVM's and is not compared. */
    private static String describe(String branch, RuntimeException e) {
        int asked = String.valueOf(e.getMessage()).length() + e.toString().length();
        return branch + (asked < 0 ? "!" : "");
    }

    static int zero() {
        return "".length();
    }

    private static String nothing() {
        return zero() == 0 ? null : "";
    }

    private static int[] noArray() {
        return zero() == 0 ? null : new int[1];
    }

    private static int[] three() {
        return new int[3 + zero()];
    }

    private static Colour noColour() {
        return zero() == 0 ? null : Colour.RED;
    }

    private static Object something(Object it) {
        return it;
    }

    private static int something(Integer it) {
        return it;
    }

    private static Object walk() {
        var list = new ArrayList<>(List.of(1, 2, 3));
        for (Iterator<Integer> it = list.iterator(); it.hasNext(); ) {
            if (it.next() == 1) {
                list.add(4);
            }
        }
        return list;
    }

    private static String parent() {
        try {
            int[] cells = three();
            cells[cells.length + zero()] = 1;
            return "not thrown";
        } catch (IndexOutOfBoundsException e) {
            return e instanceof ArrayIndexOutOfBoundsException ? "array index" : "index";
        }
    }

    private static String cause() {
        try {
            try {
                nothing().length();
            } catch (NullPointerException e) {
                throw new IllegalStateException("outer", e);
            }
        } catch (IllegalStateException e) {
            return e.getMessage() + " because of " + e.getCause().getClass().getSimpleName();
        }
        return "not thrown";
    }
}
