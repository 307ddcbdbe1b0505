package systemlet.unit;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class DependencyTest {
    @Test void eachKindIsTheInverseOfItsInverse() {
        for (Dependency kind : Dependency.values()) {
            assertThat(kind.inverse().inverse()).isEqualTo(kind);
        }
        assertThat(Dependency.REQUIRES.inverse()).isEqualTo(Dependency.REQUIRED_BY);
        assertThat(Dependency.IN_SLICE.inverse()).isEqualTo(Dependency.SLICE_OF);
        assertThat(Dependency.BEFORE.inverse()).isEqualTo(Dependency.AFTER);
        assertThat(Dependency.JOINS_NAMESPACE_OF.inverse()).isEqualTo(Dependency.JOINS_NAMESPACE_OF);
    }
}
