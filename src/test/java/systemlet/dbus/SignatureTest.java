package systemlet.dbus;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SignatureTest {
    @ParameterizedTest
    @ValueSource(strings = {"", "s", "ssb", "a(ssssssouso)", "a{sv}", "a{oa{sa{sv}}}", "sa(sv)a(sa(sv))", "(((y)))",
        "aaay"})
    void theTypesOfTheSpecificationAreValid(String signature) throws Malformed {
        Signature.check(signature);
        assertThat(String.join("", Signature.split(signature))).isEqualTo(signature);
    }

    @ParameterizedTest
    @ValueSource(strings = {"z", "a", "(", ")", "()", "(s", "s)", "{sv}", "a{vs}", "a{s}", "a{sss}", "a{sv", "a{(s)s}",
        "e", "r", "s s", "\u00e9"})
    void otherTextIsNot(String signature) {
        assertThatThrownBy(() -> Signature.check(signature)).isInstanceOf(Malformed.class);
    }

    @Test
    void nestingAndLengthAreBounded() {
        assertThatCode(() -> Signature.check("a".repeat(32) + "y")).doesNotThrowAnyException();
        assertThatThrownBy(() -> Signature.check("a".repeat(33) + "y")).hasMessageContaining("deeper");
        assertThatCode(() -> Signature.check("(".repeat(32) + "y" + ")".repeat(32))).doesNotThrowAnyException();
        assertThatThrownBy(() -> Signature.check("(".repeat(33) + "y" + ")".repeat(33))).hasMessageContaining("deeper");
        assertThatThrownBy(() -> Signature.check("y".repeat(256))).hasMessageContaining("longer");
    }

    @Test
    void aSignatureFallsIntoItsCompleteTypes() {
        assertThat(Signature.split("sa{sv}(i(uu))aay")).containsExactly("s", "a{sv}", "(i(uu))", "aay");
    }
}
