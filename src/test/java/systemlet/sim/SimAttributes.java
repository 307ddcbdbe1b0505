package systemlet.sim;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import systemlet.sys.Rlimit;

/** Who a simulated process is: its ids, names, limits and places in the file system. */
class SimAttributes extends SimFds {
    private static final int NAME_BYTES = 15;

    private final int pid;
    private final long startUsec;
    private final Map<Integer, Rlimit> limits = new TreeMap<>();
    private List<String> arguments = List.of();
    private List<String> environment = List.of();
    private String executable = "/sbin/init";
    private String name = "init";
    private int parent;
    private int group;
    private int session;
    private int uid;
    private int gid;
    private int umask = 022;
    private SimNode root;
    private SimNode directory;
    private boolean subreaper;
    private boolean spared;

    SimAttributes(SimWorld world, int pid, int parent) {
        this.pid = pid;
        this.parent = parent;
        this.group = pid;
        this.session = pid;
        this.startUsec = world.nowUsec();
        this.root = world.tree().root();
        this.directory = root;
    }

    /** Copies what fork(2) copies. */
    final void inheritAttributes(SimAttributes from) {
        inheritFds(from);
        limits.putAll(from.limits);
        arguments = from.arguments;
        environment = from.environment;
        executable = from.executable;
        name = from.name;
        group = from.group;
        session = from.session;
        uid = from.uid;
        gid = from.gid;
        umask = from.umask;
        root = from.root;
        directory = from.directory;
    }

    void arguments(List<String> newArguments, List<String> newEnvironment) {
        arguments = List.copyOf(newArguments);
        environment = List.copyOf(newEnvironment);
    }

    public int pid() {
        return pid;
    }

    /** {@return whether its calls never fail by the plan of faults} */
    boolean isSpared() {
        return spared;
    }

    void spare() {
        spared = true;
    }

    public int parent() {
        return parent;
    }

    void reparent(int to) {
        parent = to;
    }

    public String name() {
        return name;
    }

    public String executable() {
        return executable;
    }

    public List<String> arguments() {
        return arguments;
    }

    public List<String> environment() {
        return environment;
    }

    /** {@return the value of a variable of its environment, or null} */
    public String variable(String variable) {
        for (String entry : environment) {
            if (entry.startsWith(variable + "=")) {
                return entry.substring(variable.length() + 1);
            }
        }
        return null;
    }

    boolean isSubreaper() {
        return subreaper;
    }

    void subreaper(boolean value) {
        subreaper = value;
    }

    long startUsec() {
        return startUsec;
    }

    public int uid() {
        return uid;
    }

    public int gid() {
        return gid;
    }

    void identity(int newUid, int newGid) {
        uid = newUid < 0 ? uid : newUid;
        gid = newGid < 0 ? gid : newGid;
    }

    int group() {
        return group;
    }

    int session() {
        return session;
    }

    void group(int value) {
        group = value;
    }

    void newSession() {
        session = pid;
        group = pid;
    }

    int umask(int mask) {
        int old = umask;
        umask = mask & 0777;
        return old;
    }

    int permissions(int mode) {
        return mode & ~umask;
    }

    SimNode root() {
        return root;
    }

    SimNode directory() {
        return directory;
    }

    void places(SimNode newRoot, SimNode newDirectory) {
        root = newRoot;
        directory = newDirectory;
    }

    public Rlimit limit(int resource) {
        return limits.getOrDefault(resource, new Rlimit(Rlimit.INFINITY, Rlimit.INFINITY));
    }

    void limit(int resource, Rlimit limit) {
        limits.put(resource, limit);
    }

    void named(String path) {
        executable = path;
        String base = path.substring(path.lastIndexOf('/') + 1);
        name = base.length() > NAME_BYTES ? base.substring(0, NAME_BYTES) : base;
    }

    void renamed(String to) {
        name = to;
    }
}
