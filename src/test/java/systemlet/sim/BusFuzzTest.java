package systemlet.sim;

import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;

/** Strangers at the manager's doors; a failure names its seed. The program {@link BusFuzz} plays more of them. */
class BusFuzzTest {
    private static final int SEEDS = Integer.getInteger("fuzz.seeds", 300);

    @Test void noStrangerBreaksTheManager() {
        BusFuzz.run(0);   // asks for the members, which the others share
        LongStream.range(1, SEEDS).forEach(BusFuzz::run);
    }
}
