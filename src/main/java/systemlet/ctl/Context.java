package systemlet.ctl;

import java.util.List;
import systemlet.base.Text;
import systemlet.dbus.Client;
import systemlet.sys.Kernel;
import systemlet.unit.EnvironmentText;

/** All that a command needs of the world: the kernel, its output, the way to the manager. One for a process. */
public final class Context {
    private final Kernel kernel;
    private final Doors doors;
    private final LogLines log;
    private final String program;
    private final Stream out;
    private final Stream err;
    private final List<String> environment;
    private Terminal terminal;
    private Pager pager;

    /** @param program the name that messages of the command line begin with: argv[0] */
    public Context(Kernel kernel, Doors doors, LogLines log, String program) {
        this.kernel = kernel;
        this.doors = doors;
        this.log = log;
        this.program = program;
        out = new Stream(kernel, 1);
        err = new Stream(kernel, 2);
        environment = kernel.environment();
    }

    public Kernel kernel() {
        return kernel;
    }

    Doors doors() {
        return doors;
    }

    LogLines log() {
        return log;
    }

    public String program() {
        return program;
    }

    /** {@return the program's name without a path} */
    String name() {
        return program.substring(program.lastIndexOf('/') + 1);
    }

    public Stream out() {
        return out;
    }

    /** {@return the value of an environment variable, or null} */
    public String env(String name) {
        return EnvironmentText.get(environment, name);
    }

    List<String> environment() {
        return environment;
    }

    Terminal terminal() {
        if (terminal == null) {
            terminal = Terminal.of(kernel, this);
        }
        return terminal;
    }

    /** Lets the output go through a pager from here on, where it is a terminal. */
    void page(Options options) {
        page(options.noPager, "");
    }

    /** The same for programs with other options. @param more options of less(1) beside the usual ones */
    void page(boolean noPager, String more) {
        if (pager == null && !noPager && terminal().isTerminal()) {
            pager = Pager.start(this, more);
        }
    }

    /** {@return how wide log lines and command lines may be; 0 where nothing cuts them: only a bare terminal does} */
    int lineColumns(Options options) {
        return options.full || !terminal().isTerminal() || pager != null ? 0 : terminal().columns();
    }

    /** An error, in red on a terminal. */
    public void error(String text) {
        say(text, "\u001b[0;1;31m");
    }

    /** A warning, in yellow on a terminal. */
    public void warning(String text) {
        say(text, "\u001b[0;1;38;5;185m");
    }

    /** A message of more than usual weight. */
    public void notice(String text) {
        say(text, "\u001b[0;1;39m");
    }

    /** Any other message. */
    public void info(String text) {
        err.line(text);
        err.flush();
    }

    private void say(String text, String colour) {
        out.flushForTerminal(kernel);
        if (!terminal().hasColours()) {
            info(text);
            return;
        }
        for (String line : Text.split(text, '\n')) {
            info(colour + line + "\u001b[0m");
        }
    }

    /** Writes what waits, and waits for the pager. */
    public void finish() {
        out.flush();
        err.flush();
        if (pager != null) {
            pager.finish();
        }
    }

    /** Opens the way to the manager. @throws Failed when there is none */
    Bus bus(Options options, Doors.Need need) throws Failed {
        if (options.scope == Doors.Scope.GLOBAL) {
            throw new Failed("Failed to connect to bus: No medium found");   // all users together have no manager
        }
        try {
            Client client = doors.open(options.scope, options.root, need);
            return new Bus(client);
        } catch (Doors.NoDoor none) {
            throw new Failed("Failed to connect to bus: " + none.getMessage());
        }
    }
}
