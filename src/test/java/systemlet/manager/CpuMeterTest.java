package systemlet.manager;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import org.junit.jupiter.api.Test;
import systemlet.base.Id128;
import systemlet.engine.Unit;
import systemlet.sim.SimKernel;
import systemlet.sim.SimWorld;
import systemlet.sys.Procs;
import systemlet.sys.Rusage;

/** A command that takes three milliseconds has taken three milliseconds, after its end too. */
class CpuMeterTest {
    private final SimKernel kernel = new SimWorld(1).driven(100, List.of("x"), List.of());
    private final systemlet.engine.FakeWorld world = new systemlet.engine.FakeWorld(7)
            .unit("web.service", "[Service]", "ExecStart=/bin/web").start("web.service");
    private final CpuMeter meter = new CpuMeter(kernel, new Procs(kernel), this::invocation);

    private Id128 invocation(String name) {
        return world.the(name).invocation();
    }

    @Test void whatWasReapedCountsUntilTheUnitIsStartedAgain() {
        Unit web = world.the("web.service");
        assertEquals(-1, meter.nsec(web, List.of()));
        meter.reaped("web.service", new Rusage(1000, 500, 1));
        meter.reaped("web.service", new Rusage(2000, 0, 1));
        meter.reaped("", new Rusage(9000, 0, 1));
        assertEquals(3_500_000, meter.nsec(web, List.of()));
        assertEquals(5_500_000, meter.nsec(web, List.of(100)));
        world.restart("web.service").advance(1_000_000);
        assertEquals(-1, meter.nsec(web, List.of()));
        meter.reaped("web.service", new Rusage(1, 0, 1));
        assertEquals(1_000, meter.nsec(web, List.of()));
    }
}
