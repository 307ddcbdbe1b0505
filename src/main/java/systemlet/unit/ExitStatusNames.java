package systemlet.unit;

import systemlet.base.BadText;
import systemlet.base.Numbers;

/** The names of exit statuses that unit files may use (systemd.exec(5), "Process Exit Codes"). */
public final class ExitStatusNames {
    private static final String[] ROWS = {
        "0 SUCCESS libc", "1 FAILURE libc",
        "2 INVALIDARGUMENT LSB", "3 NOTIMPLEMENTED LSB", "4 NOPERMISSION LSB", "5 NOTINSTALLED LSB",
        "6 NOTCONFIGURED LSB", "7 NOTRUNNING LSB",
        "64 USAGE BSD", "65 DATAERR BSD", "66 NOINPUT BSD", "67 NOUSER BSD", "68 NOHOST BSD", "69 UNAVAILABLE BSD",
        "70 SOFTWARE BSD", "71 OSERR BSD", "72 OSFILE BSD", "73 CANTCREAT BSD", "74 IOERR BSD", "75 TEMPFAIL BSD",
        "76 PROTOCOL BSD", "77 NOPERM BSD", "78 CONFIG BSD",
        "200 CHDIR systemd", "201 NICE systemd", "202 FDS systemd", "203 EXEC systemd", "204 MEMORY systemd",
        "205 LIMITS systemd", "206 OOM_ADJUST systemd", "207 SIGNAL_MASK systemd", "208 STDIN systemd",
        "209 STDOUT systemd", "210 CHROOT systemd", "211 IOPRIO systemd", "212 TIMERSLACK systemd",
        "213 SECUREBITS systemd", "214 SETSCHEDULER systemd", "215 CPUAFFINITY systemd", "216 GROUP systemd",
        "217 USER systemd", "218 CAPABILITIES systemd", "219 CGROUP systemd", "220 SETSID systemd",
        "221 CONFIRM systemd", "222 STDERR systemd", "224 PAM systemd", "225 NETWORK systemd",
        "226 NAMESPACE systemd", "227 NO_NEW_PRIVILEGES systemd", "228 SECCOMP systemd",
        "229 SELINUX_CONTEXT systemd", "230 PERSONALITY systemd", "231 APPARMOR systemd",
        "232 ADDRESS_FAMILIES systemd", "233 RUNTIME_DIRECTORY systemd", "235 CHOWN systemd",
        "236 SMACK_PROCESS_LABEL systemd", "237 KEYRING systemd", "238 STATE_DIRECTORY systemd",
        "239 CACHE_DIRECTORY systemd", "240 LOGS_DIRECTORY systemd", "241 CONFIGURATION_DIRECTORY systemd",
        "242 NUMA_POLICY systemd", "243 CREDENTIALS systemd", "245 BPF systemd",
        "255 EXCEPTION systemd",
    };

    private ExitStatusNames() {}

    /** {@return the status of a number from 0 to 255 or a name, -1 where it is neither} */
    public static int status(String text) {
        for (String row : ROWS) {
            int space = row.indexOf(' ');
            if (row.startsWith(text + " ", space + 1)) {
                return Integer.parseInt(row.substring(0, space));
            }
        }
        try {
            int status = Numbers.int32(text);
            return status >= 0 && status <= 255 ? status : -1;
        } catch (BadText neither) {
            return -1;
        }
    }

    /** {@return the name of a status, or null} */
    public static String name(int status) {
        String[] row = row(status);
        return row == null ? null : row[1];
    }

    /** {@return where the name comes from: "libc", "systemd", "LSB" or "BSD"; null for a status without name} */
    public static String origin(int status) {
        String[] row = row(status);
        return row == null ? null : row[2];
    }

    private static String[] row(int status) {
        for (String row : ROWS) {
            if (row.startsWith(status + " ")) {
                int second = row.lastIndexOf(' ');
                int first = row.indexOf(' ');
                return new String[] {row.substring(0, first), row.substring(first + 1, second),
                        row.substring(second + 1)};
            }
        }
        return null;
    }
}
