package systemlet.unit;

import java.util.List;
import systemlet.base.BadText;
import systemlet.base.Calendar;
import systemlet.base.Numbers;
import systemlet.base.Spans;

/** Parsers of what timers, paths and swaps say. */
final class TriggerParsers {
    private TriggerParsers() {}

    static UnitName unit(String value, UnitName before, ParseContext in) throws BadValue {
        String name = in.resolveBare(value);
        if (UnitType.ofName(name) == null) {
            throw BadValue.ignored("Unit type not valid, ignoring: " + value);
        }
        if (!UnitName.isStartable(name)) {
            throw BadValue.ignored("Failed to load unit " + name + ", ignoring: Unit name " + name + " is not valid.");
        }
        UnitName unit = UnitName.of(name);
        if (unit.type() == in.unit().name().type()) {
            throw BadValue.ignored("Trigger cannot be of same type, ignoring: " + value);
        }
        return unit;
    }

    static List<TimerSpec> calendar(String value, List<TimerSpec> before, ParseContext in) throws BadValue {
        if (value.isEmpty()) {
            return null;
        }
        String expression = in.resolve(value);
        try {
            return with(before, in,
                    new TimerSpec(TimerSpec.Base.CALENDAR, 0, Calendar.parse(expression, in.zones())));
        } catch (BadText refused) {
            throw BadValue.ignored("Failed to parse calendar specification, ignoring: " + expression);
        }
    }

    /** {@return the parser of a span after {@code base}; an empty assignment forgets the rules of all kinds} */
    static Parser<List<TimerSpec>> timer(TimerSpec.Base base) {
        return (value, before, in) -> {
            if (value.isEmpty()) {
                return null;
            }
            String span = in.resolve(value);
            try {
                return with(before, in, new TimerSpec(base, Spans.parse(span), null));
            } catch (BadText refused) {
                throw BadValue.ignored("Failed to parse timer value, ignoring: " + span);
            }
        };
    }

    /** {@return the parser of one kind of path; an empty assignment forgets the paths of all kinds} */
    static Parser<List<PathSpec>> path(PathSpec.Kind kind) {
        return (value, before, in) -> value.isEmpty() ? null
                : with(before, in, new PathSpec(kind, PathParsers.absolute(in.resolveBare(value), in)));
    }

    private static <T> List<T> with(List<T> before, ParseContext in, T more) {
        List<T> list = GrowingList.of(before, in);
        list.add(more);
        return list;
    }

    static Integer swapPriority(String value, Integer before, ParseContext in) throws BadValue {
        if (value.isEmpty()) {
            return null;
        }
        int priority;
        try {
            priority = Numbers.int32(value);
        } catch (BadText refused) {
            throw BadValue.ignored("Invalid swap priority '" + value + "', ignoring.");
        }
        if (priority < -1) {
            throw BadValue.ignored("Sorry, swap priorities smaller than -1 may only be assigned by the kernel itself, "
                    + "ignoring: " + value);
        }
        if (priority > 32_767) {
            throw BadValue.ignored("Swap priority out of range, ignoring: " + value);
        }
        return priority;
    }
}
