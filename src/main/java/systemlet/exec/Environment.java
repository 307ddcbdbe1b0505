package systemlet.exec;

import java.util.ArrayList;
import java.util.List;

/**
 * Environment variables in order, NAME=value, merged as systemd merges them: a later value takes
 * the place of an earlier one of the same name.
 */
public final class Environment {
    private final List<String> variables = new ArrayList<>();

    /** Adds or replaces one variable. */
    public Environment set(String name, String value) {
        return put(name + "=" + value);
    }

    /** Adds or replaces one variable, NAME=value; a text without '=' or with an invalid name is dropped. */
    public Environment put(String assignment) {
        int equals = assignment.indexOf('=');
        if (!isName(assignment, equals)) {
            return this;
        }
        int place = find(assignment, equals);
        if (place < 0) {
            variables.add(assignment);
        } else {
            variables.set(place, assignment);
        }
        return this;
    }

    /** Adds or replaces each of them, in order. */
    public Environment putAll(List<String> assignments) {
        for (String assignment : assignments) {
            put(assignment);
        }
        return this;
    }

    /** Removes variables: by name, or by NAME=value those that have just this value (UnsetEnvironment=). */
    public Environment unset(List<String> namesOrAssignments) {
        for (String wanted : namesOrAssignments) {
            int equals = wanted.indexOf('=');
            int place = find(equals < 0 ? wanted + "=" : wanted, equals < 0 ? wanted.length() : equals);
            if (place >= 0 && (equals < 0 || variables.get(place).equals(wanted))) {
                variables.remove(place);
            }
        }
        return this;
    }

    /** {@return the value, or null} */
    public String get(String name) {
        int place = find(name + "=", name.length());
        return place < 0 ? null : variables.get(place).substring(name.length() + 1);
    }

    /** {@return the variables as NAME=value, in order} */
    public List<String> list() {
        return List.copyOf(variables);
    }

    private int find(String assignment, int equals) {
        for (int i = 0; i < variables.size(); i++) {
            if (variables.get(i).regionMatches(0, assignment, 0, equals + 1)) {
                return i;
            }
        }
        return -1;
    }

    /** Letters, digits and '_', not a digit first: environ(7) as systemd checks it. */
    private static boolean isName(String text, int length) {
        if (length <= 0 || text.charAt(0) >= '0' && text.charAt(0) <= '9') {
            return false;
        }
        for (int i = 0; i < length; i++) {
            char c = text.charAt(i);
            if (!(c >= 'a' && c <= 'z' || c >= 'A' && c <= 'Z' || c >= '0' && c <= '9' || c == '_')) {
                return false;
            }
        }
        return true;
    }
}
