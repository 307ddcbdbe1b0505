package systemlet.sys;

import org.teavm.interop.Address;
import org.teavm.interop.Import;
import org.teavm.interop.c.Include;
import org.teavm.interop.c.Variable;

/**
 * The C functions and constants of musl that the native kernel uses, as TeaVM's C back end calls
 * them. An array is passed as the address of its first element and null as NULL; it may move at
 * the next allocation, so no function that keeps the address may be given one. Only the Linux*
 * files of this package use this table; on a JVM nothing here can run.
 */
final class Libc {
    private Libc() {}

    // errors and variables
    @Include("errno.h") @Import(name = "errno") @Variable
    static native int errno();
    @Include("unistd.h") @Import(name = "environ") @Variable
    static native Address environ();
    @Include("fcntl.h") @Import(name = "O_DIRECTORY") @Variable
    static native int O_DIRECTORY();
    @Include("fcntl.h") @Import(name = "O_NOFOLLOW") @Variable
    static native int O_NOFOLLOW();
    @Include("fcntl.h") @Import(name = "O_PATH") @Variable
    static native int O_PATH();
    @Include("sys/syscall.h") @Import(name = "SYS_read") @Variable
    static native int SYS_read();
    @Include("sys/syscall.h") @Import(name = "SYS_statx") @Variable
    static native int SYS_statx();
    @Include("sys/syscall.h") @Import(name = "SYS_getdents64") @Variable
    static native int SYS_getdents64();
    @Include("sys/syscall.h") @Import(name = "SYS_capget") @Variable
    static native int SYS_capget();
    @Include("sys/syscall.h") @Import(name = "SYS_capset") @Variable
    static native int SYS_capset();
    @Include("sys/syscall.h") @Import(name = "SYS_seccomp") @Variable
    static native int SYS_seccomp();
    @Include("sys/syscall.h") @Import(name = "SYS_keyctl") @Variable
    static native int SYS_keyctl();
    @Include("sys/syscall.h") @Import(name = "SYS_ioprio_set") @Variable
    static native int SYS_ioprio_set();
    @Include("sys/syscall.h") @Import(name = "SYS_pivot_root") @Variable
    static native int SYS_pivot_root();
    @Include("sys/syscall.h") @Import(name = "SYS_rt_sigqueueinfo") @Variable
    static native int SYS_rt_sigqueueinfo();
    @Include("sys/syscall.h") @Import(name = "SYS_sched_setscheduler") @Variable
    static native int SYS_sched_setscheduler();
    @Include("sys/syscall.h") @Import(name = "SYS_sched_getaffinity") @Variable
    static native int SYS_sched_getaffinity();
    @Include("sys/syscall.h") @Import(name = "SYS_pidfd_open") @Variable
    static native int SYS_pidfd_open();
    @Include("sys/syscall.h") @Import(name = "SYS_getpriority") @Variable
    static native int SYS_getpriority();

    // memory outside the heap
    @Include("stdlib.h") @Import(name = "malloc")
    static native Address malloc(long size);
    @Include("stdlib.h") @Import(name = "free")
    static native void free(Address block);
    @Include("giveback.h") @Import(name = "systemlet_giveBack")   // src/compiler/c
    static native void giveBack();
    @Include("readymemory.h") @Import(name = "systemlet_readyMemory")
    static native void readyMemory();

    // system calls without a wrapper in musl
    @Include("unistd.h") @Import(name = "syscall")
    static native long syscall(long number, long a, long b, long c, long d, long e);
    @Include("unistd.h") @Import(name = "syscall")
    static native long syscall(long number, long a, byte[] b, long c, long d, Address e);
    @Include("unistd.h") @Import(name = "syscall")
    static native long syscall(long number, long a, long b, Address c);
    @Include("unistd.h") @Import(name = "syscall")
    static native long syscall(long number, long a, Address b, long c);
    @Include("unistd.h") @Import(name = "syscall")
    static native long syscall(long number, byte[] a, byte[] b);
    @Include("unistd.h") @Import(name = "syscall")
    static native long syscall(long number, int[] a, int[] b);
    @Include("unistd.h") @Import(name = "syscall")
    static native long syscall(long number, long a, long b, int[] c);
    @Include("unistd.h") @Import(name = "syscall")
    static native long syscall(long number, long a, long b, long[] c);
    @Include("unistd.h") @Import(name = "syscall")
    static native long syscall(long number, long a, byte[] b, long c, long d);

    // processes
    @Include("unistd.h") @Import(name = "fork")
    static native int fork();
    @Include("spawn.h") @Import(name = "systemlet_spawn")   // src/compiler/c
    static native int spawn(NativeSpawn.Body body);
    @Include("launch.h") @Import(name = "systemlet_launch")   // src/compiler/c
    static native int launch(Address plan);
    @Include("launch.h") @Import(name = "systemlet_signalsChanged")
    static native void signalsChanged();
    @Include("unistd.h") @Import(name = "_exit")
    static native void exitNow(int status);
    @Include("unistd.h") @Import(name = "execve")
    static native int execve(byte[] path, Address argv, Address envp);
    @Include("unistd.h") @Import(name = "execve")
    static native int execve(Address path, Address argv, Address envp);
    @Include("sys/wait.h") @Import(name = "waitid")
    static native int waitid(int idType, int id, int[] info, int options);
    @Include("sys/wait.h") @Import(name = "wait4")
    static native int wait4(int pid, int[] status, int options, long[] usage);
    @Include("signal.h") @Import(name = "kill")
    static native int kill(int pid, int signal);
    @Include("unistd.h") @Import(name = "getpid")
    static native int getpid();
    @Include("unistd.h") @Import(name = "getppid")
    static native int getppid();
    @Include("unistd.h") @Import(name = "getpgid")
    static native int getpgid(int pid);
    @Include("unistd.h") @Import(name = "getsid")
    static native int getsid(int pid);
    @Include("unistd.h") @Import(name = "setsid")
    static native int setsid();
    @Include("unistd.h") @Import(name = "setpgid")
    static native int setpgid(int pid, int group);
    @Include("signal.h") @Import(name = "sigprocmask")
    static native int sigprocmask(int how, long[] set, long[] old);
    @Include("signal.h") @Import(name = "signal")
    static native Address signal(int signal, Address action);
    @Include("signal.h") @Import(name = "signal")
    static native Address signal(int signal, NativeFault.Handler action);
    @Include("signal.h") @Import(name = "sigaction")
    static native int sigaction(int signal, Address action, Address old);
    @Include("signal.h") @Import(name = "sigaltstack")
    static native int sigaltstack(Address stack, Address old);
    @Include("sys/stat.h") @Import(name = "umask")
    static native int umask(int mask);
    @Include("unistd.h") @Import(name = "chdir")
    static native int chdir(byte[] path);
    @Include("unistd.h") @Import(name = "chroot")
    static native int chroot(byte[] path);
    @Include("unistd.h") @Import(name = "getcwd")
    static native Address getcwd(byte[] buffer, long size);
    @Include("sys/personality.h") @Import(name = "personality")
    static native int personality(long persona);
    @Include("sys/resource.h") @Import(name = "setpriority")
    static native int setpriority(int which, int who, int priority);
    @Include("sched.h") @Import(name = "sched_setaffinity")
    static native int sched_setaffinity(int pid, long size, long[] mask);
    @Include("sys/prctl.h") @Import(name = "prctl")
    static native int prctl(int option, long second, long third, long fourth, long fifth);
    @Include("sys/prctl.h") @Import(name = "prctl")
    static native int prctl(int option, byte[] second, long third, long fourth, long fifth);
    @Include("sys/resource.h") @Import(name = "prlimit")
    static native int prlimit(int pid, int resource, long[] set, long[] old);

    // credentials
    @Include("unistd.h") @Import(name = "getuid")
    static native int getuid();
    @Include("unistd.h") @Import(name = "geteuid")
    static native int geteuid();
    @Include("unistd.h") @Import(name = "getgid")
    static native int getgid();
    @Include("unistd.h") @Import(name = "getegid")
    static native int getegid();
    @Include("unistd.h") @Import(name = "getgroups")
    static native int getgroups(int size, int[] groups);
    @Include("unistd.h") @Import(name = "setresuid")
    static native int setresuid(int real, int effective, int saved);
    @Include("unistd.h") @Import(name = "setresgid")
    static native int setresgid(int real, int effective, int saved);
    @Include("grp.h") @Import(name = "setgroups")
    static native int setgroups(long size, int[] groups);

    // files
    @Include("fcntl.h") @Import(name = "openat")
    static native int openat(int directory, byte[] path, int flags, int mode);
    @Include("unistd.h") @Import(name = "faccessat")
    static native int faccessat(int directory, byte[] path, int mode, int flags);
    @Include("unistd.h") @Import(name = "close")
    static native int close(int fd);
    @Include("unistd.h") @Import(name = "read")
    static native long read(int fd, Address buffer, long length);
    @Include("unistd.h") @Import(name = "read")
    static native long read(int fd, long[] buffer, long length);
    @Include("unistd.h") @Import(name = "write")
    static native long write(int fd, Address buffer, long length);
    @Include("unistd.h") @Import(name = "lseek")
    static native long lseek(int fd, long offset, int whence);
    @Include("unistd.h") @Import(name = "ftruncate")
    static native int ftruncate(int fd, long size);
    @Include("unistd.h") @Import(name = "fsync")
    static native int fsync(int fd);
    @Include("unistd.h") @Import(name = "readlink")
    static native long readlink(byte[] path, Address buffer, long size);
    @Include("unistd.h") @Import(name = "symlink")
    static native int symlink(byte[] target, byte[] path);
    @Include("unistd.h") @Import(name = "link")
    static native int link(byte[] existing, byte[] path);
    @Include("stdio.h") @Import(name = "rename")
    static native int rename(byte[] from, byte[] to);
    @Include("unistd.h") @Import(name = "unlinkat")
    static native int unlinkat(int directory, byte[] path, int flags);
    @Include("sys/stat.h") @Import(name = "mkdir")
    static native int mkdir(byte[] path, int mode);
    @Include("sys/stat.h") @Import(name = "mkfifo")
    static native int mkfifo(byte[] path, int mode);
    @Include("sys/stat.h") @Import(name = "mknod")
    static native int mknod(byte[] path, int mode, long device);
    @Include("sys/stat.h") @Import(name = "chmod")
    static native int chmod(byte[] path, int mode);
    @Include("sys/stat.h") @Import(name = "fchmod")
    static native int fchmod(int fd, int mode);
    @Include("unistd.h") @Import(name = "chown")
    static native int chown(byte[] path, int uid, int gid);
    @Include("unistd.h") @Import(name = "lchown")
    static native int lchown(byte[] path, int uid, int gid);
    @Include("unistd.h") @Import(name = "fchown")
    static native int fchown(int fd, int uid, int gid);
    @Include("sys/stat.h") @Import(name = "utimensat")
    static native int utimensat(int directory, byte[] path, long[] times, int flags);
    @Include("sys/vfs.h") @Import(name = "statfs")
    static native int statfs(byte[] path, long[] result);
    @Include("sys/mman.h") @Import(name = "memfd_create")
    static native int memfd_create(byte[] name, int flags);
    @Include("sys/file.h") @Import(name = "flock")
    static native int flock(int fd, int operation);
    @Include("unistd.h") @Import(name = "pipe2")
    static native int pipe2(int[] ends, int flags);
    @Include("unistd.h") @Import(name = "dup2")
    static native int dup2(int fd, int target);
    @Include("fcntl.h") @Import(name = "fcntl")
    static native int fcntl(int fd, int command, long value);
    @Include("sys/ioctl.h") @Import(name = "ioctl")
    static native int ioctl(int fd, int request, int[] value);
    @Include("sys/ioctl.h") @Import(name = "ioctl")
    static native int ioctl(int fd, int request, long value);

    // sockets
    @Include("sys/socket.h") @Import(name = "socket")
    static native int socket(int family, int type, int protocol);
    @Include("sys/socket.h") @Import(name = "socketpair")
    static native int socketpair(int family, int type, int protocol, int[] ends);
    @Include("sys/socket.h") @Import(name = "bind")
    static native int bind(int fd, byte[] address, int length);
    @Include("sys/socket.h") @Import(name = "connect")
    static native int connect(int fd, byte[] address, int length);
    @Include("sys/socket.h") @Import(name = "listen")
    static native int listen(int fd, int backlog);
    @Include("sys/socket.h") @Import(name = "accept4")
    static native int accept4(int fd, Address address, Address length, int flags);
    @Include("sys/socket.h") @Import(name = "getsockname")
    static native int getsockname(int fd, byte[] address, int[] length);
    @Include("sys/socket.h") @Import(name = "getpeername")
    static native int getpeername(int fd, byte[] address, int[] length);
    @Include("sys/socket.h") @Import(name = "setsockopt")
    static native int setsockopt(int fd, int level, int option, int[] value, int length);
    @Include("sys/socket.h") @Import(name = "setsockopt")
    static native int setsockopt(int fd, int level, int option, byte[] value, int length);
    @Include("sys/socket.h") @Import(name = "getsockopt")
    static native int getsockopt(int fd, int level, int option, int[] value, int[] length);
    @Include("sys/socket.h") @Import(name = "send")
    static native long send(int fd, Address bytes, long length, int flags);
    @Include("sys/socket.h") @Import(name = "sendmsg")
    static native long sendmsg(int fd, Address message, int flags);
    @Include("sys/socket.h") @Import(name = "recv")
    static native long recv(int fd, Address buffer, long length, int flags);
    @Include("sys/socket.h") @Import(name = "recvmsg")
    static native long recvmsg(int fd, Address message, int flags);
    @Include("sys/socket.h") @Import(name = "shutdown")
    static native int shutdown(int fd, int how);

    // events
    @Include("poll.h") @Import(name = "ppoll")
    static native int ppoll(int[] fds, long count, long[] timeout, Address mask);
    @Include("sys/signalfd.h") @Import(name = "signalfd")
    static native int signalfd(int fd, long[] mask, int flags);
    @Include("sys/inotify.h") @Import(name = "inotify_init1")
    static native int inotify_init1(int flags);
    @Include("sys/inotify.h") @Import(name = "inotify_add_watch")
    static native int inotify_add_watch(int fd, byte[] path, int mask);
    @Include("sys/inotify.h") @Import(name = "inotify_rm_watch")
    static native int inotify_rm_watch(int fd, int watch);
    @Include("sys/timerfd.h") @Import(name = "timerfd_create")
    static native int timerfd_create(int clock, int flags);
    @Include("sys/timerfd.h") @Import(name = "timerfd_settime")
    static native int timerfd_settime(int fd, int flags, long[] value, Address old);
    @Include("time.h") @Import(name = "clock_gettime")
    static native int clock_gettime(int clock, long[] time);

    // mounts and the machine
    @Include("sys/mount.h") @Import(name = "mount")
    static native int mount(byte[] source, byte[] target, byte[] type, long flags, byte[] data);
    @Include("sys/mount.h") @Import(name = "umount2")
    static native int umount2(byte[] target, int flags);
    @Include("sched.h") @Import(name = "unshare")
    static native int unshare(int flags);
    @Include("sched.h") @Import(name = "setns")
    static native int setns(int fd, int type);
    @Include("unistd.h") @Import(name = "tcsetpgrp")
    static native int tcsetpgrp(int fd, int group);
    @Include("sys/utsname.h") @Import(name = "uname")
    static native int uname(byte[] names);
    @Include("sys/random.h") @Import(name = "getrandom")
    static native long getrandom(byte[] buffer, long size, int flags);
    @Include("sys/reboot.h") @Import(name = "reboot")
    static native int reboot(int how);
    @Include("unistd.h") @Import(name = "sync")
    static native void sync();
}
