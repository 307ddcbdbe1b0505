package systemlet.manager;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import systemlet.base.Utf8;
import systemlet.exec.ExecChild;
import systemlet.sys.Child;
import systemlet.sys.DirEntry;
import systemlet.sys.FileCalls;
import systemlet.sys.FileStat;
import systemlet.sys.Files;
import systemlet.sys.Kernel;
import systemlet.sys.SysException;
import systemlet.sys.Trees;
import systemlet.unit.SysvGenerator;
import systemlet.unit.UnitIndex;
import systemlet.unit.UnitPaths;

/**
 * Runs the programs that make unit files (systemd.generator(7)), all at once, and waits for them; then adds the units
 * that every system must have and nobody brought along ({@link BuiltinUnits}).
 */
final class Generators {
    /** Microseconds that all of them together may take, as with systemd. */
    private static final long TIMEOUT_USEC = 90_000_000;
    /** The first look comes after this time, each later one after twice the last; a generator takes some milliseconds. */
    private static final long FIRST_LOOK_USEC = 500;
    private static final long LAST_LOOK_USEC = 20_000;
    private static final int EXECUTABLE = 0111;
    private static final String TMPFILES = "systemd-tmpfiles-setup.service.d";
    private static final int SIGKILL = 9;
    private static final String RC_LOCAL = "/etc/rc.local";
    private static final String RC_LOCAL_GENERATOR = "/lib/systemd/system-generators/systemd-rc-local-generator";

    private final Kernel kernel;
    private final UnitPaths paths;
    private final LogRouter log;
    private final List<String> environment;

    /** @param environment for the generators, NAME=value each */
    Generators(Kernel kernel, UnitPaths paths, LogRouter log, List<String> environment) {
        this.kernel = kernel;
        this.paths = paths;
        this.log = log;
        this.environment = environment;
    }

    /** Makes the generated units anew. */
    void run() {
        try {
            for (String directory : directories()) {
                Trees.make(kernel, directory, 0755);
                Trees.clear(kernel, directory);
            }
        } catch (SysException failed) {
            log.manager(4, "Failed to create generator directories, not running generators: " + failed.text());
            return;
        }
        List<String> programs = programs();
        if (programs.removeIf(this::isRcLocal)) {
            addRcLocal();
        }
        runAll(programs);
        if (paths.scope() == UnitPaths.Scope.SYSTEM) {
            addScripts();
        }
    }

    /** Whether it is systemd's own program: an administrator's of the same name is run. */
    private boolean isRcLocal(String program) {
        String path = program.substring(paths.root().length());
        return path.equals("/usr" + RC_LOCAL_GENERATOR) || path.equals(RC_LOCAL_GENERATOR);
    }

    /** The work of systemd-rc-local-generator(8), without its program, which would take half as long as the whole boot. */
    private void addRcLocal() {
        try {
            if (kernel.access(paths.root() + RC_LOCAL, FileCalls.X_OK)) {
                String wants = paths.generator() + "/multi-user.target.wants";
                Trees.make(kernel, wants, 0755);
                kernel.symlink("/lib/systemd/system/rc-local.service", wants + "/rc-local.service");
            } else if (Files.statOrNull(kernel, paths.root() + RC_LOCAL) != null) {
                log.manager(6, RC_LOCAL + " is not marked executable, skipping.");
            }
        } catch (SysException failed) {
            log.manager(4, "Failed to add rc-local.service: " + failed.text());
        }
    }

    /** Makes units of the init scripts that have none: the work of systemd's own generator, without its program. */
    private void addScripts() {
        try {
            new SysvGenerator(kernel, paths, (level, message) -> log.manager(level.ordinal(), message))
                    .run(paths.generatorLate());
        } catch (SysException failed) {
            log.manager(4, "Failed to make units of the scripts in " + SysvGenerator.SCRIPTS + ": " + failed.text());
        }
    }

    /**
     * A manager in the background boots nothing: what tmpfiles.d(5) says of the boot alone is not done, as /run/nologin,
     * which only the end of a boot removes.
     */
    void addNoBoot() {
        try {
            Trees.make(kernel, paths.generator() + "/" + TMPFILES, 0755);
            Files.write(kernel, paths.generator() + "/" + TMPFILES + "/50-no-boot.conf",
                    Utf8.encode("[Service]\nExecStart=\nExecStart=systemd-tmpfiles --create --exclude-prefix=/dev\n"), 0644);
        } catch (SysException failed) {
            log.manager(4, "Failed to write " + TMPFILES + ": " + failed.text());
        }
    }

    /** Writes the units that are nowhere to be found. @param index the names that there are; it gets the new ones */
    void addBuiltins(UnitIndex index) {
        List<String> written = new ArrayList<>();
        for (String name : BuiltinUnits.names()) {
            if (index.fragment(name) == null) {
                try {
                    Files.write(kernel, paths.generatorLate() + "/" + name, Utf8.encode(BuiltinUnits.text(name)), 0644);
                    written.add(name);
                } catch (SysException failed) {
                    log.manager(4, "Failed to write " + name + ": " + failed.text());
                }
            }
        }
        index.add(paths.generatorLate(), written);
    }

    /** The order in which generators get them as arguments: normal, early, late. */
    private List<String> directories() {
        return List.of(paths.generator(), paths.generatorEarly(), paths.generatorLate());
    }

    /** {@return the generators by name; one in a directory of more weight hides others, one that is masked hides them too} */
    private List<String> programs() {
        String kind = paths.scope() == UnitPaths.Scope.SYSTEM ? "system-generators" : "user-generators";
        Map<String, String> found = new LinkedHashMap<>();
        for (String base : List.of("/run/systemd/", "/etc/systemd/", "/usr/local/lib/systemd/", "/usr/lib/systemd/",
                "/lib/systemd/")) {
            try {
                for (DirEntry entry : Files.listIfPresent(kernel, paths.root() + base + kind)) {
                    found.putIfAbsent(entry.name(), paths.root() + base + kind + "/" + entry.name());
                }
            } catch (SysException unreadable) {
                log.manager(4, base + kind + ": " + unreadable.text());
            }
        }
        List<String> programs = new ArrayList<>();
        found.forEach((name, path) -> {
            FileStat stat = Files.statOrNull(kernel, path);
            if (stat != null && stat.isRegular() && (stat.mode() & EXECUTABLE) != 0 && !isOurConcern(name)) {
                programs.add(path);
            }
        });
        return programs;
    }

    /** Generators for devices, mounts and the like of the host have nothing to do in a container. */
    private static boolean isOurConcern(String name) {
        return switch (name) {
            case "systemd-sysv-generator", "systemd-getty-generator", "systemd-gpt-auto-generator",
                    "systemd-cryptsetup-generator", "systemd-veritysetup-generator", "systemd-integritysetup-generator",
                    "systemd-hibernate-resume-generator", "systemd-bless-boot-generator", "systemd-debug-generator",
                    "systemd-fstab-generator", "systemd-system-update-generator", "systemd-run-generator" -> true;
            default -> false;
        };
    }

    private void runAll(List<String> programs) {
        Map<Integer, String> running = new LinkedHashMap<>();
        for (String program : programs) {
            try {
                List<String> arguments = new ArrayList<>(List.of(program));
                arguments.addAll(directories());
                running.put(kernel.fork(new Run(program, arguments, environment)), program);
            } catch (SysException failed) {
                log.manager(4, "Failed to run " + program + ": " + failed.text());
            }
        }
        long deadline = kernel.nowUsec() + TIMEOUT_USEC;
        long look = FIRST_LOOK_USEC;
        while (!running.isEmpty() && kernel.nowUsec() < deadline) {
            running.keySet().removeIf(this::ended);
            if (!running.isEmpty()) {
                sleep(look);
                look = Math.min(2 * look, LAST_LOOK_USEC);
            }
        }
        running.keySet().forEach(this::end);
    }

    private boolean ended(int pid) {
        try {
            return kernel.reap(pid) != null;
        } catch (SysException gone) {
            return true;
        }
    }

    private void end(int pid) {
        try {
            kernel.kill(pid, SIGKILL);
        } catch (SysException gone) {
            return;   // it ended just now
        }
    }

    private void sleep(long usec) {
        try {
            kernel.poll(new int[0], new int[0], new int[0], 0, usec);
        } catch (SysException interrupted) {
            return;   // looks again a little earlier
        }
    }

    /** What a generator's child does: nothing of ours but the program. */
    private record Run(String program, List<String> arguments, List<String> environment) implements Child {
        private static final int NO_EXEC = 203;

        @Override
        public int run(Kernel kernel) {
            ExecChild.closeOthers(kernel);
            try {
                kernel.setSignalMask(0);
                kernel.execve(program, arguments, environment);
                return NO_EXEC;
            } catch (SysException failed) {
                return NO_EXEC;
            }
        }
    }
}
