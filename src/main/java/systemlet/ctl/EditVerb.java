package systemlet.ctl;

import java.util.ArrayList;
import java.util.List;
import systemlet.base.BadText;
import systemlet.base.Text;
import systemlet.base.Utf8;
import systemlet.base.Words;
import systemlet.dbus.DBusError;
import systemlet.sys.Files;
import systemlet.sys.Kernel;
import systemlet.sys.SysException;
import systemlet.unit.UnitPaths;

/** The verb edit: opens an editor on a drop-in, or with --full on a copy of the unit file, and reloads. */
final class EditVerb {
    private static final int STDIN_MAX_BYTES = Files.CONFIGURATION_MAX_BYTES;
    private static final String BEGIN = "### Anything between here and the comment below will become the new "
            + "contents of the file";
    private static final String END = "### Lines below this comment will be discarded";

    /** A file that is edited: where it will be, its temporary twin, and what it shows below the mark. */
    private record Edited(String unit, String path, String temporary, List<String> originals, boolean full) {}

    private final Command command;
    private final Options options;
    private final Kernel kernel;
    private final UnitPaths paths;

    private EditVerb(Command command) {
        this.command = command;
        options = command.options();
        kernel = command.context().kernel();
        paths = DiskFileWork.paths(command.context(), options);
    }

    static int run(Command command) throws Failed {
        if (!command.options().stdinText && !(command.context().kernel().isatty(0)
                && command.terminal().isTerminal())) {
            throw new Failed("Cannot edit units if not on a tty.");
        }
        EditVerb edit = new EditVerb(command);
        try {
            List<Edited> files = edit.files();
            if (files.isEmpty()) {
                throw new Failed("No units matched the specified patterns.");
            }
            return edit.all(files);
        } catch (SysException refused) {
            throw new Failed("Failed to edit: " + refused.getMessage());
        }
    }

    private List<Edited> files() throws Failed, SysException {
        Bus manager = command.reader();
        List<Edited> files = new ArrayList<>();
        for (String unit : command.expanded(manager, command.arguments())) {
            Properties properties;
            try {
                properties = manager.all(Bus.unitPath(unit), Bus.UNIT);
            } catch (DBusError error) {
                throw new Failed("Failed to get properties of " + unit + ": " + error.text());
            }
            if (properties.text("LoadState").equals("masked")) {
                throw new Failed("Cannot edit " + unit + ": unit is masked.");
            }
            String fragment = properties.text("FragmentPath");
            if (fragment.isEmpty() && options.force == 0) {
                throw new Failed("No files found for " + unit + ".\nRun 'systemctl edit" + options.scopeHint()
                        + " --force --full " + unit + "' to create a new unit.");
            }
            String directory = options.runtime ? paths.runtimeConfig() : paths.config();
            String path = options.full ? directory + "/" + unit : directory + "/" + unit + ".d/" + options.dropInName;
            List<String> originals = new ArrayList<>();
            if (!fragment.isEmpty()) {
                originals.add(fragment);
            }
            originals.addAll(properties.strings("DropInPaths"));
            files.add(new Edited(unit, path, path + ".edit~", originals, options.full));
        }
        return files;
    }

    private int all(List<Edited> files) throws Failed, SysException {
        byte[] given = options.stdinText ? stdin() : null;
        try {
            for (Edited file : files) {
                makeParents(file.path);
                Files.write(kernel, file.temporary, given != null ? given : Utf8.encode(template(file)), 0644);
            }
            if (given == null) {
                runEditor(files);
            }
            for (Edited file : files) {
                take(file, given != null);
            }
        } finally {
            discard(files);
        }
        FileWork.of(command).reload();
        return 0;
    }

    private byte[] stdin() throws SysException {
        return Files.readAll(kernel, 0, STDIN_MAX_BYTES);
    }

    private void makeParents(String path) throws SysException {
        int slash = path.indexOf('/', 1);
        while (slash > 0) {
            String directory = path.substring(0, slash);
            if (!Files.isDirectory(kernel, directory)) {
                kernel.mkdir(directory, 0755);
            }
            slash = path.indexOf('/', slash + 1);
        }
    }

    /** {@return what the editor shows first} */
    private String template(Edited file) {
        String existing = read(file.path);
        if (file.full) {
            boolean none = file.originals.isEmpty();
            return existing != null ? existing : none ? "" : read(command.inRoot(file.originals.get(0)));
        }
        StringBuilder text = new StringBuilder("### Editing " + file.path + "\n" + BEGIN + "\n\n");
        text.append(existing == null ? "\n" : existing);
        text.append("\n").append(END).append('\n');
        for (String path : file.originals) {
            if (path.equals(file.path)) {
                continue;
            }
            text.append("\n### ").append(path).append('\n');
            String original = read(command.inRoot(path));
            for (String line : Text.lines(original == null ? "" : original)) {
                text.append(line.isEmpty() ? "#" : "# " + line).append('\n');
            }
        }
        return text.toString();
    }

    private String read(String path) {
        try {
            return Files.readText(kernel, path, Files.CONFIGURATION_MAX_BYTES);
        } catch (SysException absent) {
            return null;
        }
    }

    private void runEditor(List<Edited> files) throws Failed {
        List<String> words = editor();
        for (Edited file : files) {
            words.add(file.temporary);
        }
        int status = Programs.run(command.context(), words, command.context().environment());
        if (status != 0) {
            throw new Failed("Editor failed with exit status " + status + ".");
        }
    }

    private List<String> editor() throws Failed {
        for (String name : new String[] {"SYSTEMD_EDITOR", "EDITOR", "VISUAL"}) {
            String value = command.context().env(name);
            if (value != null && !value.isEmpty()) {
                try {
                    return new ArrayList<>(Words.all(value, Words.Rule.UNQUOTE));
                } catch (BadText unreadable) {
                    throw new Failed("Failed to parse $" + name + ": Invalid argument");
                }
            }
        }
        for (String program : new String[] {"editor", "nano", "vim", "vi"}) {
            String path = Programs.find(command.context(), program);
            if (path != null) {
                return new ArrayList<>(List.of(path));
            }
        }
        throw new Failed("Cannot edit units, no editor available. Please set either $SYSTEMD_EDITOR, $EDITOR or "
                + "$VISUAL.");
    }

    /** Leaves nothing behind of what was not taken: no temporary file, no directory of drop-ins without any. */
    private void discard(List<Edited> files) {
        for (Edited file : files) {
            try {
                Files.removeIfPresent(kernel, file.temporary);
                if (!file.full) {
                    kernel.rmdir(file.path.substring(0, file.path.lastIndexOf('/')));
                }
            } catch (SysException stays) {
                // a stray temporary file does no harm: its name is no unit's; a directory that holds something stays
            }
        }
    }

    /** Puts the edited text in its place, unless it is empty: without a last line end, as systemd 252 does. */
    private void take(Edited file, boolean whole) throws Failed, SysException {
        String text = read(file.temporary);
        text = text == null ? "" : file.full || whole ? text : between(text);
        kernel.unlink(file.temporary);
        text = Text.strip(text);
        if (text.isEmpty()) {
            throw new Failed("Editing \"" + file.path + "\" canceled: temporary file is empty.");
        }
        Files.replace(kernel, file.path, Utf8.encode(whole ? text + "\n" : text), 0644);
        if (whole) {
            command.context().info("Successfully installed edited file '" + file.path + "'.");
        }
    }

    private static String between(String text) {
        int begin = text.indexOf(BEGIN);
        int from = begin < 0 ? 0 : text.indexOf('\n', begin) + 1;
        int end = text.indexOf(END);
        return text.substring(from, end < from ? text.length() : end);
    }
}
