package systemlet.sys;

/**
 * The three sets of capget(2) as masks, bit n for capability n.
 *
 * @param effective   what is used in checks
 * @param permitted   what may be made effective
 * @param inheritable what an execve of a file with the same inheritable bits keeps
 */
public record Capabilities(long effective, long permitted, long inheritable) {
}
