package systemlet.unit;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * What the files say about one unit. Read once, never changed: a reload makes a new one. What is happening to
 * the unit now is the engine's. Values are kept sparsely, as most units set a dozen of several hundred settings.
 */
public final class UnitConfig {
    private final UnitName name;
    private final List<UnitName> names;
    private final LoadState loadState;
    private final LoadError loadError;
    private final String fragmentPath;
    private final String sourcePath;
    private final List<String> dropInPaths;
    private final List<Problem> problems;
    private final List<Edge> dependencies;
    private final List<Condition> conditions;
    private final boolean transientUnit;
    private final long fileTimeUsec;
    private final long marks;
    private final short[] indexes;
    private final Object[] values;

    private UnitConfig(Builder from) {
        name = from.name;
        names = from.names.isEmpty() ? List.of(from.name) : List.copyOf(from.names);
        loadState = from.loadState;
        loadError = from.loadError;
        fragmentPath = from.fragmentPath;
        sourcePath = from.sourcePath;
        dropInPaths = fixed(from.dropInPaths);
        problems = fixed(from.problems);
        dependencies = fixed(from.dependencies);
        conditions = fixed(from.conditions);
        transientUnit = from.transientUnit;
        fileTimeUsec = from.fileTimeUsec;
        marks = from.marks;
        indexes = Arrays.copyOf(from.indexes, from.used);
        values = Arrays.copyOf(from.values, from.used);
        for (int i = 0; i < values.length; i++) {
            values[i] = grown(values[i]);
        }
    }

    /** {@return a copy that never changes; one object for all that are empty, as most are} */
    private static <T> List<T> fixed(List<T> list) {
        return list.isEmpty() ? List.of() : List.copyOf(list);
    }

    /** {@return the value without the reader of a list in it, which would live as long} */
    private static Object grown(Object value) {
        if (value instanceof FilterList filter) {
            return new FilterList(filter.allows(), List.copyOf(filter.names()));
        }
        return value instanceof GrowingList<?> list ? List.copyOf(list) : value;
    }

    /** {@return the value that the files give, or the default} */
    @SuppressWarnings("unchecked")   // Builder.set ties the slot to T: the only cast of the package
    public <T> T get(Setting<T> setting) {
        int place = find(setting.index(), marks, indexes, indexes.length);
        return place < 0 ? setting.absent() : (T) values[place];
    }

    /** {@return where the value of a setting is among the first {@code used}, negative where it is not} */
    private static int find(int index, long marks, short[] indexes, int used) {
        return (marks & mark(index)) == 0 ? -1 : Arrays.binarySearch(indexes, 0, used, (short) index);
    }

    /** {@return the bit that a setting shares with few others: where it is not set, nobody need look for a value} */
    private static long mark(int index) {
        return 1L << (index & 63);
    }

    /** {@return whether some file (or an implied rule) gives the setting a value} */
    public boolean has(Setting<?> setting) {
        return find(setting.index(), marks, indexes, indexes.length) >= 0;
    }

    /** {@return the unit's own name: its fragment's, with the instance filled in} */
    public UnitName name() {
        return name;
    }

    /** {@return all names under which it is known, its own first} */
    public List<UnitName> names() {
        return names;
    }

    public LoadState loadState() {
        return loadState;
    }

    /** {@return why it is not loaded, or null} */
    public LoadError loadError() {
        return loadError;
    }

    /** {@return absolute path of the fragment, or null} */
    public String fragmentPath() {
        return fragmentPath;
    }

    /** {@return SourcePath=, what a generator made the unit from, or null} */
    public String sourcePath() {
        return sourcePath;
    }

    /** {@return absolute paths in the order in which they apply} */
    public List<String> dropInPaths() {
        return dropInPaths;
    }

    public List<Problem> problems() {
        return problems;
    }

    public List<Edge> dependencies() {
        return dependencies;
    }

    /** {@return Condition…= and Assert…= in the order given} */
    public List<Condition> conditions() {
        return conditions;
    }

    /** {@return the units this one has that dependency on, in order} */
    public List<UnitName> targets(Dependency kind) {
        List<UnitName> found = new ArrayList<>();
        for (Edge edge : dependencies) {
            if (edge.kind() == kind) {
                found.add(edge.target());
            }
        }
        return found;
    }

    /** {@return whether it was made by StartTransientUnit and not by files of the administrator} */
    public boolean isTransient() {
        return transientUnit;
    }

    /** {@return latest modification time of the files read, µs since 1970: NeedDaemonReload compares with it} */
    public long fileTimeUsec() {
        return fileTimeUsec;
    }

    /** {@return a builder that starts from this configuration} */
    public Builder change() {
        Builder builder = new Builder(name);
        builder.names.addAll(names);
        builder.loadState = loadState;
        builder.loadError = loadError;
        builder.fragmentPath = fragmentPath;
        builder.sourcePath = sourcePath;
        builder.dropInPaths.addAll(dropInPaths);
        builder.problems.addAll(problems);
        builder.dependencies.addAll(dependencies);
        builder.conditions.addAll(conditions);
        builder.transientUnit = transientUnit;
        builder.fileTimeUsec = fileTimeUsec;
        builder.marks = marks;
        builder.indexes = Arrays.copyOf(indexes, indexes.length + Builder.ROOM);
        builder.values = Arrays.copyOf(values, values.length + Builder.ROOM);
        builder.used = values.length;
        return builder;
    }

    /** Collects what will become a {@link UnitConfig}; for the loader, transient units and tests. */
    public static final class Builder {
        private static final int ROOM = 16;
        /** So many dependencies are searched one after the other: most units have fewer. */
        private static final int SEARCHED_MAX = 24;

        private UnitName name;
        private final List<UnitName> names = new ArrayList<>();
        private LoadState loadState = LoadState.LOADED;
        private LoadError loadError;
        private String fragmentPath;
        private String sourcePath;
        private final List<String> dropInPaths = new ArrayList<>();
        private final List<Problem> problems = new ArrayList<>();
        private final List<Edge> dependencies = new ArrayList<>();
        /** Of the first {@code placed} dependencies where they are; null as long as there are few. */
        private Map<String, Integer> places;
        private int placed;
        private final List<Condition> conditions = new ArrayList<>();
        private boolean transientUnit;
        private long fileTimeUsec;
        private long marks;
        private short[] indexes = new short[ROOM];
        private Object[] values = new Object[ROOM];
        private int used;

        public Builder(UnitName name) {
            this.name = name;
        }

        public UnitConfig build() {
            return new UnitConfig(this);
        }

        /** Gives a setting a value; null takes it back to the default. */
        public <T> Builder set(Setting<T> setting, T value) {
            int place = Arrays.binarySearch(indexes, 0, used, (short) setting.index());
            if (value == null) {
                remove(place);
            } else if (place >= 0) {
                values[place] = value;
            } else {
                insert(-place - 1, (short) setting.index(), value);
            }
            return this;
        }

        private void remove(int place) {
            if (place >= 0) {
                System.arraycopy(indexes, place + 1, indexes, place, used - place - 1);
                System.arraycopy(values, place + 1, values, place, used - place - 1);
                values[--used] = null;
            }
        }

        private void insert(int place, short index, Object value) {
            if (used == indexes.length) {
                indexes = Arrays.copyOf(indexes, used * 2);
                values = Arrays.copyOf(values, used * 2);
            }
            System.arraycopy(indexes, place, indexes, place + 1, used - place);
            System.arraycopy(values, place, values, place + 1, used - place);
            marks |= mark(index);
            indexes[place] = index;
            values[place] = value;
            used++;
        }

        /** {@return whether something gave a value so far} */
        public boolean has(Setting<?> setting) {
            return find(setting) >= 0;
        }

        /** {@return the value so far, or null where nothing gave one} */
        @SuppressWarnings("unchecked")   // set() ties the slot to T
        <T> T given(Setting<T> setting) {
            int place = find(setting);
            return place < 0 ? null : (T) values[place];
        }

        private int find(Setting<?> setting) {
            return UnitConfig.find(setting.index(), marks, indexes, used);
        }

        /** {@return the value so far, or the default} */
        public <T> T get(Setting<T> setting) {
            T value = given(setting);
            return value == null ? setting.absent() : value;
        }

        public UnitName name() {
            return name;
        }

        public Builder name(UnitName newName) {
            name = newName;
            return this;
        }

        public List<UnitName> names() {
            return names;
        }

        /** Adds another name of the unit. */
        public Builder alsoNamed(UnitName alias) {
            if (!names.contains(alias)) {
                names.add(alias);
            }
            return this;
        }

        /** Adds a dependency; one on itself is dropped, one that exists keeps the stronger origin. */
        public Builder depend(Dependency kind, UnitName target, Edge.Origin origin) {
            if (isNamed(target)) {
                return this;
            }
            int known = place(kind, target);
            if (known < 0) {
                dependencies.add(new Edge(kind, target, origin));
            } else if (origin.compareTo(dependencies.get(known).origin()) < 0) {
                dependencies.set(known, new Edge(kind, target, origin));
            }
            return this;
        }

        private boolean isNamed(UnitName target) {
            for (int i = 0; i < names.size(); i++) {
                if (names.get(i).equals(target)) {
                    return true;
                }
            }
            return target.equals(name);
        }

        /** {@return where the dependency is in the list, or -1}. Of many an index is kept, so that each is found at once. */
        private int place(Dependency kind, UnitName target) {
            if (dependencies.size() <= SEARCHED_MAX) {
                for (int i = 0; i < dependencies.size(); i++) {
                    if (dependencies.get(i).kind() == kind && dependencies.get(i).target().equals(target)) {
                        return i;
                    }
                }
                return -1;
            }
            places = places == null ? new HashMap<>() : places;
            for (; placed < dependencies.size(); placed++) {
                Edge edge = dependencies.get(placed);
                places.put(key(edge.kind(), edge.target()), placed);
            }
            Integer found = places.get(key(kind, target));
            return found == null ? -1 : found;
        }

        private static String key(Dependency kind, UnitName target) {
            return (char) kind.ordinal() + target.text();
        }

        public List<Edge> dependencies() {
            return dependencies;
        }

        public boolean depends(Dependency kind, UnitName target) {
            return place(kind, target) >= 0;
        }

        public List<Condition> conditions() {
            return conditions;
        }

        public Builder problem(Problem problem) {
            problems.add(problem);
            return this;
        }

        public Builder loadState(LoadState state, LoadError error) {
            loadState = state;
            loadError = error;
            return this;
        }

        public LoadState loadState() {
            return loadState;
        }

        public Builder fragmentPath(String path) {
            fragmentPath = path;
            return this;
        }

        public String fragmentPath() {
            return fragmentPath;
        }

        public Builder sourcePath(String path) {
            sourcePath = path;
            return this;
        }

        public String sourcePath() {
            return sourcePath;
        }

        public Builder dropIn(String path) {
            dropInPaths.add(path);
            return this;
        }

        /** Says which drop-ins were read, in the place of those so far. */
        public Builder dropIns(List<String> paths) {
            dropInPaths.clear();
            dropInPaths.addAll(paths);
            return this;
        }

        /** Notes the modification time of a file that was read, µs since 1970. */
        public Builder readFileOf(long modifiedUsec) {
            fileTimeUsec = Math.max(fileTimeUsec, modifiedUsec);
            return this;
        }

        public Builder makeTransient() {
            transientUnit = true;
            return this;
        }
    }
}
