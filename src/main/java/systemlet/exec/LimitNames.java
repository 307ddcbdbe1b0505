package systemlet.exec;

/** Names of resource limits as setrlimit(2) spells them, without RLIMIT_. */
final class LimitNames {
    private static final String[] NAMES = {
        "CPU", "FSIZE", "DATA", "STACK", "CORE", "RSS", "NPROC", "NOFILE", "MEMLOCK", "AS", "LOCKS", "SIGPENDING",
        "MSGQUEUE", "NICE", "RTPRIO", "RTTIME",
    };

    private LimitNames() {}

    static String of(int resource) {
        return NAMES[resource];
    }
}
