package systemlet.unit;

import java.util.List;

/** How lists of commands are shown: the older form and the "Ex" form with flags as words. */
final class ExecCommands {
    /**
     * Path, argv, whether failure is ignored; then times, PID, code and status of the last run, which the manager
     * fills in.
     */
    static final Format<List<ExecCommand>> PLAIN = Format.array("(sasbttttuii)", command -> new Object[] {
            command.path(), command.arguments(), command.ignoresFailure(), 0L, 0L, 0L, 0L, 0, 0, 0});
    /** As {@link #PLAIN}, with all flags. */
    static final Format<List<ExecCommand>> EX = Format.array("(sasasttttuii)", command -> new Object[] {
            command.path(), command.arguments(), command.flagWords(), 0L, 0L, 0L, 0L, 0, 0, 0});

    private ExecCommands() {}
}
