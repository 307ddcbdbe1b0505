package systemlet.unit;

import java.util.List;
import systemlet.base.BadText;
import systemlet.base.Numbers;
import systemlet.base.Spans;
import systemlet.base.Text;
import systemlet.base.Utf8;
import systemlet.base.Words;

/** Parsers of process properties of systemd.exec(5): who, how urgently, with which variables, logged how. */
final class ExecParsers {
    private static final List<String> LEVELS =
            List.of("emerg", "alert", "crit", "err", "warning", "notice", "info", "debug");
    private static final List<String> FACILITIES =
            List.of("kern", "user", "mail", "daemon", "auth", "syslog", "lpr", "news",
            "uucp", "cron", "authpriv", "ftp", "12", "13", "14", "15",
            "local0", "local1", "local2", "local3", "local4", "local5", "local6", "local7");
    private static final List<String> CPU_POLICIES = List.of("other", "fifo", "rr", "batch", "", "idle");
    private static final List<String> IO_CLASSES = List.of("none", "realtime", "best-effort", "idle");
    private static final List<String> NUMA_POLICIES = List.of("default", "preferred", "bind", "interleave", "local");
    private static final List<String> SECURE_BITS = List.of("noroot", "noroot-locked", "no-setuid-fixup",
            "no-setuid-fixup-locked", "keep-caps", "keep-caps-locked");
    private static final List<String> CORE_PARTS =
            List.of("private-anonymous", "shared-anonymous", "private-file-backed",
            "shared-file-backed", "elf-headers", "private-huge", "shared-huge", "private-dax", "shared-dax");
    private static final long CORE_DEFAULT = 0x33;
    private static final int USER_NAME_MAX = 31;
    private static final int NAME_MAX = 255;

    static final Parser<Long> TIMER_SLACK = Parsers.value("Failed to parse nsec value", ExecParsers::nsec);
    static final Parser<Integer> TTY_SIZE = Parsers.orDefault(Parsers.UNSIGNED);

    private ExecParsers() {}

    /** A span whose bare number is in ns; finer than µs only without a unit. */
    private static long nsec(String text) throws BadText {
        if (text.endsWith("ns")) {
            return Numbers.uint64(Text.strip(text.substring(0, text.length() - 2)));
        }
        if (Text.isDigits(text)) {
            return Numbers.uint64(text);
        }
        long usec = Spans.parse(text);
        return usec == Spans.INFINITY ? Spans.INFINITY : usec * 1000;
    }

    static List<EnvironmentFile> environmentFile(String value, List<EnvironmentFile> before, ParseContext in)
            throws BadValue {
        if (value.isEmpty()) {
            return null;
        }
        List<EnvironmentFile> files = GrowingList.of(before, in);
        String path = in.resolve(value);
        boolean optional = path.startsWith("-");
        files.add(new EnvironmentFile(PathParsers.absolute(optional ? path.substring(1) : path, in), optional));
        return files;
    }

    static List<String> passEnvironment(String value, List<String> before, ParseContext in) throws BadValue {
        return variables(value, before, in, "Failed to resolve specifiers in ",
                "Invalid environment name for PassEnvironment, ignoring: ");
    }

    static List<String> unsetEnvironment(String value, List<String> before, ParseContext in) throws BadValue {
        return variables(value, before, in, "Failed to resolve unit specifiers in ",
                "Invalid environment name or assignment UnsetEnvironment, ignoring: ");
    }

    private static List<String> variables(String value, List<String> before, ParseContext in,
            String unresolvedComplaint, String complaint) throws BadValue {
        if (value.isEmpty()) {
            return null;
        }
        List<String> names = GrowingList.of(before, in);
        boolean assignments = complaint.contains("assignment");
        for (String word : Parsers.words(value, in)) {
            String name;
            try {
                name = in.specifiers().expand(word);
            } catch (BadValue unresolved) {
                in.warn(unresolvedComplaint + word + ", ignoring: " + unresolved.getMessage());
                continue;
            }
            if (EnvironmentText.isName(name) || assignments && EnvironmentText.isAssignment(name)) {
                names.add(name);
            } else {
                in.warn(complaint + name);
            }
        }
        return names;
    }

    static Integer oomScoreAdjust(String value, Integer before, ParseContext in) throws BadValue {
        return bounded(value, 1000, "Failed to parse the OOM score adjust value", "OOM score adjust value");
    }

    static Integer nice(String value, Integer before, ParseContext in) throws BadValue {
        return bounded(value, 20, "Failed to parse nice priority", "Nice priority");
    }

    /** A number from -{@code bound} to {@code bound}, but nice levels end at 19. */
    private static Integer bounded(String value, int bound, String complaint, String what) throws BadValue {
        if (value.isEmpty()) {
            return null;
        }
        try {
            int number = Numbers.int32(value);
            if (number >= -bound && number <= (bound == 20 ? 19 : bound)) {
                return number;
            }
        } catch (BadText refused) {
            if (refused.kind() == BadText.Kind.INVALID) {
                throw BadValue.ignored(complaint + " '" + value + "', ignoring: " + refused.kind().words());
            }
        }
        throw BadValue.ignored(what + " out of range, ignoring: " + value);
    }

    static Long coredumpFilter(String value, Long before, ParseContext in) throws BadValue {
        if (value.isEmpty()) {
            return null;
        }
        long mask = before == null ? 0 : before;
        for (String word : Parsers.words(value, in)) {
            int part = CORE_PARTS.indexOf(word);
            if (part >= 0) {
                mask |= 1L << part;
            } else if (word.equals("default")) {
                mask |= CORE_DEFAULT;
            } else if (word.equals("all")) {
                mask = 0xFFFF_FFFFL;
            } else {
                mask |= hexadecimal(word, value);
            }
        }
        return mask;
    }

    private static long hexadecimal(String word, String value) throws BadValue {
        try {
            return Numbers.digits(word.startsWith("0x") ? word.substring(2) : word, 16, Long.MAX_VALUE);
        } catch (BadText refused) {
            throw BadValue.ignored("Failed to parse the CoredumpFilter=" + value + ", ignoring: Invalid argument");
        }
    }

    static Integer ioClass(String value, Integer before, ParseContext in) throws BadValue {
        return named(value, IO_CLASSES, 7, "Failed to parse IO scheduling class, ignoring: ");
    }

    static Integer ioPriority(String value, Integer before, ParseContext in) throws BadValue {
        return numbered(value, 7, "Failed to parse IO priority, ignoring: ");
    }

    /** Real-time policies have priorities from 1 on. */
    static Integer cpuPolicy(String value, Integer before, ParseContext in) throws BadValue {
        Integer policy = named(value, CPU_POLICIES, Integer.MAX_VALUE, "Failed to parse CPU scheduling policy, ignoring: ");
        boolean realTime = policy != null && (policy == 1 || policy == 2);
        if (realTime && in.unit().get(ExecSettings.CPU_SCHEDULING_PRIORITY) < 1) {
            in.unit().set(ExecSettings.CPU_SCHEDULING_PRIORITY, 1);
        }
        return policy;
    }

    static Integer cpuPriority(String value, Integer before, ParseContext in) throws BadValue {
        try {
            int priority = Numbers.int32(value);
            if (priority < 0 || priority > 99) {
                throw BadValue.ignored("CPU scheduling priority is out of range, ignoring: " + value);
            }
            return priority;
        } catch (BadText refused) {
            throw BadValue.ignored("Failed to parse CPU scheduling priority, ignoring: " + value);
        }
    }

    static Integer numaPolicy(String value, Integer before, ParseContext in) throws BadValue {
        return named(value, NUMA_POLICIES, 4, "Invalid NUMA policy type, ignoring: ");
    }

    /** A place in the list by its word or its number; an empty value is the default. */
    private static Integer named(String value, List<String> words, int most, String complaint) throws BadValue {
        if (value.isEmpty()) {
            return null;
        }
        int place = words.indexOf(value);
        return place >= 0 ? Integer.valueOf(place) : numbered(value, most, complaint);
    }

    private static Integer numbered(String value, int most, String complaint) throws BadValue {
        if (value.isEmpty()) {
            return null;
        }
        try {
            int number = Numbers.int32(value);
            if (number < 0 || number > most) {
                throw BadText.range(value);
            }
            return number;
        } catch (BadText refused) {
            throw BadValue.ignored(complaint + value);
        }
    }

    static Integer logLevel(String value, Integer before, ParseContext in) throws BadValue {
        int level = LEVELS.indexOf(value);
        if (level < 0 && value.length() == 1 && value.charAt(0) >= '0' && value.charAt(0) <= '7') {
            level = value.charAt(0) - '0';
        }
        if (level < 0) {
            throw BadValue.ignored("Failed to parse log level, ignoring: " + value);
        }
        return level;
    }

    static Integer logFacility(String value, Integer before, ParseContext in) throws BadValue {
        int facility = FACILITIES.indexOf(value);
        if (facility < 0) {
            Integer number = value.isEmpty() ? null : numbered(value, 23, "Failed to parse log facility, ignoring: ");
            if (number == null) {
                throw BadValue.ignored("Failed to parse log facility, ignoring: " + value);
            }
            return number;
        }
        return facility;
    }

    static List<byte[]> logExtraFields(String value, List<byte[]> before, ParseContext in) throws BadValue {
        if (value.isEmpty()) {
            return null;
        }
        List<byte[]> fields = GrowingList.of(before, in);
        for (String word : Parsers.escapedWords(value, in)) {
            String field;
            try {
                field = in.resolveBare(word);
            } catch (BadValue unresolved) {
                in.warn(unresolved.getMessage());
                continue;
            }
            int equals = field.indexOf('=');
            if (equals < 0) {
                in.warn("Log field lacks '=' character, ignoring: " + field);
            } else if (!isLogField(field.substring(0, equals))) {
                in.warn("Log field name is invalid, ignoring: " + field);
            } else {
                fields.add(Utf8.encode(field));
            }
        }
        return fields;
    }

    private static boolean isLogField(String name) {
        for (int i = 0; i < name.length(); i++) {
            char c = name.charAt(i);
            boolean letter = c >= 'A' && c <= 'Z';
            if (!letter && !(i > 0 && (c == '_' || c >= '0' && c <= '9'))) {
                return false;
            }
        }
        return !name.isEmpty() && name.length() <= 64;
    }

    static String logNamespace(String value, String before, ParseContext in) throws BadValue {
        if (value.isEmpty()) {
            return null;
        }
        String name = in.resolveBare(value);
        if (!UnitName.isValidInstance(name) || name.equals(".") || name.equals("..") || name.length() > NAME_MAX) {
            throw BadValue.ignored("Specified log namespace name is not valid, ignoring: " + name);
        }
        return name;
    }

    static Integer secureBits(String value, Integer before, ParseContext in) throws BadValue {
        if (value.isEmpty()) {
            return null;
        }
        int bits = before == null ? 0 : before;
        for (String word : Parsers.plainWords(value, in)) {
            int bit = SECURE_BITS.indexOf(word);
            bits |= bit < 0 ? 0 : 1 << bit;   // unknown words are passed over in silence
        }
        return bits;
    }

    /** A user or group by name or number; anything that could not be one makes the unit unusable. */
    static String userOrGroup(String value, String before, ParseContext in) throws BadValue {
        if (value.isEmpty()) {
            return null;
        }
        String name = PathParsers.resolveVital(value, in);
        checkUser(name, in);
        return name;
    }

    static List<String> groups(String value, List<String> before, ParseContext in) throws BadValue {
        if (value.isEmpty()) {
            return null;
        }
        List<String> groups = GrowingList.of(before, in);
        List<String> words;
        try {
            words = Words.all(value);
        } catch (BadText refused) {
            return before;   // a backslash at the end: systemd says nothing
        }
        for (String word : words) {
            String name;
            try {
                name = in.specifiers().expand(word);
            } catch (BadValue unresolved) {
                throw BadValue.fatal("Failed to resolve unit specifiers in " + word + ": " + unresolved.getMessage());
            }
            checkUser(name, in);
            groups.add(name);
        }
        return groups;
    }

    private static void checkUser(String name, ParseContext in) throws BadValue {
        if (!isUser(name)) {
            throw BadValue.fatal("Invalid user/group name or numeric ID: " + name);
        }
        if (!Text.isDigits(name) && !isStrictUser(name)) {
            in.unit().problem(Problem.ofFile(null, 0, "Accepting user/group name '" + name
                    + "', which does not match strict user/group name rules."));
        }
    }

    /** What useradd(8) takes. */
    private static boolean isStrictUser(String name) {
        for (int i = 0; i < name.length(); i++) {
            char c = name.charAt(i);
            boolean letter = c >= 'a' && c <= 'z' || c >= 'A' && c <= 'Z' || c == '_';
            if (!letter && (i == 0 || c != '-' && (c < '0' || c > '9'))) {
                return false;
            }
        }
        return name.length() <= USER_NAME_MAX;
    }

    /** The relaxed rules of systemd: what getpwnam(3) could know, or a number that is a valid id. */
    private static boolean isUser(String name) {
        if (Text.isDigits(name)) {
            return isId(name);
        }
        for (int i = 0; i < name.length(); i++) {
            char c = name.charAt(i);
            if (c < ' ' || c == 0x7F || c == ':' || c == '/') {
                return false;
            }
        }
        boolean edges = !name.isEmpty() && !Text.isSpace(name.charAt(0))
                && !Text.isSpace(name.charAt(name.length() - 1));
        boolean negative = name.startsWith("-") && Text.isDigits(name.substring(1));
        return edges && !negative && !name.equals(".") && !name.equals("..") && Utf8.isValid(name);
    }

    private static boolean isId(String digits) {
        try {
            long id = Numbers.uint32(digits);
            return id != 0xFFFF_FFFFL && id != 0xFFFF;   // "no id" of today and of 16-bit kernels
        } catch (BadText tooLarge) {
            return false;
        }
    }

    static Boolean dynamicUser(String value, Boolean before, ParseContext in) throws BadValue {
        try {
            return Numbers.bool(value);
        } catch (BadText refused) {
            throw BadValue.fatal("Failed to parse boolean value: " + value);
        }
    }
}
