package systemlet.manager;

import java.util.ArrayList;
import java.util.List;
import java.util.TreeMap;

/**
 * The environment block that `systemctl set-environment` changes and every service inherits (systemctl(1),
 * "Environment Commands"): what the manager was configured with, below what clients set. Unset, a variable has again the value
 * that it was configured with.
 */
final class ClientEnvironment {
    private final TreeMap<String, String> given = new TreeMap<>();
    private final TreeMap<String, String> variables = new TreeMap<>();

    /** @param given NAME=value each */
    ClientEnvironment(List<String> given) {
        put(given, this.given);
    }

    void set(List<String> assignments) {
        put(assignments, variables);
    }

    private static void put(List<String> assignments, TreeMap<String, String> into) {
        for (String assignment : assignments) {
            int equals = assignment.indexOf('=');
            into.put(assignment.substring(0, equals), assignment.substring(equals + 1));
        }
    }

    /** Removes variables by name, or where a value is given only if they have it. */
    void unset(List<String> names) {
        for (String name : names) {
            int equals = name.indexOf('=');
            if (equals < 0) {
                variables.remove(name);
            } else {
                variables.remove(name.substring(0, equals), name.substring(equals + 1));
            }
        }
    }

    /** {@return NAME=value each: those that were configured, then those that only clients set, each sorted by name} */
    List<String> all() {
        List<String> all = new ArrayList<>(given.size() + variables.size());
        given.forEach((name, value) -> all.add(name + "=" + variables.getOrDefault(name, value)));
        variables.forEach((name, value) -> {
            if (!given.containsKey(name)) {
                all.add(name + "=" + value);
            }
        });
        return all;
    }

    /** {@return what clients set, NAME=value each, sorted by name} */
    List<String> set() {
        List<String> set = new ArrayList<>(variables.size());
        variables.forEach((name, value) -> set.add(name + "=" + value));
        return set;
    }

    /** {@return the value of a variable, or null} */
    String value(String name) {
        String value = variables.get(name);
        return value == null ? given.get(name) : value;
    }

    static boolean areAssignments(List<String> texts) {
        for (String text : texts) {
            int equals = text.indexOf('=');
            if (equals < 0 || !isName(text.substring(0, equals)) || hasControl(text, equals)) {
                return false;
            }
        }
        return true;
    }

    static boolean areNamesOrAssignments(List<String> texts) {
        for (String text : texts) {
            if (!isName(text) && !areAssignments(List.of(text))) {
                return false;
            }
        }
        return true;
    }

    /** {@return whether it can name a variable: letters, digits, '_', no leading digit} */
    private static boolean isName(String text) {
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            boolean letter = c >= 'a' && c <= 'z' || c >= 'A' && c <= 'Z' || c == '_';
            if (!letter && (i == 0 || c < '0' || c > '9')) {
                return false;
            }
        }
        return !text.isEmpty();
    }

    private static boolean hasControl(String text, int from) {
        for (int i = from; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c < ' ' && c != '\t' && c != '\n' || c == 0x7f) {
                return true;
            }
        }
        return false;
    }
}
