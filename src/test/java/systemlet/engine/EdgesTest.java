package systemlet.engine;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import systemlet.unit.Dependency;

/** Edges keep their order, know no doubles, and let a walk go on while they change. */
class EdgesTest {
    private final FakeWorld world = new FakeWorld(1);
    private final Unit hub = world.the("hub.service");
    private final Edges edges = hub.edges;
    private final List<Unit> added = new ArrayList<>();

    private void add(int count) {
        for (int i = 0; i < count; i++) {
            Unit unit = world.the("u" + added.size() + ".service");
            added.add(unit);
            Edges.add(hub, Dependency.WANTS, unit);
            Edges.add(hub, Dependency.WANTS, added.get(0));
            Edges.add(unit, Dependency.WANTED_BY, hub);
        }
    }

    @Test void theyComeInTheirOrderOnce() {
        for (int round = 0; round < 4; round++) {
            add(7);
            assertThat(edges.of(Dependency.WANTS)).containsExactlyElementsOf(added);
        }
        assertThat(edges.of(Dependency.ON_FAILURE)).isEmpty();
        assertThat(added).allSatisfy(unit -> assertThat(unit.edges.of(Dependency.WANTED_BY)).containsExactly(hub));
    }

    @Test void aWalkSeesWhatThereWasWhenItBegan() {
        add(9);
        Unit[] walked = edges.of(Dependency.WANTS);
        add(1);
        edges.remove(Dependency.WANTS, added.get(3));
        assertThat(walked).containsExactlyElementsOf(added.subList(0, 9));
        assertThat(edges.of(Dependency.WANTS)).hasSize(9).doesNotContain(added.get(3)).endsWith(added.get(9));
    }
}
