package systemlet.unit;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import systemlet.base.Spans;
import systemlet.sys.Errno;

class UnitLoaderTest {
    private static final String ETC = "/etc/systemd/system/";
    private static final String LIB = "/usr/lib/systemd/system/";
    private static final String RUN = "[Service]\nExecStart=/bin/x\n";

    private final MemoryFiles files = new MemoryFiles();

    private UnitLoader loader() {
        return new UnitLoader(files, UnitPaths.of(UnitPaths.Scope.SYSTEM, "", name -> null), TestMachine.CONTEXT);
    }

    private UnitConfig load(String name) {
        return loader().load(UnitName.of(name));
    }

    private static List<String> names(List<UnitName> names) {
        return names.stream().map(UnitName::text).toList();
    }

    @Test void theFirstDirectoryOfTheSearchPathWins() {
        files.file(LIB + "a.service", RUN).file(ETC + "a.service", RUN + "Nice=3\n");
        assertThat(load("a.service").fragmentPath()).isEqualTo(ETC + "a.service");
        assertThat(load("a.service").get(ExecSettings.NICE)).isEqualTo(3);
    }

    @Test void aMissingUnitIsNotFound() {
        UnitConfig unit = load("no.service");
        assertThat(unit.loadState()).isEqualTo(LoadState.NOT_FOUND);
        assertThat(unit.loadError().busName()).isEqualTo("org.freedesktop.systemd1.NoSuchUnit");
        assertThat(unit.loadError().message()).isEqualTo("Unit no.service not found.");
    }

    @Test void aFileThatCameIsFoundByTheNextRequest() {
        UnitLoader loader = loader();
        UnitName name = UnitName.of("new.service");
        assertThat(loader.load(name).loadState()).isEqualTo(LoadState.NOT_FOUND);
        files.file(ETC + "new.service", RUN).touch("/etc/systemd/system", 2_000_000);
        loader.endRequest();
        assertThat(loader.load(name).loadState()).isEqualTo(LoadState.LOADED);
    }

    @Test void oneRequestLooksOnceWhetherFilesCame() {
        UnitLoader loader = loader();
        loader.load(UnitName.of("other.service"));
        files.file(ETC + "new.service", RUN).touch("/etc/systemd/system", 2_000_000);
        assertThat(loader.load(UnitName.of("new.service")).loadState()).isEqualTo(LoadState.NOT_FOUND);
    }

    @Test void unitsThatAreAlwaysThereTellWhereTheyAreDescribed() {
        assertThat(load("-.slice").get(UnitSettings.DOCUMENTATION)).containsExactly("man:systemd.special(7)");
        assertThat(load("system.slice").get(UnitSettings.DOCUMENTATION)).containsExactly("man:systemd.special(7)");
        assertThat(load("init.scope").get(UnitSettings.DOCUMENTATION)).containsExactly("man:systemd(1)");
        assertThat(load("a-b.slice").get(UnitSettings.DOCUMENTATION)).isEmpty();
    }

    @Test void emptyFilesAndLinksToNullMask() {
        files.file(ETC + "a.service", "").link(ETC + "b.service", "/dev/null").file(LIB + "b.service", RUN);
        assertThat(load("a.service").loadState()).isEqualTo(LoadState.MASKED);
        UnitConfig masked = load("b.service");
        assertThat(masked.loadState()).isEqualTo(LoadState.MASKED);
        assertThat(masked.fragmentPath()).isEqualTo(ETC + "b.service");
        assertThat(masked.loadError().message()).isEqualTo("Unit b.service is masked.");
    }

    @Test void aLinkInTheSearchPathIsAnotherNameAndOneOutOfItIsAFile() {
        files.file(LIB + "ssh.service", RUN).link(ETC + "sshd.service", LIB + "ssh.service")
                .link(ETC + "s2.service", "sshd.service").link(ETC + "opt.service", "/opt/o.service")
                .file("/opt/o.service", RUN);
        assertThat(load("s2.service").name().text()).isEqualTo("ssh.service");
        assertThat(names(load("ssh.service").names())).containsExactlyInAnyOrder("ssh.service", "sshd.service", "s2.service");
        assertThat(load("opt.service").fragmentPath()).isEqualTo(ETC + "opt.service");
        assertThat(load("opt.service").name().text()).isEqualTo("opt.service");
    }

    @Test void linksThroughALinkedDirectoryAreStillInTheSearchPath() {
        files.file(LIB + "a.service", RUN).link("/lib", "usr/lib").link(ETC + "b.service", "/lib/systemd/system/a.service");
        assertThat(load("b.service").name().text()).isEqualTo("a.service");
    }

    @Test void circlesOfLinksEnd() {
        files.link(ETC + "a.service", "b.service").link(ETC + "b.service", "a.service");
        assertThat(load("a.service").loadState()).isEqualTo(LoadState.NOT_FOUND);
    }

    @Test void anInstanceTakesItsTemplateUnlessItHasAFileOfItsOwn() {
        files.file(LIB + "t@.service", "[Service]\nExecStart=/bin/x %i\n").file(LIB + "t@own.service", RUN)
                .link(ETC + "alias@.service", LIB + "t@.service");
        UnitConfig one = load("t@one.service");
        assertThat(one.get(ServiceSettings.EXEC_START).get(0).arguments()).containsExactly("/bin/x", "one");
        assertThat(one.get(ResourceSettings.SLICE).text()).isEqualTo("system-t.slice");
        assertThat(load("t@own.service").fragmentPath()).isEqualTo(LIB + "t@own.service");
        assertThat(load("alias@q.service").name().text()).isEqualTo("t@q.service");
        assertThat(names(load("t@q.service").names())).containsExactly("t@q.service", "alias@q.service");
    }

    @Test void dropInsOfEveryFormApplyInTheOrderOfTheirFileNames() {
        files.file(LIB + "a-b@.service", RUN);
        files.file(ETC + "service.d/10.conf", "[Service]\nNice=1\n[Unit]\nDescription=type\n");
        files.file(ETC + "a-.service.d/20.conf", "[Service]\nNice=2\n");
        files.file(ETC + "a-b@.service.d/30.conf", "[Service]\nNice=3\n");
        files.file(LIB + "a-b@i.service.d/40.conf", "[Service]\nNice=4\n");
        files.file(LIB + "service.d/40.conf", "[Service]\nNice=19\n");
        UnitConfig unit = load("a-b@i.service");
        assertThat(unit.dropInPaths()).containsExactly(ETC + "service.d/10.conf",
                ETC + "a-.service.d/20.conf", ETC + "a-b@.service.d/30.conf",
                LIB + "a-b@i.service.d/40.conf");
        assertThat(unit.get(ExecSettings.NICE)).isEqualTo(4);
        assertThat(unit.get(UnitSettings.DESCRIPTION)).isEqualTo("type");
    }

    @Test void dropInsOfPrefixesAndOfOtherNamesApplyToo() {
        files.file(LIB + "a-b-c.service", RUN).link(LIB + "z.service", "a-b-c.service");
        files.file(ETC + "a-.service.d/1.conf", "[Service]\nNice=1\n").file(ETC + "a-b-.service.d/2.conf", "[Service]\nNice=2\n");
        files.file(ETC + "z.service.d/3.conf", "[Service]\nNice=3\n");
        assertThat(load("a-b-c.service").dropInPaths()).hasSize(3);
    }

    @Test void aDropInOfTheSameNameInAnEarlierDirectoryHidesTheLater() {
        files.file(LIB + "a.service", RUN).file(LIB + "a.service.d/x.conf", "[Service]\nNice=1\n")
                .link(ETC + "a.service.d/x.conf", "/dev/null");
        UnitConfig unit = load("a.service");
        assertThat(unit.get(ExecSettings.NICE)).isZero();
        assertThat(unit.dropInPaths()).containsExactly(ETC + "a.service.d/x.conf");
    }

    @Test void aFaultInADropInEndsThatDropInOnly() {
        files.file(LIB + "a.service", RUN).file(ETC + "a.service.d/x.conf", "[Service]\nNice=1\nUser=a:b\nNice=2\n");
        UnitConfig unit = load("a.service");
        assertThat(unit.loadState()).isEqualTo(LoadState.LOADED);
        assertThat(unit.get(ExecSettings.NICE)).isEqualTo(1);
    }

    @Test void linksInDirectoriesAreDependencies() {
        files.file(LIB + "a.target", "[Unit]\nDescription=x\n").link(ETC + "a.target.wants/b.service", LIB + "b.service")
                .link(LIB + "a.target.wants/c.service", "../c.service").link(ETC + "a.target.wants/c.service", "/dev/null")
                .link(ETC + "a.target.requires/t@1.service", LIB + "t@.service")
                .link(ETC + "a.target.upholds/u.service", "/x/u.service").link(ETC + "a.target.wants/word", "/x");
        UnitConfig unit = load("a.target");
        assertThat(names(unit.targets(Dependency.WANTS))).containsExactly("b.service");
        assertThat(names(unit.targets(Dependency.REQUIRES))).containsExactly("t@1.service");
        assertThat(names(unit.targets(Dependency.UPHOLDS))).containsExactly("u.service");
        assertThat(unit.problems()).extracting(Problem::text).containsExactly(
                "a.target: Wants dependency dropin " + ETC + "a.target.wants/word is not a valid unit name, ignoring.");
    }

    @Test void dependenciesAddUpAndTemplatesStandForTheOwnInstance() {
        files.file(LIB + "a@.service", RUN + "[Unit]\nAfter=b.service c.target\nAfter=d@.service\nWants=\n");
        UnitConfig unit = load("a@x.service");
        assertThat(names(unit.targets(Dependency.AFTER))).startsWith("b.service", "c.target", "d@x.service");
    }

    @Test void aServiceHasTheDependenciesOfItsKind() {
        files.file(LIB + "a.service", RUN);
        UnitConfig unit = load("a.service");
        assertThat(names(unit.targets(Dependency.REQUIRES))).containsExactly("sysinit.target", "system.slice");
        assertThat(names(unit.targets(Dependency.AFTER))).containsExactlyInAnyOrder("systemd-journald.socket",
                "sysinit.target", "basic.target", "system.slice");
        assertThat(names(unit.targets(Dependency.CONFLICTS))).containsExactly("shutdown.target");
        assertThat(names(unit.targets(Dependency.IN_SLICE))).containsExactly("system.slice");
    }

    @Test void defaultDependenciesCanBeSwitchedOff() {
        files.file(LIB + "a.service", RUN + "[Unit]\nDefaultDependencies=no\n");
        assertThat(names(load("a.service").targets(Dependency.REQUIRES))).containsExactly("system.slice");
    }

    @Test void requiredMountsAreThoseThatHaveFiles() {
        files.file(LIB + "a.service", RUN + "StateDirectory=a\n[Unit]\nRequiresMountsFor=/srv/x\n")
                .file(LIB + "srv.mount", "[Mount]\nWhat=/dev/sdb\nWhere=/srv\n");
        UnitConfig unit = load("a.service");
        assertThat(unit.get(UnitSettings.REQUIRES_MOUNTS_FOR)).containsExactly("/srv/x", "/var/lib/a");
        assertThat(names(unit.targets(Dependency.REQUIRES))).contains("srv.mount");
        assertThat(names(unit.targets(Dependency.AFTER))).contains("srv.mount", "-.mount", "systemd-remount-fs.service");
    }

    @Test void triggersComeBeforeWhatTheyTrigger() {
        files.file(LIB + "a.timer", "[Timer]\nOnCalendar=daily\n").file(LIB + "a.socket", "[Socket]\nListenStream=80\n")
                .file(LIB + "b.path", "[Path]\nPathExists=/x\nUnit=a.target\n");
        assertThat(names(load("a.timer").targets(Dependency.TRIGGERS))).containsExactly("a.service");
        assertThat(names(load("a.timer").targets(Dependency.AFTER))).contains("time-sync.target");
        assertThat(names(load("a.socket").targets(Dependency.BEFORE))).contains("a.service", "sockets.target");
        assertThat(names(load("b.path").targets(Dependency.TRIGGERS))).containsExactly("a.target");
    }

    @Test void whatTheFilesLeaveOpenIsDecided() {
        files.file(LIB + "a.service", "[Service]\nExecStop=/bin/x\nRemainAfterExit=yes\n")
                .file(LIB + "b.service", RUN + "BusName=a.b\nTimeoutStopSec=7\nWatchdogSec=3\nKillSignal=SIGINT\n");
        UnitConfig oneshot = load("a.service");
        assertThat(oneshot.get(ServiceSettings.TYPE)).isEqualTo(ServiceType.ONESHOT);
        assertThat(oneshot.get(ServiceSettings.TIMEOUT_START)).isEqualTo(Spans.INFINITY);
        UnitConfig dbus = load("b.service");
        assertThat(dbus.get(ServiceSettings.TYPE)).isEqualTo(ServiceType.DBUS);
        assertThat(dbus.get(ServiceSettings.TIMEOUT_ABORT)).isEqualTo(7 * Spans.SEC);
        assertThat(dbus.get(ServiceSettings.NOTIFY_ACCESS)).isEqualTo(NotifyAccess.MAIN);
        assertThat(dbus.get(KillSettings.RESTART_KILL_SIGNAL)).isEqualTo(2);
        assertThat(names(dbus.targets(Dependency.REQUIRES))).contains("dbus.socket");
    }

    @Test void unitsThatMakeNoSenseAreRefusedInTheWordsOfSystemd() {
        files.file(LIB + "a.service", "[Service]\nRestart=no\n").file(LIB + "b.timer", "[Unit]\nDescription=b\n");
        assertThat(load("a.service").loadState()).isEqualTo(LoadState.BAD_SETTING);
        assertThat(load("a.service").problems()).extracting(Problem::toString).containsExactly(
                "a.service: Service has no ExecStart=, ExecStop=, or SuccessAction=. Refusing.");
        assertThat(load("b.timer").problems().get(0).toString()).isEqualTo(
                "b.timer: Timer unit lacks value setting. Refusing.");
    }

    @Test void filesThatCannotBeReadAreErrorsAndOthersLoad() {
        files.unreadable(LIB + "a.service", Errno.EACCES).file(LIB + "b.service", RUN).file(LIB + "c.service", "[S\n");
        assertThat(load("a.service").loadState()).isEqualTo(LoadState.ERROR);
        assertThat(load("a.service").loadError().errno()).isEqualTo("EACCES");
        assertThat(load("b.service").loadState()).isEqualTo(LoadState.LOADED);
        assertThat(load("c.service").loadError().message()).isEqualTo("Unit c.service failed to load properly, please "
                + "adjust/correct and reload service manager: Bad message");
    }

    @Test void problemsNameFileAndLineOnce() {
        files.file(LIB + "a.service", RUN + "Foo=1\nX-Mine=2\nNice=x\n[Bar]\n[X-Bar]\nz\n");
        assertThat(load("a.service").problems()).extracting(Problem::toString).containsExactly(
                LIB + "a.service:3: Unknown key 'Foo' in section [Service], ignoring.",
                LIB + "a.service:5: Failed to parse nice priority 'x', ignoring: Invalid argument",
                LIB + "a.service:6: Unknown section 'Bar'. Ignoring.");
    }

    @Test void aSliceNeedsNoFile() {
        UnitConfig slice = load("a-b.slice");
        assertThat(slice.loadState()).isEqualTo(LoadState.LOADED);
        assertThat(names(slice.targets(Dependency.REQUIRES))).containsExactly("a.slice");
    }

    @Test void directoriesAreListedOnceForAllUnits() {
        for (int i = 0; i < 100; i++) {
            files.file(LIB + "u" + i + ".service", RUN);
        }
        UnitLoader loader = loader();
        loader.load(UnitName.of("u0.service"));
        int before = files.calls();
        for (int i = 1; i < 100; i++) {
            loader.load(UnitName.of("u" + i + ".service"));
        }
        assertThat(files.calls() - before).as("one reading for each unit").isEqualTo(99);
    }

    @Test void aChangedFileIsSeenAsStale() {
        files.file(LIB + "a.service", RUN);
        UnitLoader loader = loader();
        UnitConfig unit = loader.load(UnitName.of("a.service"));
        assertThat(loader.isStale(unit)).isFalse();
        files.touch(LIB + "a.service", 2_000_000);
        assertThat(loader.isStale(unit)).isTrue();
    }

    @Test void aTargetComesAfterWhatItWants() {
        files.file(LIB + "a.target", "[Unit]\nWants=b.service\n").file(LIB + "b.service", RUN)
                .file(LIB + "c.service", RUN + "[Unit]\nDefaultDependencies=no\n")
                .file(LIB + "d.service", RUN + "[Unit]\nAfter=a.target\n");
        UnitConfig target = load("a.target");
        assertThat(ImpliedDependencies.targetComesAfter(target, load("b.service"))).isTrue();
        assertThat(ImpliedDependencies.targetComesAfter(target, load("c.service"))).isFalse();
        assertThat(ImpliedDependencies.targetComesAfter(target, load("d.service"))).isFalse();
    }

    @Test void dropInsThatCannotBeReadAreNamedAllTheSame() {
        files.file(ETC + "a.service", RUN).link(ETC + "a.service.d/9.conf", "/nowhere")
                .unreadable(ETC + "a.service.d/91.conf", Errno.EISDIR).link(ETC + "a.service.d/92.conf", "/dev/null");
        UnitConfig unit = load("a.service");
        assertThat(unit.loadState()).isEqualTo(LoadState.LOADED);
        assertThat(unit.dropInPaths()).containsExactly(ETC + "a.service.d/9.conf", ETC + "a.service.d/91.conf",
                ETC + "a.service.d/92.conf");
        assertThat(unit.problems()).extracting(Problem::toString).containsExactly(
                ETC + "a.service.d/91.conf:1: Error while reading configuration file: Is a directory");
    }

    @Test void aLinkThatLeadsInACircleOutsideIsNotFound() {
        files.unreadable(ETC + "a.service", Errno.ELOOP);
        assertThat(load("a.service").loadState()).isEqualTo(LoadState.NOT_FOUND);
    }

    @Test void devicesNeedNoFile() {
        assertThat(load("dev-x.device").loadState()).isEqualTo(LoadState.LOADED);
    }

    /** Twice as many dependencies take about twice the time, not four times. */
    @Test void manyDependenciesAreAddedInLinearTime() {
        UnitConfig.Builder unit = new UnitConfig.Builder(UnitName.of("a.service"));
        for (int i = 0; i < 200_000; i++) {
            unit.depend(Dependency.AFTER, UnitName.of("n" + i % 100_000 + ".service"),
                    i < 100_000 ? Edge.Origin.DEFAULT : Edge.Origin.FILE);
        }
        assertThat(unit.dependencies()).hasSize(100_000).allMatch(edge -> edge.origin() == Edge.Origin.FILE);
        assertThat(unit.depends(Dependency.AFTER, UnitName.of("n99999.service"))).isTrue();
        assertThat(unit.depends(Dependency.BEFORE, UnitName.of("n99999.service"))).isFalse();
    }

    @Test void manyVariablesAreSetInLinearTimeAndTheLastOfEachCounts() {
        StringBuilder text = new StringBuilder(RUN);
        for (int i = 0; i < 60_000; i++) {
            text.append("Environment=V").append(i % 30_000).append('=').append(i).append('\n');
        }
        files.file(ETC + "a.service", text.toString()).file(ETC + "a.service.d/x.conf", "[Service]\nEnvironment=V1=new W=1\n");
        List<String> environment = load("a.service").get(ExecSettings.ENVIRONMENT);
        assertThat(environment).hasSize(30_001).startsWith("V0=30000", "V1=new").endsWith("V29999=59999", "W=1");
    }
}
