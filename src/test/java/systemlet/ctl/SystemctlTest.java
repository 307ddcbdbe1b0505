package systemlet.ctl;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import systemlet.dbus.Value;

/** What systemctl prints and returns, as systemd 252 does on the same facts. */
class SystemctlTest {
    private final ScriptedDoors manager = new ScriptedDoors()
            .unit("db.service", "Database", "failed", "failed")
            .unit("web.service", "Web server", "active", "running")
            .unit("old.service", "Old thing", "inactive", "dead")
            .unit("net.target", "Network", "active", "active");
    private final Shell shell = new Shell(manager);

    @Test
    void isActivePrintsEachStateAndIsContentWithOneActiveUnit() {
        assertThat(shell.systemctl("is-active web db nope")).isEqualTo("active\nfailed\ninactive\n[exit 0]");
        assertThat(shell.systemctl("is-active db")).isEqualTo("failed\n[exit 3]");
        assertThat(shell.systemctl("is-active -q db")).isEqualTo("[exit 3]");
    }

    @Test
    void isFailedAnswersWithZeroForAFailedUnit() {
        assertThat(shell.systemctl("is-failed db")).isEqualTo("failed\n[exit 0]");
        assertThat(shell.systemctl("is-failed web")).isEqualTo("active\n[exit 1]");
    }

    @Test
    void aPatternMeansTheLoadedUnitsThatAreNotDead() {
        assertThat(shell.systemctl("is-active '*b.service'")).isEqualTo("failed\nactive\n[exit 0]");
        assertThat(shell.systemctl("is-active 'zz*'")).isEqualTo("[exit 3]");
    }

    @Test
    void listUnitsMarksFailedUnitsAndLeavesOutDeadOnes() {
        assertThat(shell.systemctl("list-units")).isEqualTo("""
                  UNIT        LOAD   ACTIVE SUB     DESCRIPTION
                ● db.service  loaded failed failed  Database
                  web.service loaded active running Web server
                  net.target  loaded active active  Network

                LOAD   = Reflects whether the unit definition was properly loaded.
                ACTIVE = The high-level unit activation state, i.e. generalization of SUB.
                SUB    = The low-level unit activation state, values depend on unit type.
                3 loaded units listed. Pass --all to see loaded but inactive units, too.
                To show all installed unit files use 'systemctl list-unit-files'.
                [exit 0]""");
    }

    @Test
    void listUnitsAsJsonNamesEveryShownColumn() {
        assertThat(shell.systemctl("list-units -o json -t target")).isEqualTo("[{\"unit\":\"net.target\","
                + "\"load\":\"loaded\",\"active\":\"active\",\"sub\":\"active\","
                + "\"description\":\"Network\"}]\n[exit 0]");
    }

    @Test
    void startWaitsForItsJobs() {
        assertThat(shell.systemctl("start web old")).isEqualTo("[exit 0]");
        assertThat(manager.calls()).isEqualTo(List.of("StartUnit web.service", "StartUnit old.service"));
    }

    @Test
    void startOfAnUnknownUnitExitsWithFiveAndStillStartsTheOthers() {
        assertThat(shell.systemctl("start nope web"))
                .isEqualTo("Failed to start nope.service: Unit nope.service not found.\n[exit 5]");
        assertThat(manager.calls()).contains("StartUnit web.service");
    }

    @Test
    void aFailedJobSaysWhyAndWhereToLook() {
        manager.jobEnds("db.service", "failed").property("db.service", "Result", Value.string("exit-code"));
        assertThat(shell.systemctl("start db")).isEqualTo("""
                Job for db.service failed because the control process exited with error code.
                See "systemctl status db.service" and "journalctl -xeu db.service" for details.
                [exit 1]""");
        manager.jobEnds("db.service", "dependency");
        assertThat(shell.systemctl("start db"))
                .isEqualTo("A dependency job for db.service failed. See 'journalctl -xe' for details.\n[exit 1]");
    }

    @Test
    void waitingForTheEndSeesAFailureThatARestartFollowsAtOnce() {
        manager.unit("again.service", "Restarts", "active", "running")
                .passesThrough("again.service", "deactivating", "failed", "activating");
        assertThat(shell.systemctl("start --wait again")).isEqualTo("[exit 1]");
        manager.passesThrough("again.service", "deactivating", "inactive", "activating");
        assertThat(shell.systemctl("start --wait again")).isEqualTo("[exit 0]");
    }

    @Test
    void aRefusalIsSaidInSystemctlsOwnWords() {
        assertThat(shell.systemctl("daemon-reload")).isEqualTo("Reload daemon failed: Access denied\n[exit 1]");
        assertThat(shell.systemctl("cancel")).isEqualTo("Failed to execute operation: Access denied\n[exit 1]");
    }

    @Test
    void stoppingAUnitThatSomethingActiveMayStartAgainWarns() {
        manager.unit("web.socket", "Web socket", "active", "listening")
                .property("web.service", "TriggeredBy", Value.strings(List.of("web.socket")));
        assertThat(shell.systemctl("stop web"))
                .isEqualTo("Warning: Stopping web.service, but it can still be activated by:\n  web.socket\n[exit 0]");
    }

    @Test
    void filesChangedOnDiskAreToldOf() {
        manager.property("web.service", "NeedDaemonReload", Value.bool(true));
        assertThat(shell.systemctl("start web")).startsWith("Warning: The unit file, source configuration file or "
                + "drop-ins of web.service changed on disk. Run 'systemctl daemon-reload' to reload units.");
    }

    @Test
    void statusOfAnUnknownUnitExitsWithFour() {
        assertThat(shell.systemctl("status nope")).isEqualTo("Unit nope.service could not be found.\n[exit 4]");
    }

    @Test
    void statusPrintsTheLinesThatThereAreFactsFor() {
        manager.property("web.service", "FragmentPath", Value.string("/lib/systemd/system/web.service"))
                .property("web.service", "UnitFileState", Value.string("disabled"))
                .property("web.service", "UnitFilePreset", Value.string("enabled"))
                .property("web.service", "DropInPaths", Value.strings(List.of("/etc/x.d/a.conf", "/etc/x.d/b.conf")))
                .property("web.service", "Documentation", Value.strings(List.of("man:web(8)", "http://w/")))
                .property("web.service", "StatusText", Value.string("serving"));
        assertThat(shell.systemctl("status web")).isEqualTo("""
                ● web.service - Web server
                     Loaded: loaded (/lib/systemd/system/web.service; disabled; preset: enabled)
                    Drop-In: /etc/x.d
                             └─a.conf, b.conf
                     Active: active (running)
                       Docs: man:web(8)
                             http://w/
                     Status: "serving"
                [exit 0]""");
    }

    @Test
    void unknownVerbsAndWrongCountsEndWithOne() {
        assertThat(shell.systemctl("frobnicate")).isEqualTo("Unknown command verb frobnicate.\n[exit 1]");
        assertThat(shell.systemctl("start")).isEqualTo("Too few arguments.\n[exit 1]");
        assertThat(shell.systemctl("isolate a b")).isEqualTo("Too many arguments.\n[exit 1]");
    }

    @Test
    void everyVerbOfSystemdIsInTheHelp() {
        String help = shell.systemctl("--help");
        for (String verb : Verb.names()) {
            boolean kept = switch (verb) {   // for old scripts: systemctl does not name them either
                case "clear-jobs", "condstop", "reload-or-try-restart", "force-reload", "condreload", "condrestart",
                        "check", "logs" -> true;
                default -> false;
            };
            assertThat(kept || help.contains("  " + verb)).as(verb).isTrue();
        }
    }
}
