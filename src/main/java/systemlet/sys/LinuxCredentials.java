package systemlet.sys;

import static systemlet.sys.NativeText.check;

import org.teavm.interop.Address;

/** Native user ids, groups, capabilities, seccomp and keyrings. */
interface LinuxCredentials extends CredentialCalls {
    int CAPABILITY_VERSION_3 = 0x20080522;
    int SECCOMP_SET_MODE_FILTER = 1;
    int MAX_FILTER = 4096;

    @Override
    default int getuid() {
        return Libc.getuid();
    }

    @Override
    default int geteuid() {
        return Libc.geteuid();
    }

    @Override
    default int getgid() {
        return Libc.getgid();
    }

    @Override
    default int getegid() {
        return Libc.getegid();
    }

    @Override
    default int[] getgroups() throws SysException {
        int count = check("getgroups", Libc.getgroups(0, null));
        var groups = new int[count];
        check("getgroups", Libc.getgroups(count, groups));
        return groups;
    }

    @Override
    default void setresuid(int real, int effective, int saved) throws SysException {
        check("setresuid", Libc.setresuid(real, effective, saved));
    }

    @Override
    default void setresgid(int real, int effective, int saved) throws SysException {
        check("setresgid", Libc.setresgid(real, effective, saved));
    }

    @Override
    default void setgroups(int[] groups) throws SysException {
        check("setgroups", Libc.setgroups(groups.length, groups));
    }

    @Override
    default Capabilities getCapabilities() throws SysException {
        var data = new int[6];
        check("capget", Libc.syscall(Libc.SYS_capget(), new int[] {CAPABILITY_VERSION_3, 0}, data));
        return new Capabilities(wide(data[0], data[3]), wide(data[1], data[4]), wide(data[2], data[5]));
    }

    @Override
    default void setCapabilities(Capabilities sets) throws SysException {
        int[] data = {(int) sets.effective(), (int) sets.permitted(), (int) sets.inheritable(),
            (int) (sets.effective() >>> 32), (int) (sets.permitted() >>> 32), (int) (sets.inheritable() >>> 32)};
        check("capset", Libc.syscall(Libc.SYS_capset(), new int[] {CAPABILITY_VERSION_3, 0}, data));
    }

    private static long wide(int low, int high) {
        return low & 0xFFFFFFFFL | (long) high << 32;
    }

    @Override
    default void installSeccompFilter(long[] program) throws SysException {
        if (program.length > MAX_FILTER) {
            throw new SysException("seccomp", Errno.EINVAL);
        }
        // struct sock_fprog: a count of 16 bits, then the address at offset 8.
        Address header = Libc.malloc(16 + program.length * 8L);
        if (header == null) {
            throw new SysException("seccomp", Errno.ENOMEM);
        }
        header.putLong(program.length);
        header.add(8).putAddress(header.add(16));
        for (int i = 0; i < program.length; i++) {
            header.add(16 + i * 8).putLong(program[i]);
        }
        long result = Libc.syscall(Libc.SYS_seccomp(), SECCOMP_SET_MODE_FILTER, 0L, header);
        int errno = Libc.errno();
        Libc.free(header);
        if (result < 0) {
            throw new SysException("seccomp", errno);
        }
    }

    @Override
    default int keyctl(int operation, long second, long third, long fourth, long fifth) throws SysException {
        return (int) check("keyctl", Libc.syscall(Libc.SYS_keyctl(), operation, second, third, fourth, fifth));
    }
}
