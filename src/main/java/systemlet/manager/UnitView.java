package systemlet.manager;

import systemlet.engine.Unit;

/** A unit as the bus shows it: its run-time facts, its configuration, and what only the manager can say about it. */
record UnitView(Unit unit, UnitSources sources) {}
