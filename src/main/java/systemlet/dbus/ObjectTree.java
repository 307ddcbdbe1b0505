package systemlet.dbus;

import java.util.ArrayList;
import java.util.List;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Supplier;

/**
 * Which objects there are: fixed ones, and families whose members are found by the rest of their path when somebody
 * asks, so that units are loaded on demand.
 */
public final class ObjectTree {
    /** Finds the members of a family. */
    public interface Family {
        /**
         * {@return the interfaces of the member with this label, or null when there is none}
         *
         * @param label  what follows the family's path and "/", still escaped; never empty, may hold more slashes
         * @param caller who asks: a label may mean something of the caller's
         */
        List<Bound<?>> find(String label, Peer caller) throws DBusError;

        /** {@return the labels that introspection lists} */
        List<String> labels();
    }

    /** An object that is made when somebody asks for it first: a boot that nobody asks anything needs no tables. */
    private static final class Late {
        private final Supplier<Bound<?>> maker;
        private List<Bound<?>> made;

        Late(Supplier<Bound<?>> maker) {
            this.maker = maker;
        }

        List<Bound<?>> get() {
            made = made == null ? List.of(maker.get()) : made;
            return made;
        }
    }

    private final TreeMap<String, Late> fixed = new TreeMap<>();
    private final TreeMap<String, Family> families = new TreeMap<>();

    /** Adds an object that is always there. */
    public ObjectTree add(String path, Bound<?> object) {
        return add(path, () -> object);
    }

    /** Adds an object that is always there, made when it is asked for. */
    public ObjectTree add(String path, Supplier<Bound<?>> maker) {
        fixed.put(path, new Late(maker));
        return this;
    }

    /** Adds all objects directly below a path. */
    public ObjectTree addFamily(String path, Family family) {
        families.put(path, family);
        return this;
    }

    /** {@return the interfaces of the object, none for a family itself; null: no such object} */
    List<Bound<?>> find(String path, Peer caller) throws DBusError {
        Late found = fixed.get(path);
        if (found != null) {
            return found.get();
        }
        if (families.containsKey(path)) {
            return List.of();
        }
        for (int slash = path.lastIndexOf('/'); slash > 0; slash = path.lastIndexOf('/', slash - 1)) {
            Family family = families.get(path.substring(0, slash));
            if (family != null) {
                return family.find(path.substring(slash + 1), caller);
            }
        }
        return null;
    }

    /** {@return as {@link #find}, but a path that only leads to objects exists too, with no interfaces} */
    List<Bound<?>> node(String path, Peer caller) throws DBusError {
        List<Bound<?>> found = find(path, caller);
        return found == null && !children(path).isEmpty() ? List.of() : found;
    }

    /** {@return the labels directly below a path, sorted} */
    List<String> children(String path) {
        String prefix = path.equals("/") ? path : path + "/";
        TreeSet<String> labels = new TreeSet<>();
        for (String other : allPaths()) {
            if (other.startsWith(prefix) && other.length() > prefix.length()) {
                int end = other.indexOf('/', prefix.length());
                labels.add(other.substring(prefix.length(), end < 0 ? other.length() : end));
            }
        }
        Family family = families.get(path);
        if (family != null) {
            labels.addAll(family.labels());
        }
        return new ArrayList<>(labels);
    }

    private List<String> allPaths() {
        List<String> paths = new ArrayList<>(fixed.keySet());
        paths.addAll(families.keySet());
        return paths;
    }
}
