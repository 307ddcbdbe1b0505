package systemlet.sim;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class SwarmTest {
    private static final int SEEDS = 10_000;

    @Test void noSeedBreaksALaw() {
        for (long seed = 0; seed < SEEDS; seed++) {
            Swarm.run(seed, line -> { });
        }
    }

    @Test void oneSeedIsOneLife() {
        List<String> first = new ArrayList<>();
        List<String> second = new ArrayList<>();
        assertEquals(Swarm.run(42, first::add), Swarm.run(42, second::add));
        assertEquals(first, second);
    }
}
