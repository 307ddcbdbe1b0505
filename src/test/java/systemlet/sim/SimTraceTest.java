package systemlet.sim;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/** Worlds follow from their seed. */
class SimTraceTest {
    @Test
    void everyChildOfAThousandRandomLivesIsAccountedForAndTheSameSeedTellsTheSameStory() {
        for (long seed = 0; seed < 1000; seed++) {
            assertThat(SimTrace.of(seed)).as("seed " + seed).isEqualTo(SimTrace.of(seed));
        }
    }
}
