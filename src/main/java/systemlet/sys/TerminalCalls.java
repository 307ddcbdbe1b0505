package systemlet.sys;

/** Terminals: what a client asks of its own, and what a child with StandardInput=tty sets up. */
public interface TerminalCalls {
    boolean isatty(int fd);

    /** {@return columns | rows << 16 of TIOCGWINSZ} @throws SysException ENOTTY */
    int getWindowSize(int fd) throws SysException;

    /** @param rows and {@code columns}: 0 leaves it unknown. TIOCSWINSZ. */
    void setWindowSize(int fd, int rows, int columns) throws SysException;

    /**
     * Makes the terminal {@code fd} the controlling one of this session: TIOCSCTTY; {@code steal} 1 takes
     * it from another.
     */
    void setControllingTerminal(int fd, int steal) throws SysException;

    /** Gives up the controlling terminal: TIOCNOTTY. */
    void releaseControllingTerminal(int fd) throws SysException;

    /** Makes {@code group} the foreground group: tcsetpgrp(3). */
    void setForegroundGroup(int fd, int group) throws SysException;

    /** Gives a terminal sane settings, as after stty sane: tcsetattr(3). @throws SysException ENOTTY, EIO: hung up */
    void resetTerminal(int fd) throws SysException;

    /** Disconnects everybody who has it open: TIOCVHANGUP. @throws SysException EPERM, ENOTTY */
    void hangUpTerminal(int fd) throws SysException;
}
