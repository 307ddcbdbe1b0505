package systemlet.ctl;

import java.util.List;

/**
 * A program other than systemctl that this binary also is, chosen by the name it was called with.
 *
 * @param name the last part of argv[0]
 */
public record Applet(String name, Program program) {
    /** What a program does. */
    public interface Program {
        /** {@return the exit status} @throws Failed for any other end */
        int run(Context context, List<String> arguments) throws Failed;
    }

    private static final Applet[] ALL = {
        new Applet("journalctl", JournalApplet::run),
        new Applet("systemd-escape", EscapeApplet::run),
        new Applet("systemd-notify", NotifyApplet::run),
        new Applet("systemd-detect-virt", DetectVirtApplet::run),
        new Applet("systemd-cat", CatApplet::run),
        new Applet("systemd-run", RunApplet::run),
        new Applet("systemd-analyze", AnalyzeApplet::run),
        new Applet("systemd-tmpfiles", TmpfilesApplet::run),
        new Applet("systemd-sysusers", SysusersApplet::run),
        new Applet("service", ServiceApplet::run),
        new Applet("halt", HaltApplet::run),
        new Applet("poweroff", HaltApplet::run),
        new Applet("reboot", HaltApplet::run),
        new Applet("shutdown", ShutdownApplet::run),
        new Applet("telinit", TelinitApplet::run),
        new Applet("runlevel", RunlevelApplet::run),
    };

    /** {@return the applet of this name, or null: then it is systemctl} */
    public static Applet of(String name) {
        for (Applet applet : ALL) {
            if (applet.name.equals(name)) {
                return applet;
            }
        }
        return null;
    }

    /** Runs it. @param arguments without the program's name. @return the exit status */
    public int run(Context context, List<String> arguments) {
        return finish(context, arguments, program);
    }

    /** Runs a program, says what failed, and writes what waits. */
    static int finish(Context context, List<String> arguments, Program program) {
        int status;
        try {
            status = program.run(context, arguments);
        } catch (Failed failed) {
            if (!failed.getMessage().isEmpty()) {
                context.error(failed.getMessage());
            }
            status = failed.status();
        }
        context.finish();
        return status;
    }
}
