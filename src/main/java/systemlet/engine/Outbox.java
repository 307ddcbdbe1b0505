package systemlet.engine;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * The effects of a drain, in order. A unit's changes are told once: before the end of a job of it, so that whoever waits
 * for the job finds the new state, else at the end.
 */
final class Outbox {
    private final List<Unit> touched = new ArrayList<>();
    private List<Effect> effects = new ArrayList<>();

    void add(Effect effect) {
        effects.add(effect);
    }

    /** Notes that something about the unit has changed that clients can see. */
    void touch(Unit unit) {
        if (!unit.dirty) {
            unit.dirty = true;
            touched.add(unit);
        }
    }

    private void tell(Unit unit) {
        if (!unit.told) {
            String name = unit.name().text();
            effects.add(unit.announced ? new Effect.Changed(name) : new Effect.UnitNew(name));
            unit.announced = true;
            unit.told = true;   // properties are read when this is performed, so later changes of the turn are in
        }
    }

    void jobRemoved(Job job, JobResult result) {
        touch(job.unit());
        tell(job.unit());
        effects.add(new Effect.JobRemoved(job.id(), job.unit().name().text(), result.word()));
    }

    /** The unit left memory: nothing more is told of it but that. */
    void dropped(Unit unit) {
        unit.told = true;
        if (unit.announced) {
            effects.add(new Effect.UnitRemoved(unit.name().text()));
        }
    }

    void log(Unit unit, int level, String message, Map<String, String> fields) {
        effects.add(new Effect.Log(unit.name().text(), level, unit.name() + ": " + message, fields));
    }

    /** {@return whether nothing is asked for; changes may be to be told} */
    boolean isEmpty() {
        return effects.isEmpty();
    }

    /** {@return what has come together, told to the end; the next drain begins anew} */
    List<Effect> take() {
        for (Unit unit : touched) {
            tell(unit);
        }
        for (Unit unit : touched) {
            unit.told = false;
            unit.dirty = false;
        }
        touched.clear();
        List<Effect> taken = effects;
        effects = new ArrayList<>();
        return taken;
    }

    /** {@return fields of a log line: names and values in turn} */
    static Map<String, String> fields(String... pairs) {
        Map<String, String> fields = new LinkedHashMap<>();
        for (int i = 0; i + 1 < pairs.length; i += 2) {
            fields.put(pairs[i], pairs[i + 1]);
        }
        return fields;
    }
}
