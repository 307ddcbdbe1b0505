package systemlet.unit;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import systemlet.base.Rng;
import systemlet.base.Utf8;

/** Random unit files made of real keys and broken values: loading never throws, and takes time linear in the bytes. */
class UnitFuzzTest {
    private static final String[] PIECES = {"\\", "\n", " ", "\"", "'", "%", "%i", "%%", "$", "${", ";", "#", "[", "]", "=",
        ":", "/", "..", "@", "-", "!", "|", "~", "infinity", "yes", "0", "99999999999999999999", "\0", "\u00e9", "\uDC80",
        "\\x41", "\\u12", "a.service", "/bin/true", "SIGTERM", "50%", "1h", "daily", "[::]:80", "AF_INET", "@clock"};

    private static List<Directive<?>> directives(UnitType type) {
        List<Directive<?>> all = new ArrayList<>();
        for (SettingTable table : SettingTable.all()) {
            for (String section : table.sections()) {
                all.addAll(table.directives(section).values());
            }
        }
        return all;
    }

    private static String text(Rng random, UnitType type, List<Directive<?>> directives) {
        StringBuilder text = new StringBuilder("[" + (random.chance(1, 3) ? "Unit" : type.section()) + "]\n");
        int lines = random.below(30);
        for (int i = 0; i < lines; i++) {
            text.append(directives.get(random.below(directives.size())).name()).append('=');
            int pieces = random.below(8);
            for (int j = 0; j < pieces; j++) {
                text.append(PIECES[random.below(PIECES.length)]);
            }
            text.append('\n');
        }
        return text.toString();
    }

    @Test void noFileMakesLoadingThrow() {
        UnitType[] types = UnitType.values();
        for (int seed = 0; seed < 3000; seed++) {
            Rng random = new Rng(seed);
            UnitType type = types[random.below(types.length)];
            String name = "fuzz" + type.suffix();
            MemoryFiles files = new MemoryFiles().file("/etc/systemd/system/" + name, text(random, type, directives(type)));
            UnitLoader loader = new UnitLoader(files, UnitPaths.of(UnitPaths.Scope.SYSTEM, "", variable -> null),
                    random.chance(1, 2) ? TestMachine.CONTEXT : TestMachine.USER);
            try {
                UnitConfig unit = loader.load(UnitName.of(name));
                for (Setting<?> row : Directives.ownRows(type)) {
                    row.properties().forEach(property -> property.valueIn(unit));
                }
            } catch (RuntimeException thrown) {
                throw new AssertionError("seed " + seed, thrown);
            }
        }
    }

    @Test void noBytesMakeReadingThrow() {
        for (int seed = 0; seed < 2000; seed++) {
            Rng random = new Rng(seed);
            byte[] bytes = new byte[random.below(400)];
            for (int i = 0; i < bytes.length; i++) {
                bytes[i] = (byte) (random.chance(1, 4) ? "[]=\\\n#%\"".charAt(random.below(8)) : random.below(256));
            }
            MemoryFiles files = new MemoryFiles().file("/etc/systemd/system/a.service", Utf8.decode(bytes));
            UnitConfig unit = new UnitLoader(files, UnitPaths.of(UnitPaths.Scope.SYSTEM, "", variable -> null),
                    TestMachine.CONTEXT).load(UnitName.of("a.service"));
            assertThat(unit.loadState()).as("seed %d", seed).isNotEqualTo(LoadState.STUB);
            EnvironmentText.parseFile(Utf8.decode(bytes), new ArrayList<>());
        }
    }

    @Test void aMebibyteInOneLineIsReadQuickly() {
        for (String piece : List.of("a ", "\\; ", "\"x\" ", "%n", "$A ", "; ", "\\x41")) {
            String line = "/bin/true " + piece.repeat((1 << 20) / piece.length() - 10);
            for (String key : List.of("ExecStart", "Environment", "ReadWritePaths", "Description")) {
                MemoryFiles files = new MemoryFiles().file("/etc/systemd/system/a.service", "[Service]\n" + key + "=" + line);
                long start = System.nanoTime();
                new UnitLoader(files, UnitPaths.of(UnitPaths.Scope.SYSTEM, "", variable -> null), TestMachine.CONTEXT)
                        .load(UnitName.of("a.service"));
                assertThat((System.nanoTime() - start) / 1_000_000).as("ms for %s of %s", key, piece).isLessThan(3000);
            }
        }
    }
}
