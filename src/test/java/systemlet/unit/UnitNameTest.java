package systemlet.unit;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import org.junit.jupiter.api.Test;
import systemlet.base.BadText;
import systemlet.base.Table;

class UnitNameTest {
    @Test void namesAreEscapedAndMangledAsSystemdEscapeDoes() {
        var differences = new ArrayList<String>();
        for (var row : Table.rows(UnitNameTest.class, "escape.txt")) {
            var ours = escape(row.get(0), row.get(1));
            if (ours != null && !ours.equals(row.get(2))) {
                differences.add(row + " but " + ours);
            }
        }
        assertThat(differences).isEmpty();
    }

    private static String escape(String options, String text) {
        try {
            return switch (options) {
                case "" -> UnitName.escape(text);
                case "--path" -> UnitName.escapePath(text);
                case "--unescape" -> UnitName.unescape(text);
                case "--unescape --path" -> UnitName.unescapePath(text);
                case "--mangle" -> UnitName.mangle(text, UnitType.SERVICE);
                default -> null;   // options of the tool, not of the names
            };
        } catch (BadText refused) {
            return "!";
        }
    }

    @Test void aNameIsOfOneKindOrInvalid() {
        assertThat(UnitName.Kind.of("web.service")).isEqualTo(UnitName.Kind.PLAIN);
        assertThat(UnitName.Kind.of("web@.service")).isEqualTo(UnitName.Kind.TEMPLATE);
        assertThat(UnitName.Kind.of("web@1@2.service")).isEqualTo(UnitName.Kind.INSTANCE);
        assertThat(UnitName.Kind.of("-.mount")).isEqualTo(UnitName.Kind.PLAIN);
        for (var bad : new String[] {"", "web", ".service", "@.service", "@1.service", "web.foo", "we b.service",
                "web/x.service", "web.Service", "ä.service", "a".repeat(248) + ".service"}) {
            assertThat(UnitName.Kind.of(bad)).as(bad).isNull();
        }
        assertThat(UnitName.isValid("a".repeat(247) + ".service")).isTrue();
    }

    @Test void aNameHasPrefixInstanceAndTemplate() {
        assertThat(UnitName.prefix("web@1.service")).isEqualTo("web");
        assertThat(UnitName.prefix("web.x.service")).isEqualTo("web.x");
        assertThat(UnitName.instance("web@1.2.service")).isEqualTo("1.2");
        assertThat(UnitName.instance("web@.service")).isEmpty();
        assertThat(UnitName.instance("web.service")).isNull();
        assertThat(UnitName.template("web@1.service")).isEqualTo("web@.service");
        assertThat(UnitName.withInstance("web@.service", "7")).isEqualTo("web@7.service");
        assertThat(UnitName.withType("web@1.socket", UnitType.SERVICE)).isEqualTo("web@1.service");
    }

    @Test void aPatternStaysAPattern() throws BadText {
        assertThat(UnitName.manglePattern("foo*", UnitType.SERVICE)).isEqualTo("foo*");
        assertThat(UnitName.manglePattern("foo", UnitType.SERVICE)).isEqualTo("foo.service");
        assertThat(UnitName.manglePattern("/dev/sd?", UnitType.SERVICE)).isEqualTo("dev-sd\\x3f.device");
    }

    @Test void slicesNestByDashes() {
        assertThat(UnitName.parentSlice("a-b.slice")).isEqualTo("a.slice");
        assertThat(UnitName.parentSlice("a.slice")).isEqualTo("-.slice");
        assertThat(UnitName.parentSlice("-.slice")).isNull();
        assertThat(UnitName.isValidSlice("a--b.slice")).isFalse();
    }
}
