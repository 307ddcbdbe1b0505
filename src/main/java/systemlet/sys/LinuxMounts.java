package systemlet.sys;

import static systemlet.sys.NativeText.cString;
import static systemlet.sys.NativeText.check;

/** The native mount table and namespaces. */
interface LinuxMounts extends MountCalls {
    @Override
    default void mount(String source, String target, String type, long flags, String data) throws SysException {
        byte[] from = cString(source);
        byte[] to = cString(target);
        byte[] kind = cString(type);
        byte[] options = cString(data);
        check("mount", target, Libc.mount(from, to, kind, flags, options));
    }

    @Override
    default void umount(String target, int flags) throws SysException {
        check("umount", target, Libc.umount2(cString(target), flags));
    }

    @Override
    default void pivotRoot(String newRoot, String putOld) throws SysException {
        byte[] to = cString(newRoot);
        byte[] old = cString(putOld);
        check("pivot_root", Libc.syscall(Libc.SYS_pivot_root(), to, old));
    }

    @Override
    default void unshare(int flags) throws SysException {
        check("unshare", Libc.unshare(flags));
    }

    @Override
    default void setns(int fd, int type) throws SysException {
        check("setns", Libc.setns(fd, type));
    }
}
