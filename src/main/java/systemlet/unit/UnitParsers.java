package systemlet.unit;

import java.util.List;
import systemlet.base.BadText;
import systemlet.base.Numbers;
import systemlet.base.Spans;
import systemlet.base.Text;
import systemlet.base.Words;

/** Parsers of the [Unit] section: dependencies, conditions, actions. */
final class UnitParsers {
    private UnitParsers() {}

    /** {@return a parser that adds dependencies on the units named; an empty assignment changes nothing} */
    static Parser<Object> dependency(Dependency kind) {
        return (value, before, in) -> {
            List<String> names;
            try {
                names = Words.all(value, Words.Rule.KEEP_ESCAPES);
            } catch (BadText refused) {
                throw BadValue.ignored("Invalid syntax, ignoring: " + value);
            }
            for (String word : names) {
                dependOn(kind, word, in);
            }
            return null;
        };
    }

    private static void dependOn(Dependency kind, String word, ParseContext in) {
        try {
            String name = in.resolve(word);
            if (!UnitName.isValid(name)) {
                in.warn("Failed to add dependency on " + name + ", ignoring: Invalid argument");
                return;
            }
            UnitName target = target(name, in);
            if (kind == Dependency.BEFORE && target.type() == UnitType.DEVICE) {
                in.unit().problem(new Problem(null, 0, in.unit().name() + ": Dependency Before=" + target
                        + " ignored (.device units cannot be delayed)"));
                return;
            }
            if (target.equals(in.unit().name()) && saysDropped(kind)) {
                in.unit().problem(new Problem(null, 0, target + ": Dependency " + kind.property() + "=" + target
                        + " is dropped."));
            }
            in.unit().depend(kind, target, Edge.Origin.FILE);
        } catch (BadValue unresolved) {
            in.warn("Failed to resolve unit specifiers in '" + word + "', ignoring: Invalid slot");
        }
    }

    /** {@return whether systemd says something about a dependency of this kind on the unit itself} */
    private static boolean saysDropped(Dependency kind) {
        return switch (kind) {
            case AFTER, BEFORE, CONFLICTS, ON_FAILURE, ON_SUCCESS -> true;
            default -> false;
        };
    }

    /** A template stands for the instance of the unit's own instance, or of its prefix (systemd.unit(5)). */
    static UnitName target(String name, ParseContext in) {
        UnitName target = UnitName.of(name);
        if (!target.isTemplate()) {
            return target;
        }
        UnitName own = in.unit().name();
        return target.withInstance(own.isInstance() ? own.instance() : own.prefix());
    }

    static Parser<Object> obsoleteDependency(String replacement, Dependency kind) {
        Parser<Object> parser = dependency(kind);
        return (value, before, in) -> {
            in.warn("Unit dependency type " + in.key() + "= is obsolete, replacing by " + replacement
                    + "=, please update your unit file");
            return parser.read(value, before, in);
        };
    }

    /** {@return a parser that adds a condition; an empty assignment forgets all conditions, or all assertions} */
    static Parser<Object> condition(ConditionKind kind, boolean assertion) {
        return (value, before, in) -> {
            if (value.isEmpty()) {
                in.unit().conditions().removeIf(condition -> condition.assertion() == assertion);
                return null;
            }
            int at = 0;
            boolean trigger = value.startsWith("|");
            at = trigger ? Text.skipSpace(value, 1) : 0;
            boolean negate = value.startsWith("!", at);
            at = negate ? Text.skipSpace(value, at + 1) : at;
            String text = value.substring(at);
            String parameter = kind.takesPath() ? PathParsers.absolute(in.resolveBare(text), in) : in.resolve(text);
            in.unit().conditions().add(new Condition(kind, assertion, trigger, negate, parameter));
            return null;
        };
    }

    /** A list of addresses of documents; those of an unknown kind are skipped. */
    static List<String> documentation(String value, List<String> before, ParseContext in) throws BadValue {
        if (value.isEmpty()) {
            return null;
        }
        List<String> list = GrowingList.of(before, in);
        for (String word : Parsers.words(in.resolve(value), in)) {
            if (isDocument(word)) {
                list.add(word);
            } else {
                in.warn("Invalid URL, ignoring: " + word);
            }
        }
        return list;
    }

    private static boolean isDocument(String url) {
        for (String scheme : List.of("http://", "https://", "file:/", "info:", "man:")) {
            if (url.startsWith(scheme) && url.length() > scheme.length()) {
                return true;
            }
        }
        return false;
    }

    /** JobTimeoutSec= also bounds the running time, unless that was given. */
    static Long jobTimeout(String value, Long before, ParseContext in) throws BadValue {
        Long usec = jobSpan(value, in);
        if (!in.unit().has(UnitSettings.JOB_RUNNING_TIMEOUT)) {
            in.unit().set(UnitSettings.JOB_RUNNING_TIMEOUT, usec);
        }
        return usec;
    }

    static Long jobRunningTimeout(String value, Long before, ParseContext in) throws BadValue {
        return jobSpan(value, in);
    }

    private static Long jobSpan(String value, ParseContext in) throws BadValue {
        try {
            long usec = Spans.parse(value);
            return usec == 0 ? Spans.INFINITY : usec;
        } catch (BadText refused) {
            throw BadValue.ignored("Failed to parse " + in.key() + "= parameter, ignoring: " + value);
        }
    }

    static EmergencyAction action(String value, EmergencyAction before, ParseContext in) throws BadValue {
        EmergencyAction action = Word.find(EmergencyAction.values(), value);
        if (action == null) {
            throw BadValue.ignored("Failed to parse " + in.key() + "=, ignoring: " + value);
        }
        return action;
    }

    static Integer exitStatus(String value, Integer before, ParseContext in) throws BadValue {
        if (value.isEmpty()) {
            return null;
        }
        try {
            int status = Numbers.int32(value);
            if (status < 0 || status > 255) {
                throw BadValue.ignored("Failed to parse exit status '" + value
                        + "', ignoring: Numerical result out of range");
            }
            return status;
        } catch (BadText refused) {
            throw BadValue.ignored("Failed to parse exit status '" + value + "', ignoring: " + refused.kind().words());
        }
    }

    /** OnFailureIsolate=yes is the old way to write OnFailureJobMode=isolate. */
    static JobMode isolateOnFailure(String value, JobMode before, ParseContext in) throws BadValue {
        try {
            return Numbers.bool(value) ? JobMode.ISOLATE : JobMode.REPLACE;
        } catch (BadText refused) {
            throw BadValue.ignored("Failed to parse boolean, ignoring: " + value);
        }
    }

    /** Keys of long ago that systemd still accepts. */
    static Object ignoredToday(String value, Object before, ParseContext in) {
        in.warn("Support for option " + in.key() + "= has been removed and it is ignored");
        return null;
    }
}
