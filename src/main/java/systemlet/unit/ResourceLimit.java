package systemlet.unit;

import java.util.ArrayList;
import java.util.List;
import systemlet.base.BadText;

/**
 * A soft and a hard resource limit for setrlimit(2), in the kernel's units (µs for RTTIME, s for CPU).
 *
 * @param soft -1 for none (RLIM_INFINITY)
 * @param hard -1 for none
 */
public record ResourceLimit(long soft, long hard) {
    static final Format<ResourceLimit> HARD = new Format<>("t", ResourceLimit::hard);
    static final Format<ResourceLimit> SOFT = new Format<>("t", ResourceLimit::soft);

    /** {@return the rows Limit…= of the directive table} */
    @SuppressWarnings("unchecked")
    public static List<Setting<ResourceLimit>> rows() {
        List<Setting<ResourceLimit>> rows = new ArrayList<>();
        for (Setting<?> row : ExecSettings.TABLE.rows()) {
            if (row.name().startsWith("Limit")) {
                rows.add((Setting<ResourceLimit>) row);
            }
        }
        return rows;
    }

    /** {@return the row of that name, as "LimitNOFILE"} */
    @SuppressWarnings("unchecked")
    static Setting<ResourceLimit> row(String name) {
        return (Setting<ResourceLimit>) ExecSettings.TABLE.directive("Exec", name).setting();
    }

    /** {@return a limit as the directive {@code row} would read it} @throws BadText it is none */
    public static ResourceLimit parse(Setting<ResourceLimit> row, String text) throws BadText {
        try {
            return (ResourceLimit) ExecSettings.TABLE.directive(row.section(), row.name()).parser().read(text, null, null);
        } catch (BadValue refused) {
            throw BadText.invalid(text);
        }
    }
}
