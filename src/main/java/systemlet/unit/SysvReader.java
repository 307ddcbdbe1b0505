package systemlet.unit;

import java.util.Locale;
import systemlet.base.BadText;
import systemlet.base.Log;
import systemlet.base.Text;
import systemlet.base.Words;

/**
 * Reads the comments of an init script: the LSB header of Debian and others, the description and pidfile
 * lines of Red Hat, and whether its usage message mentions "reload".
 *
 * @see <a href="https://refspecs.linuxbase.org/LSB_5.0.0/LSB-Core-generic/LSB-Core-generic/initscrcomconv.html">LSB</a>
 */
final class SysvReader {
    private enum State { NORMAL, DESCRIPTION, LSB, LSB_DESCRIPTION, USAGE }

    private final SysvScript script;
    private final String fileName;
    private final Log log;
    private State state = State.NORMAL;
    private int line;
    private String shortDescription;
    private String longDescription;
    private String redHatDescription;

    /** @param fileName name of the script, by which its header may mean itself */
    SysvReader(SysvScript script, String fileName, Log log) {
        this.script = script;
        this.fileName = fileName;
        this.log = log;
    }

    void read(String text) {
        for (var raw : Text.lines(text)) {
            line++;
            var stripped = Text.strip(raw);
            if (stripped.startsWith("#")) {
                comment(raw, stripped);
            } else if (state == State.USAGE || state == State.NORMAL && lower(stripped).contains("usage")) {
                usage(stripped);
            }
        }
        var description = shortDescription != null ? shortDescription
                : redHatDescription != null ? redHatDescription : longDescription;
        if (description != null) {
            script.description = (script.hasLsbHeader ? "LSB: " : "SYSV: ") + description;
        }
    }

    private static String lower(String text) {
        return text.toLowerCase(Locale.ROOT);
    }

    private void usage(String text) {
        var words = lower(text);
        boolean reloads = false;
        for (char before : new char[] {'{', '|'}) {
            for (char after : new char[] {'|', '}', '"'}) {
                reloads |= words.contains(before + "reload" + after);
            }
        }
        script.canReload |= reloads;
        state = !reloads && text.endsWith("\\") ? State.USAGE : State.NORMAL;
    }

    private void comment(String raw, String stripped) {
        if (state == State.NORMAL && stripped.equals("### BEGIN INIT INFO")) {
            state = State.LSB;
            script.hasLsbHeader = true;
            return;
        }
        boolean inHeader = state == State.LSB || state == State.LSB_DESCRIPTION;
        if (inHeader && stripped.equals("### END INIT INFO")) {
            state = State.NORMAL;
            return;
        }
        var text = Text.strip(stripped.substring(1));
        switch (state) {
            case NORMAL -> redHat(text);
            case DESCRIPTION -> redHatContinued(text);
            case LSB, LSB_DESCRIPTION -> header(raw, text);
            case USAGE -> { }
        }
    }

    private void redHat(String text) {
        if (isKey(text, "description:")) {
            state = text.endsWith("\\") ? State.DESCRIPTION : State.NORMAL;
            redHatDescription = orNull(withoutBackslash(value(text)));
        } else if (isKey(text, "pidfile:")) {
            if (value(text).startsWith("/")) {
                script.pidFile = value(text);
            } else {
                log.error("[" + script.path + ":" + line + "] PID file not absolute. Ignoring.");
            }
        }
    }

    private void redHatContinued(String text) {
        state = text.endsWith("\\") ? State.DESCRIPTION : State.NORMAL;
        var more = withoutBackslash(text);
        if (!more.isEmpty()) {
            redHatDescription = redHatDescription == null ? more : redHatDescription + " " + more;
        }
    }

    private void header(String raw, String text) {
        if (isKey(text, "Provides:")) {
            state = State.LSB;
            provides(value(text));
        } else if (isKey(text, "Required-Start:") || isKey(text, "Should-Start:") || isKey(text, "X-Start-After:")) {
            state = State.LSB;
            depend(value(text), false);
        } else if (isKey(text, "X-Start-Before:")) {
            state = State.LSB;
            depend(value(text), true);
        } else if (isKey(text, "Description:")) {
            state = State.LSB_DESCRIPTION;
            longDescription = orNull(value(text));
        } else if (isKey(text, "Short-Description:")) {
            state = State.LSB;
            shortDescription = orNull(value(text));
        } else if (state == State.LSB_DESCRIPTION) {
            boolean continues = raw.startsWith("#\t") || raw.startsWith("#  ");
            if (continues && !text.isEmpty()) {
                longDescription = longDescription == null ? text : longDescription + " " + text;
            }
            state = continues ? state : State.LSB;
        }
    }

    private void provides(String value) {
        for (var word : words(value)) {
            var unit = SysvNames.facility(word, fileName);
            if (unit == null) {
                continue;
            }
            if (unit.endsWith(".service")) {
                if (!unit.equals(script.unit)) {
                    script.aliases.add(unit);
                }
                continue;
            }
            // The target tells that the service is there: the service pulls it in, never the other way round.
            script.before.add(unit);
            script.wants.add(unit);
            if (unit.equals("network-online.target")) {
                script.before.add("network.target");
                script.wants.add("network.target");
            }
        }
    }

    private void depend(String value, boolean startsBefore) {
        for (var word : words(value)) {
            var unit = SysvNames.facility(word, fileName);
            if (unit == null) {
                continue;
            }
            (startsBefore ? script.before : script.after).add(unit);
            if (unit.equals("network-online.target") && !startsBefore) {
                script.wants.add(unit);   // nothing else starts it
            }
        }
    }

    private java.util.List<String> words(String value) {
        try {
            return Words.all(value, Words.Rule.UNQUOTE, Words.Rule.RELAX);
        } catch (BadText broken) {
            log.error("[" + script.path + ":" + line + "] Failed to parse word from provides string: "
                    + broken.kind().words());
            return java.util.List.of();
        }
    }

    private static boolean isKey(String text, String key) {
        return text.regionMatches(true, 0, key, 0, key.length());
    }

    private static String value(String text) {
        return Text.strip(text.substring(text.indexOf(':') + 1));
    }

    private static String withoutBackslash(String text) {
        return text.endsWith("\\") ? Text.strip(text.substring(0, text.length() - 1)) : text;
    }

    private static String orNull(String text) {
        return text.isEmpty() ? null : text;
    }
}
