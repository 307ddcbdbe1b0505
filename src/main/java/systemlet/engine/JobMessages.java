package systemlet.engine;

import java.util.LinkedHashMap;
import java.util.Map;
import systemlet.unit.Condition;

/** What is said when a job begins and ends: the words that administrators know from the journal. */
final class JobMessages {
    private JobMessages() {}

    static void begin(Engine engine, Job job, JobType type) {
        String text = job.unit().machine.beginText(job.unit(), type);
        if (text == null) {
            return;
        }
        String id = switch (type) {
            case START -> "7d4958e842da4a758f6c1cdc7b36dcc5";
            case RELOAD -> "d34d037fff1847e6ae669a370e694725";
            default -> "de5b426a63be47a7b6ac3eaac82e2f6f";
        };
        write(engine, job, 6, fill(text, job.unit()), id, null);
    }

    static void end(Engine engine, Job job, JobResult result) {
        Unit unit = job.unit();
        if (job.type == JobType.START && result == JobResult.DONE && !unit.conditionResult) {
            write(engine, job, 6, skipped(unit), null, result);
            return;
        }
        String text = unit.machine.endText(unit, job.type, result);
        if (text == null) {
            text = usual(job.type, result);
        }
        if (text != null) {
            write(engine, job, result.level(), fill(text, unit), idOfEnd(job.type, result), result);
        }
    }

    private static String skipped(Unit unit) {
        String title = unit.title();
        var conditions = unit.config().conditions();
        boolean failed = false;
        for (int i = 0; i < conditions.size(); i++) {
            Condition one = conditions.get(i);
            if (!one.assertion() && !one.trigger() && unit.tested(i) < 0) {
                return title + " was skipped because of an unmet condition check (" + one.name() + "="
                        + (one.negate() ? "!" : "") + one.parameter() + ").";
            }
            failed |= !one.assertion() && unit.tested(i) < 0;
        }
        return failed ? title + " was skipped because no trigger condition checks were met."
                : "Condition check resulted in " + title + " being skipped.";   // ExecCondition= said so
    }

    private static String fill(String text, Unit unit) {
        int place = text.indexOf("%s");
        return text.substring(0, place) + unit.title() + text.substring(place + 2);
    }

    private static String usual(JobType type, JobResult result) {
        return switch (type) {
            case START -> switch (result) {
                case DONE -> "Started %s.";
                case TIMEOUT -> "Timed out starting %s.";
                case FAILED -> "Failed to start %s.";
                case DEPENDENCY -> "Dependency failed for %s.";
                case ASSERT -> "Assertion failed for %s.";
                case UNSUPPORTED -> "Starting of %s unsupported.";
                case COLLECTED -> "Unnecessary job was removed for %s.";
                case ONCE -> "Unit %s has been started before and cannot be started again.";
                case CANCELED, SKIPPED, INVALID -> null;
            };
            case STOP, RESTART -> switch (result) {
                case DONE -> "Stopped %s.";
                case FAILED -> "Stopped %s with error.";
                case TIMEOUT -> "Timed out stopping %s.";
                default -> null;
            };
            case RELOAD -> switch (result) {
                case DONE -> "Reloaded %s.";
                case FAILED -> "Reload failed for %s.";
                case TIMEOUT -> "Timed out reloading %s.";
                default -> null;
            };
            case VERIFY_ACTIVE -> result == JobResult.SKIPPED ? "%s is inactive." : null;
            case NOP, TRY_RESTART, TRY_RELOAD, RELOAD_OR_START -> null;
        };
    }

    private static String idOfEnd(JobType type, JobResult result) {
        return switch (type) {
            case START -> result == JobResult.DONE ? "39f53479d3a045ac8e11786248231fbf"
                    : "be02cf6855d2428ba40df7e9d022f03d";
            case STOP, RESTART -> "9d1aaa27d60140bd96365438aad20286";
            case RELOAD -> "7b05ebc668384222baa8881179cfda54";
            default -> null;
        };
    }

    private static void write(Engine engine, Job job, int level, String message, String id, JobResult result) {
        Map<String, String> fields = new LinkedHashMap<>();
        fields.put("JOB_ID", Long.toString(job.id()));
        fields.put("JOB_TYPE", job.type.word());
        if (result != null) {
            fields.put("JOB_RESULT", result.word());
        }
        if (id != null) {
            fields.put("MESSAGE_ID", id);
        }
        engine.emit(new Effect.Log(job.unit().name().text(), level, message, fields));
    }
}
