package systemlet.manager;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import org.junit.jupiter.api.Test;

class ClientEnvironmentTest {
    private final ClientEnvironment environment = new ClientEnvironment(List.of("PATH=/bin", "LANG=C"));

    @Test void whatClientsSetStandsBehindWhatWasConfigured() {
        environment.set(List.of("Z=1", "A=2", "PATH=/x"));
        assertEquals(List.of("LANG=C", "PATH=/x", "A=2", "Z=1"), environment.all());
        assertEquals(List.of("A=2", "PATH=/x", "Z=1"), environment.set());
    }

    @Test void unsetAVariableHasAgainTheValueThatItWasConfiguredWith() {
        environment.set(List.of("PATH=/x", "A=2", "B=3"));
        environment.unset(List.of("PATH", "LANG", "A", "B=4"));
        assertEquals(List.of("LANG=C", "PATH=/bin", "B=3"), environment.all());
        assertEquals("/bin", environment.value("PATH"));
    }
}
