package systemlet.sys;

import static systemlet.sys.NativeText.check;

/** Native limits, priorities and processors. */
interface LinuxScheduling extends ProcessCalls {
    int PRIO_PROCESS = 0;
    int IOPRIO_WHO_PROCESS = 1;
    /** Room for 8192 processors, the most a kernel is built for. */
    int AFFINITY_LONGS = 128;

    @Override
    default int personality(long persona) throws SysException {
        return check("personality", Libc.personality(persona));
    }

    @Override
    default void setNice(int nice) throws SysException {
        check("setpriority", Libc.setpriority(PRIO_PROCESS, 0, nice));
    }

    @Override
    default int getNice(int pid) throws SysException {
        // The system call itself answers 20 - nice, so that no answer looks like an error.
        return 20 - (int) check("getpriority", Libc.syscall(Libc.SYS_getpriority(), PRIO_PROCESS, pid, 0L, 0L, 0L));
    }

    @Override
    default void setScheduler(int policy, int priority) throws SysException {
        check("sched_setscheduler",
                Libc.syscall(Libc.SYS_sched_setscheduler(), 0L, policy, new int[] {priority}));
    }

    @Override
    default void setAffinity(long[] mask) throws SysException {
        check("sched_setaffinity", Libc.sched_setaffinity(0, mask.length * 8L, mask));
    }

    @Override
    default long[] getAffinity() throws SysException {
        var mask = new long[AFFINITY_LONGS];
        long bytes = check("sched_getaffinity",
                Libc.syscall(Libc.SYS_sched_getaffinity(), 0L, mask.length * 8L, mask));
        var used = new long[(int) bytes / 8];
        System.arraycopy(mask, 0, used, 0, used.length);
        return used;
    }

    @Override
    default void setIoPriority(int priority) throws SysException {
        check("ioprio_set", Libc.syscall(Libc.SYS_ioprio_set(), IOPRIO_WHO_PROCESS, 0L, priority, 0L, 0L));
    }

    @Override
    default Rlimit getLimit(int pid, int resource) throws SysException {
        var limit = new long[2];
        check("prlimit", Libc.prlimit(pid, resource, null, limit));
        return new Rlimit(limit[0], limit[1]);
    }

    @Override
    default void setLimit(int pid, int resource, Rlimit limit) throws SysException {
        check("prlimit", Libc.prlimit(pid, resource, new long[] {limit.soft(), limit.hard()}, null));
    }
}
