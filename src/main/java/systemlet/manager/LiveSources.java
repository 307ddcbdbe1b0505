package systemlet.manager;

import java.util.List;
import systemlet.engine.Unit;
import systemlet.sys.Kernel;
import systemlet.sys.ProcStat;
import systemlet.sys.Procs;
import systemlet.sys.SysException;
import systemlet.unit.Dependency;
import systemlet.unit.ExecSettings;
import systemlet.unit.InstallState;
import systemlet.unit.Installer;
import systemlet.unit.Presets;
import systemlet.unit.ResourceLimit;
import systemlet.unit.UnitLoader;
import systemlet.unit.UnitType;

/** What /proc, the unit files and the manager's rooms say about a unit. */
final class LiveSources implements UnitSources {
    private static final long PAGE_BYTES = 4096;
    private static final long UNSET = -1;

    private final Kernel kernel;
    private final Procs procs;
    private final ProcessTracker tracker;
    private final CpuMeter cpu;
    private final Installer installer;
    private final UnitLoader loader;
    private final DescriptorStore store;
    private final Markers markers;
    private Presets presets;

    LiveSources(Kernel kernel, Procs procs, ProcessTracker tracker, CpuMeter cpu, Installer installer,
            UnitLoader loader, DescriptorStore store, Markers markers) {
        this.kernel = kernel;
        this.cpu = cpu;
        this.markers = markers;
        this.procs = procs;
        this.tracker = tracker;
        this.installer = installer;
        this.loader = loader;
        this.store = store;
    }

    @Override
    public String fileState(Unit unit) {
        if (unit.config().fragmentPath() == null) {
            return "";
        }
        try {
            return installer.state(unit.name().text()).word();
        } catch (SysException unreadable) {
            return InstallState.BAD.word();
        }
    }

    @Override
    public String filePreset(Unit unit) {
        if (unit.config().fragmentPath() == null) {
            return "";
        }
        return switch (presets().of(unit.name().text())) {
            case Presets.Answer.Enable it -> "enabled";
            case Presets.Answer.Disable it -> "disabled";
        };
    }

    @Override
    public List<String> markers(Unit unit) {
        return markers.of(unit);
    }

    private Presets presets() {
        if (presets == null) {
            presets = installer.presets();
        }
        return presets;
    }

    @Override
    public void refresh() {
        presets = null;
    }

    @Override
    public boolean needsReload(Unit unit) {
        return loader.isStale(unit.config());
    }

    @Override
    public List<Integer> processes(Unit unit) {
        return tracker.members(unit.name().text());
    }

    @Override
    public long memoryBytes(Unit unit) {
        long pages = 0;
        for (int pid : processes(unit)) {
            ProcStat stat = procs.stat(pid);
            pages += stat == null ? 0 : stat.rssPages();
        }
        return pages == 0 ? UNSET : pages * PAGE_BYTES;
    }

    @Override
    public long cpuNsec(Unit unit) {
        return cpu.nsec(unit, processes(unit));
    }

    @Override
    public int storedDescriptors(Unit unit) {
        return store.of(unit.name().text()).size();
    }

    @Override
    public String controlGroup(Unit unit) {
        if (unit.name().type() == UnitType.SLICE) {
            return unit.activeState().isInactiveOrFailed() ? "" : SlicePath.of(unit.name().text());
        }
        boolean listens = unit.socket() != null && !unit.activeState().isInactiveOrFailed();   // systemd gives it one at once
        if (!listens && processes(unit).isEmpty()) {
            return "";
        }
        Unit[] slices = unit.edges(Dependency.IN_SLICE);
        return SlicePath.of(slices.length == 0 ? "-.slice" : slices[0].name().text()) + "/" + unit.name().text();
    }

    @Override
    public int uid(Unit unit) {
        return mainOf(unit) == 0 ? (int) UNSET : procs.uid(mainOf(unit));
    }

    @Override
    public int gid(Unit unit) {
        return mainOf(unit) == 0 ? (int) UNSET : procs.gid(mainOf(unit));
    }

    /** {@return the main process where it has a user of its own, else 0: systemd shows none either} */
    private static int mainOf(Unit unit) {
        boolean own = unit.config().get(ExecSettings.USER) != null || unit.config().get(ExecSettings.DYNAMIC_USER);
        return own ? unit.processes().mainPid() : 0;
    }

    @Override
    public ResourceLimit inherited(int resource) {
        return LimitRows.own(kernel, resource);
    }

    @Override
    public List<String> references(Unit unit) {
        return List.of();
    }
}
