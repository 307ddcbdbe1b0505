package systemlet.engine;

/** What is happening to a timer beyond what every unit has. */
public final class TimerFacts implements HasResult {
    Result result = Result.SUCCESS;

    @Override
    public Result result() {
        return result;
    }
}
