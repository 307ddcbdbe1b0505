package systemlet.sys;

/** The machine as a whole: its names, random bytes, and its end. */
public interface MachineCalls {
    int RB_HALT_SYSTEM = 0xcdef0123;
    int RB_POWER_OFF = 0x4321fedc;
    int RB_AUTOBOOT = 0x01234567;
    int RB_ENABLE_CAD = 0x89abcdef;
    int RB_DISABLE_CAD = 0;

    /** {@return system, host name, kernel release and machine: uname(2)} */
    Uname uname() throws SysException;

    /** Fills {@code bytes} (at most 256) with random ones: getrandom(2). */
    void random(byte[] bytes) throws SysException;

    /** reboot(2) with one RB_ constant. @throws SysException EPERM in a container without CAP_SYS_BOOT */
    void reboot(int how) throws SysException;

    /** Writes everything to disk: sync(2). */
    void sync();

    /** {@return the 64-bit architecture this program was built for, as uname prints it: "x86_64" or "aarch64"} */
    String architecture();
}
