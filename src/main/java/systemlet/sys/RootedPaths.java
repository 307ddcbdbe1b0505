package systemlet.sys;

import java.util.ArrayDeque;
import java.util.ArrayList;
import systemlet.base.Text;

/** Paths below another root directory (--root=), where a link to /etc means ROOT/etc and .. never leaves the root. */
public final class RootedPaths {
    /** As many links as the kernel follows before it says ELOOP. */
    private static final int MAX_LINKS = 40;

    private RootedPaths() {}

    /** {@return {@code root} followed by {@code path}, both written simply; a root of "" or "/" adds nothing} */
    public static String join(String root, String path) {
        String base = root.endsWith("/") ? root.substring(0, root.length() - 1) : root;
        return path.startsWith("/") ? base + path : base + "/" + path;
    }

    /**
     * Follows every link of {@code path} as a process with the root directory {@code root} would.
     *
     * @param root "" or "/" for the real root
     * @param path absolute, as seen from inside
     * @return the path from inside, without links, "." and ".."
     * @throws SysException ENOENT: some part is missing; ELOOP; ENOTDIR; EACCES
     */
    public static String resolve(FileCalls kernel, String root, String path) throws SysException {
        return follow(kernel, root, path, true);
    }

    /** As {@link #resolve}, but parts that do not exist stay as they are written. */
    public static String resolveAsFarAsPossible(FileCalls kernel, String root, String path) throws SysException {
        return follow(kernel, root, path, false);
    }

    private static String follow(FileCalls kernel, String root, String path, boolean mustExist) throws SysException {
        var todo = new ArrayDeque<String>(Text.split(path, '/'));
        var done = new ArrayList<String>();
        int links = 0;
        boolean missing = false;
        while (!todo.isEmpty()) {
            String name = todo.pop();
            if (name.isEmpty() || name.equals(".")) {
                continue;
            }
            if (name.equals("..")) {
                if (!done.isEmpty()) {
                    done.remove(done.size() - 1);
                }
                continue;
            }
            done.add(name);
            FileStat stat = missing ? null : look(kernel, root, done, mustExist);
            missing |= stat == null;
            if (stat != null && stat.isSymlink()) {
                if (++links > MAX_LINKS) {
                    throw new SysException("readlink", path, Errno.ELOOP);
                }
                String target = kernel.readlink(join(root, inside(done)));
                done.remove(done.size() - 1);
                if (target.startsWith("/")) {
                    done.clear();
                }
                pushAll(todo, target);
            } else if (stat != null && !stat.isDirectory() && !todo.isEmpty()) {
                throw new SysException("open", path, Errno.ENOTDIR);
            }
        }
        return inside(done);
    }

    private static FileStat look(FileCalls kernel, String root, ArrayList<String> done, boolean mustExist)
            throws SysException {
        try {
            return kernel.lstat(join(root, inside(done)));
        } catch (SysException refused) {
            if (refused.is(Errno.ENOENT) && !mustExist) {
                return null;
            }
            throw refused;
        }
    }

    private static void pushAll(ArrayDeque<String> todo, String target) {
        var parts = Text.split(target, '/');
        for (int i = parts.size() - 1; i >= 0; i--) {
            todo.push(parts.get(i));
        }
    }

    private static String inside(ArrayList<String> names) {
        return "/" + Text.join("/", names);
    }
}
