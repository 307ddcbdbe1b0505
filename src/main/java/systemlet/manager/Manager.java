package systemlet.manager;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import systemlet.base.Glob;
import systemlet.base.Utf8;
import systemlet.dbus.Call;
import systemlet.dbus.Connection;
import systemlet.dbus.DBusError;
import systemlet.dbus.Interface;
import systemlet.dbus.Message;
import systemlet.dbus.Method;
import systemlet.dbus.ObjectServer;
import systemlet.dbus.ObjectTree;
import systemlet.dbus.Peer;
import systemlet.dbus.Signal;
import systemlet.engine.Effect.Objective;
import systemlet.engine.Engine;
import systemlet.engine.Job;
import systemlet.engine.Unit;
import systemlet.sys.Files;
import systemlet.sys.Kernel;
import systemlet.sys.SysException;
import systemlet.unit.UnitLoader;

/**
 * The manager as a whole: holds the rooms together and is the object /org/freedesktop/systemd1. What it decides is the
 * engine's; what it does is the performer's; when things happen is the loop's. Here is only what concerns the manager
 * itself: loading everything anew, its environment, and how it ends.
 */
public final class Manager implements Performer.Ending {
    /** So long after it began a boot starts what it must before anything else, as the journal's first files. */
    private static final long HURRY_USEC = 100_000;

    private final Kernel kernel;
    private final Plan plan;
    private final Rooms rooms;
    private final Engine engine;
    private final UnitLoader loader;
    private final ClientEnvironment environment;
    private final List<Call> reloads = new ArrayList<>();
    private final List<Call> reexecutions = new ArrayList<>();
    private final ObjectServer server;
    private final BusServer door;
    private final BusDuties duties;
    private final Announcer announcer;
    private final Loop loop;
    private final Performer performer;
    private final StateFile state;
    private final StateNotes notes;
    /** Until when, monotonic µs, the boot is in a hurry; 0: it is not, or no longer. */
    private long hurriedUntilUsec;
    private Ended ended;
    private String showStatus = "yes";

    /** How the manager ended. @param exitStatus 0 to 255 */
    public record Ended(Objective objective, String why, int exitStatus) {}

    Manager(Kernel kernel, Plan plan) {
        this.kernel = kernel;
        this.plan = plan;
        rooms = new Rooms(kernel, plan);
        engine = rooms.engine;
        loader = rooms.loader;
        environment = rooms.environment;
        UnitCalls calls = new UnitCalls(engine, rooms.procs, rooms.sources, rooms.jobClients);
        TransientMethods transients = new TransientMethods(engine, calls, rooms);
        UnitFaces faces = new UnitFaces(new UnitMethods(calls, rooms.references, transients));
        UnitObjects objects = new UnitObjects(engine, rooms.sources, faces, rooms.tracker);
        JobMethods jobs = new JobMethods(engine, calls);
        ObjectTree tree = tree(calls, objects, jobs, transients);
        server = new ObjectServer(tree, this::mayAct, rooms.machine.machineId(),
                (call, fault) -> rooms.log.manager(2, "Internal error in " + call.member() + ": " + fault.getMessage()));
        door = new BusServer(kernel, rooms.polls, rooms.guid(), server);
        duties = new BusDuties(kernel, plan, rooms, server);
        rooms.references.onNewHolder(call -> duties.bus().follow(call));
        announcer = new Announcer(door, duties.bus(), objects, duties::jobEnded, rooms.jobClients,
                rooms.references);
        state = new StateFile(kernel, rooms);
        performer = new Performer(engine, rooms.hands(announcer), this);
        loop = new Loop(kernel, rooms.polls, engine, rooms.facts, performer, rooms.reaper, rooms.leftovers, rooms.tracker,
                rooms.log, this::endTurn);
        notes = new StateNotes(kernel, loop, engine, plan, state, door);
    }

    private ObjectTree tree(UnitCalls calls, UnitObjects objects, JobMethods jobs, TransientMethods transients) {
        Interface<Job> jobFace = jobs.face();
        return new ObjectTree()
                .add(Paths.MANAGER, () -> face(calls, jobs, transients).on(this))
                .add(LogControl.PATH, () -> LogControl.face().on(rooms.log))
                .addFamily(Paths.UNITS, objects)
                .addFamily(Paths.JOBS, new ObjectTree.Family() {
                    @Override
                    public List<systemlet.dbus.Bound<?>> find(String label, Peer caller) {
                        Job job = jobs.labelled(label);
                        return job == null ? null : List.of(jobFace.on(job));
                    }

                    @Override
                    public List<String> labels() {
                        return jobs.labels();
                    }
                });
    }

    private Interface<Manager> face(UnitCalls calls, JobMethods jobs, TransientMethods transients) {
        List<Method<Manager>> methods = new ArrayList<>(new LookupMethods(engine, calls, rooms.tracker, rooms.references).table());
        methods.addAll(jobs.table());
        methods.addAll(transients.table());
        methods.addAll(LifeMethods.table());
        methods.addAll(new FileMethods(rooms.installer, announcer).table());
        return new Interface<>(Paths.MANAGER_FACE, methods,
                ManagerRows.rows().table(PropertyNames.MANAGER, LimitRows::ofDefault), signals());
    }

    private static List<Signal> signals() {
        return List.of(new Signal("UnitNew", "so", "id unit"), new Signal("UnitRemoved", "so", "id unit"),
                new Signal("JobNew", "uos", "id job unit"), new Signal("JobRemoved", "uoss", "id job unit result"),
                new Signal("StartupFinished", "tttttt", "firmware loader kernel initrd userspace total"),
                new Signal("UnitFilesChanged", "", ""), new Signal("Reloading", "b", "active"));
    }

    /** Root and the manager's own user may act; everybody may read. */
    private boolean mayAct(Peer peer) {
        return peer.uid() == 0 || peer.uid() == kernel.geteuid();
    }

    // ---- life

    /** Opens the door and everything else that others may reach, as far as it was not taken over. */
    void open() throws SysException {
        rooms.open();
        if (door.fd() < 0) {
            door.open(plan.door());
        }
    }

    /** Goes on where an earlier self of this process stopped. {@return whether there was one} */
    boolean resume() {
        String earlier = state.read();
        if (earlier == null) {
            return false;
        }
        engine.begin(loop.now());
        int fd = state.restore(earlier);
        if (fd >= 0) {
            door.adopt(fd);
        }
        rooms.reaper.childEnded();
        if (state.isInherited()) {
            engine.units().forEach(rooms.orphans::adopt);
        }
        new Strangers(kernel, rooms.tracker, rooms.log).end(engine);
        return true;
    }

    /** {@return whether another process was the manager before this one, and was killed} */
    boolean isHeir() {
        return state.isInherited();
    }

    StateNotes notes() {
        return notes;
    }

    /** Ends for good. */
    void forget() {
        if (rooms.keeper != null) {
            rooms.keeper.release();
        }
        state.remove();
    }

    /** Finds what the manager lives for, if anything. */
    void findPurpose() {
        engine.begin(loop.now());
        new FirstJobs(plan, engine, rooms.log).findPurpose(rooms.machine);
    }

    /** Queues the start of what the plan names, the default target where it names nothing. */
    void start() throws SysException {
        engine.begin(loop.now());
        hurriedUntilUsec = kernel.nowUsec() + HURRY_USEC;
        new FirstJobs(plan, engine, rooms.log).queue();
        loop.turn(0);
    }

    /** One turn. */
    void turn() throws SysException {
        loop.turn(Math.min(notes.dueUsec(), isHurried() ? hurriedUntilUsec : Long.MAX_VALUE));
    }

    /** {@return how it ended, or null while it goes on} */
    Ended ended() {
        return ended;
    }

    /** Executes itself anew after this turn; the caller learns of it by the end of its connection. */
    void reexecute(Call call) {
        reexecutions.add(call);
        end(Objective.REEXEC, -1);
    }

    /** A re-execution did not work: lives on, and says why to those who wished it. */
    void goOn(String why) {
        ended = null;
        reexecutions.forEach(call -> call.error(DBusError.FAILED, "Failed to reexecute: " + why));
        reexecutions.clear();
    }

    /** Serves one message of a client that has no socket (the offline manager): nothing of the loop runs. */
    void serve(Connection from, Message message) {
        engine.begin(loop.now());
        server.message(from, message);
        if (!reloads.isEmpty()) {
            List<Call> callers = List.copyOf(reloads);
            reloads.clear();
            loader.refresh();
            rooms.sources.refresh();
            callers.forEach(Call::reply);
        }
    }

    Rooms rooms() {
        return rooms;
    }

    SystemBus bus() {
        return duties.bus();
    }

    BusServer door() {
        return door;
    }

    private void endTurn() {
        notes.removeAtRest();
        if (!reloads.isEmpty()) {
            reload();
        }
        rooms.references.sweep();
        rooms.stamps.write();
        door.flush();
        duties.endTurn();
        if (isHurried() && (engine.jobs().isEmpty() || door.hasListeners() || kernel.nowUsec() >= hurriedUntilUsec)) {
            hurriedUntilUsec = 0;
        }
        rooms.log.endTurn(isHurried());
        notes.endTurn();
    }

    private boolean isHurried() {
        return hurriedUntilUsec > 0;
    }

    @Override
    public void finish(Objective objective, String why, int exitStatus) {
        end(objective, exitStatus);
    }

    // ---- what the bus asks

    /** Ends the manager after this turn. @param exitStatus -1: as set by SetExitCode */
    void end(Objective objective, int exitStatus) {
        ended = new Ended(objective, "", exitStatus >= 0 ? exitStatus : engine.exitCode());
    }

    void exitCode(int status) {
        engine.exitCode(status);
    }

    ClientEnvironment environment() {
        return environment;
    }

    Map<String, Integer> dynamicUsers() {
        return rooms.spawnEnvironment.dynamicUsers();
    }

    void showStatus(String mode) {
        showStatus = mode;
    }

    String showStatus() {
        return showStatus;
    }

    String systemState() {
        return engine.systemState().word();
    }

    Engine engine() {
        return engine;
    }

    UnitLoader loader() {
        return loader;
    }

    /** Reads all files anew at the end of the turn, and then answers. */
    void reloadWhenSettled(Call call) {
        reloads.add(call);
    }

    private void reload() {
        List<Call> callers = List.copyOf(reloads);
        reloads.clear();
        announcer.reloading(true);
        rooms.readFiles();
        duties.filesRead();
        engine.begin(loop.now());
        engine.reload();
        loop.settle(loop.now());
        announcer.reloading(false);
        callers.forEach(Call::reply);
    }

    /** Reads all files anew (SIGHUP). */
    void reloadNow() {
        reload();
    }

    /** {@return a file in memory with this text, at its beginning} */
    int textFile(String text) throws SysException {
        int fd = kernel.memfd("systemd-dump");
        Files.writeAll(kernel, fd, Utf8.encode(text));
        kernel.seek(fd, 0, Kernel.SEEK_SET);
        return fd;
    }

    /** {@return the state of the manager and its units as text for people}. An empty list of patterns means all. */
    String dump(List<String> patterns) {
        StringBuilder text = new StringBuilder();
        for (Unit unit : engine.units()) {
            String name = unit.name().text();
            if (patterns.isEmpty() || patterns.stream().anyMatch(pattern -> Glob.matches(pattern, name))) {
                UnitDump.append(unit, text);
            }
        }
        return text.toString();
    }
}
