package systemlet.ctl;

import static systemlet.ctl.Getopt.Argument.NONE;
import static systemlet.ctl.Getopt.Argument.OPTIONAL;
import static systemlet.ctl.Getopt.Argument.REQUIRED;

import java.util.ArrayList;
import java.util.List;
import systemlet.base.BadText;
import systemlet.base.Numbers;
import systemlet.base.Text;
import systemlet.base.Utf8;
import systemlet.sys.Files;
import systemlet.sys.Kernel;
import systemlet.sys.SocketAddress;
import systemlet.sys.SocketCalls;
import systemlet.sys.SocketOption;
import systemlet.sys.SysException;
import systemlet.sys.UserCredentials;

/** The program systemd-notify: tells the manager how a service is doing (sd_notify(3)). */
final class NotifyApplet {
    private static final long BARRIER_USEC = 5_000_000;
    private static final String HELP = """
            systemd-notify [OPTIONS...] [VARIABLE=VALUE...]

            Notify the init system about service status updates.

              -h --help            Show this help
                 --version         Show package version
                 --ready           Inform the init system about service start-up completion
                 --pid[=PID]       Set main PID of daemon
                 --uid=USER        Set user to send from
                 --status=TEXT     Set status text
                 --booted          Check if the system was booted up with systemd
                 --no-block        Do not wait until operation finished

            See the systemd-notify(1) man page for details.
            """;
    private static final List<Getopt.Option> OPTIONS = List.of(
            new Getopt.Option('h', "help", NONE),
            new Getopt.Option('\0', "version", NONE),
            new Getopt.Option('\0', "ready", NONE),
            new Getopt.Option('\0', "reloading", NONE, true),
            new Getopt.Option('\0', "stopping", NONE, true),
            new Getopt.Option('\0', "pid", OPTIONAL),
            new Getopt.Option('\0', "uid", REQUIRED),
            new Getopt.Option('\0', "status", REQUIRED),
            new Getopt.Option('\0', "booted", NONE),
            new Getopt.Option('\0', "no-block", NONE));

    private final Context context;
    private final Kernel kernel;
    private final List<String> lines = new ArrayList<>();
    private int mainPid;
    private boolean block = true;

    private NotifyApplet(Context context) {
        this.context = context;
        kernel = context.kernel();
    }

    static int run(Context context, List<String> arguments) throws Failed {
        NotifyApplet notify = new NotifyApplet(context);
        Getopt getopt = Getopt.mixed(context.program(), OPTIONS, arguments);
        for (Getopt.Option option = getopt.next(); option != null; option = getopt.next()) {
            switch (option.name()) {
                case "help" -> {
                    context.out().print(HELP);
                    return 0;
                }
                case "version" -> {
                    Systemctl.printVersion(context);
                    return 0;
                }
                case "booted" -> {
                    return Files.isDirectory(context.kernel(), "/run/systemd/system") ? 0 : 1;
                }
                default -> notify.take(option.name(), getopt.value());
            }
        }
        notify.lines.addAll(getopt.operands());
        if (notify.lines.isEmpty()) {
            context.out().print(HELP);
            return 1;
        }
        return notify.send();
    }

    private void take(String option, String value) throws Failed {
        switch (option) {
            case "ready" -> lines.add("READY=1");
            case "reloading" -> lines.add("RELOADING=1\nMONOTONIC_USEC=" + kernel.nowUsec());
            case "stopping" -> lines.add("STOPPING=1");
            case "status" -> lines.add("STATUS=" + value);
            case "no-block" -> block = false;
            case "pid" -> {
                mainPid = value == null || value.equals("auto") || value.equals("parent") ? kernel.getppid()
                        : value.equals("self") ? kernel.getpid() : pid(value);
                lines.add("MAINPID=" + mainPid);
            }
            default -> throw new Failed("--uid= is not supported: call systemd-notify as that user.");
        }
    }

    private static int pid(String text) throws Failed {
        try {
            return Numbers.int32(text);
        } catch (BadText notANumber) {
            throw new Failed("Failed to parse PID " + text + ".");
        }
    }

    private int send() throws Failed {
        String path = context.env("NOTIFY_SOCKET");
        if (path == null || path.isEmpty()) {
            throw new Failed("No status data could be sent: $NOTIFY_SOCKET was not set");
        }
        SocketAddress to = path.charAt(0) == '@' ? new SocketAddress.UnixAbstract(path.substring(1))
                : new SocketAddress.UnixPath(path);
        try {
            int socket = kernel.socket(SocketOption.AF_UNIX, SocketOption.SOCK_DGRAM, 0);
            byte[] text = Utf8.encode(Text.join("\n", lines));
            // The manager listens to the main process; this program is usually its child.
            UserCredentials parent = new UserCredentials(mainPid > 0 ? mainPid : kernel.getppid(), kernel.getuid(),
                    kernel.getgid());
            if (!sent(socket, text, parent, to)) {
                send(socket, text, SocketCalls.NO_FDS, null, to);
            }
            if (block) {
                barrier(socket, to);
            }
            return 0;
        } catch (SysException refused) {
            throw new Failed("Failed to notify init system: " + refused.text());
        }
    }

    private void send(int socket, byte[] text, int[] fds, UserCredentials sender, SocketAddress to)
            throws SysException {
        kernel.sendMessage(socket, text, 0, text.length, fds, sender, to, SocketOption.MSG_NOSIGNAL);
    }

    private boolean sent(int socket, byte[] text, UserCredentials sender, SocketAddress to) {
        try {
            send(socket, text, SocketCalls.NO_FDS, sender, to);
            return true;
        } catch (SysException notRoot) {
            return false;   // then under our own name
        }
    }

    /** Waits until the manager has read the message: it closes a pipe that we send after it. */
    private void barrier(int socket, SocketAddress to) throws SysException {
        int[] pipe = kernel.pipe(0);
        byte[] text = Utf8.encode("BARRIER=1");
        send(socket, text, new int[] {pipe[1]}, null, to);
        kernel.close(pipe[1]);
        kernel.poll(new int[] {pipe[0]}, new int[] {0}, new int[1], 1, BARRIER_USEC);
        kernel.close(pipe[0]);
    }
}
