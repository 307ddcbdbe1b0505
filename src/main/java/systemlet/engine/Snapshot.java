package systemlet.engine;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import systemlet.base.BadText;
import systemlet.base.Bytes;
import systemlet.base.Escapes;
import systemlet.base.Id128;
import systemlet.base.KeyedLines;
import systemlet.base.Text;
import systemlet.unit.UnitName;
import systemlet.unit.Word;

/**
 * The run-time state of the engine as lines of text: for daemon-reexec, for going on after a crash, and to look at.
 * Each line is a key and a value; a line "unit NAME" begins a unit. What the files say is not in it, for the files are
 * read again. Deadlines are absolute monotonic times, so they stay what they were. It is taken between turns, when
 * every effect is answered. Lines with unknown keys are passed over, so that an older text can be read by a newer
 * program.
 */
final class Snapshot {
    private static final String HEAD = "systemlet-engine 1";

    /** Collects lines. What a reader would assume anyway is left out. */
    static final class Writer {
        private final KeyedLines lines;

        Writer(Bytes to) {
            lines = new KeyedLines(to);
        }

        void put(String key, String value) {
            lines.put(key, value);
        }

        /** Writes a number unless it is what {@code usual} says. */
        void put(String key, long value, long usual) {
            if (value != usual) {
                lines.put(key, value);
            }
        }

        void put(String key, Word value, Word usual) {
            if (value != usual) {
                lines.put(key, value.word());
            }
        }

        void put(String key, Id128 value) {
            lines.begin(key).id(value).end();
        }

        void put(String key, Now value) {
            if (value.isSet()) {
                now(lines.begin(key), value).end();
            }
        }

        void put(String key, ExecStatus value) {
            if (!value.equals(ExecStatus.NONE)) {
                status(lines.begin(key), value).end();
            }
        }

        void put(String key, Phase phase, int index, ExecStatus value) {
            status(lines.begin(key).text(phase.name()).text(" ").number(index).text(" "), value).end();
        }

        void flag(String key, boolean value) {
            if (value) {
                lines.put(key, 1);
            }
        }

        private static KeyedLines now(KeyedLines line, Now value) {
            return line.number(value.monotonicUsec()).text(" ").number(value.realtimeUsec());
        }

        private static KeyedLines status(KeyedLines line, ExecStatus value) {
            now(line.number(value.pid()).text(" "), value.start()).text(" ");
            return now(line, value.exit()).text(" ").number(value.code()).text(" ").number(value.status());
        }
    }

    private Snapshot() {}

    static Now readNow(String text) {
        List<String> words = Text.split(text, ' ');
        return new Now(Long.parseLong(words.get(0)), Long.parseLong(words.get(1)));
    }

    static ExecStatus readStatus(String text) {
        List<String> words = Text.split(text, ' ');
        long[] numbers = new long[words.size()];
        for (int i = 0; i < numbers.length; i++) {
            numbers[i] = Long.parseLong(words.get(i));
        }
        return new ExecStatus((int) numbers[0], new Now(numbers[1], numbers[2]), new Now(numbers[3], numbers[4]),
                (int) numbers[5], (int) numbers[6]);
    }

    static <W extends Word> W readWord(W[] values, String word, W otherwise) {
        W found = Word.find(values, word);
        return found == null ? otherwise : found;
    }

    // ---- writing

    static void write(Engine engine, Bytes text) {
        text.text(HEAD).u8('\n');
        Writer to = new Writer(text);
        engine.save(to);
        for (Unit unit : engine.units()) {
            if (!isFresh(unit)) {
                save(unit, to);
            }
        }
        for (Job job : engine.jobs()) {
            save(job, to);
        }
    }

    /** {@return whether there is nothing to say of a unit that its files do not say} */
    private static boolean isFresh(Unit unit) {
        return unit.state() == unit.machine.initial() && !unit.stateChange.isSet() && !unit.conditionTime.isSet()
                && unit.job == null && unit.nopJob == null;
    }

    private static void save(Unit unit, Writer to) {
        to.put("unit", unit.name().text());
        to.put("state", unit.state().word());
        to.put("state-change", unit.stateChange);
        to.put("inactive-exit", unit.inactiveExit);
        to.put("active-enter", unit.activeEnter);
        to.put("active-exit", unit.activeExit);
        to.put("inactive-enter", unit.inactiveEnter);
        to.put("condition-time", unit.conditionTime);
        to.put("assert-time", unit.assertTime);
        to.flag("condition", unit.conditionResult);
        to.flag("assert", unit.assertResult);
        to.put("start-limit", unit.startLimit.text());
        to.put("own-will", unit.ownWill.text());
        to.flag("start-limit-hit", unit.startLimitHit);
        if (!unit.invocation.equals(Id128.NULL)) {
            to.put("invocation", unit.invocation);
        }
        saveTested(unit, to);
        to.put("alarm", unit.stateAlarm.atUsec(), Alarm.NEVER);
        for (var variable : unit.activation.entrySet()) {
            to.put("activation", variable.getKey() + "=" + variable.getValue());
        }
        saveProcesses(unit.processes, to);
        unit.machine.save(unit, to);
    }

    private static void saveTested(Unit unit, Writer to) {
        if (unit.tested.length > 0) {
            StringBuilder results = new StringBuilder();
            for (byte one : unit.tested) {
                results.append(one > 0 ? '+' : one < 0 ? '-' : '0');
            }
            to.put("tested", results.toString());
        }
    }

    private static void saveProcesses(Processes has, Writer to) {
        to.put("main-pid", has.mainPid, 0);
        to.put("main-index", has.mainIndex, -1);
        if (has.controlPhase != null) {
            to.put("control", has.controlPid + " " + has.controlPhase.name() + " " + has.controlIndex);
        }
        for (var runs : has.runs().entrySet()) {
            for (int i = 0; i < runs.getValue().length; i++) {
                if (runs.getValue()[i] != null) {
                    to.put("run", runs.getKey(), i, runs.getValue()[i]);
                }
            }
        }
    }

    private static void save(Job job, Writer to) {
        to.put("job", job.id() + " " + job.type.word() + " " + job.unit());
        to.flag("job-running", job.state == JobState.RUNNING);
        to.flag("job-irreversible", job.irreversible);
        to.flag("job-ignores-order", job.ignoreOrder);
        to.put("job-begin", job.begin);
        to.put("job-begin-running", job.beginRunning);
        to.put("job-alarm", job.alarm.atUsec(), Alarm.NEVER);
        for (var variable : job.details.entrySet()) {
            to.put("job-detail", variable.getKey() + "=" + variable.getValue());
        }
    }

    // ---- reading

    /** Reads a text. Units are loaded on the way; what they say of themselves is taken over; then life goes on. */
    static void restore(Engine engine, String text) {
        List<Unit> restored = new ArrayList<>();
        Unit unit = null;
        Job job = null;
        for (String line : Text.lines(text)) {
            int space = line.indexOf(' ');
            if (space < 0 || line.equals(HEAD)) {
                continue;
            }
            String key = line.substring(0, space);
            String value = unescape(line.substring(space + 1));
            if (key.equals("unit")) {
                unit = engine.unit(UnitName.of(value));
                restored.add(unit);
            } else if (key.equals("job")) {
                job = readJob(engine, value);
            } else if (key.startsWith("job-") && job != null) {
                read(engine, job, key, value);
            } else if (unit == null) {
                engine.load(key, value);
            } else {
                read(engine, unit, key, value);
            }
        }
        engine.units.reorder(restored);
        goOn(engine, restored);
    }

    private static String unescape(String text) {
        try {
            return Escapes.unescapeC(text);
        } catch (BadText notOurs) {
            return text;
        }
    }

    private static void goOn(Engine engine, List<Unit> restored) {
        for (Unit unit : restored) {
            if (unit.processes.mainPid > 0) {
                engine.watchPid(unit.processes.mainPid, unit);
            }
            if (unit.processes.controlPid > 0) {
                engine.watchPid(unit.processes.controlPid, unit);
            }
            unit.machine.resumed(unit);
        }
        engine.jobs.enqueueWaiting();
    }

    private static void read(Engine engine, Unit unit, String key, String value) {
        switch (key) {
            case "state" -> {
                State state = unit.machine.named(value);
                unit.resume(state == null ? unit.machine.initial() : state);
            }
            case "state-change" -> unit.stateChange = readNow(value);
            case "inactive-exit" -> unit.inactiveExit = readNow(value);
            case "active-enter" -> unit.activeEnter = readNow(value);
            case "active-exit" -> unit.activeExit = readNow(value);
            case "inactive-enter" -> unit.inactiveEnter = readNow(value);
            case "condition-time" -> unit.conditionTime = readNow(value);
            case "assert-time" -> unit.assertTime = readNow(value);
            case "condition" -> unit.conditionResult = true;
            case "assert" -> unit.assertResult = true;
            case "start-limit" -> unit.startLimit.restore(value);
            case "own-will" -> unit.ownWill.restore(value);
            case "start-limit-hit" -> unit.startLimitHit = true;
            case "invocation" -> unit.invocation = readId(value);
            case "tested" -> readTested(unit, value);
            case "alarm" -> engine.deadlines.arm(unit.stateAlarm, Long.parseLong(value));
            case "activation" -> unit.activation = with(unit.activation, value);
            case "main-pid" -> unit.processes.mainPid = Integer.parseInt(value);
            case "main-index" -> unit.processes.mainIndex = Integer.parseInt(value);
            case "control" -> readControl(unit.processes, value);
            case "run" -> readRun(unit.processes, value);
            default -> unit.machine.load(unit, key, value);
        }
    }

    private static Id128 readId(String text) {
        try {
            return Id128.parse(text);
        } catch (BadText notOurs) {
            return Id128.NULL;
        }
    }

    private static void readTested(Unit unit, String results) {
        unit.tested = new byte[results.length()];
        for (int i = 0; i < results.length(); i++) {
            unit.tested[i] = (byte) (results.charAt(i) == '+' ? 1 : results.charAt(i) == '-' ? -1 : 0);
        }
    }

    private static Map<String, String> with(Map<String, String> variables, String assignment) {
        Map<String, String> more = new LinkedHashMap<>(variables);
        int equals = assignment.indexOf('=');
        more.put(assignment.substring(0, equals), assignment.substring(equals + 1));
        return more;
    }

    private static void readControl(Processes has, String value) {
        List<String> words = Text.split(value, ' ');
        has.controlPid = Integer.parseInt(words.get(0));
        has.controlPhase = Phase.valueOf(words.get(1));
        has.controlIndex = Integer.parseInt(words.get(2));
    }

    private static void readRun(Processes has, String value) {
        int first = value.indexOf(' ');
        int second = value.indexOf(' ', first + 1);
        has.status(Phase.valueOf(value.substring(0, first)), Integer.parseInt(value.substring(first + 1, second)),
                readStatus(value.substring(second + 1)));
    }

    private static Job readJob(Engine engine, String value) {
        List<String> words = Text.split(value, ' ');
        JobType type = readWord(JobType.values(), words.get(1), JobType.NOP);
        Job job = new Job(Long.parseLong(words.get(0)), engine.unit(UnitName.of(words.get(2))), type);
        engine.jobs.put(job);
        return job;
    }

    private static void read(Engine engine, Job job, String key, String value) {
        switch (key) {
            case "job-running" -> job.state = JobState.RUNNING;
            case "job-irreversible" -> job.irreversible = true;
            case "job-ignores-order" -> job.ignoreOrder = true;
            case "job-begin" -> job.begin = readNow(value);
            case "job-begin-running" -> job.beginRunning = readNow(value);
            case "job-alarm" -> engine.deadlines.arm(job.alarm, Long.parseLong(value));
            case "job-detail" -> job.details = with(job.details, value);
            default -> { }   // from a newer program
        }
    }
}
