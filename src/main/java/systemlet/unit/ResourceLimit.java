package systemlet.unit;

/**
 * A soft and a hard resource limit for setrlimit(2), in the kernel's units (µs for RTTIME, s for CPU).
 *
 * @param soft -1 for none (RLIM_INFINITY)
 * @param hard -1 for none
 */
public record ResourceLimit(long soft, long hard) {
    static final Format<ResourceLimit> HARD = new Format<>("t", ResourceLimit::hard);
    static final Format<ResourceLimit> SOFT = new Format<>("t", ResourceLimit::soft);
}
