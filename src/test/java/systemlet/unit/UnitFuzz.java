package systemlet.unit;

import java.util.ArrayList;
import java.util.List;
import java.util.TreeMap;
import systemlet.base.Rng;
import systemlet.base.Utf8;
import systemlet.sys.Errno;

/**
 * Unit files that nobody would write, from seeds: real keys with broken values, bytes without sense, cut and doubled
 * files, links in circles, files that go away between listing and reading. A main program too, so that the binary under
 * AddressSanitizer reads the same ones as the JVM and prints the same digest (bench/fuzz-units).
 */
final class UnitFuzz {
    private static final String ETC = "/etc/systemd/system/";
    /** Of what values are made. */
    static final String[] PIECES = {"\\", "\n", " ", "\"", "'", "%", "%i", "%%", "$", "${", ";", "#", "[", "]", "=",
        ":", "/", "..", "@", "-", "!", "|", "~", "infinity", "yes", "0", "99999999999999999999", "\0", "\u00e9", "\uDC80",
        "\\x41", "\\u12", "a.service", "/bin/true", "SIGTERM", "50%", "1h", "daily", "[::]:80", "AF_INET", "@clock"};
    private static final int[] ERRORS = {Errno.ENOENT, Errno.EACCES, Errno.EISDIR, Errno.EIO, Errno.ELOOP, Errno.EFBIG};
    private static final List<Directive<?>> DIRECTIVES = directives();

    private final Rng random;
    private final UnitType type;
    private final MemoryFiles files = new MemoryFiles();
    private long digest;

    private UnitFuzz(long seed) {
        random = new Rng(seed);
        type = UnitType.values()[random.below(UnitType.values().length)];
    }

    /** usage: UnitFuzz [FIRST-SEED [COUNT]] */
    public static void main(String[] words) {
        long first = words.length > 0 ? Long.parseLong(words[0]) : 0;
        long count = words.length > 1 ? Long.parseLong(words[1]) : 1000;
        long all = 0;
        for (long seed = first; seed < first + count; seed++) {
            all = all * 31 + run(seed);
        }
        System.out.println(count + " seeds from " + first + ": digest " + all);
    }

    /** Loads the units of a seed and asks for all their properties. {@return a digest of what they are} */
    static long run(long seed) {
        UnitFuzz fuzz = new UnitFuzz(seed);
        fuzz.makeFiles();
        UnitLoader loader = new UnitLoader(fuzz.files, UnitPaths.of(UnitPaths.Scope.SYSTEM, "", variable -> null),
                fuzz.random.chance(1, 2) ? TestMachine.CONTEXT : TestMachine.USER);
        for (String name : List.of("fuzz", "alias", "loop", "t@x")) {
            fuzz.look(loader.load(UnitName.of(name + fuzz.type.suffix())));
        }
        for (String name : loader.index().names()) {
            fuzz.add(name);
        }
        EnvironmentText.parseFile(fuzz.bytes(), new ArrayList<>());
        return fuzz.digest;
    }

    private void makeFiles() {
        String suffix = type.suffix();
        files.file(ETC + "fuzz" + suffix, content()).file(ETC + "fuzz" + suffix + ".d/a.conf", content())
                .file("/usr/lib/systemd/system/t@" + suffix, content())
                .link(ETC + "alias" + suffix, random.chance(1, 2) ? "fuzz" + suffix : "/nowhere")
                .link(ETC + "loop" + suffix, "loop2" + suffix).link(ETC + "loop2" + suffix, "loop" + suffix)
                .link(ETC + "fuzz" + suffix + ".wants/" + (random.chance(1, 2) ? "x.service" : bytes().replace('/', '_')), "../x")
                .unreadable(ETC + "fuzz" + suffix + ".d/b.conf", ERRORS[random.below(ERRORS.length)]);
        if (random.chance(1, 8)) {
            files.unreadable(ETC + "fuzz" + suffix, ERRORS[random.below(ERRORS.length)]);
        }
    }

    private String content() {
        return switch (random.below(8)) {
            case 0 -> bytes();
            case 1 -> text().repeat(1 + random.below(40));
            case 2 -> {
                String whole = text();
                yield whole.substring(0, random.below(whole.length()));
            }
            case 3 -> text() + PIECES[random.below(PIECES.length)].repeat(random.below(5000));
            default -> text();
        };
    }

    private String text() {
        StringBuilder text = new StringBuilder("[" + (random.chance(1, 3) ? "Unit" : type.section()) + "]\n");
        int lines = random.below(30);
        for (int i = 0; i < lines; i++) {
            text.append(DIRECTIVES.get(random.below(DIRECTIVES.size())).name()).append('=');
            int pieces = random.below(8);
            for (int j = 0; j < pieces; j++) {
                text.append(PIECES[random.below(PIECES.length)]);
            }
            text.append('\n');
        }
        return text.toString();
    }

    private String bytes() {
        byte[] bytes = new byte[random.below(400)];
        for (int i = 0; i < bytes.length; i++) {
            bytes[i] = (byte) (random.chance(1, 4) ? "[]=\\\n#%\"".charAt(random.below(8)) : random.below(256));
        }
        return Utf8.decode(bytes);
    }

    private void look(UnitConfig unit) {
        if (unit.loadState() == LoadState.STUB) {
            throw new IllegalStateException("a stub");
        }
        add(unit.loadState().name());
        for (Problem problem : unit.problems()) {
            add(problem.toString());
        }
        for (Edge edge : unit.dependencies()) {
            add(edge.kind().name() + edge.target());
        }
        for (Setting<?> row : Directives.ownRows(unit.name().type())) {
            for (Property<?> property : row.properties()) {
                Object value = property.valueIn(unit);
                add(value instanceof String || value instanceof Long || value instanceof Integer ? value.toString() : "");
            }
        }
    }

    private void add(String text) {
        digest = digest * 31 + text.hashCode();
    }

    private static List<Directive<?>> directives() {
        List<Directive<?>> all = new ArrayList<>();
        for (SettingTable table : SettingTable.all()) {
            for (String section : table.sections()) {
                all.addAll(new TreeMap<>(table.directives(section)).values());   // an order of its own
            }
        }
        return all;
    }
}
