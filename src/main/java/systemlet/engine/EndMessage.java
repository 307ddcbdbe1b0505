package systemlet.engine;

/** What is said when a unit with a result comes to its end. */
final class EndMessage {
    private EndMessage() {}

    static void say(Engine engine, Unit unit, Result result) {
        String word = result.word();
        switch (result) {
            case SUCCESS -> engine.log(unit, 6, "Deactivated successfully.",
                    Outbox.fields("MESSAGE_ID", "7ad2d189f7e94e70a38c781354912448"));
            case EXEC_CONDITION -> engine.log(unit, 6, "Skipped due to '" + word + "'.",
                    Outbox.fields("MESSAGE_ID", "0e4284a0caca4bfc81c0bb6786972673", "UNIT_RESULT", word));
            default -> engine.log(unit, 4, "Failed with result '" + word + "'.",
                    Outbox.fields("MESSAGE_ID", "d9b373ed55a64feb8242e02dbe79a49c", "UNIT_RESULT", word));
        }
    }
}
