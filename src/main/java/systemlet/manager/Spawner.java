package systemlet.manager;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import systemlet.base.Utf8;
import systemlet.engine.Effect;
import systemlet.engine.Event;
import systemlet.engine.Phase;
import systemlet.engine.Role;
import systemlet.engine.Unit;
import systemlet.exec.EnvironmentFiles;
import systemlet.exec.ExecChild;
import systemlet.exec.ExecContext;
import systemlet.exec.ExecHost;
import systemlet.exec.ExecReport;
import systemlet.exec.ExecStatus;
import systemlet.sys.Errno;
import systemlet.sys.EventCalls;
import systemlet.sys.FileStat;
import systemlet.sys.Kernel;
import systemlet.sys.OpenFlags;
import systemlet.sys.SysException;
import systemlet.unit.ExecCommand;
import systemlet.unit.ExecSettings;
import systemlet.unit.ServiceSettings;
import systemlet.unit.ServiceType;
import systemlet.unit.UnitConfig;

/**
 * Starts processes: gathers what the child needs for its plan, forks, and answers the engine. What the child reports
 * before it becomes its program comes through a pipe, whose end tells that the program runs.
 */
final class Spawner {
    private static final int REPORT_BYTES = 4096;

    private final Kernel kernel;
    private final PollSet polls;
    private final Facts facts;
    private final ProcessTracker tracker;
    private final OutputStreams streams;
    private final LogRouter log;
    private final ServiceDescriptors descriptors;
    private final ExecHost host;
    private final SpawnEnvironment environment;
    private final IdlePipe idle;
    private final byte[] reported = new byte[REPORT_BYTES];   // one report at a time

    Spawner(Kernel kernel, PollSet polls, Facts facts, ProcessTracker tracker, OutputStreams streams, LogRouter log,
            ServiceDescriptors descriptors, ExecHost host, SpawnEnvironment environment, IdlePipe idle) {
        this.kernel = kernel;
        this.polls = polls;
        this.facts = facts;
        this.tracker = tracker;
        this.streams = streams;
        this.log = log;
        this.descriptors = descriptors;
        this.host = host;
        this.environment = environment;
        this.idle = idle;
    }

    /** Performs the effect; the answer is among the facts afterwards. */
    void spawn(Unit unit, Effect.Spawn wish) {
        ExecCommand command = CommandLists.of(unit.config(), wish.phase()).get(wish.index());
        int[] report = {-1, -1};
        int[] stream = {-1, -1};
        String failure = "Failed to load environment files: ";
        try {
            List<String> assigned = EnvironmentFiles.load(kernel, unit.config().get(ExecSettings.ENVIRONMENT_FILE));
            failure = "Failed to fork: ";
            report = kernel.pipe(OpenFlags.NON_BLOCKING);
            LogSource source = LogSources.of(unit, command);
            stream = CommandLists.isLogged(unit.config()) ? streams.open(source) : stream;
            var child = new ExecChild(unit.config(), context(unit, wish, command, assigned, report[1], stream[1]));
            int pid = child.start(kernel);
            tracker.born(pid, wish.unit());
            streams.started(stream[0], pid);
            watchReport(wish.unit(), pid, child, report[0]);
            report[0] = -1;
            facts.answer(new Event.Spawned(wish.unit(), wish.role(), pid));
        } catch (SysException failed) {
            log.manager(wish.unit(), 3, wish.unit() + ": " + failure + failed.text(), Map.of());
            facts.answer(new Event.SpawnFailed(wish.unit(), wish.role(), ExecStatus.EXEC, failed.errno()));
        } finally {
            close(report[0]);
            close(report[1]);
            close(stream[1]);
            descriptors.drop(wish.fdToken());
        }
    }

    private void close(int fd) {
        if (fd >= 0) {
            kernel.close(fd);
        }
    }

    private ExecContext context(Unit unit, Effect.Spawn wish, ExecCommand command, List<String> assigned, int report,
            int stream) throws SysException {
        UnitConfig config = unit.config();
        boolean control = wish.role() == Role.CONTROL;
        boolean idles = config.get(ServiceSettings.TYPE) == ServiceType.IDLE && wish.phase() == Phase.START;
        long watchdog = control || unit.service() == null ? 0 : Math.max(0, config.get(ServiceSettings.WATCHDOG));
        var identity = new ExecContext.Identity(wish.unit(), unit.invocation().toString(), tracker.tag(wish.unit()), null,
                watchdog, control, environment.dynamicUid(unit), report, idles ? idle.readEnd() : -1);
        List<String> variables = environment.of(unit, wish);
        int connection = descriptors.connection(wish);
        if (connection >= 0) {
            variables.addAll(PeerName.variables(kernel, connection));
        }
        return new ExecContext(command, host, identity, variables, assigned,
                control ? ExecContext.Fds.NONE : descriptors.forService(unit, wish), stdio(stream, wish));
    }

    private ExecContext.Stdio stdio(int stream, Effect.Spawn wish) throws SysException {
        int connection = descriptors.connection(wish);
        if (stream < 0) {
            return new ExecContext.Stdio(-1, 0, 0, connection, descriptors.stdio(wish.unit()));
        }
        FileStat stat = kernel.fstat(stream);
        return new ExecContext.Stdio(stream, stat.dev(), stat.ino(), connection, descriptors.stdio(wish.unit()));
    }

    /** Listens to what the child reports until it becomes its program. */
    private void watchReport(String unit, int pid, ExecChild child, int fd) {
        polls.add(fd, EventCalls.POLLIN, new Report(unit, pid, child, fd));
    }

    /** The reading end of one child's report pipe. */
    private final class Report implements PollSet.Ready {
        private final String unit;
        private final int pid;
        private final ExecChild child;
        private final int fd;
        private boolean failed;

        Report(String unit, int pid, ExecChild child, int fd) {
            this.unit = unit;
            this.pid = pid;
            this.child = child;
            this.fd = fd;
        }

        @Override
        public void ready(int revents) {
            try {
                int count = kernel.read(fd, reported, 0, reported.length);
                if (count > 0) {
                    tell(count);
                    return;
                }
                end();
            } catch (SysException refused) {
                if (!refused.is(Errno.EAGAIN) && !refused.is(Errno.EINTR)) {
                    end();
                }
            }
        }

        private void tell(int count) {
            for (ExecReport.Line line : child.reported(Utf8.decode(reported, 0, count))) {
                failed |= line.level().ordinal() <= 3;
                log.manager(unit, line.level().ordinal(), unit + ": " + line.text(), Map.of());
            }
        }

        private void end() {
            polls.remove(fd);
            kernel.close(fd);
            child.landed();
            if (!failed) {
                facts.saw(new Event.ExecSucceeded(unit, pid));
            }
        }
    }
}
