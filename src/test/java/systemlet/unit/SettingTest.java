package systemlet.unit;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import systemlet.base.Table;
import systemlet.base.Text;

class SettingTest {
    @Test void everyDirectiveOfSystemd252IsKnown() {
        List<String> missing = new ArrayList<>();
        for (String line : Table.lines(SettingTest.class, "directives.txt")) {
            List<String> words = Text.split(line, ' ');
            for (String key : words.subList(1, words.size())) {
                if (Directives.find(words.get(0), key) == null) {
                    missing.add(words.get(0) + "." + key);
                }
            }
        }
        assertThat(missing).isEmpty();
    }

    @Test void valuesAreTakenAndRefusedInTheWordsOfSystemd252() {
        List<String> wrong = new ArrayList<>();
        for (String line : Table.lines(SettingTest.class, "complaints.txt")) {
            List<String> cells = Text.split(line, '\t');
            UnitType type = cells.get(0).equals("Unit") ? UnitType.SERVICE
                    : UnitType.ofWord(cells.get(0).toLowerCase());
            String ours = String.join(" ;; ", new java.util.TreeSet<>(
                    ProbeProblems.complaints("probe" + type.suffix(), cells.get(0), cells.get(1), cells.get(2))));
            if (!ours.equals(cells.get(3))) {
                wrong.add(line + " | ours: " + ours);
            }
        }
        assertThat(wrong).isEmpty();
    }

    @Test void numbersAreUniqueAndTheSameWhateverTableIsAskedFirst() {
        Set<Integer> numbers = new HashSet<>();
        for (Setting<?> row : Setting.all()) {
            assertThat(numbers.add(row.index())).as("%s has a number of its own", row).isTrue();
        }
        assertThat(ExecSettings.ENVIRONMENT.index()).isEqualTo(7 * 400);
    }

    @Test void eachPropertyOfATypeIsShownOnce() {
        for (UnitType type : UnitType.values()) {
            Set<String> names = new HashSet<>();
            for (Setting<?> row : Directives.ownRows(type)) {
                for (Property<?> property : row.properties()) {
                    assertThat(names.add(property.name())).as("%s of %s", property.name(), type).isTrue();
                }
            }
        }
    }

    @Test void whatHasNoEffectSaysWhy() {
        for (Setting<?> row : Setting.all()) {
            assertThat(row.reason() != null).as("%s", row)
                    .isEqualTo(row.effect() == Setting.Effect.NO_EFFECT_IN_CONTAINER);
        }
    }

    @Test void aConfigurationHoldsOnlyWhatWasSet() {
        UnitConfig unit = new UnitConfig.Builder(UnitName.of("a.service")).set(ExecSettings.NICE, 5)
                .set(ServiceSettings.RESTART, Restart.ALWAYS).set(ExecSettings.NICE, null).build();
        assertThat(unit.get(ServiceSettings.RESTART)).isEqualTo(Restart.ALWAYS);
        assertThat(unit.has(ExecSettings.NICE)).isFalse();
        assertThat(unit.get(ExecSettings.NICE)).isZero();
        assertThat(unit.change().set(ExecSettings.NICE, 7).build().get(ExecSettings.NICE)).isEqualTo(7);
    }

    @Test void everyPlainValueFitsItsSignature() {
        for (Setting<?> row : Setting.all()) {
            UnitConfig unit = new UnitConfig.Builder(UnitName.of("a.service")).build();
            for (Property<?> property : row.properties()) {
                Object plain = property.valueIn(unit);
                Class<?> expected = switch (property.format().signature().charAt(0)) {
                    case 'b' -> Boolean.class;
                    case 's' -> String.class;
                    case 't', 'x' -> Long.class;
                    case 'i', 'u', 'q' -> Integer.class;
                    case '(' -> Object[].class;
                    default -> property.format().signature().equals("ay") ? byte[].class : List.class;
                };
                assertThat(plain).as("%s", property.name()).isInstanceOf(expected);
            }
        }
    }
}
