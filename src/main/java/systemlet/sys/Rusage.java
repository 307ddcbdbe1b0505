package systemlet.sys;

/**
 * What an ended child and its own reaped children used: a part of struct rusage of getrusage(2).
 *
 * @param userUsec    processor time in user mode, microseconds
 * @param systemUsec  processor time in the kernel, microseconds
 * @param maxRssBytes the largest resident set, bytes
 */
public record Rusage(long userUsec, long systemUsec, long maxRssBytes) {
}
