package systemlet.engine;

import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import systemlet.base.Rng;
import systemlet.base.Zones;
import systemlet.unit.Condition;
import systemlet.unit.LoadContext;
import systemlet.unit.ManagerDefaults;
import systemlet.unit.UnitConfig;
import systemlet.unit.UnitLoader;
import systemlet.unit.UnitName;
import systemlet.unit.UnitPaths;
import systemlet.unit.Virtualization;

/**
 * What is so in a {@link FakeWorld}: its files, its programs, its mounts; and the answers that the engine gets from
 * that.
 */
abstract class FakeScene implements Host {
    private static final class Setting implements systemlet.unit.Machine {
        @Override
        public String specifier(char letter) {
            return letter == 't' ? "/run" : letter == 'H' ? "host" : null;
        }

        @Override
        public Zones zones() {
            return Zones.UTC_ONLY;
        }

        @Override
        public long memoryBytes() {
            return 1L << 30;
        }

        @Override
        public long tasksLimit() {
            return 1000;
        }

        @Override
        public Virtualization virtualization() {
            return new Virtualization("none", false);
        }
    }

    final MapFiles files = new MapFiles();
    final UnitLoader loader = new UnitLoader(files, UnitPaths.of(UnitPaths.Scope.SYSTEM, "", name -> null),
            new LoadContext(new Setting(), false, ManagerDefaults.STANDARD));
    final Map<String, Program> programs = new HashMap<>();
    final Map<String, Integer> pidFiles = new HashMap<>();
    final Map<String, Boolean> conditions = new HashMap<>();
    final Set<String> mounts = new LinkedHashSet<>();
    final Map<String, Boolean> paths = new HashMap<>();
    final Map<String, Long> stamps = new HashMap<>();
    final Map<String, String> busOwners = new HashMap<>();
    final Map<String, Integer> openFailures = new HashMap<>();
    final Rng rng;
    final FakeProcesses processes = new FakeProcesses(this);

    FakeScene(long seed) {
        rng = new Rng(seed);
        for (String target
                : List.of("sysinit", "basic", "shutdown", "sockets", "timers", "paths", "umount", "slices")) {
            unit(target + ".target", "[Unit]", "DefaultDependencies=no", "AllowIsolate=yes",
                    target.equals("shutdown") ? "RefuseManualStart=yes" : "");
        }
    }

    abstract FakeWorld world();

    /** Writes a unit file. */
    public FakeWorld unit(String name, String... lines) {
        StringBuilder text = new StringBuilder();
        for (String line : lines) {
            text.append(line).append('\n');
        }
        files.write(name, text.toString());
        loader.refresh();
        return world();
    }

    public FakeWorld link(String name, String target) {
        files.link(name, target);
        loader.refresh();
        return world();
    }

    public FakeWorld remove(String name) {
        files.remove(name);
        loader.refresh();
        return world();
    }

    /** Says what the command of ExecStart= does from its next start on. */
    public FakeWorld program(String unit, Program program) {
        return program(unit, Phase.START, program);
    }

    public FakeWorld program(String unit, Phase phase, Program program) {
        programs.put(unit + " " + phase, program);
        return world();
    }

    /** Says whether the condition with this parameter holds; without it does. */
    public FakeWorld condition(String parameter, boolean holds) {
        conditions.put(parameter, holds);
        return world();
    }

    public FakeWorld path(String unit, int index, boolean holds) {
        paths.put(unit + " " + index, holds);
        return world();
    }

    public FakeWorld stamp(String timer, long usec) {
        stamps.put(timer, usec);
        return world();
    }

    public FakeWorld failsToOpen(String socket, int errno) {
        openFailures.put(socket, errno);
        return world();
    }

    @Override
    public UnitConfig load(UnitName name) {
        return loader.load(name);
    }

    @Override
    public boolean holds(UnitName unit, Condition condition) {
        return conditions.getOrDefault(condition.parameter(), true) != condition.negate();
    }

    @Override
    public int readPidFile(UnitName unit, String path) {
        Integer pid = pidFiles.get(path);
        return pid == null ? 0 : owns(unit, pid) ? pid : -1;
    }

    @Override
    public boolean owns(UnitName unit, int pid) {
        return processes.isOf(pid, unit.text());
    }

    @Override
    public boolean isChild(int pid) {
        return true;
    }

    @Override
    public boolean alive(int pid) {
        return processes.isAlive(pid);
    }

    @Override
    public int guessMainPid(UnitName unit) {
        return processes.onlyOf(unit.text());
    }

    @Override
    public boolean mounted(String where) {
        return mounts.contains(where);
    }

    @Override
    public boolean pathHolds(UnitName unit, int index) {
        return paths.getOrDefault(unit + " " + index, false);
    }

    @Override
    public long stampUsec(UnitName timer) {
        return stamps.getOrDefault(timer.text(), 0L);
    }

    @Override
    public String busNameOwner(String name) {
        return busOwners.getOrDefault(name, "");
    }

    @Override
    public Zones zones() {
        return Zones.UTC_ONLY;
    }

    @Override
    public long random() {
        return rng.next();
    }

    @Override
    public long stableHash(String text) {
        long hash = 1125899906842597L;
        for (int i = 0; i < text.length(); i++) {
            hash = 31 * hash + text.charAt(i);
        }
        return hash;
    }
}
