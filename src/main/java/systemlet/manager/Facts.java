package systemlet.manager;

import java.util.ArrayDeque;
import systemlet.engine.Event;

/** What has been seen and not been handled yet, in the order of seeing. Answers to effects go first. */
final class Facts {
    private final ArrayDeque<Event> answers = new ArrayDeque<>();
    private final ArrayDeque<Event> waiting = new ArrayDeque<>();

    /** Something that happened by itself. */
    void saw(Event event) {
        waiting.addLast(event);
    }

    /** The result of an effect: handled before anything that happened by itself. */
    void answer(Event event) {
        answers.addLast(event);
    }

    boolean isEmpty() {
        return answers.isEmpty() && waiting.isEmpty();
    }

    /** {@return whether an answer waits} */
    boolean hasAnswer() {
        return !answers.isEmpty();
    }

    Event next() {
        return answers.isEmpty() ? waiting.removeFirst() : answers.removeFirst();
    }

    Event nextAnswer() {
        return answers.removeFirst();
    }
}
