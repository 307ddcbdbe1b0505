package systemlet.engine;

/** What is happening to a path unit beyond what every unit has. */
public final class PathFacts implements HasResult {
    Result result = Result.SUCCESS;
    boolean watched;
    final RateLimit triggers = new RateLimit();
    /** By the specifications: whether the path was there when it was last looked at. */
    boolean[] existed = {};

    @Override
    public Result result() {
        return result;
    }

    void save(Snapshot.Writer to) {
        to.put("result", result, Result.SUCCESS);
        to.flag("watched", watched);
        to.put("triggers", triggers.text());
        for (int i = 0; i < existed.length; i++) {
            if (existed[i]) {
                to.put("existed", Integer.toString(i));
            }
        }
    }

    /** Takes one line that {@link #save} wrote. */
    void load(String key, String value) {
        switch (key) {
            case "result" -> result = Snapshot.readWord(Result.values(), value, Result.SUCCESS);
            case "watched" -> watched = true;
            case "triggers" -> triggers.restore(value);
            case "existed" -> {
                if (Integer.parseInt(value) < existed.length) {
                    existed[Integer.parseInt(value)] = true;
                }
            }
            default -> { }   // from a newer program
        }
    }
}
