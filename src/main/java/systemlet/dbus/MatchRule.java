package systemlet.dbus;

import java.util.TreeMap;
import systemlet.base.Text;

/**
 * Which signals a bus client wants (D-Bus specification, "Match Rules"): pairs of type, sender, interface, member,
 * path, path_namespace, destination, argN.
 */
final class MatchRule {
    private static final int LENGTH_MAX = 1024;

    private final TreeMap<String, String> wanted = new TreeMap<>();

    private MatchRule() {}

    /** @throws DBusError MatchRuleInvalid */
    static MatchRule parse(String text) throws DBusError {
        MatchRule rule = new MatchRule();
        int at = 0;
        while (at < text.length()) {
            int equals = text.indexOf('=', at);
            if (equals < 0 || text.length() > LENGTH_MAX) {
                throw invalid(text);
            }
            String key = Text.strip(text, at, equals);
            StringBuilder value = new StringBuilder();
            at = value(text, equals + 1, value);
            if (!isKnown(key) || rule.wanted.put(key, value.toString()) != null) {
                throw invalid(text);
            }
        }
        return rule;
    }

    boolean matches(Message signal) {
        for (var pair : wanted.entrySet()) {
            if (!matches(signal, pair.getKey(), pair.getValue())) {
                return false;
            }
        }
        return true;
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof MatchRule rule && wanted.equals(rule.wanted);
    }

    @Override
    public int hashCode() {
        return wanted.hashCode();
    }

    /** The sender is us, whatever it is called: there is nobody else on this bus. */
    private static boolean matches(Message signal, String key, String value) {
        return switch (key) {
            case "type" -> value.equals("signal");
            case "interface" -> value.equals(signal.face());
            case "member" -> value.equals(signal.member());
            case "path" -> value.equals(signal.path());
            case "path_namespace" -> signal.path().equals(value) || value.equals("/")
                    || signal.path().startsWith(value + "/");
            case "sender", "destination", "eavesdrop" -> true;
            default -> value.equals(argument(signal, Integer.parseInt(key.substring(3))));
        };
    }

    /** {@return the text of one argument, or null when it is not a text} */
    private static String argument(Message signal, int index) {
        String signature = signal.signature();
        WireReader in = signal.body();
        try {
            int at = 0;
            for (int i = 0; i < index && at < signature.length(); i++) {
                int end = Signature.end(signature, at);
                in.skip(signature.substring(at, end));
                at = end;
            }
            return at < signature.length() && (signature.charAt(at) == 's' || signature.charAt(at) == 'o')
                    ? in.string() : null;
        } catch (Malformed notOurs) {
            return null;   // we wrote it, so it cannot be; no match is the safe answer
        }
    }

    /** Reads a value with its quotes: 'a'\''b' is a'b. {@return the index behind the comma} */
    private static int value(String text, int from, StringBuilder into) {
        boolean quoted = false;
        int at = from;
        for (; at < text.length(); at++) {
            char c = text.charAt(at);
            if (c == '\'') {
                quoted = !quoted;
            } else if (c == ',' && !quoted) {
                return at + 1;
            } else if (c == '\\' && !quoted && at + 1 < text.length() && text.charAt(at + 1) == '\'') {
                into.append('\'');
                at++;
            } else {
                into.append(c);
            }
        }
        return at;
    }

    private static boolean isKnown(String key) {
        return switch (key) {
            case "type", "sender", "interface", "member", "path", "path_namespace", "destination", "eavesdrop" -> true;
            default -> key.startsWith("arg") && key.length() > 3 && key.length() < 6
                    && Text.isDigit(key.charAt(3)) && Text.isDigit(key.charAt(key.length() - 1));
        };
    }

    private static DBusError invalid(String text) {
        return new DBusError("org.freedesktop.DBus.Error.MatchRuleInvalid", "Match rule '" + text + "' is not valid.");
    }
}
