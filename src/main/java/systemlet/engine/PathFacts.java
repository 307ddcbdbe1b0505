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
}
