package systemlet.unit;

import java.util.ArrayList;
import java.util.List;

/**
 * The text of a unit file or drop-in that this program writes: of a transient unit, or of set-property. Assignments stand in
 * the order given, each behind the heading of its section.
 */
public final class UnitText {
    private static final String TRANSIENT =
            "# This is a transient unit file, created programmatically via the systemd API. Do not edit.\n";
    private static final String DROP_IN =
            "# This is a drop-in unit file extension, created via \"systemctl set-property\"\n"
            + "# or an equivalent operation. Do not edit.\n";

    private final String heading;
    private final List<Assignment> lines = new ArrayList<>();

    private UnitText(String heading) {
        this.heading = heading;
    }

    /** {@return the text of a transient unit's file, with nothing in it yet} */
    public static UnitText ofTransientUnit() {
        return new UnitText(TRANSIENT);
    }

    /** {@return the text of a drop-in that set-property writes, with nothing in it yet} */
    public static UnitText ofDropIn() {
        return new UnitText(DROP_IN);
    }

    /** Adds assignments that {@link PropertyText} made. */
    public UnitText add(List<Assignment> assignments) {
        lines.addAll(assignments);
        return this;
    }

    /** {@return whether there is no assignment in it} */
    public boolean isEmpty() {
        return lines.isEmpty();
    }

    /** {@return the whole text, as it is to be written} */
    @Override
    public String toString() {
        StringBuilder to = new StringBuilder(heading);
        String section = "";
        for (Assignment line : lines) {
            if (!line.section().equals(section)) {
                to.append(section.isEmpty() ? "[" : "\n[").append(line.section()).append("]\n");
                section = line.section();
            }
            to.append(line.key()).append('=').append(line.value()).append('\n');
        }
        return to.toString();
    }

    /** One line of a unit file. */
    public record Assignment(String section, String key, String value) {}
}
