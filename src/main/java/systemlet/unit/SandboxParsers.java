package systemlet.unit;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.TreeSet;
import java.util.function.UnaryOperator;
import systemlet.base.BadText;
import systemlet.base.Numbers;
import systemlet.base.Text;
import systemlet.base.Words;
import systemlet.sys.Errno;

/** Parsers of the sandbox of systemd.exec(5): namespaces, mounts, system calls, labels. */
final class SandboxParsers {
    /** In place of an errno: the process is killed. */
    static final int KILL = 2147483646;
    /** All CLONE_NEW flags: nothing is restricted. */
    static final long ALL_NAMESPACES = 0x7E020000L;
    private static final List<String> NAMESPACES = List.of("cgroup", "ipc", "net", "mnt", "pid", "user", "uts");
    private static final long[] NAMESPACE_FLAGS =
            {0x02000000L, 0x08000000L, 0x40000000L, 0x00020000L, 0x20000000L, 0x10000000L, 0x04000000L};
    private static final List<String> ARCHITECTURES = List.of("native", "x86", "x86-64", "x32", "arm", "arm64", "mips",
            "mips64", "mips64-n32", "mips-le", "mips64-le", "mips64-le-n32", "parisc", "parisc64", "ppc", "ppc64",
            "ppc64-le",
            "riscv64", "s390", "s390x");
    private static final List<String> PERSONALITIES =
            List.of("x86-64", "x86", "arm64", "arm", "ppc64-le", "ppc-le", "ppc64", "ppc", "s390x", "s390", "riscv64");

    private SandboxParsers() {}

    static Long mountFlags(String value, Long before, ParseContext in) throws BadValue {
        return switch (value) {
            case "" -> null;
            case "shared" -> 1L << 20;
            case "slave" -> 1L << 19;
            case "private" -> 1L << 18;
            default -> throw BadValue.ignored("Failed to parse mount flag, ignoring: " + value);
        };
    }

    static SecurityLabel label(String value, SecurityLabel before, ParseContext in) throws BadValue {
        if (value.isEmpty()) {
            return null;
        }
        boolean optional = value.startsWith("-");
        return new SecurityLabel(optional, PathParsers.resolveVital(optional ? value.substring(1) : value, in));
    }

    /**
     * Names of system calls and @groups, each with ":ERRNO" where wanted; after '~' those that are refused: see {@link
     * SystemCallGroups#expand}.
     */
    static FilterList systemCalls(String value, FilterList before, ParseContext in) throws BadValue {
        if (value.isEmpty()) {
            return null;
        }
        boolean invert = value.startsWith("~");
        FilterList list = before == null ? new FilterList(!invert, List.of()) : before;
        TreeSet<String> names = new TreeSet<>(list.names());
        if (before == null && !invert) {
            names.add("@default");   // what every process needs is always allowed
        }
        for (String word : Parsers.plainWords(invert ? value.substring(1) : value, in)) {
            Pair parts = Parsers.halves(word, ':');
            String name = parts.first();
            if (parts.second() != null && errno(parts.second()) < 0) {
                in.warn("Failed to parse syscall:errno, ignoring: " + word);
            } else if (parts.second() != null && list.allows() && !invert) {
                in.warn("Allow-listed system calls cannot take error number, ignoring: " + word);
            } else if (name.startsWith("@") && !SystemCallGroups.isKnown(name)) {
                in.warn("Unknown system call group, ignoring: " + name);
            } else if (!name.startsWith("@") && !SystemCallGroups.isCall(name)) {
                in.warn("Failed to parse system call, ignoring: " + name);
            } else if (list.allows() == !invert) {
                names.remove(SystemCallGroups.EXCEPT + word);
                names.add(word);
            } else if (!names.remove(word)) {
                names.add(SystemCallGroups.EXCEPT + word);   // it may be in one of the groups
            }
        }
        return new FilterList(list.allows(), new ArrayList<>(names));
    }

    /** {@return the errno that a name or number stands for, -1 where it is none} */
    private static int errno(String text) {
        int errno = Errno.byName(text);
        try {
            errno = errno < 0 ? Numbers.int32(text) : errno;
        } catch (BadText noNumber) {
            return -1;
        }
        return errno <= 4095 ? errno : -1;
    }

    static List<String> architectures(String value, List<String> before, ParseContext in) throws BadValue {
        if (value.isEmpty()) {
            return null;
        }
        TreeSet<String> set = new TreeSet<>(before == null ? List.of() : before);
        for (String word : Parsers.words(value, in)) {
            if (ARCHITECTURES.contains(word)) {
                set.add(word);
            } else {
                in.warn("Failed to parse system call architecture \"" + word + "\", ignoring: Invalid argument");
            }
        }
        return new ArrayList<>(set);
    }

    static Integer errorNumber(String value, Integer before, ParseContext in) throws BadValue {
        if (value.isEmpty() || value.equals("kill")) {
            return null;
        }
        int errno = errno(value);
        if (errno < 0) {
            throw BadValue.ignored("Failed to parse error number, ignoring: " + value);
        }
        return errno;
    }

    static String personality(String value, String before, ParseContext in) throws BadValue {
        if (value.isEmpty()) {
            return null;
        }
        if (!PERSONALITIES.contains(value)) {
            throw BadValue.ignored("Failed to parse personality, ignoring: " + value);
        }
        return value;
    }

    static FilterList addressFamilies(String value, FilterList before, ParseContext in) throws BadValue {
        if (value.isEmpty()) {
            return null;
        }
        if (value.equals("none")) {
            return new FilterList(true, List.of());
        }
        return filter(value, before, in, AddressFamilies::canonical, "Failed to parse address family, ignoring: ");
    }

    static FilterList fileSystems(String value, FilterList before, ParseContext in) throws BadValue {
        return filter(value, before, in, word -> !word.startsWith("@") || isFileSystemGroup(word) ? word : null,
                "bpf-lsm: Unknown filesystem group, ignoring: ");
    }

    private static boolean isFileSystemGroup(String word) {
        return List.of("@application", "@auxiliary-api", "@basic-api", "@common-block", "@historical-block", "@network",
                "@privileged-api", "@security", "@temporary", "@known").contains(word);
    }

    /**
     * Words that are added to a list, or after '~' taken from it.
     *
     * @param canonical how a word is kept; null for one that is not valid
     */
    static FilterList filter(String value, FilterList before, ParseContext in, UnaryOperator<String> canonical,
            String complaint) throws BadValue {
        if (value.isEmpty()) {
            return null;
        }
        boolean invert = value.startsWith("~");
        FilterList list = before == null ? new FilterList(!invert, List.of()) : before;
        List<String> names = GrowingList.of(list.names(), in);   // in order
        for (String word : Parsers.words(invert ? value.substring(1) : value, in)) {
            String name = canonical.apply(word);
            if (name == null) {
                in.warn(complaint + word);
                continue;
            }
            int place = Collections.binarySearch(names, name);
            if (list.allows() == !invert && place < 0) {
                names.add(-place - 1, name);
            } else if (list.allows() != !invert && place >= 0) {
                names.remove(place);
            }
        }
        return new FilterList(list.allows(), names);
    }

    /** A boolean, or the kinds that stay allowed, or after '~' those that do not. */
    static Long restrictNamespaces(String value, Long before, ParseContext in) throws BadValue {
        if (value.isEmpty()) {
            return null;
        }
        try {
            return Numbers.bool(value) ? 0 : ALL_NAMESPACES;
        } catch (BadText notBoolean) {
            return namespaces(value, before, in);
        }
    }

    /** {@return the twin of {@link #restrictNamespaces}: what is written for such a set} */
    static String namespaceWords(long allowed) {
        if (allowed == 0 || (allowed & ALL_NAMESPACES) == ALL_NAMESPACES) {
            return allowed == 0 ? "yes" : "no";
        }
        StringBuilder to = new StringBuilder();
        for (int kind = 0; kind < NAMESPACE_FLAGS.length; kind++) {
            if ((allowed & NAMESPACE_FLAGS[kind]) != 0) {
                to.append(to.length() == 0 ? "" : " ").append(NAMESPACES.get(kind));
            }
        }
        return to.toString();
    }

    private static long namespaces(String value, Long before, ParseContext in) throws BadValue {
        boolean invert = value.startsWith("~");
        long sum = 0;
        for (String word : Parsers.words(invert ? value.substring(1) : value, in)) {
            int kind = NAMESPACES.indexOf(word);
            if (kind < 0) {
                throw BadValue.ignored("Failed to parse namespace type string, ignoring: " + value);
            }
            sum |= NAMESPACE_FLAGS[kind];
        }
        if (before == null) {
            return invert ? ALL_NAMESPACES & ~sum : sum;
        }
        return invert ? before & ~sum : before | sum;
    }

    /**
     * "SOURCE[:DESTINATION[:OPTIONS]] …", '-' in front of a source that may be missing. A part that is refused ends its
     * entry: what follows it is read as the next.
     */
    static List<BindMount> bindPaths(String value, List<BindMount> before, ParseContext in) throws BadValue {
        if (value.isEmpty()) {
            return null;
        }
        List<BindMount> binds = GrowingList.of(before, in);
        Words words = new Words(value, ":" + Words.WHITESPACE, Words.Rule.UNQUOTE, Words.Rule.EMPTY_WORDS);
        try {
            while (words.position() < value.length()) {
                try {
                    binds.add(bind(value, words, in));
                } catch (BadValue one) {
                    in.warn(one.getMessage());
                }
            }
        } catch (BadText refused) {
            in.warn("Failed to parse " + in.key() + ", ignoring: " + value);
        }
        return binds;
    }

    private static boolean endsWithColon(String value, Words words) {
        return words.position() > 0 && words.position() <= value.length() && value.charAt(words.position() - 1) == ':';
    }

    private static BindMount bind(String value, Words words, ParseContext in) throws BadText, BadValue {
        String source = in.resolveQuoted(words.next());
        boolean optional = source.startsWith("-");
        source = PathParsers.absolute(optional ? source.substring(1) : source, in);
        if (!endsWithColon(value, words)) {
            return new BindMount(source, source, optional, true);
        }
        String destination = PathParsers.destination(words.next(), in);
        String option = null;
        if (endsWithColon(value, words)) {
            Words blanks = new Words(value, Words.WHITESPACE, Words.Rule.UNQUOTE);
            blanks.moveTo(words.position());
            option = blanks.next();
            words.moveTo(blanks.position());
        }
        if (option != null && !option.isEmpty() && !option.equals("rbind") && !option.equals("norbind")) {
            throw BadValue.ignored("Invalid option string, ignoring setting: " + option);
        }
        return new BindMount(source, destination, optional, !"norbind".equals(option));
    }

    /** "PATH[:OPTIONS] …" */
    static List<Pair> temporaryFileSystems(String value, List<Pair> before, ParseContext in) throws BadValue {
        if (value.isEmpty()) {
            return null;
        }
        List<Pair> list = GrowingList.of(before, in);
        for (String word : Parsers.words(value, in)) {
            try {
                int colon = word.indexOf(':');
                String path = in.resolveBare(colon < 0 ? word : word.substring(0, colon));
                list.add(new Pair(PathParsers.absolute(path, in), colon < 0 ? "" : word.substring(colon + 1)));
            } catch (BadValue one) {
                in.warn(one.getMessage());
            }
        }
        return list;
    }
}
