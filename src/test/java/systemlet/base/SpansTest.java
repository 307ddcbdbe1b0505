package systemlet.base;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.LongRange;
import org.junit.jupiter.api.Test;

class SpansTest {
    @Test void everySpanIsReadAndPrintedAsSystemdAnalyzeDoes() {
        var differences = new ArrayList<String>();
        for (List<String> row : Table.rows(SpansTest.class, "spans.txt")) {
            var text = row.get(0).replace("\\t", "\t").replace("\\n", "\n");
            var ours = analyze(text);
            boolean hint = row.get(1).startsWith("this expression");
            if (hint ? !ours.endsWith("|") : !ours.equals(row.get(1) + "|" + row.get(2))) {
                differences.add(row + " but " + ours);
            }
        }
        assertThat(differences).isEmpty();
    }

    private static String analyze(String text) {
        try {
            long usec = Spans.parse(text);
            return Long.toUnsignedString(usec) + "|" + Spans.format(usec);
        } catch (BadText bad) {
            return bad.kind().words() + "|";
        }
    }

    @Test void accuracyHidesWhatIsFiner() {
        assertThat(Spans.format(90_400_000, Spans.SEC)).isEqualTo("1min 30s");
        assertThat(Spans.format(400_123, Spans.MSEC)).isEqualTo("400ms");
        assertThat(Spans.format(1_234_567, Spans.MSEC)).isEqualTo("1.234s");
        assertThat(Spans.format(12, Spans.SEC)).isEqualTo("12us");
    }

    @Test void aBareNumberTakesTheDefaultUnit() throws BadText {
        assertThat(Spans.parse("20", Spans.MSEC)).isEqualTo(20_000);
        assertThatThrownBy(() -> Spans.parse("20x", Spans.MSEC)).isInstanceOf(BadText.class);
    }

    @Property void whatIsPrintedReadsBackTheSame(@ForAll @LongRange(min = 0, max = 4_000_000_000_000_000L) long usec)
            throws BadText {
        assertThat(Spans.parse(Spans.format(usec))).isEqualTo(usec);
    }
}
