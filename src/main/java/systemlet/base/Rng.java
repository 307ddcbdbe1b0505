package systemlet.base;

/** SplitMix64: small random numbers that are the same for a seed on every platform. Not for secrets. */
public final class Rng {
    private long state;

    public Rng(long seed) {
        this.state = seed;
    }

    /** {@return the next 64 bits} */
    public long next() {
        state += 0x9E37_79B9_7F4A_7C15L;
        long z = state;
        z = (z ^ z >>> 30) * 0xBF58_476D_1CE4_E5B9L;
        z = (z ^ z >>> 27) * 0x94D0_49BB_1331_11EBL;
        return z ^ z >>> 31;
    }

    /** {@return a number from 0 up to but not {@code bound}, which is at least 1} */
    public int below(int bound) {
        Check.that(bound > 0, "a bound is at least 1");
        return (int) ((next() >>> 32) * bound >>> 32);
    }

    /** {@return a number from 0 up to but not {@code bound}, which is at least 1} */
    public long belowLong(long bound) {
        Check.that(bound > 0, "a bound is at least 1");
        return (next() >>> 1) % bound;
    }

    /** {@return true {@code times} in {@code of} draws on average} */
    public boolean chance(int times, int of) {
        return below(of) < times;
    }
}
