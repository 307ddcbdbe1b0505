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
}
