package systemlet.engine;

import java.util.List;
import systemlet.base.Text;
import systemlet.unit.TimerSpec;

/** What is happening to a timer beyond what every unit has. */
public final class TimerFacts implements HasResult {
    Result result = Result.SUCCESS;
    Now lastTrigger = Now.NEVER;
    long nextMonotonicUsec = Alarm.NEVER;
    long nextRealtimeUsec = Alarm.NEVER;
    final List<TimerSpec> specs;
    /** By the specs: one that is over (OnBootSec=). */
    final boolean[] disabled;
    final long[] nextUsec;

    TimerFacts(List<TimerSpec> specs) {
        this.specs = specs;
        this.disabled = new boolean[specs.size()];
        this.nextUsec = new long[specs.size()];
    }

    @Override
    public Result result() {
        return result;
    }

    /** {@return when it last triggered; {@link Now#NEVER} for never} */
    public Now lastTrigger() {
        return lastTrigger;
    }

    /** {@return when it elapses next by the monotonic clock, µs; 0 where no rule uses it; Long.MAX_VALUE for never} */
    public long nextElapseMonotonicUsec() {
        return nextMonotonicUsec;
    }

    /**
     * {@return when it elapses next by the calendar, µs since 1970; 0 where no rule uses it; Long.MAX_VALUE for never}
     */
    public long nextElapseRealtimeUsec() {
        return nextRealtimeUsec;
    }

    /** {@return when the index-th rule elapses next, in its own clock, µs; 0 for not known} */
    public long nextElapseUsec(int index) {
        return nextUsec[index];
    }

    void save(Snapshot.Writer to) {
        to.put("result", result, Result.SUCCESS);
        to.put("last-trigger", lastTrigger);
        to.put("next-monotonic", nextMonotonicUsec, Alarm.NEVER);
        to.put("next-realtime", nextRealtimeUsec, Alarm.NEVER);
        for (int i = 0; i < disabled.length; i++) {
            if (nextUsec[i] != 0 || disabled[i]) {
                to.put("rule", i + " " + nextUsec[i] + (disabled[i] ? " over" : ""));
            }
        }
    }

    /** Takes one line that {@link #save} wrote. */
    void load(String key, String value) {
        switch (key) {
            case "result" -> result = Snapshot.readWord(Result.values(), value, Result.SUCCESS);
            case "last-trigger" -> lastTrigger = Snapshot.readNow(value);
            case "next-monotonic" -> nextMonotonicUsec = Long.parseLong(value);
            case "next-realtime" -> nextRealtimeUsec = Long.parseLong(value);
            case "rule" -> {
                List<String> words = Text.split(value, ' ');
                int index = Integer.parseInt(words.get(0));
                if (index < disabled.length) {
                    nextUsec[index] = Long.parseLong(words.get(1));
                    disabled[index] = words.size() > 2;
                }
            }
            default -> { }   // from a newer program
        }
    }
}
