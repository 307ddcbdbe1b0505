package systemlet.ctl;

import java.util.List;

/** The verb is-enabled. */
final class IsEnabledVerb {
    private IsEnabledVerb() {}

    static int run(Command command) throws Failed {
        Options options = command.options();
        List<String> all = FileVerbs.names(command, "is-enabled");
        List<String> units = SysvScripts.handle(command, "is-enabled", all);
        boolean enabled = units.size() < all.size();
        FileWork work = units.isEmpty() ? null : FileWork.of(command);
        Failed failure = null;
        for (String unit : units) {
            String state;
            try {
                state = work.state(unit);
            } catch (Failed unknown) {
                command.context().error(unknown.getMessage());
                failure = unknown;
                break;
            }
            enabled |= isEnabled(state);
            if (!options.quiet) {
                command.out().line(state);
                if (options.full && isEnabled(state)) {
                    printLinks(command, work, unit);
                }
            }
        }
        return failure == null && enabled ? 0 : 1;
    }

    private static void printLinks(Command command, FileWork work, String unit) throws Failed {
        for (String link : work.links(unit)) {
            command.out().line("  " + link);
        }
    }

    private static boolean isEnabled(String state) {
        return switch (state) {
            case "enabled", "enabled-runtime", "static", "alias", "indirect", "generated" -> true;
            default -> false;
        };
    }
}
