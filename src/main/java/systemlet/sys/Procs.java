package systemlet.sys;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import systemlet.base.Utf8;

/**
 * What /proc tells about processes, read into one buffer so that a walk over ten thousand of them
 * is cheap. A process may end at any moment: every method answers null, or its own "unknown",
 * for one that is gone or hidden.
 */
public final class Procs {
    /** {@link #tag} of a process that is gone or may not be looked at. */
    public static final long UNKNOWN = -2;

    private static final byte[] LOCKS = Utf8.encode("Max file locks");

    private final Kernel kernel;
    private final String proc;
    private byte[] buffer = new byte[4096];

    public Procs(Kernel kernel) {
        this(kernel, "/proc");
    }

    /** @param proc where procfs is mounted */
    public Procs(Kernel kernel, String proc) {
        this.kernel = kernel;
        this.proc = proc;
    }

    /** {@return the pids of all processes, ascending} @throws SysException there is no /proc */
    public int[] pids() throws SysException {
        List<DirEntry> entries = kernel.readDirectory(proc);
        var pids = new int[entries.size()];
        int count = 0;
        for (DirEntry entry : entries) {
            int pid = number(entry.name());
            if (pid > 0) {
                pids[count++] = pid;
            }
        }
        pids = Arrays.copyOf(pids, count);
        Arrays.sort(pids);
        return pids;
    }

    /**
     * {@return the children of a process, zombies too; null where it is gone, or the kernel does not tell} None that was
     * there from the beginning is missing where nobody else waits for one of them meanwhile: proc(5). That is so for our own.
     */
    public List<Integer> children(int pid) {
        List<Integer> children = new ArrayList<>();
        try {
            for (DirEntry thread : kernel.readDirectory(path(pid, "task"))) {
                if (number(thread.name()) > 0 && !addChildren(pid, thread.name(), children)) {
                    return null;
                }
            }
            return children;
        } catch (SysException gone) {
            return null;
        }
    }

    private boolean addChildren(int pid, String thread, List<Integer> to) {
        int length = load(pid, "task/" + thread + "/children");
        for (int at = 0; at < length; at = indexOf(' ', at, length) + 1) {   // there is one behind each
            to.add((int) signed(at, length));
        }
        return length >= 0 && length < Files.PROC_MAX_BYTES;
    }

    private static int number(String name) {
        int value = 0;
        for (int i = 0; i < name.length(); i++) {
            char c = name.charAt(i);
            if (c < '0' || c > '9' || value > 100_000_000) {
                return -1;
            }
            value = value * 10 + (c - '0');
        }
        return value;
    }

    /** {@return what /proc/PID/stat says, or null} */
    public ProcStat stat(int pid) {
        int length = load(pid, "stat");
        if (length <= 0) {
            return null;
        }
        // pid (name) state …: the name may hold anything, so its end is the last parenthesis.
        int open = indexOf('(', 0, length);
        int close = lastIndexOf(')', length);
        if (open < 0 || close < open || close + 2 >= length) {
            return null;
        }
        String name = Utf8.decode(buffer, open + 1, close - open - 1);
        char state = (char) buffer[close + 2];
        var field = new long[22];
        int at = close + 4;
        for (int i = 0; i < field.length && at < length; i++) {
            field[i] = signed(at, length);
            at = indexOf(' ', at, length) + 1;
            if (at == 0) {
                break;
            }
        }
        // proc(5) counts from 1: field[0] is number 4, the parent.
        return new ProcStat(pid, name, state, (int) field[0], (int) field[1], (int) field[2], field[10], field[11],
                (int) field[16], field[18], field[20], field[12] + field[13]);
    }

    /** {@return how a zombie ended, as wait(2) tells it; -1 where it runs, is gone, or is not ours to look at} */
    public int waitStatus(int pid) {
        ProcStat stat = stat(pid);
        int length = stat == null || !stat.isZombie() ? 0 : load(pid, "stat");
        if (length <= 0) {
            return -1;
        }
        int at = length;
        while (at > 0 && buffer[at - 1] != ' ') {
            at--;   // exit_code is the last field since Linux 3.5
        }
        return (int) signed(at, length);
    }

    /** {@return when the process started, clock ticks after boot; 0 when it is gone} */
    public long startTicks(int pid) {
        ProcStat stat = stat(pid);
        return stat == null ? 0 : stat.startTicks();
    }

    /** {@return its arguments, empty for a kernel thread, a zombie, or one that is gone} */
    public List<String> arguments(int pid) {
        var arguments = new ArrayList<String>();
        int length = load(pid, "cmdline");
        int start = 0;
        for (int i = 0; i < length; i++) {
            if (buffer[i] == 0) {
                arguments.add(Utf8.decode(buffer, start, i - start));
                start = i + 1;
            }
        }
        if (start < length) {
            arguments.add(Utf8.decode(buffer, start, length - start));   // it rewrote its title
        }
        return arguments;
    }

    /** {@return the command's name (comm), or null} */
    public String name(int pid) {
        int length = load(pid, "comm");
        return length <= 0 ? null : Utf8.decode(buffer, 0, buffer[length - 1] == '\n' ? length - 1 : length);
    }

    /** {@return the path of the program, or null; needs the rights of ptrace(2)} */
    public String executable(int pid) {
        try {
            return kernel.readlink(path(pid, "exe"));
        } catch (SysException refused) {
            return null;
        }
    }

    /** {@return the effective user id, or -1} */
    public int uid(int pid) {
        FileStat stat = Files.statOrNull(kernel, proc + "/" + pid);
        return stat == null ? -1 : stat.uid();
    }

    /** {@return the effective group id, or -1} */
    public int gid(int pid) {
        FileStat stat = Files.statOrNull(kernel, proc + "/" + pid);
        return stat == null ? -1 : stat.gid();
    }

    /**
     * {@return the tag that its RLIMIT_LOCKS carries: the soft limit, {@link Rlimit#INFINITY} when
     * it has none, {@link #UNKNOWN} when it is gone} A process of our own user, or any when we have
     * CAP_SYS_RESOURCE, costs one system call; others are read from /proc/PID/limits.
     */
    public long tag(int pid) {
        try {
            return kernel.getLimit(pid, Rlimit.LOCKS).soft();
        } catch (SysException refused) {
            return refused.is(Errno.EPERM) ? tagFromLimits(pid) : UNKNOWN;
        }
    }

    private long tagFromLimits(int pid) {
        int length = load(pid, "limits");
        for (int at = 0; at < length; at = indexOf('\n', at, length) + 1) {
            if (startsWith(LOCKS, at, length)) {
                int value = at + LOCKS.length;
                while (value < length && buffer[value] == ' ') {
                    value++;
                }
                return value < length && buffer[value] == 'u' ? Rlimit.INFINITY : signed(value, length);
            }
            if (indexOf('\n', at, length) < 0) {
                break;
            }
        }
        return UNKNOWN;
    }

    /**
     * {@return the variable in the environment the process was started with, or null; needs the rights of
     * ptrace(2)}
     */
    public String environment(int pid, String name) {
        int length = load(pid, "environ");
        byte[] wanted = Utf8.encode(name + "=");
        for (int at = 0; at < length; at = Math.max(indexOf(0, at, length), at) + 1) {
            if (startsWith(wanted, at, length)) {
                int end = indexOf(0, at, length);
                int start = at + wanted.length;
                return Utf8.decode(buffer, start, (end < 0 ? length : end) - start);
            }
        }
        return null;
    }

    private String path(int pid, String file) {
        return proc + "/" + pid + "/" + file;
    }

    /** Reads a file of a process into the buffer; {@return its length, -1 when it cannot be read}. */
    private int load(int pid, String file) {
        int fd;
        try {
            fd = kernel.open(path(pid, file), OpenFlags.READ_ONLY);
        } catch (SysException gone) {
            return -1;
        }
        try {
            int length = 0;
            while (true) {
                int count = kernel.read(fd, buffer, length, buffer.length - length);
                length += count;
                if (count == 0 || length >= Files.PROC_MAX_BYTES) {
                    return length;
                }
                if (length == buffer.length) {
                    buffer = Arrays.copyOf(buffer, 2 * length);
                }
            }
        } catch (SysException gone) {
            return -1;   // ESRCH: it ended between open and read
        } finally {
            kernel.close(fd);
        }
    }

    private boolean startsWith(byte[] text, int at, int length) {
        if (at + text.length > length) {
            return false;
        }
        for (int i = 0; i < text.length; i++) {
            if (buffer[at + i] != text[i]) {
                return false;
            }
        }
        return true;
    }

    private int indexOf(int c, int from, int length) {
        for (int i = from; i < length; i++) {
            if (buffer[i] == c) {
                return i;
            }
        }
        return -1;
    }

    private int lastIndexOf(char c, int length) {
        for (int i = length - 1; i >= 0; i--) {
            if (buffer[i] == c) {
                return i;
            }
        }
        return -1;
    }

    private long signed(int from, int length) {
        int at = from;
        boolean negative = at < length && buffer[at] == '-';
        long value = 0;
        for (at += negative ? 1 : 0; at < length && buffer[at] >= '0' && buffer[at] <= '9'; at++) {
            value = value * 10 + (buffer[at] - '0');
        }
        return negative ? -value : value;
    }
}
