package systemlet.sys;

/**
 * A system call that the kernel refused: which call, and why. Expected and checked; usually it is
 * an answer (ENOENT: there is no such file) and is caught beside the call. It carries no stack
 * trace, so that it costs little on the paths where EAGAIN or ENOENT is the common case.
 */
public final class SysException extends Exception {
    private static final long serialVersionUID = 1;

    private final String call;
    private final String path;
    private final int errno;

    /**
     * @param call  the system call, as "kill"
     * @param errno one of {@link Errno}
     */
    public SysException(String call, int errno) {
        this(call, null, errno);
    }

    /**
     * @param call  the system call, as "open"
     * @param path  the file it was about, or null
     * @param errno one of {@link Errno}
     */
    public SysException(String call, String path, int errno) {
        super(null, null, false, false);
        this.call = call;
        this.path = path;
        this.errno = errno;
    }

    public String call() {
        return call;
    }

    /** {@return the file that the call was about, or null} */
    public String path() {
        return path;
    }

    public int errno() {
        return errno;
    }

    /** {@return whether this is the error {@code errno} of {@link Errno}} */
    public boolean is(int errno) {
        return this.errno == errno;
    }

    /** {@return the text of the error alone, as glibc and systemd print it: "No such file or directory"} */
    public String text() {
        return Errno.text(errno);
    }

    @Override
    public String getMessage() {
        return path == null ? call + ": " + text() : call + " " + path + ": " + text();
    }
}
