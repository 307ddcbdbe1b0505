package systemlet.unit;

import java.util.LinkedHashSet;
import java.util.List;
import systemlet.sys.Errno;

/** Sorts units by what the preset files say: those to enable, and those to disable. */
final class InstallPresets {
    private final Presets presets;
    private final InstallContext lookups;
    private final InstallContext enabled;
    private final InstallContext disabled;

    InstallPresets(Presets presets, InstallContext lookups, InstallContext enabled, InstallContext disabled) {
        this.presets = presets;
        this.lookups = lookups;
        this.enabled = enabled;
        this.disabled = disabled;
    }

    /** Takes one unit; an alias says nothing of its own. @throws InstallRefusal when it cannot be found or changed */
    void take(String name) throws InstallRefusal {
        if (enabled.find(name) != null || disabled.find(name) != null) {
            return;
        }
        try {
            var unit = lookups.discover(name, InstallContext.Content.SKIP, InstallContext.Links.FOLLOW);
            if (!name.equals(unit.name)) {
                return;
            }
            switch (presets.of(name)) {
                case Presets.Answer.Enable enable -> enable(name, enable.instances());
                case Presets.Answer.Disable disable ->
                        disabled.discover(name, InstallContext.Content.SKIP, InstallContext.Links.FOLLOW);
            }
        } catch (InstallRefusal refusal) {
            var change = refusal.change(name);
            throw new InstallRefusal(change.errno(), change.path(), change.source());
        }
    }

    private void enable(String name, List<String> instances) throws InstallRefusal {
        for (var each : instances.isEmpty() ? List.of(name) : instances) {
            enabled.discoverChangeable(each, InstallContext.Content.SKIP, InstallContext.Links.FOLLOW);
        }
    }

    /** {@return whether preset-all goes on after it: the unit is generated, masked, missing or invalid} */
    static boolean isPassedOver(int errno) {
        return switch (errno) {
            case Errno.EEXIST, Errno.ERFKILL, Errno.EADDRNOTAVAIL, Errno.EBADSLT, Errno.EIDRM, Errno.EUCLEAN,
                    Errno.ELOOP, Errno.ENOENT, Errno.EUNATCH, Errno.EXDEV -> true;
            default -> false;
        };
    }

    /** Removes the links of those to disable from a directory. */
    void disable(InstallRun run, InstallApplier applier, String directory) throws InstallRefusal {
        var marked = new LinkedHashSet<String>();
        applier.mark(marked);
        run.writer.removeLinks(marked, directory);
    }
}
