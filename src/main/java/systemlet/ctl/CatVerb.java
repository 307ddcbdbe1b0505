package systemlet.ctl;

import java.util.List;
import systemlet.base.Text;
import systemlet.dbus.DBusError;
import systemlet.sys.Files;
import systemlet.sys.SysException;
import systemlet.unit.KernelUnitFiles;
import systemlet.unit.UnitLoader;
import systemlet.unit.UnitName;

/** The verb cat: the files that a unit is made of. */
final class CatVerb {
    private final Command command;
    private final Bus manager;
    private final Terminal terminal;
    private boolean lastWasMasked;

    private CatVerb(Command command) throws Failed {
        this.command = command;
        manager = command.reader();
        terminal = command.terminal();
    }

    static int run(Command command) throws Failed {
        CatVerb cat = new CatVerb(command);
        List<String> names =
                Dependents.withDependencies(command, command.expanded(cat.manager, command.arguments()));
        command.context().page(command.options());
        int status = 0;
        for (int i = 0; i < names.size(); i++) {
            boolean shown = cat.show(names.get(i), i > 0);
            status = shown ? status : 1;
        }
        return status;
    }

    private boolean show(String name, boolean after) throws Failed {
        if (UnitName.isTemplate(name)) {
            return showTemplate(name, after);
        }
        Properties unit;
        try {
            unit = manager.all(Bus.unitPath(name), Bus.UNIT);
        } catch (DBusError error) {
            throw new Failed("Failed to get properties of " + name + ": " + error.text());
        }
        String state = unit.text("LoadState");
        if (state.equals("masked")) {
            separate(after);
            lastWasMasked = true;
            String magenta = terminal.hasColours() ? "\u001b[0;1;35m" : "";
            command.out().line(magenta + "# Unit " + name + " is masked" + normal() + ".");
            return true;
        }
        String fragment = unit.text("FragmentPath");
        List<String> dropIns = unit.strings("DropInPaths");
        if (fragment.isEmpty() && dropIns.isEmpty()) {
            context().error("No files found for " + name + ".");
            return false;
        }
        separate(after);
        if (unit.flag("NeedDaemonReload")) {
            warn(name);
        }
        files(fragment, dropIns);
        return true;
    }

    /** The manager knows no templates: their files are looked for here. */
    private boolean showTemplate(String name, boolean after) {
        UnitLoader loader = new UnitLoader(new KernelUnitFiles(context().kernel()),
                DiskFileWork.paths(context(), command.options()), null);
        String fragment = loader.index().fragment(name);
        if (fragment == null) {
            context().error("No files found for " + name + ".");
            return false;
        }
        separate(after);
        files(fragment, loader.dropIns(List.of(UnitName.of(name))));
        return true;
    }

    private void separate(boolean after) {
        command.out().print(after && !lastWasMasked ? "\n" : "");
        lastWasMasked = false;
    }

    private void files(String fragment, List<String> dropIns) {
        boolean first = true;
        if (!fragment.isEmpty()) {
            file(fragment, first);
            first = false;
        }
        for (String path : dropIns) {
            file(path, first);
            first = false;
        }
    }

    private void warn(String name) {
        context().info(terminal.red() + "# Warning: " + name
                + " changed on disk, the version systemd has loaded is outdated.\n"
                + "# This output shows the current version of the unit's original fragment and drop-in files.\n"
                + "# If fragments or drop-ins were added or removed, they are not properly reflected in this output.\n"
                + "# Run 'systemctl" + command.options().scopeHint() + " daemon-reload' to reload units." + normal());
    }

    private void file(String path, boolean first) {
        command.out().print(first ? "" : "\n");
        String blue = terminal.hasColours() ? "\u001b[0;1;34m" : "";
        command.out().line(blue + "# " + Links.file(context(), path) + normal()).flush();
        String inRoot = command.inRoot(path);
        try {
            String text = Files.readText(context().kernel(), inRoot, Files.CONFIGURATION_MAX_BYTES);
            for (String line : Text.lines(text)) {
                command.out().line(line);
            }
        } catch (SysException unreadable) {
            context().warning("Failed to cat " + path + ": " + unreadable.text());
        }
    }

    private Context context() {
        return command.context();
    }

    private String normal() {
        return terminal.normal();
    }
}
