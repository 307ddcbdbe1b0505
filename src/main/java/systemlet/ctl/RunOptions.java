package systemlet.ctl;

import static systemlet.ctl.Getopt.Argument.NONE;
import static systemlet.ctl.Getopt.Argument.REQUIRED;

import java.util.ArrayList;
import java.util.List;
import systemlet.dbus.Value;
import systemlet.sys.SysException;

/** The command line of systemd-run. */
final class RunOptions {
    private static final List<Getopt.Option> KNOWN = List.of(
            new Getopt.Option('h', "help", NONE),
            new Getopt.Option('\0', "version", NONE),
            new Getopt.Option('\0', "no-ask-password", NONE),
            new Getopt.Option('\0', "user", NONE),
            new Getopt.Option('\0', "system", NONE),
            new Getopt.Option('H', "host", REQUIRED),
            new Getopt.Option('M', "machine", REQUIRED),
            new Getopt.Option('\0', "scope", NONE),
            new Getopt.Option('u', "unit", REQUIRED),
            new Getopt.Option('p', "property", REQUIRED),
            new Getopt.Option('\0', "description", REQUIRED),
            new Getopt.Option('\0', "slice", REQUIRED),
            new Getopt.Option('\0', "slice-inherit", NONE),
            new Getopt.Option('\0', "no-block", NONE),
            new Getopt.Option('r', "remain-after-exit", NONE),
            new Getopt.Option('\0', "wait", NONE),
            new Getopt.Option('\0', "send-sighup", NONE),
            new Getopt.Option('\0', "service-type", REQUIRED),
            new Getopt.Option('\0', "uid", REQUIRED),
            new Getopt.Option('\0', "gid", REQUIRED),
            new Getopt.Option('\0', "nice", REQUIRED),
            new Getopt.Option('\0', "working-directory", REQUIRED),
            new Getopt.Option('d', "same-dir", NONE),
            new Getopt.Option('E', "setenv", REQUIRED),
            new Getopt.Option('t', "pty", NONE),
            new Getopt.Option('P', "pipe", NONE),
            new Getopt.Option('q', "quiet", NONE),
            new Getopt.Option('G', "collect", NONE),
            new Getopt.Option('S', "shell", NONE),
            new Getopt.Option('\0', "path-property", REQUIRED),
            new Getopt.Option('\0', "socket-property", REQUIRED),
            new Getopt.Option('\0', "timer-property", REQUIRED),
            new Getopt.Option('\0', "on-active", REQUIRED),
            new Getopt.Option('\0', "on-boot", REQUIRED),
            new Getopt.Option('\0', "on-startup", REQUIRED),
            new Getopt.Option('\0', "on-unit-active", REQUIRED),
            new Getopt.Option('\0', "on-unit-inactive", REQUIRED),
            new Getopt.Option('\0', "on-calendar", REQUIRED),
            new Getopt.Option('\0', "on-timezone-change", NONE),
            new Getopt.Option('\0', "on-clock-change", NONE));

    final List<String> properties = new ArrayList<>();
    final List<String> environment = new ArrayList<>();
    private final List<String> timer = new ArrayList<>();
    private final List<String> service = new ArrayList<>();
    List<String> command = List.of();
    String unit = "";
    String description = "";
    String slice = "";
    String workingDirectory = "";
    boolean user;
    boolean scope;
    boolean noBlock;
    boolean waits;
    boolean pipe;
    boolean quiet;
    boolean collect;

    private RunOptions() {}

    /** {@return the options, or null when --help or --version was asked for and answered} */
    static RunOptions read(Context context, List<String> arguments) throws Failed {
        RunOptions options = new RunOptions();
        Getopt getopt = Getopt.optionsFirst(context.program(), KNOWN, arguments);
        for (Getopt.Option option = getopt.next(); option != null; option = getopt.next()) {
            switch (option.name()) {
                case "help" -> {
                    context.out().print(RunHelp.TEXT);
                    return null;
                }
                case "version" -> {
                    Systemctl.printVersion(context);
                    return null;
                }
                default -> options.take(context, option.name(), getopt.value());
            }
        }
        options.command = getopt.operands();
        options.check();
        return options;
    }

    private void take(Context context, String option, String value) throws Failed {
        switch (option) {
            case "user" -> user = true;
            case "system" -> user = false;
            case "scope" -> scope = true;
            case "unit" -> unit = value;
            case "property" -> properties.add(value);
            case "description" -> description = value;
            case "slice" -> slice = value;
            case "no-block" -> noBlock = true;
            case "remain-after-exit" -> service.add("RemainAfterExit=yes");
            case "wait" -> waits = true;
            case "send-sighup" -> service.add("SendSIGHUP=yes");
            case "service-type" -> service.add("Type=" + value);
            case "uid" -> service.add("User=" + value);
            case "gid" -> service.add("Group=" + value);
            case "nice" -> service.add("Nice=" + value);
            case "working-directory" -> workingDirectory = value;
            case "same-dir" -> workingDirectory = here(context);
            case "setenv" -> environment.add(pair(context, value));
            case "pipe" -> {
                pipe = true;
                waits = true;
            }
            case "quiet" -> quiet = true;
            case "collect" -> collect = true;
            default -> takeRare(option, value);
        }
    }

    private void takeRare(String option, String value) throws Failed {
        switch (option) {
            case "timer-property" -> timer.add(value);
            case "on-active" -> timer.add("OnActiveSec=" + value);
            case "on-boot" -> timer.add("OnBootSec=" + value);
            case "on-startup" -> timer.add("OnStartupSec=" + value);
            case "on-unit-active" -> timer.add("OnUnitActiveSec=" + value);
            case "on-unit-inactive" -> timer.add("OnUnitInactiveSec=" + value);
            case "on-calendar" -> timer.add("OnCalendar=" + value);
            case "on-timezone-change" -> timer.add("OnTimezoneChange=yes");
            case "on-clock-change" -> timer.add("OnClockChange=yes");
            case "no-ask-password", "slice-inherit" -> { }
            default -> throw new Failed("--" + option + " is not supported.");
        }
    }

    private void check() throws Failed {
        if (command.isEmpty() && (unit.isEmpty() || timer.isEmpty())) {
            throw new Failed("Command line to execute required.");
        }
        if (scope && isTriggered()) {
            throw new Failed("Timer options are not supported in --scope mode.");
        }
        if (scope && (waits || pipe)) {
            throw new Failed("--wait may not be combined with --scope.");
        }
        if (waits && noBlock) {
            throw new Failed("--wait may not be combined with --no-block.");
        }
    }

    boolean isTriggered() {
        return !timer.isEmpty();
    }

    private static String here(Context context) throws Failed {
        try {
            return context.kernel().getcwd();
        } catch (SysException gone) {
            throw new Failed("Failed to get current working directory: " + gone.text());
        }
    }

    private static String pair(Context context, String text) {
        if (text.indexOf('=') >= 0) {
            return text;
        }
        String value = context.env(text);
        return text + "=" + (value == null ? "" : value);
    }

    List<PropertyAssignment> timerProperties(String name) throws Failed {
        return parsed(name, timer);
    }

    List<PropertyAssignment> serviceProperties(String name) throws Failed {
        List<PropertyAssignment> all = new ArrayList<>(parsed(name, service));
        if (!workingDirectory.isEmpty()) {
            all.addAll(PropertyAssignment.parse(name, "WorkingDirectory=" + workingDirectory));
        }
        if (!environment.isEmpty()) {
            all.add(new PropertyAssignment("Environment", Value.strings(environment)));
        }
        return all;
    }

    private static List<PropertyAssignment> parsed(String name, List<String> assignments) throws Failed {
        List<PropertyAssignment> all = new ArrayList<>();
        for (String assignment : assignments) {
            all.addAll(PropertyAssignment.parse(name, assignment));
        }
        return all;
    }
}
