package systemlet.exec;

/** The exit statuses by which a child says which step before execve failed (systemd.exec(5), "Process Exit Codes"). */
public final class ExecStatus {
    public static final int CHDIR = 200;
    public static final int NICE = 201;
    public static final int FDS = 202;
    public static final int EXEC = 203;
    public static final int MEMORY = 204;
    public static final int LIMITS = 205;
    public static final int OOM_ADJUST = 206;
    public static final int SIGNAL_MASK = 207;
    public static final int STDIN = 208;
    public static final int STDOUT = 209;
    public static final int CHROOT = 210;
    public static final int IOPRIO = 211;
    public static final int TIMERSLACK = 212;
    public static final int SECUREBITS = 213;
    public static final int SETSCHEDULER = 214;
    public static final int CPUAFFINITY = 215;
    public static final int GROUP = 216;
    public static final int USER = 217;
    public static final int CAPABILITIES = 218;
    public static final int CGROUP = 219;
    public static final int SETSID = 220;
    public static final int STDERR = 222;
    public static final int NETWORK = 225;
    public static final int NAMESPACE = 226;
    public static final int NO_NEW_PRIVILEGES = 227;
    public static final int SECCOMP = 228;
    public static final int PERSONALITY = 230;
    public static final int ADDRESS_FAMILIES = 232;
    public static final int RUNTIME_DIRECTORY = 233;
    public static final int KEYRING = 237;
    public static final int STATE_DIRECTORY = 238;
    public static final int CACHE_DIRECTORY = 239;
    public static final int LOGS_DIRECTORY = 240;
    public static final int CONFIGURATION_DIRECTORY = 241;
    public static final int CREDENTIALS = 243;

    private ExecStatus() {}
}
