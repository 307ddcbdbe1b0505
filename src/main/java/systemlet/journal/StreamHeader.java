package systemlet.journal;

/**
 * The seven lines that a client of /run/systemd/journal/stdout says before its log lines: identifier, unit, priority,
 * and four switches of which only the first (priority prefixes) matters here. See sd_journal_stream_fd(3).
 */
public final class StreamHeader {
    private static final int LINES = 7;
    private static final int LINE_MAX = 4096;

    private int lines;
    private String identifier = "";
    private int priority = 6;
    private boolean prefixes;

    /** Takes the next line. {@return false where it cannot be: the client speaks something else} */
    public boolean take(String line) {
        boolean valid = line.length() <= LINE_MAX;
        switch (lines++) {
            case 0 -> identifier = line;
            case 1 -> { }   // the unit is known by the process, not by what it says
            case 2 -> {
                priority = number(line);
                valid = priority >= 0;
            }
            case 3 -> {
                prefixes = line.equals("1");
                valid = isSwitch(line);
            }
            default -> valid = isSwitch(line);   // to the syslog, the kernel's log, the console: as configured
        }
        return valid;
    }

    private static boolean isSwitch(String line) {
        return line.equals("0") || line.equals("1");
    }

    private static int number(String line) {
        int value = 0;
        for (int i = 0; i < line.length(); i++) {
            char c = line.charAt(i);
            if (c < '0' || c > '9' || value > 999) {
                return -1;
            }
            value = value * 10 + c - '0';
        }
        return line.isEmpty() ? -1 : value;
    }

    public boolean isComplete() {
        return lines >= LINES;
    }

    public String identifier() {
        return identifier;
    }

    public int level() {
        return priority & 7;
    }

    /** {@return the syslog facility; -1 for none} */
    public int facility() {
        return priority > 7 ? priority >> 3 : -1;
    }

    public boolean prefixes() {
        return prefixes;
    }
}
