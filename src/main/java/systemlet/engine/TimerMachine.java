package systemlet.engine;

import java.util.List;
import java.util.Map;
import systemlet.base.Calendar;
import systemlet.unit.Dependency;
import systemlet.unit.JobMode;
import systemlet.unit.TimerSettings;
import systemlet.unit.TimerSpec;
import systemlet.unit.Word;

/** The life of a timer: dead → waiting → running (its unit runs) → waiting … → elapsed, when no rule is left. */
final class TimerMachine extends Machine {
    TimerMachine(Engine engine) {
        super(engine);
    }

    @Override
    State initial() {
        return TimerState.DEAD;
    }

    @Override
    State named(String word) {
        return Word.find(TimerState.values(), word);
    }

    @Override
    void configured(Unit unit) {
        List<TimerSpec> specs = unit.config().get(TimerSettings.SPECS);
        TimerFacts before = unit.timer();
        TimerFacts facts = new TimerFacts(specs);
        if (before != null) {
            facts.result = before.result;
            facts.lastTrigger = before.lastTrigger;
            if (before.specs.equals(specs)) {
                System.arraycopy(before.disabled, 0, facts.disabled, 0, specs.size());
            }
        }
        unit.facts = facts;
        if (before != null && unit.state() == TimerState.WAITING) {
            engine.deadlines.arm(unit.stateAlarm, engine.now().monotonicUsec());   // recomputed when the reload is done
            facts.nextMonotonicUsec = Alarm.NEVER;
        }
    }

    static Unit triggered(Unit unit) {
        Unit[] others = unit.edges.of(Dependency.TRIGGERS);
        return others.length == 0 ? null : others[0];
    }

    @Override
    Verdict checkStart(Unit unit) {
        if (startsTooOften(unit)) {
            dead(unit, Result.START_LIMIT_HIT);
            return Verdict.FAILED;
        }
        return null;
    }

    @Override
    Verdict start(Unit unit) {
        Unit target = triggered(unit);
        if (target == null || !target.isLoaded()) {
            log(unit, 3, "Refusing to start, unit " + (target == null ? "" : target) + " to trigger not loaded.");
            return Verdict.FAILED;
        }
        engine.newInvocation(unit);
        TimerFacts facts = unit.timer();
        facts.lastTrigger = Now.NEVER;
        for (int i = 0; i < facts.disabled.length; i++) {
            facts.disabled[i] &= facts.specs.get(i).base() != TimerSpec.Base.ACTIVE;
        }
        if (unit.config().get(TimerSettings.PERSISTENT)) {
            readStamp(unit);
        }
        facts.result = Result.SUCCESS;
        await(unit, true);
        return Verdict.BEGUN;
    }

    private void readStamp(Unit unit) {
        long stamp = engine.host.stampUsec(unit.name());
        if (stamp == 0) {
            engine.emit(new Effect.Stamp(unit.name().text(), engine.now().realtimeUsec()));   // from now on it is known
        } else if (stamp < engine.now().realtimeUsec()) {
            unit.timer().lastTrigger = new Now(0, stamp);
        } else {
            log(unit, 4, "Not using persistent file timestamp of " + unit + ": it is in the future.");
        }
    }

    @Override
    Verdict stop(Unit unit) {
        dead(unit, Result.SUCCESS);
        return Verdict.BEGUN;
    }

    /** Finds out when it is next. {@code anew}: not because it has just elapsed. */
    private void await(Unit unit, boolean anew) {
        Unit target = triggered(unit);
        if (target == null) {
            log(unit, 3, "Unit to trigger vanished.");
            dead(unit, Result.RESOURCES);
            return;
        }
        TimerFacts facts = unit.timer();
        facts.nextMonotonicUsec = 0;
        facts.nextRealtimeUsec = 0;
        boolean remains = unit.config().get(TimerSettings.REMAIN_AFTER_ELAPSE);
        for (int i = 0; i < facts.disabled.length; i++) {
            TimerSpec.Base base = facts.specs.get(i).base();
            remains |= base == TimerSpec.Base.UNIT_ACTIVE || base == TimerSpec.Base.UNIT_INACTIVE;
            if (facts.disabled[i]) {
                continue;
            }
            if (base == TimerSpec.Base.CALENDAR) {
                long next = nextCalendar(unit, facts, i);
                facts.nextRealtimeUsec = earlier(facts.nextRealtimeUsec, next);
            } else {
                facts.nextMonotonicUsec = earlier(facts.nextMonotonicUsec, nextSpan(unit, facts, i, target, anew));
            }
        }
        boolean otherwise = unit.config().get(TimerSettings.ON_CLOCK_CHANGE)
                || unit.config().get(TimerSettings.ON_TIMEZONE_CHANGE);
        if (facts.nextMonotonicUsec == 0 && facts.nextRealtimeUsec == 0 && !otherwise) {
            elapse(unit, remains);
            return;
        }
        delay(unit, facts);
        arm(unit, facts);
        if (unit.state() != TimerState.WAITING) {
            enter(unit, TimerState.WAITING);
        }
    }

    /** {@return the earlier of two times, of which 0 is none} */
    private static long earlier(long a, long b) {
        return a == 0 || b != 0 && b < a ? b : a;
    }

    private long nextCalendar(Unit unit, TimerFacts facts, int index) {
        long from = facts.lastTrigger.realtimeUsec() > 0 ? facts.lastTrigger.realtimeUsec()
                : unit.inactiveExit().isSet() ? unit.inactiveExit().realtimeUsec() : engine.now().realtimeUsec();
        long next = facts.specs.get(index).calendar().next(from, engine.host.zones());
        if (next == Calendar.NEVER) {
            facts.nextUsec[index] = 0;
            return 0;
        }
        Now now = engine.now();
        long begun = now.realtimeUsec() - (now.monotonicUsec() - engine.userspaceTime().monotonicUsec());
        // missed before we were here
        facts.nextUsec[index] = Math.max(next, engine.userspaceTime().isSet() ? begun : next);
        return facts.nextUsec[index];
    }

    private long nextSpan(Unit unit, TimerFacts facts, int index, Unit target, boolean anew) {
        TimerSpec spec = facts.specs.get(index);
        long last = facts.lastTrigger.monotonicUsec();
        long base = switch (spec.base()) {
            case ACTIVE -> unit.activeState() == ActiveState.ACTIVE ? unit.inactiveExit().monotonicUsec()
                    : engine.now().monotonicUsec();
            case BOOT, STARTUP -> engine.userspaceTime().monotonicUsec();   // a container boots when its manager starts
            case UNIT_ACTIVE -> Math.max(target.inactiveExit().monotonicUsec(), last);
            case UNIT_INACTIVE -> Math.max(target.inactiveEnter().monotonicUsec(), last);
            case CALENDAR -> 0;
        };
        boolean byUnit = spec.base() == TimerSpec.Base.UNIT_ACTIVE || spec.base() == TimerSpec.Base.UNIT_INACTIVE;
        if (byUnit && base <= 0) {
            return 0;
        }
        long next = Alarm.after(base, spec.usec());
        if (facts.lastTrigger.isSet() && !anew && !byUnit && next <= engine.now().monotonicUsec()) {
            facts.disabled[index] = true;   // it happens once
            return 0;
        }
        facts.nextUsec[index] = next;
        return next;
    }

    private void delay(Unit unit, TimerFacts facts) {
        long most = unit.config().get(TimerSettings.RANDOMIZED_DELAY);
        if (most <= 0) {
            return;
        }
        boolean fixed = unit.config().get(TimerSettings.FIXED_RANDOM_DELAY);
        if (facts.nextMonotonicUsec != 0) {
            facts.nextMonotonicUsec = Alarm.after(facts.nextMonotonicUsec, draw(unit, fixed, most));
        }
        if (facts.nextRealtimeUsec != 0) {
            facts.nextRealtimeUsec = Alarm.after(facts.nextRealtimeUsec, draw(unit, fixed, most));
        }
    }

    private long draw(Unit unit, boolean fixed, long most) {
        return Long.remainderUnsigned(fixed ? engine.host.stableHash(unit.name().text()) : engine.host.random(), most);
    }

    /** Sets the alarm to the nearer of the two times, the calendar's turned into monotonic time as of now. */
    private void arm(Unit unit, TimerFacts facts) {
        Now now = engine.now();
        long due = facts.nextMonotonicUsec == 0 ? Alarm.NEVER : facts.nextMonotonicUsec;
        if (facts.nextRealtimeUsec != 0) {
            long left = facts.nextRealtimeUsec - now.realtimeUsec();
            due = Math.min(due, Alarm.after(now.monotonicUsec(), Math.max(0, left)));
        }
        engine.deadlines.arm(unit.stateAlarm, due);
        engine.touch(unit);
    }

    @Override
    void elapsed(Unit unit, Alarm alarm) {
        if (unit.state() != TimerState.WAITING) {
            return;
        }
        TimerFacts facts = unit.timer();
        Now now = engine.now();
        boolean due = facts.nextMonotonicUsec != 0 && facts.nextMonotonicUsec <= now.monotonicUsec()
                || facts.nextRealtimeUsec != 0 && facts.nextRealtimeUsec <= now.realtimeUsec();
        if (due) {
            trigger(unit);
        } else {
            await(unit, true);   // the configuration is new, or the clock ran differently
        }
    }

    private void trigger(Unit unit) {
        if (unit.hasJob(JobType.STOP)) {
            return;
        }
        Unit target = triggered(unit);
        TimerFacts facts = unit.timer();
        try {
            if (target == null) {
                throw EngineException.systemd("NoSuchUnit", "Unit to trigger vanished.");
            }
            Transaction.enqueue(engine, JobType.START, target, JobMode.REPLACE, details(unit), null);
        } catch (EngineException refused) {
            log(unit, 4, "Failed to queue unit startup job: " + refused.getMessage());
            dead(unit, Result.RESOURCES);
            return;
        }
        facts.lastTrigger = engine.now();
        if (unit.config().get(TimerSettings.PERSISTENT)) {
            engine.emit(new Effect.Stamp(unit.name().text(), engine.now().realtimeUsec()));
        }
        disarm(unit);
        enter(unit, TimerState.RUNNING);
    }

    private Map<String, String> details(Unit unit) {
        Now now = engine.now();
        return Outbox.fields("TRIGGER_UNIT", unit.name().text(), "TRIGGER_TIMER_REALTIME_USEC",
                Long.toString(now.realtimeUsec()),
                "TRIGGER_TIMER_MONOTONIC_USEC", Long.toString(now.monotonicUsec()));
    }

    @Override
    void triggeredChanged(Unit unit, Unit other) {
        TimerFacts facts = unit.timer();
        TimerState state = (TimerState) unit.state();
        if (state == TimerState.DEAD || state == TimerState.FAILED || !other.isLoaded()) {
            return;
        }
        for (int i = 0; i < facts.disabled.length; i++) {
            TimerSpec.Base base = facts.specs.get(i).base();
            facts.disabled[i] &= base != TimerSpec.Base.UNIT_ACTIVE && base != TimerSpec.Base.UNIT_INACTIVE;
        }
        if (state != TimerState.RUNNING || other.activeState().isInactiveOrFailed() && other.job == null) {
            await(unit, false);
        }
    }

    private void elapse(Unit unit, boolean remains) {
        if (!remains) {
            dead(unit, Result.SUCCESS);
            return;
        }
        disarm(unit);
        unit.timer().nextMonotonicUsec = Alarm.NEVER;
        if (unit.state() != TimerState.ELAPSED) {
            enter(unit, TimerState.ELAPSED);
        }
    }

    private void dead(Unit unit, Result result) {
        TimerFacts facts = unit.timer();
        if (facts.result == Result.SUCCESS) {
            facts.result = result;
        }
        EndMessage.say(engine, unit, facts.result);
        disarm(unit);
        facts.nextMonotonicUsec = 0;
        facts.nextRealtimeUsec = 0;
        enter(unit, facts.result == Result.SUCCESS ? TimerState.DEAD : TimerState.FAILED);
    }

    @Override
    void clockChanged(Unit unit) {
        if (unit.state() != TimerState.WAITING) {
            return;
        }
        TimerFacts facts = unit.timer();
        if (facts.lastTrigger.realtimeUsec() > engine.now().realtimeUsec()) {
            // set back: again, then
            facts.lastTrigger = new Now(facts.lastTrigger.monotonicUsec(), engine.now().realtimeUsec());
        }
        if (unit.config().get(TimerSettings.ON_CLOCK_CHANGE)) {
            trigger(unit);
        } else {
            await(unit, true);
        }
    }

    @Override
    List<String> cleanable(Unit unit) {
        return unit.config().get(TimerSettings.PERSISTENT) ? List.of("state") : List.of();
    }

    @Override
    void clean(Unit unit, List<String> what) {
        engine.emit(new Effect.CleanDirectories(unit.name().text(), what));
    }

    @Override
    void save(Unit unit, Snapshot.Writer to) {
        unit.timer().save(to);
    }

    @Override
    void load(Unit unit, String key, String value) {
        unit.timer().load(key, value);
    }

    @Override
    void resetFailed(Unit unit) {
        unit.timer().result = Result.SUCCESS;
        if (unit.state() == TimerState.FAILED) {
            enter(unit, TimerState.DEAD);
        }
    }
}
