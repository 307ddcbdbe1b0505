package systemlet.ctl;

import systemlet.unit.UnitType;

/** The verbs get-default and set-default. */
final class DefaultVerbs {
    private DefaultVerbs() {}

    static int get(Command command) throws Failed {
        command.out().line(FileWork.of(command).defaultTarget());
        return 0;
    }

    static int set(Command command) throws Failed {
        String unit = command.mangle(command.arguments().get(0), UnitType.TARGET);
        FileWork work = FileWork.of(command);
        work.setDefault(unit).print(command);
        work.reload();
        return 0;
    }
}
