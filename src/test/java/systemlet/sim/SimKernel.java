package systemlet.sim;

import systemlet.sys.Kernel;

/**
 * The simulated body of the port: one process's view of a {@link SimWorld}. As the native one it is put together
 * from a file for each concern. Everything it does follows from the world's seed.
 */
public final class SimKernel implements Kernel, SimFileCalls, SimDescriptorCalls, SimProcessCalls, SimIdentityCalls,
        SimSocketCalls, SimEventCalls, SimMachineCalls {
    private final SimWorld world;
    private final SimProcess self;

    SimKernel(SimWorld world, SimProcess self) {
        this.world = world;
        this.self = self;
    }

    @Override
    public SimWorld world() {
        return world;
    }

    /** Its calls never fail by the plan of faults: for the hands of a test. */
    public SimKernel spared() {
        self.spare();
        return this;
    }

    /** Ends the driven process from outside its own code, with status 0. */
    public void exitQuietly() {
        self.end(systemlet.sys.ChildStatus.CLD_EXITED, 0);
    }

    /** {@return the process whose view this is} */
    @Override
    public SimProcess self() {
        return self;
    }
}
