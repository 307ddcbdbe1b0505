package systemlet.sys;

/**
 * One signal read from a signalfd: a part of struct signalfd_siginfo.
 *
 * @param code  SI_USER is 0, SI_QUEUE -1, SI_KERNEL 128, CLD_ constants for SIGCHLD
 * @param pid   the sender, or the child for SIGCHLD
 * @param uid   the sender's real user id
 * @param value the number sent with sigqueue(3)
 */
public record SignalInfo(int signal, int code, int pid, int uid, int value) {
}
