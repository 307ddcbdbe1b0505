package systemlet.manager;

import java.util.Map;
import java.util.TreeMap;
import systemlet.dbus.Call;

/**
 * Which jobs clients of a bus queued: the signals about such a job are told on the bus even when nobody has subscribed,
 * since the client waits for them with a match rule and without Subscribe, as systemd-run does.
 */
final class JobClients {
    private final Map<Long, String> byJob = new TreeMap<>();

    /** A call queued a job. */
    void queued(long job, Call call) {
        String sender = call.message().sender();
        if (sender != null) {
            byJob.put(job, sender);
        }
    }

    boolean isAwaited(long job) {
        return byJob.containsKey(job);
    }

    /** {@return whether somebody waited for it} */
    boolean ended(long job) {
        return byJob.remove(job) != null;
    }
}
