package systemlet.exec;

import systemlet.sys.Capabilities;
import systemlet.sys.Errno;
import systemlet.sys.Kernel;
import systemlet.sys.Prctl;
import systemlet.sys.SysException;

/** Who the child becomes: groups, user, capabilities, keyring. */
final class ChildIdentity {
    private static final int KEYCTL_JOIN_SESSION_KEYRING = 1;
    private static final int KEYCTL_LINK = 8;
    private static final int SESSION_KEYRING = -3;
    private static final int USER_KEYRING = -4;
    private static final int CAPABILITIES = 64;

    private ChildIdentity() {}

    static void groups(Kernel kernel, Step.Groups step) throws SysException {
        if (step.groups() != null) {
            kernel.setgroups(step.groups());
        }
        if (step.gid() >= 0 && (kernel.getgid() != step.gid() || kernel.getegid() != step.gid())) {
            kernel.setresgid(step.gid(), step.gid(), step.gid());
        }
    }

    static void become(Kernel kernel, Step.User step) throws SysException {
        if (step.ambient() != 0) {
            kernel.prctl(Prctl.SET_KEEPCAPS, 1, 0, 0, 0);
        }
        if (kernel.getuid() != step.uid() || kernel.geteuid() != step.uid()) {
            kernel.setresuid(step.uid(), step.uid(), step.uid());
        }
        if (step.ambient() != 0) {
            raise(kernel, step.ambient());
        }
    }

    /** Raises ambient capabilities, those that the container has: the others vanish, as with systemd. */
    static void raise(Kernel kernel, long wanted) throws SysException {
        Capabilities own = kernel.getCapabilities();
        long ambient = wanted & own.permitted();
        kernel.setCapabilities(new Capabilities(own.permitted(), own.permitted(), own.inheritable() | ambient));
        for (int capability = 0; capability < CAPABILITIES; capability++) {
            if ((ambient >>> capability & 1) != 0) {
                kernel.prctl(Prctl.CAP_AMBIENT, Prctl.CAP_AMBIENT_RAISE, capability, 0, 0);
            }
        }
    }

    static void bound(Kernel kernel, long keep) throws SysException {
        for (int capability = 0; capability < CAPABILITIES; capability++) {
            if ((keep >>> capability & 1) == 0 && isBounded(kernel, capability)) {
                kernel.prctl(Prctl.CAPBSET_DROP, capability, 0, 0, 0);
            }
        }
        Capabilities own = kernel.getCapabilities();
        if ((own.inheritable() & ~keep) != 0) {
            kernel.setCapabilities(new Capabilities(own.effective(), own.permitted(), own.inheritable() & keep));
        }
    }

    private static boolean isBounded(Kernel kernel, int capability) throws SysException {
        try {
            return kernel.prctl(Prctl.CAPBSET_READ, capability, 0, 0, 0) == 1;
        } catch (SysException unknown) {
            if (unknown.is(Errno.EINVAL)) {
                return false;   // a capability that this kernel does not have
            }
            throw unknown;
        }
    }

    static void keyring(Kernel kernel, Step.Keyring step) throws SysException {
        try {
            kernel.keyctl(KEYCTL_JOIN_SESSION_KEYRING, 0, 0, 0, 0);
            if (step.shared()) {
                kernel.keyctl(KEYCTL_LINK, USER_KEYRING, SESSION_KEYRING, 0, 0);
            }
        } catch (SysException refused) {
            // Containers forbid keyrings (ENOSYS, EPERM by seccomp), or the quota is used up: systemd goes on as well.
            if (!refused.is(Errno.ENOSYS) && !refused.is(Errno.EPERM) && !refused.is(Errno.EACCES)
                    && !refused.is(Errno.EDQUOT)) {
                throw refused;
            }
        }
    }
}
