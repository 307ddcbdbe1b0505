package systemlet.unit;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * The assignments of Environment= while one file is read: it grows in place, and of many it knows where each variable
 * is, so that reading is linear in the number of lines. When the reader of the file is gone nobody changes it any more.
 */
final class AssignmentList extends ArrayList<String> {
    private static final long serialVersionUID = 1;
    /** So many are searched one after the other. */
    private static final int SEARCHED_MAX = 24;

    private final transient ParseContext owner;
    private final transient Map<String, Integer> places = new HashMap<>(0);
    private transient int placed;

    private AssignmentList(ParseContext owner, List<String> before) {
        super(before == null ? List.of() : before);
        this.owner = owner;
    }

    /** {@return the list itself where the same reader made it, else a copy that this one may change} */
    static AssignmentList of(List<String> before, ParseContext reader) {
        return before instanceof AssignmentList own && own.owner == reader ? own : new AssignmentList(reader, before);
    }

    /** Adds an assignment, or replaces the one of the same variable. */
    void put(String assignment) {
        if (size() < SEARCHED_MAX) {
            EnvironmentText.put(this, assignment);
            return;
        }
        for (; placed < size(); placed++) {
            places.put(variable(get(placed)), placed);
        }
        Integer place = places.get(variable(assignment));
        if (place == null) {
            add(assignment);
        } else {
            set(place, assignment);
        }
    }

    private static String variable(String assignment) {
        return assignment.substring(0, assignment.indexOf('='));
    }
}
