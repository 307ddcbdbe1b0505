package systemlet.manager;

import java.util.ArrayList;
import java.util.List;
import systemlet.base.BadText;
import systemlet.base.Text;
import systemlet.base.Utf8;
import systemlet.base.Words;
import systemlet.sys.Files;
import systemlet.sys.Kernel;
import systemlet.sys.SysException;

/**
 * The environment block that a manager begins with: a path, the locale, what the configuration adds; for a user's
 * manager its own environment. The variables of `docker run -e` reach services only where PassContainerEnvironment= in
 * system.conf says so: "yes" for all, or a list of names.
 */
final class FirstEnvironment {
    private static final String PATH = "/usr/local/sbin:/usr/local/bin:/usr/sbin:/usr/bin:/sbin:/bin";

    private FirstEnvironment() {}

    static List<String> of(Kernel kernel, Plan plan, ManagerConf conf) {
        List<String> block = new ArrayList<>();
        if (plan.isUser()) {
            block.addAll(kernel.environment());
        } else {
            block.add("PATH=" + PATH);
            block.addAll(locale(kernel, plan.root()));
            block.addAll(passed(kernel, conf.text("PassContainerEnvironment", "no")));
        }
        block.addAll(conf.words("ManagerEnvironment"));
        block.addAll(conf.words("DefaultEnvironment"));
        block.removeIf(assignment -> assignment.indexOf('=') <= 0 || isOurs(assignment));
        return block;
    }

    /** Variables that are the business of one process and not of its children. */
    private static boolean isOurs(String assignment) {
        return switch (assignment.substring(0, assignment.indexOf('='))) {
            case "NOTIFY_SOCKET", "LISTEN_PID", "LISTEN_FDS", "LISTEN_FDNAMES", "MAINPID", "INVOCATION_ID", "JOURNAL_STREAM",
                    "SYSTEMD_EXEC_PID", "WATCHDOG_PID", "WATCHDOG_USEC", "TERM", "OLDPWD", "PWD", "SHLVL", "_" -> true;
            default -> false;
        };
    }

    /** locale.conf(5), and C.UTF-8 where it says nothing. */
    private static List<String> locale(Kernel kernel, String root) {
        List<String> settings = new ArrayList<>(List.of("LANG=C.UTF-8"));
        try {
            String text = Utf8.decode(Files.read(kernel, root + "/etc/locale.conf", Files.CONFIGURATION_MAX_BYTES));
            for (String line : Text.lines(text)) {
                if (line.startsWith("LANG=") || line.startsWith("LC_") || line.startsWith("LANGUAGE=")) {
                    settings.addAll(Words.all(line, Words.Rule.UNQUOTE));
                }
            }
        } catch (SysException none) {
            return settings;
        } catch (BadText broken) {
            return settings;
        }
        return settings;
    }

    private static List<String> passed(Kernel kernel, String which) {
        boolean all = which.equals("yes") || which.equals("true") || which.equals("1") || which.equals("on");
        List<String> names = Text.split(which, ' ');
        List<String> passed = new ArrayList<>();
        for (String assignment : kernel.environment()) {
            int equals = assignment.indexOf('=');
            if (equals > 0 && (all || names.contains(assignment.substring(0, equals)))) {
                passed.add(assignment);
            }
        }
        return passed;
    }
}
