package systemlet.unit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import systemlet.base.Rng;
import systemlet.base.Utf8;

class UnitSyntaxTest {
    /** Writes down what it is told, one line each. */
    private static final class Record implements UnitSyntax.Reader {
        private final List<String> lines = new ArrayList<>();

        @Override
        public boolean section(int line, String name) {
            lines.add(line + " [" + name + "]");
            return !name.startsWith("X-") && !name.equals("Other");
        }

        @Override
        public void assignment(int line, String section, String key, String value) {
            lines.add(line + " " + section + "." + key + "=" + value);
        }

        @Override
        public void warning(int line, String text) {
            lines.add(line + " ! " + text);
        }
    }

    private static List<String> read(String text) throws Exception {
        Record record = new Record();
        UnitSyntax.read(text, record);
        return record.lines;
    }

    @Test void keysAndValuesAreTrimmed() throws Exception {
        assertThat(read("  [Unit]  \n  A  =  b c  \nB=\n")).containsExactly("1 [Unit]", "2 Unit.A=b c", "3 Unit.B=");
    }

    @Test void commentsMayStandBetweenContinuedLines() throws Exception {
        assertThat(read("[S]\nA=one \\\n# no\n  ; neither\n two\\\n\nB=3\n"))
                .containsExactly("1 [S]", "6 S.A=one   two", "7 S.B=3");
    }

    @Test void shortenedCommentsChangeNothing() throws Exception {
        String[] parts = {"#", ";", "\n", "\r", "\0", " ", "\t", "\\", "[S]\n", "A=1", "\u00E9", "\uFEFF", "# word", "\u000B"};
        Rng rng = new Rng(7);
        for (int round = 0; round < 3000; round++) {
            StringBuilder text = new StringBuilder("[S]\n");
            for (int i = 0; i < 20; i++) {
                text.append(parts[rng.below(parts.length)]);
            }
            byte[] bytes = Utf8.encode(text.toString());
            int kept = UnitSyntax.shortenComments(bytes, bytes.length);
            assertThat(read(Utf8.decode(bytes, 0, kept))).as("%s", text).isEqualTo(read(text.toString()));
        }
        byte[] comment = Utf8.encode("  # a long one\nA=1 # none\n;x");
        assertThat(Utf8.decode(comment, 0, UnitSyntax.shortenComments(comment, comment.length)))
                .isEqualTo("  #\nA=1 # none\n;");
    }

    @Test void aContinuationAtTheEndOfTheFileEndsThere() throws Exception {
        assertThat(read("[S]\nA=x\\")).containsExactly("1 [S]", "2 S.A=x");
    }

    @Test void anEscapedBackslashContinuesNothing() throws Exception {
        assertThat(read("[S]\nA=x\\\\\nB=y")).containsExactly("1 [S]", "2 S.A=x\\\\", "3 S.B=y");
    }

    @Test void linesEndWithAnyOfTheirEnds() throws Exception {
        assertThat(read("[S]\r\nA=1\rB=2\0C=3\n\r\nD=4")).containsExactly("1 [S]", "2 S.A=1", "3 S.B=2", "4 S.C=3", "6 S.D=4");
    }

    @Test void aByteOrderMarkIsSkipped() throws Exception {
        assertThat(read("\uFEFF[S]\nA=1")).containsExactly("1 [S]", "2 S.A=1");
    }

    @Test void unwantedSectionsAreSkipped() throws Exception {
        assertThat(read("A=1\n[Other]\nB=2\n[X-Mine]\nC=3\n")).containsExactly("1 ! Assignment outside of section. Ignoring.",
                "2 [Other]", "4 [X-Mine]");
    }

    @Test void aLineThatIsNoUtf8BreaksTheFileUnlessItIsAComment() throws Exception {
        assertThat(read("#\uDCFF\n[S]\nA=1")).containsExactly("2 [S]", "3 S.A=1");
        assertThatThrownBy(() -> read("[S]\nA=\uDCFF\n")).isInstanceOf(UnitSyntax.Broken.class)
                .hasMessageContaining("String is not UTF-8 clean");
    }

    @Test void linesThatSayNothingAreSkipped() throws Exception {
        assertThat(read("[S]\nword\n=x\n")).containsExactly("1 [S]", "2 ! Missing '=', ignoring line.",
                "3 ! Missing key name before '=', ignoring line.");
    }

    @Test void aBrokenHeaderEndsTheFile() {
        assertThatThrownBy(() -> read("[S]\n[bad\nA=1")).isInstanceOf(UnitSyntax.Broken.class)
                .hasMessage("Invalid section header '[bad'");
    }

    @Test void aLineOfAMebibyteIsReadAndOneMoreIsNot() throws Exception {
        String most = "A=" + "x".repeat(UnitSyntax.LINE_MAX - 2);
        assertThat(read("[S]\n" + most)).hasSize(2);
        assertThatThrownBy(() -> read("[S]\n" + most + "x")).isInstanceOf(UnitSyntax.Broken.class);
        assertThatThrownBy(() -> read("[S]\n" + most.substring(0, most.length() - 3) + "\\\nabcdef"))
                .isInstanceOf(UnitSyntax.Broken.class);
    }
}
