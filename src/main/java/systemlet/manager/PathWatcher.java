package systemlet.manager;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import systemlet.engine.Event;
import systemlet.engine.Unit;
import systemlet.sys.FileCalls;
import systemlet.sys.Files;
import systemlet.sys.InotifyEvent;
import systemlet.sys.SysException;
import systemlet.sys.Trees;
import systemlet.unit.PathSettings;
import systemlet.unit.PathSpec;

/**
 * Watches for path units and for PID files. For PathChanged= and PathModified= it tells only what counts as a change of
 * the path itself, its coming and going included; for the others it tells that it is time to look again.
 */
final class PathWatcher {
    private static final int CHANGED = InotifyEvent.IN_CLOSE_WRITE | InotifyEvent.IN_CREATE | InotifyEvent.IN_DELETE
            | InotifyEvent.IN_MOVED_FROM | InotifyEvent.IN_MOVED_TO;

    private final FileCalls kernel;
    private final FileWatches watches;
    private final Facts facts;
    private final LogRouter log;
    private final Map<String, List<FileWatches.Watch>> paths = new HashMap<>();
    private final Map<String, FileWatches.Watch> pidFiles = new HashMap<>();

    PathWatcher(FileCalls kernel, FileWatches watches, Facts facts, LogRouter log) {
        this.kernel = kernel;
        this.watches = watches;
        this.facts = facts;
        this.log = log;
    }

    /** MakeDirectory=: makes what shall be watched, but for paths whose mere coming is waited for. */
    void make(Unit unit) {
        for (PathSpec spec : unit.config().get(PathSettings.SPECS)) {
            if (spec.kind() != PathSpec.Kind.PATH_EXISTS && spec.kind() != PathSpec.Kind.PATH_EXISTS_GLOB) {
                try {
                    Trees.makeAlike(kernel, spec.path(), unit.config().get(PathSettings.DIRECTORY_MODE));
                } catch (SysException failed) {
                    String name = unit.name().text();
                    log.manager(name, 4, name + ": mkdir(" + spec.path() + ") failed: " + failed.text(), Map.of());
                }
            }
        }
    }

    void watch(Unit unit) {
        String name = unit.name().text();
        unwatch(name);
        List<FileWatches.Watch> all = new ArrayList<>();
        List<PathSpec> specs = unit.config().get(PathSettings.SPECS);
        for (int i = 0; i < specs.size(); i++) {
            all.add(watch(name, i, specs.get(i)));
        }
        paths.put(name, all);
    }

    void unwatch(String unit) {
        List<FileWatches.Watch> all = paths.remove(unit);
        if (all != null) {
            all.forEach(FileWatches.Watch::end);
        }
    }

    void watchPidFile(String unit, String path) {
        unwatchPidFile(unit);
        pidFiles.put(unit, watches.watch(path, CHANGED | InotifyEvent.IN_MODIFY,
                direct -> facts.saw(new Event.PidFileChanged(unit))));
    }

    void unwatchPidFile(String unit) {
        FileWatches.Watch watch = pidFiles.remove(unit);
        if (watch != null) {
            watch.end();
        }
    }

    private FileWatches.Watch watch(String unit, int index, PathSpec spec) {
        return switch (spec.kind()) {
            case PATH_EXISTS -> watches.watch(spec.path(), 0, direct -> tell(unit, index));
            case PATH_EXISTS_GLOB -> watches.watch(fixedPart(spec.path()), CHANGED, direct -> tell(unit, index));
            case DIRECTORY_NOT_EMPTY -> watches.watch(spec.path(), InotifyEvent.IN_CREATE | InotifyEvent.IN_MOVED_TO,
                    direct -> tell(unit, index));
            case PATH_CHANGED -> changes(unit, index, spec.path(), CHANGED);
            case PATH_MODIFIED -> changes(unit, index, spec.path(), CHANGED | InotifyEvent.IN_MODIFY);
        };
    }

    private FileWatches.Watch changes(String unit, int index, String path, int mask) {
        boolean[] existed = {Files.exists(kernel, path)};
        return watches.watch(path, mask, direct -> {
            boolean exists = Files.exists(kernel, path);
            if (direct || exists != existed[0]) {
                tell(unit, index);
            }
            existed[0] = exists;
        });
    }

    private void tell(String unit, int index) {
        facts.saw(new Event.PathChanged(unit, index));
    }

    /** {@return the directory in front of the first wildcard} */
    private static String fixedPart(String glob) {
        int wild = 0;
        while (wild < glob.length() && "*?[".indexOf(glob.charAt(wild)) < 0) {
            wild++;
        }
        int slash = glob.lastIndexOf('/', Math.max(0, wild - 1));
        return slash <= 0 ? "/" : glob.substring(0, slash);
    }
}
