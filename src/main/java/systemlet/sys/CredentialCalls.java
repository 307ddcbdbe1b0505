package systemlet.sys;

/** Who this process is and what it may do: user ids, groups, capabilities, seccomp, keyrings. */
public interface CredentialCalls {
    /** For {@link #setresuid} and {@link #setresgid}: leave this id as it is. */
    int UNCHANGED = -1;

    int getuid();

    int geteuid();

    int getgid();

    int getegid();

    /** {@return the supplementary groups: getgroups(2)} */
    int[] getgroups() throws SysException;

    /** @throws SysException EPERM, EAGAIN (RLIMIT_NPROC), EINVAL: the id has no mapping in this user namespace */
    void setresuid(int real, int effective, int saved) throws SysException;

    /** @throws SysException EPERM, EINVAL: the id has no mapping in this user namespace */
    void setresgid(int real, int effective, int saved) throws SysException;

    /** @throws SysException EPERM, EINVAL */
    void setgroups(int[] groups) throws SysException;

    /** {@return the capability sets of this process: capget(2)} */
    Capabilities getCapabilities() throws SysException;

    /** @throws SysException EPERM: not a subset of what is permitted */
    void setCapabilities(Capabilities capabilities) throws SysException;

    /**
     * Installs a seccomp filter: seccomp(2), SECCOMP_SET_MODE_FILTER.
     *
     * @param program struct sock_filter instructions, each packed as code | jt << 16 | jf << 24 | k << 32
     * @throws SysException EACCES: neither no_new_privs nor CAP_SYS_ADMIN; EINVAL: no seccomp in this kernel,
     *     or a bad program
     */
    void installSeccompFilter(long[] program) throws SysException;

    /** keyctl(2) with numbers only; {@return its result}. */
    int keyctl(int operation, long second, long third, long fourth, long fifth) throws SysException;
}
