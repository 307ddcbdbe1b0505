package systemlet.unit;

import java.util.HashMap;
import java.util.Map;

/** How the constants of enums are spelt in unit files; each is made once. */
final class Spelling {
    private static final Map<String, String> KNOWN = new HashMap<>();

    private Spelling() {}

    /** {@return the Java name in lower case, '-' for '_'} */
    static String of(String name) {
        String known = KNOWN.get(name);
        if (known == null) {
            known = spell(name);
            KNOWN.put(name, known);
        }
        return known;
    }

    private static String spell(String name) {
        char[] letters = name.toCharArray();
        for (int i = 0; i < letters.length; i++) {
            char c = letters[i];
            letters[i] = c == '_' ? '-' : c >= 'A' && c <= 'Z' ? (char) (c + 32) : c;
        }
        return new String(letters);
    }
}
