package systemlet.sim;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.TreeMap;
import systemlet.sys.FileStat;

/** An inode: a file, directory, link, FIFO, socket or device. Subclasses in {@link SimProc} make their content up. */
class SimNode {
    static final int DEVICE = 42;
    private static final byte[] NOTHING = new byte[0];

    private final SimTree tree;
    private final long inode;
    private final TreeMap<String, SimNode> children;
    private int mode;
    private int uid;
    private int gid;
    private int links = 1;
    private long mtimeUsec;
    private byte[] content = NOTHING;
    private String target;
    private SimSocket listener;
    private SimPipe pipe;
    private long device;

    SimNode(SimTree tree, int mode) {
        this.tree = tree;
        this.inode = tree.nextInode();
        this.mode = mode;
        this.children = (mode & FileStat.TYPE_MASK) == FileStat.DIRECTORY ? new TreeMap<>() : null;
        touch();
    }

    final void touch() {
        mtimeUsec = tree.realtimeUsec();
    }

    final boolean isDirectory() {
        return (mode & FileStat.TYPE_MASK) == FileStat.DIRECTORY;
    }

    final boolean isLink() {
        return (mode & FileStat.TYPE_MASK) == FileStat.SYMLINK;
    }

    final int type() {
        return mode & FileStat.TYPE_MASK;
    }

    FileStat stat() {
        int size = isDirectory() ? 0 : isLink() ? target().length() : content().length;
        return new FileStat(DEVICE, inode, mode, links, uid, gid, device, size, mtimeUsec * 1000, mtimeUsec * 1000,
                mtimeUsec * 1000);
    }

    /** {@return what a directory has under a name, or null} */
    SimNode child(String name) {
        return children.get(name);
    }

    /** {@return the names in a directory} */
    List<String> names() {
        return new ArrayList<>(children.keySet());
    }

    void add(String name, SimNode node) {
        children.put(name, node);
        touch();
    }

    void remove(String name) {
        children.remove(name);
        touch();
    }

    byte[] content() {
        return content;
    }

    void write(byte[] bytes, int offset, int length, int position) {
        int end = position + length;
        if (end > content.length) {
            content = Arrays.copyOf(content, end);
        } else {
            content = content.clone();
        }
        System.arraycopy(bytes, offset, content, position, length);
        touch();
    }

    void truncate(int size) {
        content = Arrays.copyOf(content, size);
        touch();
    }

    String target() {
        return target;
    }

    SimNode target(String text) {
        target = text;
        return this;
    }

    void permissions(int bits) {
        mode = mode & FileStat.TYPE_MASK | bits & 07777;
    }

    void owner(int newUid, int newGid) {
        uid = newUid < 0 ? uid : newUid;
        gid = newGid < 0 ? gid : newGid;
    }

    int uid() {
        return uid;
    }

    void mtime(long usec) {
        mtimeUsec = usec;
    }

    void linked(int more) {
        links += more;
    }

    SimSocket listener() {
        return listener;
    }

    void listener(SimSocket socket) {
        listener = socket;
    }

    SimPipe pipe() {
        if (pipe == null) {
            pipe = new SimPipe();
        }
        return pipe;
    }

    long device() {
        return device;
    }

    SimNode device(long number) {
        device = number;
        return this;
    }
}
