package systemlet.ctl;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import systemlet.base.BadText;
import systemlet.base.Calendar;
import systemlet.base.Spans;
import systemlet.base.Text;
import systemlet.base.TimeZone;
import systemlet.base.Timestamps;
import systemlet.unit.CapabilityNames;
import systemlet.unit.ExitStatusNames;

/** The verbs of systemd-analyze about texts: time spans, calendar expressions, timestamps, exit statuses, versions. */
final class AnalyzeText {
    private final Context context;
    private final Times times;
    private int iterations = 1;
    private long baseUsec;

    AnalyzeText(Context context) {
        this.context = context;
        times = new Times(context);
    }

    void iterations(String text) throws Failed {
        iterations = AnalyzeApplet.count(text, "iterations");
    }

    void baseTime(String text) throws Failed {
        try {
            baseUsec = AnalyzeApplet.moment(context, text);
        } catch (Failed wrong) {
            throw new Failed("Failed to parse --base-time= parameter: " + text);
        }
    }

    int timespan(List<String> spans) throws Failed {
        for (int i = 0; i < spans.size(); i++) {
            String text = spans.get(i);
            try {
                long usec = Spans.parse(text);
                context.out().line("Original: " + text);
                context.out().line("      " + context.terminal().glyph("μ", "u") + "s: " + Long.toUnsignedString(usec));
                context.out().line("   Human: " + context.terminal().highlight() + Spans.format(usec)
                        + context.terminal().normal());
            } catch (BadText wrong) {
                String why = wrong.kind() == BadText.Kind.RANGE ? "Numerical result out of range" : "Invalid argument";
                context.error("Failed to parse time span '" + text + "': " + why);
                hintAt("calendar", text);
                throw Failed.silently(1);
            }
            context.out().print(i + 1 < spans.size() ? "\n" : "");
        }
        return 0;
    }

    private void hintAt(String verb, String text) {
        boolean fits;
        try {
            if (verb.equals("calendar")) {
                Calendar.parse(text, times.zones());
            } else {
                Timestamps.parse(text, context.kernel().realtimeUsec(), times.zones());
            }
            fits = true;
        } catch (BadText neither) {
            fits = false;
        }
        if (fits) {
            String what = verb.equals("calendar") ? "calendar expression" : "timestamp";
            context.notice("Hint: this expression is a valid " + what + ". Use 'systemd-analyze " + verb + " \"" + text
                    + "\"' instead?");
        }
    }

    int calendar(List<String> texts) throws Failed {
        int status = 0;
        for (int i = 0; i < texts.size(); i++) {
            try {
                calendar(texts.get(i));
            } catch (BadText wrong) {
                context.error("Failed to parse calendar specification '" + texts.get(i) + "': Invalid argument");
                hintAt("timestamp", texts.get(i));
                status = 1;
            }
            context.out().print(i + 1 < texts.size() ? "\n" : "");
        }
        return status;
    }

    private void calendar(String text) throws BadText {
        Calendar calendar = Calendar.parse(text, times.zones());
        long now = context.kernel().realtimeUsec();
        field("Original form", text);
        field("Normalized form", calendar.toString());
        long after = baseUsec == 0 ? now : baseUsec;
        for (int i = 1; i <= iterations; i++) {
            long next = calendar.next(after, times.zones());
            if (next == Calendar.NEVER) {
                if (i == 1) {
                    field("Next elapse", context.terminal().yellow() + "never" + context.terminal().normal());
                }
                return;
            }
            field(i == 1 ? "Next elapse" : "Iter. #" + i,
                    context.terminal().highlight() + times.format(next) + context.terminal().normal());
            inUtc(next);
            field("From now", Timestamps.relative(next, now));
            after = next;
        }
    }

    int timestamp(List<String> texts) throws Failed {
        int status = 0;
        for (int i = 0; i < texts.size(); i++) {
            String text = texts.get(i);
            long now = context.kernel().realtimeUsec();
            try {
                long usec = Timestamps.parse(text, now, times.zones());
                field("Original form", text);
                field("Normalized form",
                        context.terminal().highlight() + times.format(usec) + context.terminal().normal());
                inUtc(usec);
                long part = usec % Spans.SEC;
                field("UNIX seconds", "@" + usec / Spans.SEC + (part == 0 ? "" : "." + Text.padded(part, 6)));
                field("From now", Timestamps.relative(usec, context.kernel().realtimeUsec()));
            } catch (BadText wrong) {
                context.error("Failed to parse \"" + text + "\": Invalid argument");
                hintAt("calendar", text);
                status = 1;
            }
            context.out().print(i + 1 < texts.size() ? "\n" : "");
        }
        return status;
    }

    private void inUtc(long usec) {
        TimeZone.Offset local = times.zones().local().at(usec / Spans.SEC);
        if (!local.name().equals("UTC")) {
            field("(in UTC)", Timestamps.format(usec, TimeZone.UTC));
        }
    }

    private void field(String name, String value) {
        context.out().line(" ".repeat(15 - name.length()) + name + ": " + value);
    }

    int exitStatus(List<String> wanted) throws Failed {
        Table table = new Table(context.terminal(), "name", "status", "class");
        if (wanted.isEmpty()) {
            for (int status = 0; status < 256; status++) {
                if (ExitStatusNames.name(status) != null) {
                    addStatus(table, status);
                }
            }
        }
        for (String text : wanted) {
            int status = ExitStatusNames.status(text);
            if (status < 0) {
                throw new Failed("Invalid exit status \"" + text + "\".");
            }
            addStatus(table, status);
        }
        table.print(context.out());
        return 0;
    }

    private static void addStatus(Table table, int status) {
        String name = ExitStatusNames.name(status);
        table.row(Table.Cell.of(name == null ? "" : name), Table.Cell.number(status).atRight(),
                Table.Cell.of(name == null ? "" : ExitStatusNames.origin(status)));
    }

    int capability(List<String> wanted) throws Failed {
        Table table = new Table(context.terminal(), "name", "number");
        List<Integer> numbers = new ArrayList<>();
        for (String text : wanted) {
            int number = CapabilityNames.number(text);
            if (number < 0 || number >= CapabilityNames.count()) {
                throw new Failed("Capability \"" + text + "\" not known.");
            }
            numbers.add(number);
        }
        for (int number = 0; wanted.isEmpty() && number < CapabilityNames.count(); number++) {
            numbers.add(number);
        }
        Collections.sort(numbers);
        for (int number : numbers) {
            addCapability(table, number);
        }
        table.print(context.out());
        return 0;
    }

    private static void addCapability(Table table, int number) {
        table.row(Table.Cell.of(CapabilityNames.name(number)), Table.Cell.number(number).atRight());
    }

    int compareVersions(List<String> words) throws Failed {
        if (words.size() < 2 || words.size() > 3) {
            throw new Failed(words.size() < 2 ? "Too few arguments." : "Too many arguments.");
        }
        int order = Versions.compare(words.get(0), words.get(words.size() - 1));
        if (words.size() == 2) {
            String sign = order < 0 ? "<" : order > 0 ? ">" : "==";
            context.out().line(words.get(0) + " " + sign + " " + words.get(1));
            return order == 0 ? 0 : order < 0 ? 12 : 11;
        }
        boolean holds = switch (words.get(1)) {
            case "lt", "<" -> order < 0;
            case "le", "<=" -> order <= 0;
            case "eq", "==", "=" -> order == 0;
            case "ne", "!=", "<>" -> order != 0;
            case "ge", ">=" -> order >= 0;
            case "gt", ">" -> order > 0;
            default -> throw new Failed("Unknown operator \"" + words.get(1) + "\".");
        };
        return holds ? 0 : 1;
    }
}
