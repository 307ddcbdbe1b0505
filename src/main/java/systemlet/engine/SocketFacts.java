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

    void save(Snapshot.Writer to) {
        to.put("result", result, Result.SUCCESS);
        to.flag("open", open);
        to.flag("polled", polled);
        to.put("connections", connections, 0);
        to.put("accepted", accepted, 0);
        to.put("refused", refused, 0);
        to.put("triggers", triggers.text());
        for (var source : bySource.entrySet()) {
            to.put("from", source.getValue() + " " + source.getKey());
        }
    }

    /** Takes one line that {@link #save} wrote. */
    void load(String key, String value) {
        switch (key) {
            case "result" -> result = Snapshot.readWord(Result.values(), value, Result.SUCCESS);
            case "open" -> open = true;
            case "polled" -> polled = true;
            case "connections" -> connections = Integer.parseInt(value);
            case "accepted" -> accepted = Integer.parseInt(value);
            case "refused" -> refused = Integer.parseInt(value);
            case "triggers" -> triggers.restore(value);
            case "from" -> {
                int space = value.indexOf(' ');
                bySource.put(value.substring(space + 1), Integer.parseInt(value.substring(0, space)));
            }
            default -> { }   // from a newer program
        }
    }
}
