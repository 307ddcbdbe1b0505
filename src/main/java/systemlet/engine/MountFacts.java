package systemlet.engine;

/** What is happening to a mount beyond what every unit has. */
public final class MountFacts implements HasResult {
    Result result = Result.SUCCESS;
    Result reloadResult = Result.SUCCESS;
    int unmountTries;

    @Override
    public Result result() {
        return result;
    }

    void save(Snapshot.Writer to) {
        to.put("result", result, Result.SUCCESS);
        to.put("reload-result", reloadResult, Result.SUCCESS);
        to.put("unmount-tries", unmountTries, 0);
    }

    /** Takes one line that {@link #save} wrote. */
    void load(String key, String value) {
        switch (key) {
            case "result" -> result = Snapshot.readWord(Result.values(), value, Result.SUCCESS);
            case "reload-result" -> reloadResult = Snapshot.readWord(Result.values(), value, Result.SUCCESS);
            case "unmount-tries" -> unmountTries = Integer.parseInt(value);
            default -> { }   // from a newer program
        }
    }
}
