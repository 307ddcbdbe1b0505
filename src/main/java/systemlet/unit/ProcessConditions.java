package systemlet.unit;

import java.util.function.UnaryOperator;
import systemlet.base.BadText;
import systemlet.base.Numbers;
import systemlet.base.Text;
import systemlet.sys.Files;
import systemlet.sys.GroupRecord;
import systemlet.sys.Kernel;
import systemlet.sys.SysException;
import systemlet.sys.UserRecord;
import systemlet.sys.Users;

/** Conditions about the manager's own process: user, capabilities, variables, CPUs. */
final class ProcessConditions {
    private static final int SYSTEM_UID_MAX = 999;

    private final Kernel kernel;
    private final UnaryOperator<String> environment;
    private String boundingSet;   // as the kernel writes it, once it was asked for: ours never changes

    ProcessConditions(Kernel kernel, UnaryOperator<String> environment) {
        this.kernel = kernel;
        this.environment = environment;
    }

    boolean hasCredential(String name) {
        for (String variable : new String[] {"CREDENTIALS_DIRECTORY", "ENCRYPTED_CREDENTIALS_DIRECTORY"}) {
            String directory = environment.apply(variable);
            if (directory != null && name.indexOf('/') < 0 && Files.exists(kernel, directory + "/" + name)) {
                return true;
            }
        }
        return false;
    }

    boolean hasCapability(String name) throws BadText {
        int number = CapabilityNames.number(name);
        if (number < 0) {
            throw BadText.invalid("Unknown capability " + name);
        }
        boundingSet = boundingSet == null ? status("CapBnd") : boundingSet;
        String set = boundingSet;
        return set != null && set.length() <= 16 && (Long.parseLong(set, 16) >> number & 1) != 0;
    }

    /** {@return a field of /proc/self/status, or null} */
    private String status(String field) {
        try {
            String text = Files.readText(kernel, "/proc/self/status", Files.PROC_MAX_BYTES);
            int line = text.indexOf("\n" + field + ":");   // never the first line, the process's name
            int end = text.indexOf('\n', line + 1);
            return line < 0 || end < 0 ? null : Text.strip(text, line + field.length() + 2, end);
        } catch (SysException noProc) {
            return null;
        }
    }

    boolean hasCpus(String text) throws BadText {
        Comparison comparison = Comparison.ofNumber(text);
        return comparison.holds(cpus(), Numbers.uint64(comparison.operand()));
    }

    private long cpus() throws BadText {
        String list = status("Cpus_allowed_list");
        long count = 0;
        for (String range : Text.split(list == null ? "0" : list, ',')) {
            int dash = range.indexOf('-');
            long from = Numbers.uint64(dash < 0 ? range : range.substring(0, dash));
            count += (dash < 0 ? from : Numbers.uint64(range.substring(dash + 1))) - from + 1;
        }
        return count;
    }

    boolean hasVariable(String text) {
        int equals = text.indexOf('=');
        if (equals < 0) {
            return environment.apply(text) != null;
        }
        return text.substring(equals + 1).equals(environment.apply(text.substring(0, equals)));
    }

    boolean isUser(String text) {
        if (text.equals("@system")) {
            return kernel.getuid() <= SYSTEM_UID_MAX || kernel.geteuid() <= SYSTEM_UID_MAX;
        }
        UserRecord user = new Users(kernel, "").user(text);
        int uid = user != null ? user.uid() : Users.id(text);
        return uid >= 0 && (uid == kernel.getuid() || uid == kernel.geteuid());
    }

    boolean isGroup(String text) {
        GroupRecord group = new Users(kernel, "").group(text);
        int gid = group != null ? group.gid() : Users.id(text);
        if (gid < 0) {
            return false;
        }
        if (gid == kernel.getgid() || gid == kernel.getegid()) {
            return true;
        }
        try {
            for (int other : kernel.getgroups()) {
                if (other == gid) {
                    return true;
                }
            }
        } catch (SysException unknown) {
            return false;
        }
        return false;
    }
}
