package systemlet.dbus;

import java.util.ArrayList;
import java.util.List;

/**
 * D-Bus type strings: checking, walking, alignment (D-Bus specification, "Type System" and "Marshaling").
 * A type string stays a plain String everywhere; {@link #check} is the door for those from outside.
 */
public final class Signature {
    /** Bytes in a signature at most. */
    public static final int LENGTH_MAX = 255;
    /** Arrays in arrays at most; the same number again for structs. */
    public static final int NESTING_MAX = 32;
    private static final String FIXED = "ybnqiuxtdh";
    private static final String BASIC = "ybnqiuxtdhsog";
    private static final String[] SINGLE = new String[128];

    static {
        for (int i = 0; i < BASIC.length(); i++) {
            SINGLE[BASIC.charAt(i)] = BASIC.substring(i, i + 1);
        }
    }

    private Signature() {}

    /** Checks any number of complete types. */
    public static void check(String signature) throws Malformed {
        if (signature.length() > LENGTH_MAX) {
            throw new Malformed("signature longer than " + LENGTH_MAX);
        }
        int at = 0;
        while (at < signature.length()) {
            at = complete(signature, at, 0, 0);
        }
    }

    /** Checks exactly one complete type, as variants hold. */
    public static void checkSingle(String signature) throws Malformed {
        check(signature);
        if (signature.isEmpty() || end(signature, 0) != signature.length()) {
            throw new Malformed("not one complete type: '" + signature + "'");
        }
    }

    /** {@return whether {@link #checkSingle} is content} */
    public static boolean isSingle(String signature) {
        try {
            checkSingle(signature);
            return true;
        } catch (Malformed no) {
            return false;   // the answer to the question
        }
    }

    /** {@return the index after the complete type that starts at {@code at}} The signature was checked before. */
    public static int end(String signature, int at) {
        int here = at;
        while (signature.charAt(here) == 'a') {
            here++;
        }
        char code = signature.charAt(here);
        if (code != '(' && code != '{') {
            return here + 1;
        }
        int depth = 0;
        do {
            char c = signature.charAt(here++);
            if (c == '(' || c == '{') {
                depth++;
            } else if (c == ')' || c == '}') {
                depth--;
            }
        } while (depth > 0);
        return here;
    }

    /** {@return the complete types of a checked signature, one by one} */
    public static List<String> split(String signature) {
        List<String> types = new ArrayList<>();
        int at = 0;
        while (at < signature.length()) {
            int end = end(signature, at);
            types.add(signature.substring(at, end));
            at = end;
        }
        return types;
    }

    /** {@return what a type that begins with this code is aligned to: 1, 2, 4 or 8 bytes} */
    public static int alignment(char code) {
        return switch (code) {
            case 'y', 'g', 'v' -> 1;
            case 'n', 'q' -> 2;
            case 'x', 't', 'd', '(', '{' -> 8;
            default -> 4;   // b i u h s o a
        };
    }

    /** {@return the signature of the basic type with this code, or null: there is none} */
    static String ofBasic(int code) {
        return code >= 0 && code < SINGLE.length ? SINGLE[code] : null;
    }

    /** {@return the bytes of one value of this code, or 0 when they vary} */
    static int fixedSize(char code) {
        return FIXED.indexOf(code) >= 0 ? alignment(code) : 0;
    }

    private static int complete(String signature, int at, int arrays, int structs) throws Malformed {
        if (at >= signature.length()) {
            throw new Malformed("signature ends inside a type: '" + signature + "'");
        }
        if (arrays > NESTING_MAX || structs > NESTING_MAX) {
            throw new Malformed("signature nested deeper than " + NESTING_MAX);
        }
        char code = signature.charAt(at);
        if (isBasic(code) || code == 'v') {
            return at + 1;
        }
        return switch (code) {
            case 'a' -> at + 1 < signature.length() && signature.charAt(at + 1) == '{'
                    ? entry(signature, at + 1, arrays + 1, structs + 1)
                    : complete(signature, at + 1, arrays + 1, structs);
            case '(' -> struct(signature, at, arrays, structs + 1);
            default -> throw new Malformed("no such type: '" + signature + "'");
        };
    }

    private static int struct(String signature, int at, int arrays, int structs) throws Malformed {
        int here = at + 1;
        do {
            here = complete(signature, here, arrays, structs);
        } while (here < signature.length() && signature.charAt(here) != ')');
        if (here >= signature.length()) {
            throw new Malformed("struct without end: '" + signature + "'");
        }
        return here + 1;
    }

    private static int entry(String signature, int at, int arrays, int structs) throws Malformed {
        if (at + 1 >= signature.length() || !isBasic(signature.charAt(at + 1))) {
            throw new Malformed("dict key is not a basic type: '" + signature + "'");
        }
        int here = complete(signature, at + 2, arrays, structs);
        if (here >= signature.length() || signature.charAt(here) != '}') {
            throw new Malformed("dict entry is not a pair: '" + signature + "'");
        }
        return here + 1;
    }

    private static boolean isBasic(char code) {
        return ofBasic(code) != null;
    }
}
