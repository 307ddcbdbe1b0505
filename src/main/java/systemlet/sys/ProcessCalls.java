package systemlet.sys;

import java.util.List;

/** Processes: making them, signalling them, waiting for them, and the attributes that a child sets before execve. */
public interface ProcessCalls {
    int SCHED_OTHER = 0;
    int SCHED_FIFO = 1;
    int SCHED_RR = 2;
    int SCHED_BATCH = 3;
    int SCHED_IDLE = 5;
    /** Or-ed into a policy: children start with the default one (SCHED_RESET_ON_FORK). */
    int SCHED_RESET_ON_FORK = 0x40000000;

    /**
     * Makes a child that runs {@code child} and then ends with its result: fork(2). The simulated
     * kernel reads the plan out of an {@code ExecChild} instead of running it.
     *
     * @return the child's pid, in the parent only
     * @throws SysException EAGAIN or ENOMEM: no process to be had now
     */
    int fork(Child child) throws SysException;

    /**
     * The same without a copy of the memory, as vfork(2): this process stands still until the child has become another
     * program or has ended. So the child may wait for nothing, and what it changes in the memory stays changed.
     *
     * @return the child's pid
     * @throws SysException EAGAIN or ENOMEM: no process to be had now
     */
    int spawn(Child child) throws SysException;

    /**
     * Starts a child that uses this process's memory only for the plan, and goes on at once.
     *
     * @return the child's pid; 0 where a kernel cannot do that, and nothing was started
     * @throws SysException EAGAIN or ENOMEM: no process to be had now
     */
    int launch(Launch plan) throws SysException;

    /**
     * Becomes another program: execve(2). Returns only by throwing.
     *
     * @throws SysException ENOENT, EACCES, ENOEXEC, E2BIG, ETXTBSY…
     */
    void execve(String path, List<String> arguments, List<String> environment) throws SysException;

    /** Ends this process at once with {@code status} (0 to 255): _exit(2). Does not return. */
    void exit(int status);

    /**
     * Looks at one ended child without reaping it, so that /proc/PID can still be read: waitid(2)
     * with P_ALL, WEXITED, WNOHANG and WNOWAIT.
     *
     * @return null when no child has ended, also when there is no child at all
     */
    ChildStatus peekEnded() throws SysException;

    /**
     * Looks whether the child {@code pid} has ended, without reaping it.
     *
     * @return null while it runs
     * @throws SysException ECHILD: not our child, or reaped already
     */
    ChildStatus peekEnded(int pid) throws SysException;

    /**
     * Reaps the ended child {@code pid}, which is gone afterwards: wait4(2) with WNOHANG.
     *
     * @return what it used, or null when it still runs
     * @throws SysException ECHILD: not our child, or reaped already
     */
    Rusage reap(int pid) throws SysException;

    /**
     * {@return the processor time that all threads of a process have used, nanoseconds; its children's is not in it}
     * clock_gettime(2) of the clock that clock_getcpuclockid(3) names.
     *
     * @throws SysException ESRCH, EINVAL: it is gone
     */
    long cpuNsec(int pid) throws SysException;

    /**
     * Sends a signal to one process: kill(2); signal 0 only asks whether it exists.
     *
     * @param pid at least 1: groups have their own call, so a stray 0 can never signal ourselves
     * @throws SysException ESRCH: it is gone, which is usual; EPERM
     */
    void kill(int pid, int signal) throws SysException;

    /**
     * Sends a signal to a process group: kill(2) with a negative pid.
     *
     * @param group at least 2
     * @throws SysException ESRCH: no such group; EPERM
     */
    void killGroup(int group, int signal) throws SysException;

    /**
     * Sends a signal to every process but ourselves and PID 1: kill(-1, signal).
     *
     * @throws SysException ESRCH: there is none
     */
    void killAll(int signal) throws SysException;

    /**
     * Sends a signal with a number: sigqueue(3).
     *
     * @throws SysException ESRCH, EPERM, EAGAIN: too many are queued
     */
    void queueSignal(int pid, int signal, int value) throws SysException;

    int getpid();

    int getppid();

    /** @throws SysException ESRCH */
    int getpgid(int pid) throws SysException;

    /** @throws SysException ESRCH */
    int getsid(int pid) throws SysException;

    /** {@return this program's argv} */
    List<String> arguments();

    /** {@return this program's environment, each as NAME=value, in the order given to execve} */
    List<String> environment();

    /**
     * Becomes the leader of a new session and group: setsid(2).
     *
     * @throws SysException EPERM: leads a group already
     */
    int setsid() throws SysException;

    void setpgid(int pid, int group) throws SysException;

    /**
     * Replaces the set of blocked signals: sigprocmask(2).
     *
     * @param mask see {@link Signals#mask}
     * @return the old one
     */
    long setSignalMask(long mask) throws SysException;

    /** Ignores {@code signal}, also after execve: SIG_IGN. */
    void ignoreSignal(int signal) throws SysException;

    /** Gives {@code signal} its default action: SIG_DFL. */
    void defaultSignal(int signal) throws SysException;

    /**
     * From now on a fatal fault of this program itself (SIGSEGV, SIGBUS, SIGFPE, SIGILL, SIGABRT,
     * which includes running out of memory) becomes another program instead of ending it. The
     * handler uses its own stack and memory that was set aside now.
     */
    void execOnFault(String path, List<String> arguments, List<String> environment) throws SysException;

    /** {@return the old mask, an octal number as 022} */
    int umask(int mask);

    void chdir(String path) throws SysException;

    /** {@return the working directory} */
    String getcwd() throws SysException;

    void chroot(String path) throws SysException;

    /** {@return the old one}; 0xffffffff only asks: personality(2). */
    int personality(long persona) throws SysException;

    /** Sets the nice value of this process, -20 to 19: setpriority(2). */
    void setNice(int nice) throws SysException;

    /** {@return the nice value of {@code pid}, 0 for this process: getpriority(2)} */
    int getNice(int pid) throws SysException;

    /**
     * @param policy SCHED_ constants of this type; {@code priority} 0, or 1 to 99 for FIFO and RR:
     *     sched_setscheduler(2)
     */
    void setScheduler(int policy, int priority) throws SysException;

    /** @param mask one bit for each processor, 64 to a long: sched_setaffinity(2) */
    void setAffinity(long[] mask) throws SysException;

    /** {@return the mask of the processors this process may use} */
    long[] getAffinity() throws SysException;

    /** @param priority class << 13 | level: ioprio_set(2) of this process */
    void setIoPriority(int priority) throws SysException;

    /** prctl(2) with {@link Prctl} constants; {@return its result} */
    int prctl(int option, long second, long third, long fourth, long fifth) throws SysException;

    /** Sets the name that ps shows, at most 15 bytes: PR_SET_NAME. */
    void setProcessName(String name) throws SysException;

    /** Writes over the first word of this process's command line, which pidof looks at; no more than fits its place. */
    void setFirstArgument(String word);

    /**
     * Reads a limit of a process: prlimit(2).
     *
     * @param pid      0 for this process
     * @param resource one of {@link Rlimit}
     * @throws SysException ESRCH; EPERM for a process of somebody else without CAP_SYS_RESOURCE
     */
    Rlimit getLimit(int pid, int resource) throws SysException;

    /**
     * Sets a limit of a process: prlimit(2).
     *
     * @throws SysException EPERM: raises the hard limit; EINVAL: soft above hard
     */
    void setLimit(int pid, int resource, Rlimit limit) throws SysException;
}
