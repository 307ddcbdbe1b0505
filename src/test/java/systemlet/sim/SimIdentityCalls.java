package systemlet.sim;

import systemlet.sys.Capabilities;
import systemlet.sys.CredentialCalls;
import systemlet.sys.Errno;
import systemlet.sys.ProcessCalls;
import systemlet.sys.Prctl;
import systemlet.sys.SysException;

/** User ids and attributes of a simulated process; what has no effect on anybody is accepted and forgotten. */
interface SimIdentityCalls extends SimView, CredentialCalls, ProcessCalls {
    /** docker's default capabilities. */
    long CAPABILITIES = 0xa80425fbL;

    @Override
    default int getuid() {
        return self().uid();
    }

    @Override
    default int geteuid() {
        return self().uid();
    }

    @Override
    default int getgid() {
        return self().gid();
    }

    @Override
    default int getegid() {
        return self().gid();
    }

    @Override
    default int[] getgroups() {
        return new int[0];
    }

    private void needRoot(String call) throws SysException {
        if (self().uid() != 0) {
            throw new SysException(call, Errno.EPERM);
        }
    }

    @Override
    default void setresuid(int real, int effective, int saved) throws SysException {
        needRoot("setresuid");
        self().identity(real, UNCHANGED);
    }

    @Override
    default void setresgid(int real, int effective, int saved) throws SysException {
        needRoot("setresgid");
        self().identity(UNCHANGED, real);
    }

    @Override
    default void setgroups(int[] groups) throws SysException {
        needRoot("setgroups");
    }

    @Override
    default Capabilities getCapabilities() {
        long own = self().uid() == 0 ? CAPABILITIES : 0;
        return new Capabilities(own, own, 0);
    }

    @Override
    default void setCapabilities(Capabilities capabilities) {
    }

    @Override
    default void installSeccompFilter(long[] program) {
    }

    @Override
    default int keyctl(int operation, long second, long third, long fourth, long fifth) throws SysException {
        throw new SysException("keyctl", Errno.EPERM);
    }

    @Override
    default int umask(int mask) {
        return self().umask(mask);
    }

    @Override
    default void chdir(String path) throws SysException {
        SimNode node = world().tree().find(self().root(), self().directory(), path, true).existing(path);
        if (!node.isDirectory()) {
            throw new SysException("chdir", path, Errno.ENOTDIR);
        }
        self().places(self().root(), node);
    }

    @Override
    default String getcwd() {
        return "/";
    }

    @Override
    default void chroot(String path) throws SysException {
        SimNode node = world().tree().find(self().root(), self().directory(), path, true).existing(path);
        self().places(node, self().directory());
    }

    @Override
    default int personality(long persona) {
        return 0;
    }

    @Override
    default void setNice(int nice) {
    }

    @Override
    default int getNice(int pid) {
        return 0;
    }

    @Override
    default void setScheduler(int policy, int priority) {
    }

    @Override
    default void setAffinity(long[] mask) {
    }

    @Override
    default long[] getAffinity() {
        return new long[] {3};
    }

    @Override
    default void setIoPriority(int priority) {
    }

    @Override
    default int prctl(int option, long second, long third, long fourth, long fifth) {
        if (option == Prctl.SET_CHILD_SUBREAPER) {
            self().subreaper(second != 0);
        }
        return option == Prctl.CAPBSET_READ ? (int) (CAPABILITIES >>> second & 1) : 0;
    }

    @Override
    default void setProcessName(String name) {
        self().renamed(name);
    }

    @Override
    default void setFirstArgument(String word) {
        // nobody looks at it
    }
}
