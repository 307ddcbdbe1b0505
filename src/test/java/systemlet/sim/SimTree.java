package systemlet.sim;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.List;
import systemlet.base.Text;
import systemlet.base.Utf8;
import systemlet.sys.Errno;
import systemlet.sys.FileStat;
import systemlet.sys.InotifyEvent;
import systemlet.sys.SysException;

/** The file system of a world: one tree with links, and who watches it. Nobody is denied anything: all are root. */
public final class SimTree {
    private static final int MAX_LINKS = 40;

    private record Watch(SimFile.InotifyFile file, int number, SimNode node, int mask) {}

    /** Where a path leads: the directory, the last name, and what is there or null. */
    record Place(SimNode directory, String name, SimNode node) {
        SimNode existing(String path) throws SysException {
            if (node == null) {
                throw new SysException("open", path, Errno.ENOENT);
            }
            return node;
        }
    }

    private final SimWorld world;
    private final SimNode root;
    private final List<Watch> watches = new ArrayList<>();
    private long inodes = 1;
    private int watchNumbers = 1;

    SimTree(SimWorld world) {
        this.world = world;
        root = new SimNode(this, FileStat.DIRECTORY | 0755);
        for (String path : List.of("/dev", "/etc", "/run", "/tmp", "/usr", "/usr/lib", "/usr/bin", "/var", "/var/lib",
                "/var/log", "/var/cache", "/var/tmp", "/sys", "/root", "/home")) {
            directory(path, 0755);
        }
        root.add("proc", new SimProc(world, this));
        Place devNull = new Place(root.child("dev"), "null", null);
        devNull.directory.add("null", new SimNode(this, FileStat.CHARACTER_DEVICE | 0666));
        link("usr/bin", "/bin");
        link("usr/bin", "/sbin");
        put("/etc/passwd", Utf8.encode("root:x:0:0:root:/root:/bin/sh\nweb:x:33:33::/var/www:/bin/sh\n"), 0644);
        put("/etc/group", Utf8.encode("root:x:0:\nweb:x:33:\nlog:x:4:web\n"), 0644);
    }

    long nextInode() {
        return inodes++;
    }

    long realtimeUsec() {
        return world.realtimeUsec();
    }

    SimNode root() {
        return root;
    }

    /** Makes or replaces a file, with the directories above it. */
    public void put(String path, byte[] content, int mode) {
        int slash = path.lastIndexOf('/');
        if (slash > 0) {
            directory(path.substring(0, slash), 0755);
        }
        try {
            Place place = find(root, root, path, true);
            SimNode node = place.node;
            if (node == null) {
                node = new SimNode(this, FileStat.REGULAR | mode);
                place.directory.add(place.name, node);
                tell(place.directory, InotifyEvent.IN_CREATE, place.name);
            } else {
                node.truncate(0);
            }
            node.write(content, 0, content.length, 0);
            changed(node);
            writtenAndClosed(node);
        } catch (SysException impossible) {
            throw new systemlet.base.Check.Broken(impossible.getMessage());
        }
    }

    public void put(String path, String text) {
        put(path, Utf8.encode(text), 0644);
    }

    /** {@return the text of a file, or null when there is none} */
    public String text(String path) {
        try {
            SimNode node = find(root, root, path, true).node;
            return node == null ? null : Utf8.decode(node.content());
        } catch (SysException absent) {
            return null;
        }
    }

    public boolean exists(String path) {
        try {
            return find(root, root, path, true).node != null;
        } catch (SysException absent) {
            return false;
        }
    }

    /** Removes a name, if it is there. */
    public void remove(String path) {
        try {
            Place place = find(root, root, path, false);
            if (place.node != null) {
                detach(place);
            }
        } catch (SysException absent) {
            return;
        }
    }

    /** Makes a directory and those above it. */
    public void directory(String path, int mode) {
        SimNode at = root;
        for (String name : Text.split(path, '/')) {
            if (!name.isEmpty()) {
                SimNode next = at.child(name);
                if (next == null) {
                    next = new SimNode(this, FileStat.DIRECTORY | mode);
                    at.add(name, next);
                    tell(at, InotifyEvent.IN_CREATE, name);
                }
                at = next;
            }
        }
    }

    public void link(String target, String path) {
        try {
            Place place = find(root, root, path, false);
            attach(place, new SimNode(this, FileStat.SYMLINK | 0777).target(target));
        } catch (SysException impossible) {
            throw new systemlet.base.Check.Broken(impossible.getMessage());
        }
    }

    /**
     * Follows a path as the kernel does.
     *
     * @param top  the root directory of the process
     * @param from its working directory, for relative paths
     * @param followLast whether a link at the end is followed
     */
    Place find(SimNode top, SimNode from, String path, boolean followLast) throws SysException {
        if (path.isEmpty()) {
            throw new SysException("open", path, Errno.ENOENT);
        }
        var parents = new ArrayDeque<SimNode>();
        var todo = new ArrayDeque<String>(Text.split(path, '/'));
        SimNode at = path.startsWith("/") ? top : from;
        Place place = new Place(at, ".", at);
        int links = 0;
        while (!todo.isEmpty()) {
            String name = todo.pop();
            if (name.isEmpty() || name.equals(".")) {
                continue;
            }
            if (place.node == null) {
                throw new SysException("open", path, Errno.ENOENT);
            }
            at = place.node;
            if (!at.isDirectory()) {
                throw new SysException("open", path, Errno.ENOTDIR);
            }
            if (name.equals("..")) {
                SimNode up = parents.isEmpty() ? top : parents.pop();
                place = new Place(up, ".", up);
                continue;
            }
            SimNode child = at.child(name);
            if (child != null && child.isLink() && (followLast || hasMore(todo))) {
                if (++links > MAX_LINKS) {
                    throw new SysException("open", path, Errno.ELOOP);
                }
                List<String> parts = Text.split(child.target(), '/');
                for (int i = parts.size() - 1; i >= 0; i--) {
                    todo.push(parts.get(i));
                }
                if (child.target().startsWith("/")) {
                    parents.clear();
                    place = new Place(top, ".", top);
                }
                continue;
            }
            parents.push(at);
            place = new Place(at, name, child);
        }
        return place;
    }

    private static boolean hasMore(ArrayDeque<String> todo) {
        for (String name : todo) {
            if (!name.isEmpty() && !name.equals(".")) {
                return true;
            }
        }
        return false;
    }

    /** Puts a node into a place that is free. */
    void attach(Place place, SimNode node) {
        place.directory.add(place.name, node);
        tell(place.directory, InotifyEvent.IN_CREATE, place.name);
    }

    /** Takes what is in a place away. */
    void detach(Place place) {
        place.directory.remove(place.name);
        place.node.linked(-1);
        tell(place.directory, InotifyEvent.IN_DELETE, place.name);
        tell(place.node, InotifyEvent.IN_DELETE_SELF, "");
    }

    void rename(Place from, Place to) {
        if (to.node() != null) {
            to.directory.remove(to.name);
        }
        from.directory.remove(from.name);
        to.directory.add(to.name, from.node);
        tell(from.directory, InotifyEvent.IN_MOVED_FROM, from.name);
        tell(to.directory, InotifyEvent.IN_MOVED_TO, to.name);
        tell(from.node, InotifyEvent.IN_MOVE_SELF, "");
    }

    void changed(SimNode node) {
        tellFile(node, InotifyEvent.IN_MODIFY);
    }

    void writtenAndClosed(SimNode node) {
        tellFile(node, InotifyEvent.IN_CLOSE_WRITE);
    }

    void attributesChanged(SimNode node) {
        tellFile(node, InotifyEvent.IN_ATTRIB);
    }

    int watch(SimFile.InotifyFile file, SimNode node, int mask) {
        for (int i = 0; i < watches.size(); i++) {
            Watch watch = watches.get(i);
            if (watch.file == file && watch.node == node) {
                watches.set(i, new Watch(file, watch.number, node, mask));
                return watch.number;
            }
        }
        watches.add(new Watch(file, watchNumbers, node, mask));
        return watchNumbers++;
    }

    /** {@return whether there was such a watch} */
    boolean unwatch(SimFile.InotifyFile file, int number) {
        return watches.removeIf(watch -> watch.file == file && watch.number == number);
    }

    void unwatchAll(SimFile.InotifyFile file) {
        watches.removeIf(watch -> watch.file == file);
    }

    private void tell(SimNode node, int what, String name) {
        for (Watch watch : watches) {
            if (watch.node == node && (watch.mask & what) != 0) {
                watch.file.events().add(new InotifyEvent(watch.number, what, name));
            }
        }
    }

    /** A file does not know its names: watches on directories look whether it is theirs. */
    private void tellFile(SimNode node, int what) {
        tell(node, what, "");
        for (Watch watch : watches) {
            if (watch.node.isDirectory() && (watch.mask & what) != 0 && !(watch.node instanceof SimProc)) {
                for (String name : watch.node.names()) {
                    if (watch.node.child(name) == node) {
                        watch.file.events().add(new InotifyEvent(watch.number, what, name));
                    }
                }
            }
        }
    }
}
