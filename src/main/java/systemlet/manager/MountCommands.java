package systemlet.manager;

import java.util.ArrayList;
import java.util.List;
import systemlet.engine.Phase;
import systemlet.unit.ExecCommand;
import systemlet.unit.MountSettings;
import systemlet.unit.UnitConfig;

/** The commands that mount and unmount, since systemd too leaves that to mount(8) and umount(8). */
final class MountCommands {
    private static final String MOUNT = "/bin/mount";
    private static final String UMOUNT = "/bin/umount";

    private MountCommands() {}

    static List<ExecCommand> of(UnitConfig unit, Phase phase) {
        List<String> words = new ArrayList<>();
        String where = unit.get(MountSettings.WHERE);
        switch (phase) {
            case MOUNT, REMOUNT -> {
                words.add(MOUNT);
                words.add(orEmpty(unit.get(MountSettings.WHAT)));
                words.add(where);
                option(words, "-t", unit.get(MountSettings.TYPE));
                option(words, "-o", options(unit, phase));
                if (unit.get(MountSettings.SLOPPY_OPTIONS)) {
                    words.add("-s");
                }
                if (unit.get(MountSettings.READ_WRITE_ONLY)) {
                    words.add("-w");
                }
            }
            case UNMOUNT -> {
                words.addAll(List.of(UMOUNT, where, "-c"));
                if (unit.get(MountSettings.LAZY_UNMOUNT)) {
                    words.add("-l");
                }
                if (unit.get(MountSettings.FORCE_UNMOUNT)) {
                    words.add("-f");
                }
            }
            case SWAP_ON -> words.addAll(List.of("/sbin/swapon", "--fixpgsz", orEmpty(unit.get(MountSettings.SWAP_WHAT))));
            case SWAP_OFF -> words.addAll(List.of("/sbin/swapoff", orEmpty(unit.get(MountSettings.SWAP_WHAT))));
            default -> throw new systemlet.base.Check.Broken("only mounts and swaps mount");
        }
        return List.of(new ExecCommand(words.get(0), words, 0));
    }

    private static String options(UnitConfig unit, Phase phase) {
        String given = orEmpty(unit.get(MountSettings.OPTIONS));
        if (phase == Phase.MOUNT) {
            return given;
        }
        return given.isEmpty() ? "remount" : "remount," + given;
    }

    private static void option(List<String> words, String flag, String value) {
        if (value != null && !value.isEmpty()) {
            words.add(flag);
            words.add(value);
        }
    }

    private static String orEmpty(String text) {
        return text == null ? "" : text;
    }
}
