package systemlet.manager;

import java.util.ArrayList;
import java.util.List;
import systemlet.base.Id128;
import systemlet.base.Rng;
import systemlet.base.Utf8;
import systemlet.base.Zones;
import systemlet.engine.Engine;
import systemlet.engine.Unit;
import systemlet.exec.ExecHost;
import systemlet.journal.Fields;
import systemlet.journal.JournalFiles;
import systemlet.sys.Capabilities;
import systemlet.sys.Files;
import systemlet.sys.GroupRecord;
import systemlet.sys.Kernel;
import systemlet.sys.Procs;
import systemlet.sys.SysException;
import systemlet.sys.Trees;
import systemlet.sys.Users;
import systemlet.unit.ConditionTester;
import systemlet.unit.Installer;
import systemlet.unit.KernelUnitFiles;
import systemlet.unit.LoadContext;
import systemlet.unit.ManagerDefaults;
import systemlet.unit.UnitLoader;
import systemlet.unit.UnitName;
import systemlet.unit.UnitPaths;
import systemlet.unit.Virtualization;

/**
 * All parts of one manager, made in the order in which they need each other. There is no other place where parts are
 * made, and none of them makes another.
 */
final class Rooms {
    final Kernel kernel;
    final Plan plan;
    final PollSet polls;
    final Facts facts = new Facts();
    final DescriptorVault vault;
    final Procs procs;
    final ProcessTracker tracker;
    final LeftoverWatch leftovers;
    final Reaper reaper;
    final Users users;
    final MachineFacts machine;
    final ManagerConf conf;
    final LogRouter log;
    final ClientEnvironment environment;
    final SpawnEnvironment spawnEnvironment;
    final UnitPaths paths;
    final UnitLoader loader;
    final Installer installer;
    final TimerStamps stamps;
    final BusNames busNames;
    final Engine engine;
    final ListenSockets sockets;
    final DescriptorStore store;
    final JournalSettings journal;
    private final Zones zones;
    final OutputStreams streams;
    final JournalDoor journalDoor;
    final LogIntake intake;
    final NotifySocket notify;
    final IdlePipe idle;
    final UnitDirectories directories;
    final Spawner spawner;
    private final CpuMeter cpu;
    final UnitSources sources;
    final UnitReferences references;
    final TransientFiles transients;
    final StdioDescriptors stdio;
    final ScopeProcesses scopes;
    final JobClients jobClients = new JobClients();
    final Rebirth rebirth;
    final OrphanWatch orphans;
    /** Null for managers that are not killed, or not missed. */
    final Keeper keeper;
    final Markers markers = new Markers();
    private final Rng rng;
    private final ExecHost.Roots roots;

    Rooms(Kernel kernel, Plan plan) {
        this.kernel = kernel;
        this.plan = plan;
        rng = new Rng(seed(kernel));
        polls = new PollSet(kernel);
        vault = new DescriptorVault(kernel);
        procs = new Procs(kernel);
        int adopter = plan.role() == Plan.Role.OFFLINE ? 0 : kernel.getpid();
        tracker = new ProcessTracker(procs, adopter, (int) rng.next());
        leftovers = new LeftoverWatch(tracker, facts);
        cpu = new CpuMeter(kernel, procs, this::invocation);
        reaper = new Reaper(kernel, tracker, leftovers, facts, cpu);
        EndWatch ends = new EndWatch(kernel, polls);
        orphans = new OrphanWatch(ends, procs, tracker, leftovers, facts);
        rebirth = new Rebirth(kernel, plan);
        keeper = plan.role() == Plan.Role.BACKGROUND ? new Keeper(kernel, rebirth) : null;
        users = new Users(kernel, plan.root());
        machine = new MachineFacts(kernel, plan);
        conf = ManagerConf.read(kernel, plan.root(), plan.isUser() ? "user.conf" : "system.conf", "[Manager]");
        log = new LogRouter(kernel, new LogRouter.Identity(machine.bootId(),
                machine.machineId(), machine.hostName(), kernel.getpid(), kernel.geteuid(), kernel.getegid()));
        environment = new ClientEnvironment(FirstEnvironment.of(kernel, plan, conf));
        spawnEnvironment = new SpawnEnvironment(environment, plan.notifySocket(), users);
        paths = UnitPaths.of(plan.scope(), plan.root(), machine::variable);
        loader = new UnitLoader(new KernelUnitFiles(kernel), paths,
                new LoadContext(machine.host(), plan.isUser(), ConfDefaults.of(conf)));
        installer = new Installer(kernel, paths, machine.host(), systemlet.base.Log.NONE);
        roots = roots();
        stamps = new TimerStamps(kernel, roots.state() + "/systemd/timers", log);
        busNames = new BusNames(facts);
        ConditionTester tester = new ConditionTester(kernel, machine.host(), environment::value);
        ManagerHost host = new ManagerHost(kernel, procs, loader, tester, tracker,
                stamps, busNames, log, rng, machine.machineId(), !plan.isUser()
                && (plan.role() == Plan.Role.INIT || plan.role() == Plan.Role.BACKGROUND));
        engine = new Engine(host, new Engine.Options(plan.isUser()));
        host.attach(engine);
        zones = host.zones();
        sockets = new ListenSockets(kernel, polls, facts, vault, new SocketOpener(kernel, users, plan.root()));
        store = new DescriptorStore(kernel, polls);
        journal = new JournalSettings(ManagerConf.read(kernel, plan.root(), "journald.conf", "[Journal]"));
        streams = new OutputStreams(kernel, polls, log, journal.lineMax());
        journalDoor = new JournalDoor(kernel, polls);
        intake = intake();
        notify = new NotifySocket(kernel, polls, tracker, vault, facts, plan.notifySocket());
        idle = new IdlePipe(kernel);
        directories = new UnitDirectories(kernel, roots);
        stdio = new StdioDescriptors(kernel);
        spawner = new Spawner(kernel, polls, facts, tracker, streams, log,
                new ServiceDescriptors(engine, sockets, store, vault, stdio), execHost(), spawnEnvironment, idle);
        sources = new LiveSources(kernel, procs, tracker, cpu, installer, loader, store, markers);
        references = new UnitReferences(engine);
        transients = new TransientFiles(kernel, paths, loader);
        scopes = new ScopeProcesses(kernel, ends, tracker, leftovers, log);
    }

    private LogIntake intake() {
        LogSenders senders = new LogSenders(kernel, procs, tracker, engine, log);
        streams.senders(senders);
        log.rules(new LogRules.Book(name -> {
            Unit unit = engine.find(UnitName.of(name));
            return unit == null ? null : unit.config();
        }, new LogRules(7, journal.rateIntervalUsec(), journal.rateBurst(), Fields.NONE),
                new JournalRoom(kernel, plan.root() + "/var/log")));
        return new LogIntake(kernel, polls, log, senders, streams, journalDoor, plan.directory() + "/journal");
    }

    private Id128 invocation(String unit) {
        Unit known = engine.find(UnitName.of(unit));
        return known == null ? Id128.NULL : known.invocation();
    }

    /** {@return what the performer works with} */
    Performer.Rooms hands(Announcer announcer) {
        PathWatcher watcher = new PathWatcher(kernel, new FileWatches(kernel, polls), facts, log);
        return new Performer.Rooms(facts, spawner, new Killer(kernel, tracker, log), leftovers, sockets, watcher, vault,
                store, directories, idle, stamps, log, announcer, busNames, spawnEnvironment, stdio, this::forget);
    }

    /** The unit is not in memory any more: what was kept for it goes. */
    private void forget(String unit) {
        stdio.drop(unit);
        markers.forget(unit);
        cpu.forget(unit);
        transients.forget(unit);
    }

    /** Lets the log go where the settings want it: files, the console of the container, another logger. */
    void openLog() {
        JournalStore store = new JournalStore(kernel, journal, plan.isUser() ? "" : plan.root() + JournalFiles.PERSISTENT,
                plan.isUser() ? plan.root() + plan.runtime() + "/log/journal" : plan.root() + JournalFiles.VOLATILE,
                machine.machineId(), readers(), log::journal);
        log.add(store);
        journalDoor.store(store);
        if (plan.console() && journal.forwardsToConsole()) {
            log.add(new ConsoleSink(kernel, 1, journal.maxLevelConsole()));
        }
        if (journal.forwardsToSyslog() && plan.role() != Plan.Role.USER) {
            log.add(new SyslogSink(kernel, plan.directory() + "/journal/syslog", journal.maxLevelSyslog(), zones.local()));
        }
        for (String problem : journal.problems()) {
            log.journal(6, problem);
        }
    }

    /** {@return the group whose members may read the journal, as with journald; -1: there is none} */
    private int readers() {
        for (String name : new String[] {"systemd-journal", "adm"}) {
            GroupRecord group = users.group(name);
            if (group != null) {
                return group.gid();
            }
        }
        return -1;
    }

    /** Opens what others may reach, the door apart. */
    void open() throws SysException {
        Trees.make(kernel, plan.directory() + "/systemlet", 0755);
        Trees.make(kernel, plan.directory() + (plan.isUser() ? "/user" : "/system"), 0755);
        String container = kernel.getpid() == 1 ? machine.variable("container") : null;
        if (container != null && !container.isEmpty()) {
            Files.write(kernel, plan.directory() + "/container", Utf8.encode(container), 0644);   // systemd-detect-virt(1)
        }
        if (notify.fd() < 0) {
            notify.open();
        }
        if (plan.role() != Plan.Role.USER) {
            intake.open();
        }
    }

    /** Runs the generators and forgets what was known of the unit files. */
    void readFiles() {
        Generators generators = new Generators(kernel, paths, log, generatorEnvironment());
        generators.run();
        if (plan.role() == Plan.Role.BACKGROUND && !plan.isUser()) {
            generators.addNoBoot();
        }
        machine.host().refresh();
        loader.refresh();
        generators.addBuiltins(loader.index());
        sources.refresh();
        log.forgetRules();
    }

    /** {@return the manager's environment and what systemd.generator(7) adds to it} */
    private List<String> generatorEnvironment() {
        List<String> all = new ArrayList<>(environment.all());
        all.add("SYSTEMD_SCOPE=" + (paths.scope() == UnitPaths.Scope.SYSTEM ? "system" : "user"));
        if (paths.scope() == UnitPaths.Scope.SYSTEM) {
            all.add("SYSTEMD_IN_INITRD=0");
            all.add("SYSTEMD_FIRST_BOOT=0");
        }
        Virtualization host = machine.host().virtualization();
        if (host.isAny()) {
            all.add("SYSTEMD_VIRTUALIZATION=" + (host.container() ? "container:" : "vm:") + host.name());
        }
        all.add("SYSTEMD_ARCHITECTURE=" + machine.architecture());
        return all;
    }

    /** {@return 32 hex digits that name this manager's door} */
    String guid() {
        return Id128.random(rng.next(), rng.next()).toString();
    }

    private ExecHost.Roots roots() {
        ExecHost.Roots system = ExecHost.Roots.SYSTEM;
        if (!plan.isUser()) {
            String root = plan.root();
            return root.isEmpty() ? system : new ExecHost.Roots(root + system.runtime(), root + system.state(),
                    root + system.cache(), root + system.logs(), root + system.configuration());
        }
        return new ExecHost.Roots(plan.runtime(), machine.specifier('S'), machine.specifier('C'),
                machine.specifier('L'), machine.specifier('E'));
    }

    private ExecHost execHost() {
        List<String> search = new ArrayList<>(List.of("/usr/local/sbin", "/usr/local/bin", "/usr/sbin", "/usr/bin",
                "/sbin", "/bin"));
        return new ExecHost(users, kernel.geteuid(), plan.isUser(), roots, kernel.environment(), search,
                conf.flag("StrictSandbox", false), machine.kernelArchitecture(), permitted());
    }

    private long permitted() {
        try {
            Capabilities capabilities = kernel.getCapabilities();
            return capabilities.permitted();
        } catch (SysException unknown) {
            return 0;
        }
    }

    private static long seed(Kernel kernel) {
        byte[] bytes = new byte[8];
        try {
            kernel.random(bytes);
        } catch (SysException none) {
            return kernel.realtimeUsec() ^ kernel.nowUsec() << 20 ^ kernel.getpid();
        }
        long seed = 0;
        for (byte b : bytes) {
            seed = seed << 8 | b & 0xff;
        }
        return seed;
    }
}
