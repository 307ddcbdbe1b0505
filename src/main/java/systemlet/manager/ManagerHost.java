package systemlet.manager;

import java.util.List;
import systemlet.base.Rng;
import systemlet.base.Text;
import systemlet.base.Zones;
import systemlet.engine.Engine;
import systemlet.engine.Host;
import systemlet.sys.Errno;
import systemlet.sys.FileStat;
import systemlet.sys.Files;
import systemlet.sys.Kernel;
import systemlet.sys.Mounts;
import systemlet.sys.ProcStat;
import systemlet.sys.Procs;
import systemlet.sys.SysException;
import systemlet.unit.Condition;
import systemlet.unit.ConditionKind;
import systemlet.unit.ConditionTester;
import systemlet.unit.PathSettings;
import systemlet.unit.PathSpec;
import systemlet.unit.UnitConfig;
import systemlet.unit.UnitLoader;
import systemlet.unit.UnitName;

/** Answers the engine's questions from the files, from /proc, and from what the manager itself knows. */
final class ManagerHost implements Host {
    /** What units of the host get in addition, so that they are skipped, and shown as skipped. */
    private static final Condition NOT_HERE =
            new Condition(ConditionKind.VIRTUALIZATION, false, false, true, "container");

    private final Kernel kernel;
    private final Procs procs;
    private final UnitLoader loader;
    private final ConditionTester tester;
    private final ProcessTracker tracker;
    private final TimerStamps stamps;
    private final BusNames busNames;
    private final LogRouter log;
    private final Rng rng;
    private final String machineId;
    private final boolean skipsHostUnits;
    private Engine engine;

    /** @param skipsHostUnits whether we manage a container's system, as PID 1 or not: {@link HostUnits} applies */
    ManagerHost(Kernel kernel, Procs procs, UnitLoader loader, ConditionTester tester, ProcessTracker tracker,
            TimerStamps stamps, BusNames busNames, LogRouter log, Rng rng, String machineId, boolean skipsHostUnits) {
        this.kernel = kernel;
        this.procs = procs;
        this.loader = loader;
        this.tester = tester;
        this.tracker = tracker;
        this.stamps = stamps;
        this.busNames = busNames;
        this.log = log;
        this.rng = rng;
        this.machineId = machineId;
        this.skipsHostUnits = skipsHostUnits;
    }

    /** Makes the engine known whose questions these are. */
    void attach(Engine asking) {
        engine = asking;
    }

    @Override
    public UnitConfig load(UnitName name) {
        UnitConfig config = loader.load(name);
        for (systemlet.unit.Problem problem : config.problems()) {
            if (problem.ofUnit()) {
                log.manager(name.text(), 4, problem.toString(), java.util.Map.of());
            } else {
                log.manager(3, problem.toString());
            }
        }
        if (skipsHostUnits && !HostUnits.reason(name).isEmpty()) {
            UnitConfig.Builder skipped = config.change();
            skipped.conditions().add(NOT_HERE);
            return skipped.build();
        }
        return config;
    }

    @Override
    public void loaded() {
        loader.endRequest();
    }

    @Override
    public boolean holds(UnitName unit, Condition condition) {
        return tester.holds(condition);
    }

    @Override
    public int readPidFile(UnitName unit, String path) {
        int pid;
        try {
            String line = Text.strip(Files.readLine(kernel, path));
            if (line.isEmpty()) {
                return 0;
            }
            pid = Text.isDigits(line) && line.length() < 9 ? Integer.parseInt(line) : -1;
        } catch (SysException missing) {
            return missing.is(Errno.ENOENT) ? 0 : -1;
        }
        if (pid <= 1 || !alive(pid)) {
            return -1;
        }
        return owns(unit, pid) || isVouchedFor(path) ? pid : -1;
    }

    /** A PID file of root may name any process: root could as well have signalled it. */
    private boolean isVouchedFor(String path) {
        FileStat stat = Files.statOrNull(kernel, path);
        return stat != null && stat.uid() == 0;
    }

    @Override
    public boolean owns(UnitName unit, int pid) {
        return tracker.unitOf(pid).equals(unit.text());
    }

    @Override
    public boolean alive(int pid) {
        ProcStat stat = procs.stat(pid);
        return stat != null && !stat.isZombie();
    }

    @Override
    public boolean isChild(int pid) {
        ProcStat stat = procs.stat(pid);
        return stat != null && stat.parent() == kernel.getpid();
    }

    @Override
    public int guessMainPid(UnitName unit) {
        int found = 0;
        tracker.refresh();
        for (int pid : tracker.members(unit.text())) {
            ProcStat stat = procs.stat(pid);
            if (stat != null && stat.parent() == kernel.getpid()) {
                if (found != 0) {
                    return 0;   // several: nobody can tell
                }
                found = pid;
            }
        }
        return found;
    }

    @Override
    public boolean mounted(String where) {
        return Mounts.isAt(kernel, where);
    }

    @Override
    public boolean pathHolds(UnitName unit, int index) {
        List<PathSpec> specs = engine.unit(unit).config().get(PathSettings.SPECS);
        if (index >= specs.size()) {
            return false;
        }
        PathSpec spec = specs.get(index);
        return switch (spec.kind()) {
            case PATH_EXISTS, PATH_CHANGED, PATH_MODIFIED -> Files.exists(kernel, spec.path());
            case PATH_EXISTS_GLOB -> tester.holds(new Condition(ConditionKind.PATH_EXISTS_GLOB, false, false, false, spec.path()));
            case DIRECTORY_NOT_EMPTY -> tester.holds(
                    new Condition(ConditionKind.DIRECTORY_NOT_EMPTY, false, false, false, spec.path()));
        };
    }

    @Override
    public long stampUsec(UnitName timer) {
        return stamps.read(timer.text());
    }

    @Override
    public String busNameOwner(String name) {
        return busNames.ownerOf(name);
    }

    @Override
    public long random() {
        return rng.next();
    }

    @Override
    public Zones zones() {
        return loader.context().machine().zones();
    }

    @Override
    public long stableHash(String text) {
        long hash = 0xcbf29ce484222325L;   // FNV-1a, which any reader can recompute
        String salted = machineId + text;
        for (int i = 0; i < salted.length(); i++) {
            hash = (hash ^ salted.charAt(i)) * 0x100000001b3L;
        }
        return hash;
    }
}
