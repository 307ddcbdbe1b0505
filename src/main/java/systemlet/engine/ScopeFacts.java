package systemlet.engine;

/** What is happening to a scope beyond what every unit has. */
public final class ScopeFacts implements HasResult {
    Result result = Result.SUCCESS;

    @Override
    public Result result() {
        return result;
    }
}
