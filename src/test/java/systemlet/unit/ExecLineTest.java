package systemlet.unit;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class ExecLineTest {
    private static UnitConfig load(String line) {
        MemoryFiles files = new MemoryFiles().file("/etc/systemd/system/a@b.service",
                "[Service]\nType=oneshot\nExecStart=" + line + "\n");
        UnitPaths paths = UnitPaths.of(UnitPaths.Scope.SYSTEM, "", name -> null);
        return new UnitLoader(files, paths, TestMachine.CONTEXT).load(UnitName.of("a@b.service"));
    }

    private static List<ExecCommand> commands(String line) {
        UnitConfig unit = load(line);
        assertThat(unit.loadState()).as("%s", unit.problems()).isEqualTo(LoadState.LOADED);
        return unit.get(ServiceSettings.EXEC_START);
    }

    private static List<String> arguments(String line) {
        List<ExecCommand> commands = commands(line);
        assertThat(commands).hasSize(1);
        return commands.get(0).arguments();
    }

    @Test void quotesKeepWordsTogetherAndEscapesAreReplaced() {
        assertThat(arguments("/bin/x 'a b' \"c\\td\" e\\x41 f\"g h\"i"))
                .containsExactly("/bin/x", "a b", "c\td", "eA", "fg hi");
    }

    @Test void specifiersAreReplacedWhenTheUnitIsLoaded() {
        assertThat(arguments("/bin/x %i-%n %% 50%")).containsExactly("/bin/x", "b-a@b.service", "%", "50%");
    }

    @Test void semicolonsOfTheirOwnSeparateCommandsAndEscapedOnesDoNot() {
        List<ExecCommand> commands = commands("/bin/a x ; -/bin/b \\; y ;z \";\" ; @/bin/c d e");
        assertThat(commands).hasSize(3);
        assertThat(commands.get(0).arguments()).containsExactly("/bin/a", "x");
        assertThat(commands.get(1).arguments()).containsExactly("/bin/b", ";", "y", ";z", ";");
        assertThat(commands.get(1).ignoresFailure()).isTrue();
        assertThat(commands.get(2).path()).isEqualTo("/bin/c");
        assertThat(commands.get(2).arguments()).containsExactly("d", "e");
    }

    @Test void prefixesCombineInAnyOrder() {
        assertThat(commands("-@:+/bin/x name").get(0).flagWords())
                .containsExactly("ignore-failure", "privileged", "no-env-expand");
        assertThat(commands("!/bin/x").get(0).flagWords()).containsExactly("no-setuid");
        assertThat(commands("!!-/bin/x").get(0).flagWords()).containsExactly("ignore-failure", "ambient");
    }

    @Test void aBareNameIsKeptForTheSearchPath() {
        assertThat(commands("true").get(0).path()).isEqualTo("true");
    }

    @Test void slashesOfAPathAreSimplified() {
        assertThat(commands("/bin//./x").get(0).path()).isEqualTo("/bin/x");
    }

    @Test void anEmptyAssignmentForgetsTheCommandsBefore() {
        assertThat(commands("/bin/a\nExecStart=\nExecStart=/bin/b")).extracting(ExecCommand::path).containsExactly("/bin/b");
    }

    @Test void aCommandThatCannotRunMakesTheUnitBadUnlessItsFailureIsIgnored() {
        assertThat(load("bin/x").loadState()).isEqualTo(LoadState.BAD_SETTING);
        assertThat(load("/bin/x/").problems().get(0).text()).isEqualTo("Executable path specifies a directory: /bin/x/");
        UnitConfig ignored = load("-bin/x\nExecStart=/bin/y");
        assertThat(ignored.loadState()).isEqualTo(LoadState.LOADED);
        assertThat(ignored.get(ServiceSettings.EXEC_START)).hasSize(1);
    }

    @Test void unknownEscapesStayWithAWarning() {
        assertThat(arguments("/bin/x a\\qb")).containsExactly("/bin/x", "a\\qb");
        assertThat(load("/bin/x a\\qb").problems().get(0).text())
                .isEqualTo("Ignoring unknown escape sequences: \"a\\qb\"");
    }

    @Test void variablesAreReplacedAsSystemdServiceSays() {
        Map<String, String> variables = Map.of("ONE", "one", "TWO", "two two", "EMPTY", "", "Q", "'a b' c");
        List<String> line = arguments("/bin/x $ONE $TWO ${TWO} a${ONE}b $EMPTY $NONE ${NONE} $$ONE x$ONE $Q ${ONE");
        assertThat(ExecLine.expand(new ExecCommand("/bin/x", line, 0), variables::get)).containsExactly("/bin/x", "one",
                "two", "two", "two two", "aoneb", "", "$ONE", "x$ONE", "a b", "c", "${ONE");
    }

    @Test void noVariablesAreReplacedAfterAColon() {
        ExecCommand command = commands(":/bin/x $ONE ${ONE}").get(0);
        assertThat(ExecLine.expand(command, name -> "value")).containsExactly("/bin/x", "$ONE", "${ONE}");
    }

    @Test
    void whatTheShellAloneUnderstandsIsLeftToIt() {
        assertThat(ExecLine.expand("a${A:-c}b ${A:${A}", name -> "v")).isEqualTo("a${A:-c}b ${A:v");
    }
}
