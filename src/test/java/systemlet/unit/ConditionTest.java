package systemlet.unit;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import systemlet.sim.SimKernel;
import systemlet.sim.SimWorld;

class ConditionTest {
    private final SimWorld world = new SimWorld(3);
    private final SimKernel kernel = world.driven(1, List.of("init"), List.of());
    private final ConditionTester tester = new ConditionTester(kernel, new TestMachine(), Map.of("A", "b")::get);

    private boolean holds(ConditionKind kind, String parameter) {
        return tester.holds(new Condition(kind, false, false, false, parameter));
    }

    private static Condition path(boolean trigger, boolean negate, String path) {
        return new Condition(ConditionKind.PATH_EXISTS, false, trigger, negate, path);
    }

    @Test void pathsAreLookedAt() {
        world.tree().put("/a/file.txt", "x");
        world.tree().put("/a/empty", "");
        world.tree().put("/a/tool", new byte[] {1}, 0755);
        assertThat(holds(ConditionKind.PATH_EXISTS, "/a/file.txt")).isTrue();
        assertThat(holds(ConditionKind.PATH_EXISTS, "/a/none")).isFalse();
        assertThat(holds(ConditionKind.PATH_EXISTS_GLOB, "/a/*.txt")).isTrue();
        assertThat(holds(ConditionKind.PATH_EXISTS_GLOB, "/*/no*")).isFalse();
        assertThat(holds(ConditionKind.PATH_IS_DIRECTORY, "/a")).isTrue();
        assertThat(holds(ConditionKind.DIRECTORY_NOT_EMPTY, "/a")).isTrue();
        assertThat(holds(ConditionKind.FILE_NOT_EMPTY, "/a/empty")).isFalse();
        assertThat(holds(ConditionKind.FILE_IS_EXECUTABLE, "/a/tool")).isTrue();
        assertThat(holds(ConditionKind.FILE_IS_EXECUTABLE, "/a/file.txt")).isFalse();
    }

    @Test void usersAndVariablesAreCompared() {
        assertThat(holds(ConditionKind.USER, "root")).isTrue();
        assertThat(holds(ConditionKind.USER, "0")).isTrue();
        assertThat(holds(ConditionKind.USER, "@system")).isTrue();
        assertThat(holds(ConditionKind.USER, "web")).isFalse();
        assertThat(holds(ConditionKind.ENVIRONMENT, "A")).isTrue();
        assertThat(holds(ConditionKind.ENVIRONMENT, "A=b")).isTrue();
        assertThat(holds(ConditionKind.ENVIRONMENT, "A=c")).isFalse();
        assertThat(holds(ConditionKind.MEMORY, ">=1G")).isTrue();
        assertThat(holds(ConditionKind.MEMORY, "<1G")).isFalse();
    }

    @Test void whatCannotBeAnsweredDoesNotHoldNegatedOrNot() {
        for (boolean negate : new boolean[] {true, false}) {
            assertThat(tester.holds(new Condition(ConditionKind.CAPABILITY, false, false, negate, "NO_SUCH"))).isFalse();
        }
    }

    @Test void allPlainOnesAndOneOfTheTriggersMustHold() {
        world.tree().put("/yes", "x");
        List<ConditionTester.Answer> answers = new ArrayList<>();
        assertThat(tester.hold(List.of(), answers)).isTrue();
        assertThat(tester.hold(List.of(path(false, false, "/yes"), path(false, true, "/no")), answers)).isTrue();
        assertThat(tester.hold(List.of(path(true, false, "/no"), path(true, false, "/yes")), answers)).isTrue();
        assertThat(tester.hold(List.of(path(false, false, "/yes"), path(true, false, "/no")), answers)).isFalse();
        answers.clear();
        assertThat(tester.hold(List.of(path(false, false, "/no"), path(false, false, "/yes")), answers)).isFalse();
        assertThat(answers).extracting(ConditionTester.Answer::result).containsExactly(-1, 0);
    }

    @Test void versionsHaveTheOrderOfSystemd() {
        List<String> ascending = List.of("122.1~rc1", "122.1", "123~rc1-1", "123", "123-a", "123-a.1", "123-1", "123-1.1",
                "123^post1", "123.a-1", "123.1-1", "123a-1", "124-1");
        for (int i = 0; i + 1 < ascending.size(); i++) {
            assertThat(Versions.compare(ascending.get(i), ascending.get(i + 1)))
                    .as("%s < %s", ascending.get(i), ascending.get(i + 1)).isNegative();
            assertThat(Versions.compare(ascending.get(i + 1), ascending.get(i))).isPositive();
        }
        assertThat(Versions.compare("6.01", "6.1")).isZero();
    }
}
