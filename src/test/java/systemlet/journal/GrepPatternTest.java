package systemlet.journal;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import systemlet.base.BadText;
import systemlet.base.Rng;

/** Patterns find what Java's own regular expressions find, for the syntax that both have. */
class GrepPatternTest {
    private static String find(String pattern, String text) throws BadText {
        GrepPattern.Span span = GrepPattern.of(pattern, false).find(text);
        return span == null ? "-" : span.start() + "," + span.end();
    }

    private static String expected(String pattern, String text) {
        Matcher matcher = Pattern.compile(pattern).matcher(text);
        return matcher.find() ? matcher.start() + "," + matcher.end() : "-";
    }

    @Test
    void handWrittenPatternsAgree() throws BadText {
        String[] patterns = {"err", "e.*r l", "^a", "c$", "a|bc|d", "(ab)+c?", "a{2,3}", "a{2,}", "x*", "[a-c]+", "[^a-c]+",
            "\\d+", "\\w+\\s\\w", "\\bfoo\\b", "(a|b)*c", "a.?c", "a+?b", "(?:ab|a)(?:c|bcd)", "[]x]", "[a\\]]", "a{0}b",
            "(a*)*b", "(x+x+)+y", "(?i)ABC", "a||b", "()", "^$", "[\\d.]+", "\\.", "a{,3}", "a*?b", "(a|ab)(c|bcd)(d*)"};
        String[] texts = {"", "error line", "aaa", "abc", "abab c", "aabbcc", "foo bar", "xfoo foo", "12.5 apples", "]x", "abcd",
            "xxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxx", "a{,3}", "bbbbbc"};
        for (String pattern : patterns) {
            for (String text : texts) {
                assertEquals(pattern.equals("a{,3}") ? expected("a\\{,3\\}", text) : expected(pattern, text),
                        find(pattern, text), pattern + " in " + text);
            }
        }
    }

    @Test
    void randomPatternsAgree() throws BadText {
        String[] pieces = {"a", "b", "c", ".", "a*", "b+", "c?", "(a|b)", "(ab|c)*", "[ab]", "[^a]+", "^", "$", "|", "a{1,2}",
            "(b*)+", "b+?", "\\b"};
        Rng rng = new Rng(3);
        for (int round = 0; round < 20_000; round++) {
            StringBuilder pattern = new StringBuilder();
            for (long left = Math.floorMod(rng.next(), 5L) + 1; left > 0; left--) {
                pattern.append(pieces[(int) Math.floorMod(rng.next(), (long) pieces.length)]);
            }
            StringBuilder text = new StringBuilder();
            for (long left = Math.floorMod(rng.next(), 8L); left > 0; left--) {
                text.append("abc ".charAt((int) Math.floorMod(rng.next(), 4L)));
            }
            assertEquals(expected(pattern.toString(), text.toString()), find(pattern.toString(), text.toString()),
                    pattern + " in " + text);
        }
    }

    @Test
    void caseIsIgnoredWhereAskedAndClassesHaveNames() throws BadText {
        assertEquals(true, GrepPattern.of("err[A-C]", true).matches("an ERRb"));
        assertEquals(false, GrepPattern.of("err", false).matches("an ERR"));
        assertEquals(true, GrepPattern.of("m[[:digit:]]|x", false).matches("m1"));
    }

    @Test
    void brokenPatternsAreRefusedInPcresWords() {
        String[][] broken = {{"(", "missing closing parenthesis"}, {"a)", "unmatched closing parenthesis"},
            {"[a", "missing terminating ] for character class"}, {"*a", "quantifier does not follow a repeatable item"},
            {"a\\", "\\ at end of pattern"}, {"[z-a]", "range out of order in character class"}, 
            {"a{3,1}", "numbers out of order in {} quantifier"}};
        for (String[] each : broken) {
            assertEquals(each[1], assertThrows(BadText.class, () -> GrepPattern.of(each[0], false)).getMessage());
        }
    }
}
