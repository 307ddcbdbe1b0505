package systemlet.engine;

import java.util.Map;
import java.util.TreeMap;

/** What is happening to a socket unit beyond what every unit has. */
public final class SocketFacts implements HasResult {
    Result result = Result.SUCCESS;
    boolean open;
    boolean polled;
    int connections;
    int accepted;
    int refused;
    final RateLimit triggers = new RateLimit();
    /** Connections by where they come from (MaxConnectionsPerSource=). */
    final Map<String, Integer> bySource = new TreeMap<>();

    @Override
    public Result result() {
        return result;
    }

    /** {@return how many connections are being served (NConnections)} */
    public int connections() {
        return connections;
    }

    /** {@return how many connections were accepted in all (NAccepted)} */
    public int accepted() {
        return accepted;
    }

    /** {@return how many connections were refused in all (NRefused)} */
    public int refused() {
        return refused;
    }
}
