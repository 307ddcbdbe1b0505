package systemlet.sys;

import java.util.ArrayList;
import java.util.List;
import systemlet.base.Text;
import systemlet.base.Utf8;

/**
 * The part of the cgroup v2 tree that was delegated to us (cgroups(7)). In a usual container there
 * is none, and {@link #find} answers null. Paths are relative to the part: "system.slice/a.service".
 */
public final class Cgroups {
    private static final String MOUNT = "/sys/fs/cgroup";

    private final FileCalls kernel;
    private final String base;

    private Cgroups(FileCalls kernel, String base) {
        this.kernel = kernel;
        this.base = base;
    }

    /** {@return the delegated tree below the cgroup of this process, or null when there is no writable one} */
    public static Cgroups find(FileCalls kernel) {
        try {
            if (kernel.statfs(MOUNT).type() != FileSystem.CGROUP2_MAGIC || kernel.statfs(MOUNT).isReadOnly()) {
                return null;
            }
            String own = ownPath(Files.readText(kernel, "/proc/self/cgroup", Files.PROC_MAX_BYTES));
            String base = own == null ? null : MOUNT + (own.equals("/") ? "" : own);
            return base != null && kernel.access(base + "/cgroup.procs", FileCalls.W_OK)
                    && kernel.access(base, FileCalls.W_OK) ? new Cgroups(kernel, base) : null;
        } catch (SysException absent) {
            return null;
        }
    }

    private static String ownPath(String text) {
        for (String line : Text.lines(text)) {
            if (line.startsWith("0::")) {
                return line.substring(3);
            }
        }
        return null;
    }

    /** {@return where the tree starts, under /sys/fs/cgroup} */
    public String base() {
        return base;
    }

    /** Makes a cgroup and those above it. */
    public void make(String path) throws SysException {
        Trees.make(kernel, full(path), 0755);
    }

    /** Moves a process there. @throws SysException EBUSY: it has controllers for its children; ESRCH */
    public void attach(String path, int pid) throws SysException {
        Files.set(kernel, full(path) + "/cgroup.procs", Integer.toString(pid));
    }

    /** {@return the pids in this cgroup, not in those below} @throws SysException ENOENT */
    public List<Integer> pids(String path) throws SysException {
        var pids = new ArrayList<Integer>();
        for (String line : Text.lines(Utf8.decode(Files.read(kernel, full(path) + "/cgroup.procs", 8 << 20)))) {
            if (Text.isDigits(line)) {
                pids.add(Integer.parseInt(line));
            }
        }
        return pids;
    }

    /** {@return whether a process is in it or below} */
    public boolean isPopulated(String path) {
        try {
            return Files.readText(kernel, full(path) + "/cgroup.events", Files.PROC_MAX_BYTES).contains("populated 1");
        } catch (SysException gone) {
            return false;
        }
    }

    /** Sends SIGKILL to all in it and below at once. @throws SysException ENOENT: a kernel before 5.14 */
    public void killAll(String path) throws SysException {
        Files.set(kernel, full(path) + "/cgroup.kill", "1");
    }

    /** {@return the number in one of its files ("memory.current"), -1 for "max" or when it cannot be read} */
    public long number(String path, String file) {
        try {
            String text = Files.readLine(kernel, full(path) + "/" + file);
            return !text.isEmpty() && text.length() < 19 && Text.isDigits(text) ? Long.parseLong(text) : -1;
        } catch (SysException absent) {
            return -1;
        }
    }

    /** Writes one of its files, as "memory.max". */
    public void set(String path, String file, String value) throws SysException {
        Files.set(kernel, full(path) + "/" + file, value);
    }

    /** Removes an empty cgroup and the empty ones below it. @throws SysException EBUSY: somebody is in it */
    public void remove(String path) throws SysException {
        var todo = new ArrayList<String>();
        todo.add(full(path));
        for (int i = 0; i < todo.size(); i++) {
            for (DirEntry entry : Files.listIfPresent(kernel, todo.get(i))) {
                if (entry.isDirectory()) {
                    todo.add(todo.get(i) + "/" + entry.name());
                }
            }
        }
        for (int i = todo.size() - 1; i >= 0; i--) {
            kernel.rmdir(todo.get(i));
        }
    }

    private String full(String path) {
        return path.isEmpty() ? base : base + "/" + path;
    }
}
