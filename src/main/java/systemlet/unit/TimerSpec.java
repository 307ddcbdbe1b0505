package systemlet.unit;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import systemlet.base.Calendar;

/**
 * One elapse rule of a timer: a span after something, or a calendar expression.
 *
 * @param usec     span in µs; 0 for CALENDAR
 * @param calendar null except for CALENDAR
 */
public record TimerSpec(Base base, long usec, Calendar calendar) {
    /** What the rule counts from; the words are those of the properties. */
    public enum Base {
        ACTIVE("OnActiveUSec"), BOOT("OnBootUSec"), STARTUP("OnStartupUSec"), UNIT_ACTIVE("OnUnitActiveUSec"),
        UNIT_INACTIVE("OnUnitInactiveUSec"), CALENDAR("OnCalendar");

        private final String property;

        Base(String property) {
            this.property = property;
        }

        public String property() {
            return property;
        }
    }

    /** Base, span, next elapse, which the manager fills in. */
    static final Format<List<TimerSpec>> MONOTONIC = new Format<>("a(stt)", specs -> {
        List<Object> rows = new ArrayList<>();
        for (TimerSpec spec : latestFirst(specs)) {
            if (spec.base != Base.CALENDAR) {
                rows.add(new Object[] {spec.base.property, spec.usec, 0L});
            }
        }
        return rows;
    });
    /** Base, expression, next elapse, which the manager fills in. */
    static final Format<List<TimerSpec>> CALENDARS = new Format<>("a(sst)", specs -> {
        List<Object> rows = new ArrayList<>();
        for (TimerSpec spec : latestFirst(specs)) {
            if (spec.base == Base.CALENDAR) {
                rows.add(new Object[] {spec.base.property, spec.calendar.toString(), 0L});
            }
        }
        return rows;
    });

    private static List<TimerSpec> latestFirst(List<TimerSpec> specs) {
        List<TimerSpec> reversed = new ArrayList<>(specs);
        Collections.reverse(reversed);
        return reversed;
    }
}
