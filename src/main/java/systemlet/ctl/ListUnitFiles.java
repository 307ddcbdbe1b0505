package systemlet.ctl;

import java.util.ArrayList;
import java.util.List;
import systemlet.base.Glob;
import systemlet.unit.KernelUnitFiles;
import systemlet.unit.Presets;

/** The verb list-unit-files. */
final class ListUnitFiles {
    private ListUnitFiles() {}

    static int run(Command command) throws Failed {
        Options options = command.options();
        List<String> patterns = Dependents.withDependencies(command, command.arguments());
        FileWork work = FileWork.of(command);
        List<FileWork.Listed> files = new ArrayList<>();
        for (FileWork.Listed file : work.list(options.states, patterns)) {
            String name = name(file);
            boolean typed = options.wantsType(name);
            boolean stated = options.states.isEmpty() || options.states.contains(file.state());
            if (typed && stated && matches(patterns, name)) {
                files.add(file);
            }
        }
        if (!isSorted(files)) {
            files.sort((one, other) -> UnitInfo.compareNames(name(one), name(other)));
        }
        command.context().page(options);
        print(command, files);
        return files.isEmpty() && !command.arguments().isEmpty() ? 1 : 0;
    }

    /** As our own manager lists them they are; sorting again would take longer than all else here. */
    private static boolean isSorted(List<FileWork.Listed> files) {
        for (int i = 1; i < files.size(); i++) {
            if (UnitInfo.compareNames(name(files.get(i - 1)), name(files.get(i))) > 0) {
                return false;
            }
        }
        return true;
    }

    private static boolean matches(List<String> patterns, String name) {
        for (String pattern : patterns) {
            if (Glob.matches(pattern, name)) {
                return true;
            }
        }
        return patterns.isEmpty();
    }

    private static String name(FileWork.Listed file) {
        return file.path().substring(file.path().lastIndexOf('/') + 1);
    }

    private static void print(Command command, List<FileWork.Listed> files) {
        Options options = command.options();
        Presets presets = Presets.read(new KernelUnitFiles(command.context().kernel()),
                DiskFileWork.paths(command.context(), options), DiskFileWork.log(command.context()));
        Terminal terminal = command.terminal();
        Table table = new Table(terminal, "unit file", "state", "preset").header(options.legend).full(options.full);
        for (int i = 0; i < files.size(); i++) {
            FileWork.Listed file = files.get(i);
            String name = name(file);
            boolean last = i + 1 < files.size() && !typeOf(name).equals(typeOf(name(files.get(i + 1))));
            String preset = showsPreset(file.state()) ? preset(presets, name) : "";
            table.row(Table.Cell.of(name).underlined(last),
                    Table.Cell.of(file.state()).in(stateColour(terminal, file.state())).underlined(last),
                    Table.Cell.of(preset).in(presetColour(terminal, preset)).underlined(last));
        }
        table.print(command.out(), options);
        if (options.legend) {
            command.out().line("\n" + files.size() + " unit files listed.");
        }
    }

    private static String typeOf(String name) {
        return name.substring(name.lastIndexOf('.'));
    }

    private static boolean showsPreset(String state) {
        return switch (state) {
            case "alias", "static", "generated", "transient" -> false;
            default -> true;
        };
    }

    private static String stateColour(Terminal terminal, String state) {
        return switch (state) {
            case "masked", "masked-runtime", "disabled", "bad" -> terminal.red();
            case "enabled", "alias" -> terminal.green();
            default -> "";
        };
    }

    private static String preset(Presets presets, String name) {
        return presets.of(name) instanceof Presets.Answer.Enable ? "enabled" : "disabled";
    }

    private static String presetColour(Terminal terminal, String preset) {
        return switch (preset) {
            case "enabled" -> terminal.green();
            case "disabled" -> terminal.red();
            default -> "";
        };
    }
}
