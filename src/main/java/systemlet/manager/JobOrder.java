package systemlet.manager;

import java.util.ArrayList;
import java.util.List;
import systemlet.engine.Job;
import systemlet.engine.JobType;
import systemlet.engine.Unit;
import systemlet.unit.Dependency;

/** Which jobs wait for which: the answer to GetJobAfter and GetJobBefore, from the order of their units. */
final class JobOrder {
    private JobOrder() {}

    /** {@return the jobs that wait for this one} */
    static List<Job> before(Job job) {
        return neighbours(job, 1);
    }

    /** {@return the jobs that this one waits for} */
    static List<Job> after(Job job) {
        return neighbours(job, -1);
    }

    private static List<Job> neighbours(Job job, int wanted) {
        List<Job> found = new ArrayList<>();
        for (Unit later : job.unit().edges(Dependency.BEFORE)) {
            add(later.job(), -order(job, later.job()), wanted, found);
        }
        for (Unit earlier : job.unit().edges(Dependency.AFTER)) {
            add(earlier.job(), order(earlier.job(), job), wanted, found);
        }
        return found;
    }

    private static int order(Job first, Job second) {
        return first == null || second == null ? 0 : JobType.order(first.type(), second.type());
    }

    /** @param waits above 0 where the other job waits for ours, below 0 where ours waits for it */
    private static void add(Job other, int waits, int wanted, List<Job> found) {
        if (other != null && Integer.signum(waits) == wanted) {
            found.add(other);
        }
    }
}
