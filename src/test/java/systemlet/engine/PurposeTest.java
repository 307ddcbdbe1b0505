package systemlet.engine;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static systemlet.base.Spans.MSEC;
import static systemlet.base.Spans.SEC;

import java.util.List;
import org.junit.jupiter.api.Test;
import systemlet.unit.UnitName;

class PurposeTest {
    private static final String WEB = "web.service";

    private static FakeWorld world(Program program, String... service) {
        String[] lines = new String[service.length + 2];
        lines[0] = "[Service]";
        lines[1] = "ExecStart=/bin/web";
        System.arraycopy(service, 0, lines, 2, service.length);
        var world = new FakeWorld(7).unit(WEB, lines).program(WEB, program);
        world.engine().purpose.be(List.of(UnitName.of(WEB)));
        return world;
    }

    private static List<Integer> endings(FakeWorld world) {
        return world.performed().stream().filter(effect -> effect instanceof Effect.Finish)
                .map(effect -> ((Effect.Finish) effect).exitStatus()).toList();
    }

    @Test void theManagerEndsWithTheStatusOfTheServiceItLivesFor() {
        var world = world(Program.ends(SEC, 7)).start(WEB).advance(900 * MSEC);
        assertEquals(List.of(), endings(world));
        world.advance(200 * MSEC);
        assertEquals(List.of(7), endings(world));
    }

    @Test void aServiceThatEndsWellEndsTheManagerWithZero() {
        assertEquals(List.of(0), endings(world(Program.ends(SEC, 0)).start(WEB).advance(2 * SEC)));
    }

    @Test void aSignalIsToldAsAShellTellsIt() {
        var world = world(Program.daemon()).start(WEB);
        world.dies(world.mainPid(WEB), 9).advance(MSEC);
        assertEquals(List.of(137), endings(world));
    }

    @Test void aServiceThatWillBeRestartedDoesNotEndTheManager() {
        var world = world(Program.ends(SEC, 7), "Restart=always", "RestartSec=1s").start(WEB).advance(1_500 * MSEC);
        assertEquals("activating/auto-restart", world.state(WEB));
        assertEquals(List.of(), endings(world));
    }

    @Test void aUnitThatIsNotThereEndsTheManagerWithOne() {
        var world = new FakeWorld(7);
        world.engine().purpose.be(List.of(UnitName.of("nosuch.service")));
        world.turn(() -> { });
        assertEquals(List.of(1), endings(world));
    }

    @Test void theManagerWaitsForAllOfThem() {
        var world = world(Program.ends(SEC, 0)).unit("db.service", "[Service]", "ExecStart=/bin/db")
                .program("db.service", Program.ends(3 * SEC, 4));
        world.engine().purpose.be(List.of(UnitName.of(WEB), UnitName.of("db.service")));
        world.start("db.service").start(WEB).advance(2 * SEC);
        assertEquals(List.of(), endings(world));
        world.advance(2 * SEC);
        assertEquals(List.of(4), endings(world));
    }
}
