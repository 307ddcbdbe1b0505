package systemlet.ctl;

import systemlet.base.Text;

/** Quoting for POSIX shells, where show-environment is to be evaluated. */
final class ShellQuotes {
    private ShellQuotes() {}

    /** {@return the text as it is when a shell takes it for itself, else in $'…'} */
    static String posix(String text) {
        if (text.isEmpty() || Text.shellQuote(text).equals(text)) {
            return text;
        }
        StringBuilder to = new StringBuilder("$'");
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            switch (c) {
                case '\'' -> to.append("\\'");
                case '\\' -> to.append("\\\\");
                case '\n' -> to.append("\\n");
                case '\t' -> to.append("\\t");
                case '\r' -> to.append("\\r");
                default -> to.append(c);
            }
        }
        return to.append('\'').toString();
    }
}
