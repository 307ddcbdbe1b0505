package systemlet.engine;

/** What is happening to a socket unit beyond what every unit has. */
public final class SocketFacts implements HasResult {
    Result result = Result.SUCCESS;

    @Override
    public Result result() {
        return result;
    }
}
