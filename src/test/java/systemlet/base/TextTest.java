package systemlet.base;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;

class TextTest {
    @Property void everyByteSurvivesBeingText(@ForAll byte[] bytes) {
        assertThat(Utf8.encode(Utf8.decode(bytes))).isEqualTo(bytes);
    }

    @Property void everyTextSurvivesBeingBytes(@ForAll String text) {
        if (Utf8.isValid(text)) {
            assertThat(Utf8.decode(Utf8.encode(text))).isEqualTo(text);
        }
    }

    @Test void overlongAndCutSequencesStayBytes() {
        for (var bad : new byte[][] {{(byte) 0xC0, (byte) 0x80}, {(byte) 0xE2, (byte) 0x82},
                {(byte) 0xED, (byte) 0xA0, (byte) 0x80},
                {(byte) 0xF4, (byte) 0x90, (byte) 0x80, (byte) 0x80}}) {
            var text = Utf8.decode(bad);
            assertThat(Utf8.isValid(text)).isFalse();
            assertThat(Utf8.encode(text)).isEqualTo(bad);
        }
    }

    @Test void wordsKeepQuotedSeparatorsAndReplaceEscapes() throws BadText {
        assertThat(Words.all("a  'b c' d\"e f\"g \\x41\\n"))
                .isEqualTo(List.of("a", "'b", "c'", "d\"e", "f\"g", "x41n"));
        assertThat(Words.all("a  'b c' d\"e f\"g", Words.Rule.UNQUOTE)).isEqualTo(List.of("a", "b c", "de fg"));
        assertThat(Words.all("\\x41\\n '' \\303\\244", Words.Rule.UNQUOTE, Words.Rule.C_ESCAPES))
                .isEqualTo(List.of("A\n", "", "ä"));
        assertThat(Words.all("plain then' quoted'\ta\\x62c", Words.Rule.UNQUOTE, Words.Rule.C_ESCAPES))
                .isEqualTo(List.of("plain", "then quoted", "abc"));
        assertThat(Words.all("a,b'c,d',,e", ",", Words.Rule.UNQUOTE, Words.Rule.EMPTY_WORDS))
                .isEqualTo(List.of("a", "bc,d", "", "e"));
        assertThat(Words.all("\\d\\n", Words.Rule.C_ESCAPES, Words.Rule.KEEP_UNKNOWN_ESCAPES))
                .isEqualTo(List.of("\\d\n"));
        assertThat(Words.all("a::b:", ":", Words.Rule.EMPTY_WORDS)).isEqualTo(List.of("a", "", "b", ""));
        assertThat(Words.all("a\\:b:c", ":", Words.Rule.C_ESCAPES, Words.Rule.ESCAPED_SEPARATORS))
                .isEqualTo(List.of("a:b", "c"));
        assertThat(Words.all("'x y' z", Words.Rule.KEEP_QUOTES)).isEqualTo(List.of("'x y'", "z"));
    }

    @Test void aQuoteThatNeverEndsAndAnUnknownEscapeAreErrors() throws BadText {
        assertThatThrownBy(() -> Words.all("a 'b", Words.Rule.UNQUOTE)).isInstanceOf(BadText.class);
        assertThatThrownBy(() -> Words.all("a\\", Words.Rule.UNQUOTE)).isInstanceOf(BadText.class);
        assertThatThrownBy(() -> Words.all("\\d", Words.Rule.C_ESCAPES)).isInstanceOf(BadText.class);
        assertThatThrownBy(() -> Words.all("\\x00", Words.Rule.C_ESCAPES)).isInstanceOf(BadText.class);
        assertThat(Words.all("a 'b c", Words.Rule.UNQUOTE, Words.Rule.RELAX)).isEqualTo(List.of("a", "b c"));
    }

    @Test void theRestOfALineStartsAtTheNextWord() throws BadText {
        var words = new Words("  one   two three", Words.WHITESPACE);
        assertThat(words.next()).isEqualTo("one");
        assertThat(words.rest()).isEqualTo("two three");
    }

    @Test void escapesAreWrittenAndReadBack() throws BadText {
        var odd = "a\tb\"c\\d\u0001é" + Utf8.decode(new byte[] {(byte) 0xFF});
        assertThat(Escapes.escapeC(odd)).isEqualTo("a\\tb\\\"c\\\\d\\001é\\377");
        assertThat(Escapes.unescapeC(Escapes.escapeC(odd))).isEqualTo(odd);
    }

    @Test void longTextIsFittedIntoColumns() {
        assertThat(Text.ellipsize("abcdefghij", 5, 100)).isEqualTo("abcd…");
        assertThat(Text.ellipsize("abcdefghij", 5, 0)).isEqualTo("…ghij");
        assertThat(Text.ellipsize("abcdefghij", 5, 50)).isEqualTo("ab…ij");
        assertThat(Text.ellipsize("abcdefghij", 10, 50)).isEqualTo("abcdefghij");
        assertThat(Text.ellipsize("日本語日本語", 5, 100)).isEqualTo("日本…");
        assertThat(Text.ellipsize("abc", 1, 100)).isEqualTo("…");
        assertThat(Text.width("日本e\u0301")).isEqualTo(5);
    }

    @Test void shellWordsAreQuotedOnlyWhereTheyMust() {
        assertThat(Text.shellQuote("plain-1.2/x=y")).isEqualTo("plain-1.2/x=y");
        assertThat(Text.shellQuote("a b$c\"")).isEqualTo("\"a b\\$c\\\"\"");
        assertThat(Text.shellQuote("")).isEqualTo("\"\"");
    }

    @Test void patternsMatchAsTheShellDoes() {
        assertThat(Glob.matches("*.service", "foo.service")).isTrue();
        assertThat(Glob.matches("a*b*c", "aXXbYYc")).isTrue();
        assertThat(Glob.matches("a*b*c", "aXXbYY")).isFalse();
        assertThat(Glob.matches("[a-c]?", "bz")).isTrue();
        assertThat(Glob.matches("[!a-c]?", "bz")).isFalse();
        assertThat(Glob.matches("[]x]", "]")).isTrue();
        assertThat(Glob.matches("[[:digit:]_]*", "7up")).isTrue();
        assertThat(Glob.matches("a[", "a[")).isTrue();
        assertThat(Glob.matches("x\\*", "x\\yz")).isTrue();
        assertThat(Glob.matchesEscaped("x\\*", "x*")).isTrue();
        assertThat(Glob.matchesEscaped("x\\*", "xy")).isFalse();
        assertThat(Glob.matchesFileName("*", ".hidden")).isFalse();
        assertThat(Glob.matches("*".repeat(500) + "b", "a".repeat(5000))).isFalse();
    }
}
