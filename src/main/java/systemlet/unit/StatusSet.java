package systemlet.unit;

import java.util.List;

/** Ends of a process: exit statuses and signals, each ascending (systemd.service(5), SuccessExitStatus=). */
public record StatusSet(List<Integer> statuses, List<Integer> signals) {
    public static final StatusSet EMPTY = new StatusSet(List.of(), List.of());
    static final Format<StatusSet> FORMAT = new Format<>("(aiai)", set -> new Object[] {set.statuses, set.signals});

    public boolean isEmpty() {
        return statuses.isEmpty() && signals.isEmpty();
    }
}
