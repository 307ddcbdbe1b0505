package systemlet.sys;

import static systemlet.sys.NativeText.check;

/** The native machine. */
interface LinuxMachine extends MachineCalls {
    /** Each of the fields of struct utsname. */
    int NAME_BYTES = 65;

    @Override
    default Uname uname() throws SysException {
        var names = new byte[6 * NAME_BYTES];
        check("uname", Libc.uname(names));
        return new Uname(NativeText.text(names, 0), NativeText.text(names, NAME_BYTES),
                NativeText.text(names, 2 * NAME_BYTES), NativeText.text(names, 3 * NAME_BYTES),
                NativeText.text(names, 4 * NAME_BYTES));
    }

    @Override
    default void random(byte[] bytes) throws SysException {
        check("getrandom", Libc.getrandom(bytes, bytes.length, 0));
    }

    @Override
    default void reboot(int how) throws SysException {
        check("reboot", Libc.reboot(how));
    }

    @Override
    default void sync() {
        Libc.sync();
    }

    @Override
    default String architecture() {
        // The system call tables differ: read(2) is the first on x86-64 only.
        return Libc.SYS_read() == 0 ? "x86_64" : "aarch64";
    }
}
