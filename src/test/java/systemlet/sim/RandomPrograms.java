package systemlet.sim;

import java.util.List;
import systemlet.base.Rng;
import systemlet.base.Spans;
import systemlet.sys.Errno;
import systemlet.sys.Signals;

/** What the programs of a random life do: another thing at each start, well or badly. */
final class RandomPrograms {
    private static final List<String> COMMANDS = List.of("second", "pre", "post", "condition", "reload", "stop", "stop-post",
            "follow");

    private final Rng rng;

    RandomPrograms(Rng rng) {
        this.rng = rng;
    }

    /** Gives every command and every service of the units a program. */
    void install(Machine machine, RandomUnits units) {
        for (String command : COMMANDS) {
            machine.world().program("/bin/" + command, this::command);
        }
        for (String name : units.names()) {
            if (name.endsWith(".service")) {
                String type = units.type(name);
                machine.world().program("/bin/" + name, () -> main(name, type));
            }
        }
    }

    private long moment() {
        return rng.belowLong(rng.chance(1, 5) ? 10 * Spans.SEC : 10 * Spans.MSEC);
    }

    private Program command() {
        Program program = new Program();
        maybePrint(program);
        return spoil(program.after(moment()).exits(rng.chance(1, 5) ? 1 + rng.below(255) : 0));
    }

    private Program main(String name, String type) {
        Program program = new Program();
        if (rng.chance(1, 20)) {
            return program.failsToExecute(rng.chance(1, 2) ? Errno.ENOEXEC : Errno.EACCES);
        }
        maybePrint(program);
        switch (type) {
            case "oneshot" -> program.after(moment()).exits(rng.chance(1, 5) ? 1 : 0);
            case "forking" -> forking(program, "/run/" + name + ".pid");
            case "notify", "notify-reload" -> notifying(program);
            default -> life(program);
        }
        return spoil(program);
    }

    private void forking(Program program, String pidFile) {
        program.after(moment());
        if (rng.chance(1, 2)) {
            program.daemonizesWithPidFile(spoil(life(new Program())), pidFile);
        } else {
            program.daemonizes(spoil(life(new Program().writesPidFile(pidFile))));
        }
    }

    private void notifying(Program program) {
        switch (rng.below(8)) {
            case 0 -> program.after(moment()).forks(life(new Program())).notifies("MAINPID=$CHILD\nREADY=1").after(moment())
                    .exits(0);
            case 1 -> program.after(moment()).exits(rng.below(2));   // never says that it is ready
            case 2 -> program.notifies("READY=1\nMAINPID=1\nERRNO=x\nEXTEND_TIMEOUT_USEC=\nWATCHDOG_USEC=-1");
            case 3 -> life(program.after(moment()).notifies("READY=1\nWATCHDOG=1").after(moment())
                    .notifies("EXTEND_TIMEOUT_USEC=9000000").notifies("STOPPING=1\nSTATUS=going"));
            default -> life(program.after(moment()).notifies("READY=1\nSTATUS=up").after(moment()).notifies("WATCHDOG=1"));
        }
        program.notifiesOn(Signals.SIGHUP, rng.belowLong(Spans.SEC), "RELOADING=1\nMONOTONIC_USEC=99999999999\nREADY=1");
    }

    /** Lives on, or ends after a while. */
    private Program life(Program program) {
        if (rng.chance(1, 6)) {
            program.forks(spoil(new Program().after(moment()).prints("a child")));
        }
        if (rng.chance(1, 10)) {
            program.daemonizesAside(new Program().after(moment()).exits(0));
        }
        return rng.chance(1, 2) ? program
                : program.after(Spans.MSEC + rng.belowLong(60 * Spans.SEC)).exits(rng.below(3));
    }

    private void maybePrint(Program program) {
        if (rng.chance(1, 3)) {
            program.prints("<" + rng.below(8) + ">word " + rng.below(100)).complains("half a line");
        }
        if (rng.chance(1, 12)) {
            program.closes(1);
        }
    }

    private Program spoil(Program program) {
        if (rng.chance(1, 8)) {
            program.ignoresTerm();
        } else if (rng.chance(1, 4)) {
            program.exitsOn(Signals.SIGTERM, rng.belowLong(3 * Spans.SEC), rng.below(2));
        }
        return rng.chance(1, 15) ? program.after(moment()).crashes(rng.chance(1, 2) ? Signals.SIGSEGV : Signals.SIGABRT)
                : program;
    }
}
