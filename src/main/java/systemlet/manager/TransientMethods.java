package systemlet.manager;

import static systemlet.dbus.Access.ACT;

import java.util.ArrayList;
import java.util.List;
import systemlet.dbus.Call;
import systemlet.dbus.DBusError;
import systemlet.dbus.Malformed;
import systemlet.dbus.Method;
import systemlet.dbus.WireReader;
import systemlet.engine.Engine;
import systemlet.engine.EngineException;
import systemlet.engine.Job;
import systemlet.engine.JobType;
import systemlet.engine.Unit;
import systemlet.sys.SysException;
import systemlet.unit.Directive;
import systemlet.unit.Directives;
import systemlet.unit.JobMode;
import systemlet.unit.UnitName;
import systemlet.unit.UnitText;
import systemlet.unit.UnitType;

/** Methods by which clients make units without files and change settings of units: systemd-run and set-property. */
final class TransientMethods {
    private final Engine engine;
    private final UnitCalls calls;
    private final UnitReferences references;
    private final TransientFiles files;
    private final StdioDescriptors stdio;
    private final ScopeProcesses scopes;
    private final Markers markers;

    TransientMethods(Engine engine, UnitCalls calls, Rooms rooms) {
        this.engine = engine;
        this.calls = calls;
        references = rooms.references;
        files = rooms.transients;
        stdio = rooms.stdio;
        scopes = rooms.scopes;
        markers = rooms.markers;
    }

    List<Method<Manager>> table() {
        return List.of(
                new Method<Manager>("StartTransientUnit", "ssa(sv)a(sa(sv))", "o", "name mode properties aux job", ACT,
                        (manager, call) -> start(call)).looksFirst((manager, call) -> {
                            WireReader in = call.in();
                            in.string();
                            mode(in.string());
                        }),
                new Method<Manager>("SetUnitProperties", "sba(sv)", "", "name runtime properties", ACT, (manager, call) -> {
                    WireReader in = call.in();
                    Unit unit = calls.existing(in.string());
                    set(unit, in, call);
                }).looksFirst((manager, call) -> calls.existing(call.in().string())),
                new Method<>("AbandonScope", "s", "", "name", ACT, (manager, call) -> {
                    Unit unit = calls.loaded(call.in().string());
                    abandon(unit, call);
                }),
                new Method<>("EnqueueMarkedJobs", "", "ao", "jobs", ACT, (manager, call) -> enqueueMarked(call)));
    }

    /** Org.freedesktop.systemd1.Scope.Abandon: the scope lives as long as its processes in any case. */
    void abandon(Unit unit, Call call) throws DBusError {
        if (unit.type() != UnitType.SCOPE) {
            throw new DBusError(DBusError.INVALID_ARGS, "Unit '" + unit.name() + "' is not a scope unit, refusing.");
        }
        if (unit.isPerpetual()) {
            throw new DBusError(DBusError.ACCESS_DENIED, "Operation not permitted");
        }
        if (unit.activeState().isInactiveOrFailed()) {
            throw new DBusError(Paths.FACE + "ScopeNotRunning", "Scope " + unit.name() + " is not running, cannot abandon.");
        }
        call.reply();
    }

    // ---- StartTransientUnit

    private static void mode(String word) throws DBusError {
        UnitCalls.mode(word, "Job mode " + word + " is invalid.");
    }

    private void start(Call call) throws DBusError, Malformed {
        WireReader in = call.in();
        String name = in.string();
        String mode = in.string();
        mode(mode);
        UnitName main = transientName(name, "Invalid unit name or type.");
        requireNew(main);
        List<PropertyChange> properties = PropertyChange.read(in);
        Wishes wishes = new Wishes(main);
        UnitText text = wishes.read(properties);
        List<UnitText> others = new ArrayList<>();
        List<UnitName> names = new ArrayList<>();
        int end = in.array('(');
        while (in.before(end)) {
            in.struct();
            String other = in.string();
            names.add(transientName(other, "Unit name " + other + " is not valid."));
            requireNew(names.get(names.size() - 1));
            others.add(new Wishes(names.get(names.size() - 1)).read(PropertyChange.read(in)));
        }
        wishes.check();
        try {
            for (int i = 0; i < names.size(); i++) {
                engine.configure(files.create(names.get(i), others.get(i)));
            }
            Unit unit = engine.configure(files.create(main, text));
            wishes.take(call);
            calls.enqueue(unit, JobType.START, false, mode, call);
            wishes.attach(call);
            if (wishes.reference) {
                references.hold(unit, call);
            }
        } catch (DBusError refused) {
            names.add(main);
            names.forEach(this::forget);
            throw refused;
        }
    }

    /** Nothing stays of a unit that was never announced. */
    private void forget(UnitName name) {
        files.forget(name.text());
        stdio.drop(name.text());
    }

    private static UnitName transientName(String text, String complaint) throws DBusError {
        if (!UnitName.isValid(text)) {
            throw new DBusError(DBusError.INVALID_ARGS, complaint);
        }
        UnitName name = UnitName.of(text);
        if (name.isTemplate()) {
            throw new DBusError(DBusError.INVALID_ARGS, "Unit name " + text + " is missing the instance name.");
        }
        switch (name.type()) {
            case SERVICE, SCOPE, SLICE, SOCKET, TIMER, PATH, MOUNT, AUTOMOUNT -> { }
            case TARGET, SWAP, DEVICE -> throw new DBusError(DBusError.INVALID_ARGS, "Unit type " + name.type().word()
                    + " does not support transient units.");
        }
        return name;
    }

    private void requireNew(UnitName name) throws DBusError {
        if (files.isTaken(name) || !engine.mayAdopt(name)) {
            throw new DBusError(Paths.FACE + "UnitExists", "Unit " + name
                    + " was already loaded or has a fragment file.");
        }
    }

    /** What a client says of a new unit: settings that become text, and things that no file can say. */
    private final class Wishes {
        private static final String FD = "FileDescriptor";

        private final UnitName unit;
        private final int[] given = {-1, -1, -1};
        private List<Integer> pids;
        private boolean reference;

        Wishes(UnitName unit) {
            this.unit = unit;
        }

        UnitText read(List<PropertyChange> changes) throws DBusError {
            UnitText text = UnitText.ofTransientUnit();
            for (PropertyChange change : changes) {
                if (change.name().equals("AddRef") && change.signature().equals("b")) {
                    reference = (Boolean) change.value();
                } else if (change.name().equals("PIDs") && change.signature().equals("au") && unit.type() == UnitType.SCOPE) {
                    pids = pids(change);
                } else if (isStdio(change)) {
                    given[stream(change)] = (Integer) change.value();
                } else if (change.name().startsWith("Limit") && change.name().endsWith("Soft")) {
                    text.add(List.of(softLimit(change, changes)));
                } else {
                    text.add(TransientFiles.lines(unit, change));
                }
            }
            return text;
        }

        private static List<Integer> pids(PropertyChange change) throws DBusError {
            List<Integer> pids = new ArrayList<>();
            for (Object pid : (List<?>) change.value()) {
                pids.add((Integer) pid);
            }
            if (pids.isEmpty()) {
                throw new DBusError(DBusError.INVALID_ARGS, "Failed to set unit properties: Invalid argument");
            }
            return pids;
        }

        private boolean isStdio(PropertyChange change) {
            return unit.type() == UnitType.SERVICE && change.signature().equals("h") && stream(change) >= 0;
        }

        private static int stream(PropertyChange change) {
            return switch (change.name()) {
                case "StandardInput" + FD -> 0;
                case "StandardOutput" + FD -> 1;
                case "StandardError" + FD -> 2;
                default -> -1;
            };
        }

        /** The soft limit comes as a property of its own, the file has both in one line. */
        private UnitText.Assignment softLimit(PropertyChange soft, List<PropertyChange> all) throws DBusError {
            String key = soft.name().substring(0, soft.name().length() - "Soft".length());
            for (PropertyChange hard : all) {
                if (hard.name().equals(key) && hard.signature().equals("t") && soft.signature().equals("t")) {
                    UnitText.Assignment line = TransientFiles.lines(unit, hard).get(0);
                    long value = (Long) soft.value();
                    return new UnitText.Assignment(line.section(), key,
                            (value == -1 ? "infinity" : Long.toUnsignedString(value)) + ":" + line.value());
                }
            }
            throw readOnly(soft);
        }

        void check() throws DBusError {
            if (unit.type() != UnitType.SCOPE) {
                return;
            }
            if (pids == null) {
                throw new DBusError("org.freedesktop.DBus.Error.FileNotFound", "Unit " + unit
                        + " failed to load properly, please adjust/correct and reload service manager: No such file or directory");
            }
            for (int pid : pids) {
                if (pid == 1) {
                    throw new DBusError(DBusError.INVALID_ARGS, "Process 1 is a manager process, refusing.");
                }
                if (pid != 0 && !calls.isAlive(pid)) {
                    throw new DBusError("org.freedesktop.DBus.Error.UnixProcessIdUnknown",
                            "Process with ID " + (pid & 0xffffffffL) + " does not exist.");
                }
            }
        }

        /** Keeps the descriptors that came with the call, each once. */
        void take(Call call) throws DBusError {
            int[] fds = call.takeFds();
            try {
                for (int target = 0; target < given.length; target++) {
                    int index = given[target];
                    if (index >= 0 && index < fds.length && fds[index] >= 0) {
                        int fd = fds[index];
                        fds[index] = -1;
                        stdio.keep(unit.text(), target, fd);
                    } else if (index >= 0) {
                        throw new DBusError("System.Error.EBADF", "Failed to set unit properties: Bad file descriptor");
                    }
                }
            } catch (SysException refused) {
                throw new DBusError("System.Error.EBADF", "Failed to set unit properties: " + refused.text());
            } finally {
                call.connection().channel().discard(open(fds));
            }
        }

        void attach(Call call) {
            if (pids == null) {
                return;
            }
            for (int pid : pids) {
                scopes.add(unit.text(), pid == 0 ? call.peer().pid() : pid);
            }
        }
    }

    private static int[] open(int[] fds) {
        int count = 0;
        int[] open = new int[fds.length];
        for (int fd : fds) {
            if (fd >= 0) {
                open[count++] = fd;
            }
        }
        return java.util.Arrays.copyOf(open, count);
    }

    // ---- SetUnitProperties

    /** Reads {@code b a(sv)} and sets them: all, or where one of them cannot be set, none. */
    void set(Unit unit, WireReader in, Call call) throws DBusError, Malformed {
        boolean runtime = in.bool();
        List<PropertyChange> changes = PropertyChange.read(in);
        List<List<UnitText.Assignment>> lines = new ArrayList<>();
        for (PropertyChange change : changes) {
            if (!isMark(change) && !isSettable(unit, change)) {
                throw readOnly(change);
            }
            lines.add(isMark(change) ? List.of() : TransientFiles.lines(unit.name(), change));
        }
        for (int i = 0; i < changes.size(); i++) {
            if (isMark(changes.get(i))) {
                markers.set(unit, words(changes.get(i)), engine.now().monotonicUsec());
                continue;
            }
            String key = changes.get(i).name().endsWith("Scale") ? changes.get(i).name() : lines.get(i).get(0).key();
            engine.configure(files.set(unit.config(), runtime, key, UnitText.ofDropIn().add(lines.get(i))));
        }
        call.reply();
    }

    private static boolean isMark(PropertyChange change) {
        return change.name().equals("Markers") && change.signature().equals("as");
    }

    private static List<String> words(PropertyChange change) {
        List<String> words = new ArrayList<>();
        for (Object word : (List<?>) change.value()) {
            words.add((String) word);
        }
        return words;
    }

    private void enqueueMarked(Call call) throws DBusError {
        List<Job> jobs = new ArrayList<>();
        for (Unit unit : List.copyOf(engine.units())) {
            List<String> marks = markers.of(unit);
            if (marks.isEmpty()) {
                continue;
            }
            try {
                jobs.add(marks.contains(Markers.NEEDS_RESTART) ? engine.enqueue(unit, JobType.TRY_RESTART, JobMode.FAIL)
                        : engine.enqueueReloadIfPossible(unit, JobType.TRY_RESTART, JobMode.FAIL));
            } catch (EngineException refused) {
                throw UnitCalls.error(refused);
            }
        }
        call.reply(w -> {
            w.array('o');
            for (Job job : jobs) {
                w.path(Paths.job(job.id()));
            }
            w.end();
        });
    }

    /** Of a unit that is loaded already only the description and the resource control settings can be set. */
    private static boolean isSettable(Unit unit, PropertyChange change) {
        String key = systemlet.unit.PropertyText.key(change.name());
        if (key.equals("Description")) {
            return true;
        }
        Directive<?> directive = unit.type().section() == null ? null : Directives.find(unit.type().section(), key);
        return directive != null && directive.setting() != null && directive.setting().section().equals("Resource")
                && !key.equals("Slice") && !key.equals("Delegate");
    }

    private static DBusError readOnly(PropertyChange change) {
        return new DBusError(DBusError.PROPERTY_READ_ONLY, "Cannot set property " + change.name()
                + ", or unknown property.");
    }
}
