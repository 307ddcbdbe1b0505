package systemlet.sim;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;

/**
 * Random lives of the whole manager; a failure names its seed, which systemlet.sim.Trace lives again. ./check lives more of
 * them, and compares them with the native program. One after the other: the program has one thread, and keeps names and
 * buffers for it.
 */
class ManagerSwarmTest {
    private static final int SEEDS = 1_000;

    @Test void noSeedBreaksALaw() {
        LongStream.range(0, SEEDS).forEach(seed -> ManagerSwarm.run(seed, line -> { }));
    }

    @Test void oneSeedIsOneLife() {
        List<String> first = new ArrayList<>();
        List<String> second = new ArrayList<>();
        assertEquals(ManagerSwarm.run(42, first::add), ManagerSwarm.run(42, second::add));
        assertEquals(first, second);
    }
}
