package systemlet.manager;

import systemlet.engine.Effect;
import systemlet.engine.Engine;
import systemlet.engine.Event;
import systemlet.engine.Unit;
import systemlet.unit.UnitName;

/**
 * The hands of the engine: turns each effect into calls of the kernel port or words on the bus. It decides nothing; what
 * comes of an effect goes back as a fact. One place for every kind, so a new one is a compile error here.
 */
final class Performer {
    private final Engine engine;
    private final Rooms rooms;
    private final Ending ending;

    /** What the performer works with: one member for each kind of thing that can be done. */
    record Rooms(Facts facts, Spawner spawner, Killer killer, LeftoverWatch leftovers, ListenSockets sockets, PathWatcher paths,
            DescriptorVault vault, DescriptorStore store, UnitDirectories directories, IdlePipe idle, TimerStamps stamps,
            LogRouter log, Announcer announcer, BusNames busNames, SpawnEnvironment environment,
            StdioDescriptors stdio, Forgetting forgetting) {}

    /** Told that a unit is not in memory any more. */
    interface Forgetting {
        void forget(String unit);
    }

    /** Told that the manager shall end. */
    interface Ending {
        void finish(Effect.Objective objective, String why, int exitStatus);
    }

    Performer(Engine engine, Rooms rooms, Ending ending) {
        this.engine = engine;
        this.rooms = rooms;
        this.ending = ending;
    }

    /** Performs one effect. @param nowUsec the turn's monotonic time */
    void perform(Effect effect, long nowUsec) {
        switch (effect) {
            case Effect.Spawn it -> rooms.spawner.spawn(unit(it.unit()), it);
            case Effect.Kill it -> rooms.killer.kill(it);
            case Effect.Queue it -> rooms.killer.queue(it);
            case Effect.Watch it -> rooms.leftovers.watch(it.unit(), nowUsec);
            case Effect.Unwatch it -> rooms.leftovers.unwatch(it.unit());
            case Effect.WatchPidFile it -> rooms.paths.watchPidFile(it.unit(), it.path());
            case Effect.UnwatchPidFile it -> rooms.paths.unwatchPidFile(it.unit());
            case Effect.MakeMountPoint it -> rooms.directories.makeMountPoint(unit(it.unit()));
            case Effect.MakePaths it -> rooms.paths.make(unit(it.unit()));
            case Effect.WatchPaths it -> rooms.paths.watch(unit(it.unit()));
            case Effect.UnwatchPaths it -> rooms.paths.unwatch(it.unit());
            case Effect.OpenSockets it -> rooms.sockets.open(unit(it.unit()));
            case Effect.CloseSockets it -> rooms.sockets.close(unit(it.unit()));
            case Effect.PollSockets it -> rooms.sockets.poll(it.unit());
            case Effect.UnpollSockets it -> rooms.sockets.unpoll(it.unit());
            case Effect.FlushSockets it -> rooms.sockets.flush(it.unit());
            case Effect.Accept it -> rooms.sockets.accept(it.unit(), it.index());
            case Effect.StoreFds it -> store(it);
            case Effect.ForgetFds it -> rooms.store.forget(it.unit(), it.name());
            case Effect.DropFds it -> rooms.vault.drop(it.fdToken());
            case Effect.Release it -> release(it);
            case Effect.CleanDirectories it -> clean(it);
            case Effect.ReleaseIdle it -> rooms.idle.release();
            case Effect.WatchBusName it -> rooms.busNames.watch(it.name());
            case Effect.UnwatchBusName it -> rooms.busNames.unwatch(it.name());
            case Effect.Stamp it -> rooms.stamps.note(it.timer(), it.realtimeUsec());
            case Effect.Log it -> rooms.log.manager(it.unit(), it.level(), it.message(), it.fields());
            case Effect.Passed it -> unit(it.unit()).showing(it.state(), () -> rooms.announcer.passed(it.unit()));
            case Effect.Changed it -> rooms.announcer.changed(it.unit());
            case Effect.UnitNew it -> rooms.announcer.unitNew(it.unit());
            case Effect.UnitRemoved it -> {
                rooms.announcer.unitRemoved(it.unit());
                rooms.forgetting.forget(it.unit());
            }
            case Effect.JobNew it -> rooms.announcer.jobNew(it.id(), it.unit());
            case Effect.JobRunning it -> rooms.announcer.jobRunning(it.id());
            case Effect.JobRemoved it -> rooms.announcer.jobRemoved(it.id(), it.unit(), it.result());
            case Effect.StartupFinished it -> rooms.announcer.startupFinished(
                    engine.finishTime().monotonicUsec() - engine.userspaceTime().monotonicUsec());
            case Effect.Finish it -> ending.finish(it.objective(), it.why(), it.exitStatus());
        }
    }

    /** What is told from now on does not take the place of what was told before. */
    void tellApart() {
        rooms.announcer.tellApart();
    }

    private Unit unit(String name) {
        return engine.unit(UnitName.of(name));
    }

    private void store(Effect.StoreFds wish) {
        for (int fd : rooms.vault.take(wish.fdToken())) {
            rooms.store.add(wish.unit(), fd, wish.name(), wish.poll());
        }
    }

    private void release(Effect.Release wish) {
        Unit unit = unit(wish.unit());
        rooms.directories.release(unit, wish.willRestart());
        if (!wish.willRestart()) {
            rooms.store.clear(wish.unit());
            rooms.stdio.drop(wish.unit());
            rooms.environment.release(unit);
        }
    }

    private void clean(Effect.CleanDirectories wish) {
        if (wish.what().contains("fdstore")) {
            rooms.store.clear(wish.unit());
        }
        Unit unit = unit(wish.unit());
        int errno = unit.timer() != null ? rooms.stamps.remove(wish.unit()) : rooms.directories.clean(unit, wish.what());
        rooms.facts().answer(new Event.Cleaned(wish.unit(), errno));
    }
}
