package systemlet.sys;

/**
 * Flags of {@link FileCalls#open}. The numbers are x86-64's; the native kernel translates those
 * that differ on aarch64. O_CLOEXEC is always added, so it has no name here.
 */
public final class OpenFlags {
    public static final int READ_ONLY = 0;
    public static final int WRITE_ONLY = 1;
    public static final int READ_WRITE = 2;
    public static final int CREATE = 0100;
    public static final int EXCLUSIVE = 0200;
    /** A terminal that is opened does not become the controlling one. */
    public static final int NO_CONTROLLING_TTY = 0400;
    public static final int TRUNCATE = 01000;
    public static final int APPEND = 02000;
    public static final int NON_BLOCKING = 04000;
    public static final int DIRECTORY = 0200000;
    /** Fails with ELOOP when the last component is a symbolic link. */
    public static final int NO_FOLLOW = 0400000;
    /** Only names the file: neither readable nor writable. */
    public static final int PATH = 010000000;

    private OpenFlags() {}
}
