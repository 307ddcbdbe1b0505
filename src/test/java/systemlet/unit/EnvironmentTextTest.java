package systemlet.unit;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class EnvironmentTextTest {
    private static List<String> file(String text) {
        return EnvironmentText.parseFile(text, new ArrayList<>());
    }

    @Test void blanksAroundValuesAreCutAndInsideStay() {
        assertThat(file("A = b c  \n  B=\t x\n")).containsExactly("A=b c", "B=x");
    }

    @Test void commentsStartALineOnly() {
        assertThat(file("# no\n; no\nA=b # stays\n#C=d\\\nE=f\nG=h")).containsExactly("A=b # stays", "G=h");
    }

    @Test void quotesKeepBlanksAndLinesAndJoin() {
        assertThat(file("A=\" b \"\nB='x\ny'\nC='a'\"b\"c\nD=\"q\\\"\\$\\n\"")).containsExactly("A= b ", "B=x\ny", "C=abc",
                "D=q\"$\\n");
    }

    @Test void backslashesTakeTheNextCharacterAndJoinLines() {
        assertThat(file("A=a\\ b\nB=one\\\ntwo\nC=\\#x")).containsExactly("A=a b", "B=onetwo", "C=#x");
    }

    @Test void laterAssignmentsReplaceEarlierOnes() {
        assertThat(file("A=1\nB=2\nA=3")).containsExactly("A=3", "B=2");
    }

    @Test void whatIsNoAssignmentIsLeftOutAndSaid() {
        List<String> problems = new ArrayList<>();
        assertThat(EnvironmentText.parseFile("export X=1\n1A=b\nword\nOK=1", problems)).containsExactly("OK=1");
        assertThat(problems).hasSize(2);
    }

    @Test void anEmptyValueIsAValue() {
        assertThat(file("A=\nB=")).containsExactly("A=", "B=");
    }
}
