package systemlet.ctl;

import java.util.ArrayList;
import java.util.List;
import systemlet.dbus.DBusError;
import systemlet.dbus.Value;

/** The verbs about the environment that the manager gives to all services. */
final class EnvironmentVerbs {
    private EnvironmentVerbs() {}

    static int show(Command command) throws Failed {
        Options options = command.options();
        List<String> pairs = new ArrayList<>();
        try {
            if (command.reader().get(Bus.ROOT, Bus.MANAGER, "Environment") instanceof Value.Items items) {
                for (Value item : items.items()) {
                    pairs.add(Properties.text(item));
                }
            }
        } catch (DBusError error) {
            throw new Failed("Failed to get environment: " + error.text());
        }
        command.context().page(options);
        if (options.isJson()) {
            JsonWriter json = new JsonWriter(command.terminal(), options.output.equals("json-pretty"));
            json.open('{');
            for (String pair : pairs) {
                int equals = pair.indexOf('=');
                json.field(pair.substring(0, equals), json.string(pair.substring(equals + 1)));
            }
            json.close('}');
            command.out().line(json.text());
            return 0;
        }
        for (String pair : pairs) {
            int equals = pair.indexOf('=');
            command.out().line(pair.substring(0, equals + 1) + ShellQuotes.posix(pair.substring(equals + 1)));
        }
        return 0;
    }

    static int set(Command command) throws Failed {
        String method = command.verb().equals("set-environment") ? "SetEnvironment" : "UnsetEnvironment";
        send(command, method, command.arguments(), "Failed to set environment: ");
        return 0;
    }

    static int importAll(Command command) throws Failed {
        Context context = command.context();
        List<String> pairs = new ArrayList<>();
        if (command.arguments().isEmpty()) {
            context.warning("Calling import-environment without a list of variable names is deprecated.");
            for (String pair : context.environment()) {
                if (isPair(pair)) {
                    pairs.add(pair);
                }
            }
        }
        for (String name : command.arguments()) {
            if (!isName(name)) {
                throw new Failed("Not a valid environment variable name: " + name);
            }
            String value = context.env(name);
            if (value == null) {
                context.warning("Environment variable $" + name + " not set, ignoring.");
                continue;
            }
            if (hasControls(value)) {
                context.notice("Environment variable $" + name + " contains control characters, importing anyway.");
            }
            pairs.add(name + "=" + value);
        }
        send(command, "SetEnvironment", pairs, "Failed to import environment: ");
        return 0;
    }

    private static void send(Command command, String method, List<String> words, String complaint) throws Failed {
        try {
            Bus manager = command.doer();
            manager.call(manager.manager(method).with("as", w -> w.strings(words)));
        } catch (DBusError error) {
            throw new Failed(complaint + error.text());
        }
    }

    private static boolean isPair(String pair) {
        int equals = pair.indexOf('=');
        return equals > 0 && isName(pair.substring(0, equals));
    }

    private static boolean isName(String name) {
        for (int i = 0; i < name.length(); i++) {
            char c = name.charAt(i);
            boolean letter = c >= 'a' && c <= 'z' || c >= 'A' && c <= 'Z' || c == '_';
            if (!letter && (i == 0 || c < '0' || c > '9')) {
                return false;
            }
        }
        return !name.isEmpty();
    }

    private static boolean hasControls(String value) {
        for (int i = 0; i < value.length(); i++) {
            if (value.charAt(i) < ' ' && value.charAt(i) != '\n' && value.charAt(i) != '\t') {
                return true;
            }
        }
        return false;
    }
}
