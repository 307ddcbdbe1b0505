package systemlet.journal;

import systemlet.base.Numbers;
import systemlet.base.Text;
import systemlet.base.Utf8;

/** What may be shown on a terminal as it is. */
public final class Printable {
    private static final String TAB = "        ";

    private Printable() {}

    /** {@return whether there is nothing but text: no control characters but line ends and tabs, no broken UTF-8} */
    public static boolean isText(String value) {
        for (int i = 0; i < value.length(); i++) {
            char c = value.charAt(i);
            if (c < ' ' ? c != '\n' && c != '\t' : c >= 0x7f && c < 0xa0) {
                return false;
            }
            if (c >= 0xd800 && c <= 0xdfff) {
                if (c >= 0xdc00 || i + 1 == value.length() || value.charAt(i + 1) < 0xdc00 || value.charAt(i + 1) > 0xdfff) {
                    return false;   // a byte that is no UTF-8 (base.Utf8)
                }
                i++;
            }
        }
        return true;
    }

    /** {@return what stands for a value that is not text} */
    public static String blob(String value) {
        return "[" + Numbers.formatSize(Utf8.encode(value).length) + " blob data]";
    }

    /** {@return the text with tabs as blanks and without escape sequences for colours} */
    static String withoutTabsAndColours(String text) {
        if (text.indexOf('\t') < 0 && text.indexOf('\u001b') < 0) {
            return text;
        }
        StringBuilder to = new StringBuilder(text.length() + 16);
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c == '\t') {
                to.append(TAB);
            } else if (c == '\u001b' && i + 1 < text.length() && text.charAt(i + 1) == '[') {
                int end = i + 2;
                while (end < text.length() && (text.charAt(end) == ';' || text.charAt(end) >= '0' && text.charAt(end) <= '9')) {
                    end++;
                }
                if (end < text.length() && Text.isLetter(text.charAt(end))) {
                    i = end;
                } else {
                    to.append(c);
                }
            } else {
                to.append(c);
            }
        }
        return to.toString();
    }
}
