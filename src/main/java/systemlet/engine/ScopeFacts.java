package systemlet.engine;

/** What is happening to a scope beyond what every unit has. */
public final class ScopeFacts implements HasResult {
    Result result = Result.SUCCESS;

    @Override
    public Result result() {
        return result;
    }

    void save(Snapshot.Writer to) {
        to.put("result", result, Result.SUCCESS);
    }

    /** Takes one line that {@link #save} wrote. */
    void load(String key, String value) {
        switch (key) {
            case "result" -> result = Snapshot.readWord(Result.values(), value, Result.SUCCESS);
            default -> { }   // from a newer program
        }
    }
}
