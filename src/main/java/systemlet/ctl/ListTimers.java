package systemlet.ctl;

import java.util.ArrayList;
import java.util.List;
import systemlet.base.Spans;
import systemlet.base.Text;
import systemlet.dbus.DBusError;

/** The verb list-timers. */
final class ListTimers {
    private static final String TIMER = "org.freedesktop.systemd1.Timer";

    /**
     * One timer.
     *
     * @param nextUsec when it elapses, microseconds since 1970; {@link Spans#INFINITY} for never
     * @param lastUsec when it last did; 0 for never
     */
    private record Row(String unit, long nextUsec, long lastUsec, List<String> triggers) {}

    private ListTimers() {}

    static int run(Command command) throws Failed {
        List<Row> rows = new ArrayList<>();
        long now = command.context().kernel().realtimeUsec();
        long monotonic = command.context().kernel().nowUsec();
        Bus manager = command.reader();
        for (UnitInfo unit : ListTriggers.units(command, "timer")) {
            try {
                Properties timer = manager.all(unit.path(), "");
                long next = next(timer.number("NextElapseUSecRealtime"), timer.number("NextElapseUSecMonotonic"),
                        now, monotonic);
                rows.add(new Row(unit.id(), next, timer.number("LastTriggerUSec"), timer.strings("Triggers")));
            } catch (DBusError error) {
                throw new Failed("Failed to get next elapse time: " + error.text());
            }
        }
        rows.sort((one, other) -> {
            int moments = Long.compareUnsigned(one.nextUsec, other.nextUsec);
            return moments != 0 ? moments : one.unit.compareTo(other.unit);
        });
        command.context().page(command.options());
        print(command, rows, now);
        return 0;
    }

    /** {@return the earlier of a calendar's and a monotonic moment, as the first; all bits set: never} */
    static long next(long realtime, long onMonotonic, long now, long monotonicNow) {
        long calendar = realtime == 0 ? Spans.INFINITY : realtime;
        if (onMonotonic <= 0) {
            return calendar;
        }
        long converted = now + onMonotonic - monotonicNow;
        return Long.compareUnsigned(converted, calendar) < 0 ? converted : calendar;
    }

    private static void print(Command command, List<Row> rows, long now) {
        Options options = command.options();
        Times times = new Times(command.context());
        Table table = new Table(command.terminal(), "next", "left", "last", "passed", "unit", "activates")
                .header(options.legend).full(options.full);
        for (Row row : rows) {
            String next = row.nextUsec == Spans.INFINITY ? "null" : Long.toUnsignedString(row.nextUsec);
            String last = Long.toUnsignedString(row.lastUsec);
            table.row(
                    cell(times.format(row.nextUsec, options.timestamp)).withJson(next),
                    cell(Times.relative(row.nextUsec, now)).withJson(next),
                    cell(times.format(row.lastUsec, options.timestamp)).withJson(last),
                    cell(Times.relative(row.lastUsec, now)).withJson(last),
                    Table.Cell.of(row.unit),
                    Table.Cell.of(Text.join(" ", row.triggers)));
        }
        ListTriggers.print(command, table, "timer");
    }

    /** A moment that never comes is a "-" like any other text, not an empty cell. */
    private static Table.Cell cell(String moment) {
        return Table.Cell.of(moment.isEmpty() ? "-" : moment);
    }
}
