package systemlet.sim;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import systemlet.base.Spans;
import systemlet.dbus.Malformed;
import systemlet.dbus.Message;
import systemlet.dbus.Value;
import systemlet.dbus.WireReader;

/** Stories of what clients hear without asking. */
class SignalStoryTest {
    private static final String UNIT = "org.freedesktop.systemd1.Unit";

    @Test void aFailureIsToldThoughARestartFollowsInTheSameTurn() {
        var sim = new Machine(1).service("again", new Program().after(Spans.SEC).exits(1), "Restart=on-failure",
                "RestartSec=1h").boot();
        List<String> states = told(sim, "ActiveState", UNIT);
        assertThat(sim.operator().start("again.service")).isEqualTo("done");
        sim.advance(2 * Spans.SEC);
        assertThat(states).containsSubsequence("active", "failed", "activating").endsWith("activating");
    }

    @Test void aJobThatRunsIsToldToRun() {
        var sim = new Machine(1).service("slow", new Program().after(Spans.SEC).exits(0), "Type=oneshot").boot();
        List<String> states = told(sim, "State", "org.freedesktop.systemd1.Job");
        assertThat(sim.operator().start("slow.service")).isEqualTo("done");
        assertThat(states).containsExactly("running");
    }

    /** {@return a list that grows by each value of a property that PropertiesChanged of an interface tells} */
    private static List<String> told(Machine sim, String property, String face) {
        List<String> values = new ArrayList<>();
        sim.operator().hear(signal -> {
            if ("PropertiesChanged".equals(signal.member())) {
                take(signal, property, face, values);
            }
        });
        return values;
    }

    private static void take(Message signal, String property, String face, List<String> values) {
        try {
            WireReader in = signal.body();
            if (!in.string().equals(face)) {
                return;
            }
            int end = in.array('{');
            while (in.before(end)) {
                String name = in.entry().string();
                Value value = in.value(in.variant());
                if (name.equals(property)) {
                    values.add(((Value.Text) value).value());
                }
            }
        } catch (Malformed wrong) {
            throw new AssertionError(wrong);
        }
    }
}
