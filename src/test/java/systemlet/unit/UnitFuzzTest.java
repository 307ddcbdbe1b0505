package systemlet.unit;

import static org.assertj.core.api.Assertions.assertThat;

import java.lang.management.ManagementFactory;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Unit files that nobody would write ({@link UnitFuzz}): loading never throws, and takes time linear in the bytes. */
class UnitFuzzTest {
    @Test void noFileMakesLoadingThrow() {
        for (long seed = 0; seed < 3000; seed++) {
            try {
                UnitFuzz.run(seed);
            } catch (RuntimeException thrown) {
                throw new AssertionError("seed " + seed, thrown);
            }
        }
    }

    /** Of the time of this thread on a processor: what else the machine does is none of it. */
    @Test void aMebibyteInOneLineIsReadQuickly() {
        var threads = ManagementFactory.getThreadMXBean();
        for (String piece : List.of("a ", "\\; ", "\"x\" ", "%n", "$A ", "; ", "\\x41")) {
            String line = "/bin/true " + piece.repeat((1 << 20) / piece.length() - 10);
            for (String key : List.of("ExecStart", "Environment", "ReadWritePaths", "Description")) {
                MemoryFiles files = new MemoryFiles().file("/etc/systemd/system/a.service", "[Service]\n" + key + "=" + line);
                long start = threads.getCurrentThreadCpuTime();
                new UnitLoader(files, UnitPaths.of(UnitPaths.Scope.SYSTEM, "", variable -> null), TestMachine.CONTEXT)
                        .load(UnitName.of("a.service"));
                assertThat((threads.getCurrentThreadCpuTime() - start) / 1_000_000).as("ms of CPU for %s of %s", key, piece)
                        .isLessThan(3000);
            }
        }
    }
}
