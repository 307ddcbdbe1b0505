package systemlet.ctl;

import java.util.ArrayList;
import java.util.List;
import systemlet.dbus.Malformed;
import systemlet.dbus.WireReader;

/**
 * What was done to links.
 *
 * @param changes            in the order they were made
 * @param carriesInstallInfo whether at least one unit has an [Install] section
 */
record FileChanges(List<Change> changes, boolean carriesInstallInfo) {
    /**
     * One change.
     *
     * @param type   "symlink", "unlink", or why nothing was done: "masked"…
     * @param path   the link
     * @param source what it points to
     */
    record Change(String type, String path, String source) {}

    /** Reads the reply a(sss), before which a boolean may stand. */
    static FileChanges read(WireReader in, boolean withInstallInfo) throws Malformed {
        boolean carries = !withInstallInfo || in.bool();
        List<Change> changes = new ArrayList<>();
        int end = in.array('(');
        while (in.before(end)) {
            in.struct();
            changes.add(new Change(in.string(), in.string(), in.string()));
        }
        return new FileChanges(changes, carries);
    }

    /** Tells the user. */
    void print(Command command) {
        Context context = command.context();
        if (command.options().quiet) {
            return;
        }
        String arrow = command.terminal().glyph("→", "->");
        for (Change change : changes) {
            switch (change.type) {
                case "symlink" ->
                        context.info("Created symlink " + change.path + " " + arrow + " " + change.source + ".");
                case "unlink" -> context.info("Removed \"" + change.path + "\".");
                case "masked" -> context.info("Unit " + change.path + " is masked, ignoring.");
                case "dangling" -> context.info("Unit " + change.path
                        + " is an alias to a unit that is not present, ignoring.");
                case "destination not present" -> context.warning("Unit " + change.source
                        + " is added as a dependency to a non-existent unit " + change.path + ".");
                case "auxiliary unit failed" ->
                        context.warning("Failed to enable auxiliary unit " + change.path + ", ignoring.");
                default -> { }   // of a newer manager
            }
        }
    }
}
