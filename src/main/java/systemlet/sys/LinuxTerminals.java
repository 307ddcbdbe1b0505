package systemlet.sys;

import static systemlet.sys.NativeText.check;

/** Native terminals: ioctl_tty(2), whose numbers and struct termios are the same on x86-64 and aarch64. */
interface LinuxTerminals extends TerminalCalls {
    int TCGETS = 0x5401;
    int TCSETSW = 0x5403;
    int TIOCSCTTY = 0x540E;
    int TIOCGWINSZ = 0x5413;
    int TIOCSWINSZ = 0x5414;
    int TIOCNOTTY = 0x5422;
    int TIOCVHANGUP = 0x5437;
    /** The kernel's struct termios: four words, then the line discipline and 19 control characters. */
    int TERMIOS_WORDS = 9;

    @Override
    default boolean isatty(int fd) {
        return Libc.ioctl(fd, TCGETS, new int[TERMIOS_WORDS]) == 0;
    }

    @Override
    default int getWindowSize(int fd) throws SysException {
        var size = new int[2];
        check("ioctl", Libc.ioctl(fd, TIOCGWINSZ, size));
        return size[0] >>> 16 | size[0] << 16;
    }

    @Override
    default void setWindowSize(int fd, int rows, int columns) throws SysException {
        check("ioctl", Libc.ioctl(fd, TIOCSWINSZ, new int[] {rows & 0xFFFF | columns << 16, 0}));
    }

    @Override
    default void setControllingTerminal(int fd, int steal) throws SysException {
        check("ioctl", Libc.ioctl(fd, TIOCSCTTY, (long) steal));
    }

    @Override
    default void releaseControllingTerminal(int fd) throws SysException {
        check("ioctl", Libc.ioctl(fd, TIOCNOTTY, 0L));
    }

    @Override
    default void setForegroundGroup(int fd, int group) throws SysException {
        check("tcsetpgrp", Libc.tcsetpgrp(fd, group));
    }

    @Override
    default void resetTerminal(int fd) throws SysException {
        var termios = new int[TERMIOS_WORDS];
        check("tcgetattr", Libc.ioctl(fd, TCGETS, termios));
        // Input: BRKINT ICRNL IMAXBEL and IUTF8 as it was; output: OPOST ONLCR; local: ECHO, canonical, signals.
        termios[0] = termios[0] & 040000 | 02 | 0400 | 020000;
        termios[1] = 01 | 04;
        termios[2] |= 0200;
        termios[3] = 01 | 02 | 010 | 020 | 040 | 01000 | 04000 | 0100000;
        // ^C ^\ DEL, ^U ^D 0 1, 0 ^Q ^S ^Z, 0 ^R ^O ^W, ^V: the defaults of the console,
        // after the byte of the line discipline.
        termios[4] = 0 | 03 << 8 | 034 << 16 | 0177 << 24;
        termios[5] = 025 | 04 << 8 | 0 << 16 | 1 << 24;
        termios[6] = 0 | 021 << 8 | 023 << 16 | 032 << 24;
        termios[7] = 0 | 022 << 8 | 017 << 16 | 027 << 24;
        termios[8] = 026;
        check("tcsetattr", Libc.ioctl(fd, TCSETSW, termios));
    }

    @Override
    default void hangUpTerminal(int fd) throws SysException {
        check("ioctl", Libc.ioctl(fd, TIOCVHANGUP, 0L));
    }
}
