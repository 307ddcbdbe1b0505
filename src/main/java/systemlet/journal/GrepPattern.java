package systemlet.journal;

import java.util.Arrays;
import systemlet.base.BadText;

/**
 * A regular expression as journalctl --grep= takes it: the part of Perl's syntax that is regular (no references back,
 * no looking around). All ways through the pattern are walked at once, so the time grows with the text only, whatever
 * the pattern.
 */
public final class GrepPattern {
    /** Where a pattern was found: characters from {@code start} to before {@code end}. */
    public record Span(int start, int end) {}

    private final GrepProgram program;
    private int[] now;
    private int[] nowStart;
    private int[] next;
    private int[] nextStart;
    private final int[] seen;
    private final int[] stack;
    private int count;
    private int step;

    private GrepPattern(GrepProgram program) {
        this.program = program;
        int size = program.size();
        now = new int[size];
        nowStart = new int[size];
        next = new int[size];
        nextStart = new int[size];
        seen = new int[size];
        stack = new int[2 * size + 2];
    }

    /**
     * Reads a pattern.
     *
     * @throws BadText with the reason, in the words of PCRE2 where it has them
     */
    public static GrepPattern of(String pattern, boolean ignoreCase) throws BadText {
        return new GrepPattern(GrepProgram.compile(pattern, ignoreCase));
    }

    /** {@return whether the text holds the pattern} */
    public boolean matches(String text) {
        return find(text) != null;
    }

    /** {@return the leftmost place of the pattern in a text, or null} */
    public Span find(String text) {
        int found = -1;
        int foundEnd = 0;
        int living = 0;
        Arrays.fill(seen, -1);
        step = 0;
        for (int at = 0; at <= text.length(); at++) {
            if (found < 0) {
                count = living;
                step++;
                for (int i = 0; i < living; i++) {
                    seen[now[i]] = step;
                }
                follow(0, at, at, text, now, nowStart);
                living = count;
            }
            if (living == 0 && found >= 0) {
                break;   // found, and no longer way is open
            }
            step++;
            count = 0;
            for (int i = 0; i < living; i++) {
                int where = now[i];
                if (program.isEnd(where)) {
                    found = nowStart[i];
                    foundEnd = at;
                    break;   // ways of less worth are cut off
                }
                if (at < text.length() && program.takes(where, text.charAt(at))) {
                    follow(where + 1, nowStart[i], at + 1, text, next, nextStart);
                }
            }
            living = count;
            swap();
        }
        return found < 0 ? null : new Span(found, foundEnd);
    }

    private void swap() {
        int[] other = now;
        now = next;
        next = other;
        other = nowStart;
        nowStart = nextStart;
        nextStart = other;
    }

    /** Adds every instruction that waits for a character and can be reached from one, best first. */
    private void follow(int from, int start, int at, String text, int[] list, int[] starts) {
        int depth = 0;
        stack[depth++] = from;
        while (depth > 0) {
            int where = stack[--depth];
            if (seen[where] == step) {
                continue;
            }
            seen[where] = step;
            int second = program.second(where);
            int first = program.first(where, text, at);
            if (first == GrepProgram.WAITS) {
                list[count] = where;
                starts[count++] = start;
            } else {
                if (second >= 0) {
                    stack[depth++] = second;
                }
                if (first >= 0) {
                    stack[depth++] = first;
                }
            }
        }
    }
}
