package systemlet.engine;

import java.util.Arrays;

/** All deadlines of the engine, the nearest first: a binary heap in which every alarm knows its place. */
final class Deadlines {
    private Alarm[] heap = new Alarm[32];
    private int size;
    private long serials;

    /** Sets an alarm, anew where it is armed; {@link Alarm#NEVER} disarms it. */
    void arm(Alarm alarm, long atUsec) {
        disarm(alarm);
        if (atUsec == Alarm.NEVER) {
            return;
        }
        alarm.atUsec = atUsec;
        alarm.serial = serials++;
        if (size == heap.length) {
            heap = Arrays.copyOf(heap, size * 2);
        }
        put(alarm, size);
        size++;
        rise(alarm);
    }

    void disarm(Alarm alarm) {
        int place = alarm.place;
        if (place < 0) {
            return;
        }
        alarm.place = -1;
        size--;
        Alarm last = heap[size];
        heap[size] = null;
        if (last != alarm) {
            put(last, place);
            rise(last);
            sink(last);
        }
    }

    /** {@return when the nearest alarm is due, monotonic µs} */
    long nextUsec() {
        return size == 0 ? Alarm.NEVER : heap[0].atUsec;
    }

    /** Lets everything happen that is due. What an unanswered spawn holds up comes right after the answer. */
    void ring(Engine engine, long nowUsec) {
        for (int i = 0; i < JobQueue.MAX_STEPS; i++) {
            Alarm due = takeDue(nowUsec);
            if (due == null) {
                return;
            }
            Unit unit = due.unit();
            if (due.kind() == Alarm.Kind.JOB) {
                engine.jobs.timedOut(due);
            } else if (unit.processes.pending == null) {
                unit.machine.elapsed(unit, due);
            } else {
                arm(due, nowUsec + 1);
            }
        }
    }

    /** {@return an alarm that is due, disarmed now, or null} */
    Alarm takeDue(long nowUsec) {
        if (size == 0 || heap[0].atUsec > nowUsec) {
            return null;
        }
        Alarm due = heap[0];
        disarm(due);
        return due;
    }

    private void put(Alarm alarm, int place) {
        heap[place] = alarm;
        alarm.place = place;
    }

    private void rise(Alarm alarm) {
        while (alarm.place > 0) {
            int up = (alarm.place - 1) / 2;
            if (!sooner(alarm, heap[up])) {
                return;
            }
            swap(alarm, heap[up]);
        }
    }

    private void sink(Alarm alarm) {
        while (true) {
            int down = alarm.place * 2 + 1;
            if (down >= size) {
                return;
            }
            if (down + 1 < size && sooner(heap[down + 1], heap[down])) {
                down++;
            }
            if (!sooner(heap[down], alarm)) {
                return;
            }
            swap(heap[down], alarm);
        }
    }

    private void swap(Alarm a, Alarm b) {
        int place = a.place;
        put(a, b.place);
        put(b, place);
    }

    private static boolean sooner(Alarm a, Alarm b) {
        return a.atUsec != b.atUsec ? a.atUsec < b.atUsec : a.serial < b.serial;
    }
}
