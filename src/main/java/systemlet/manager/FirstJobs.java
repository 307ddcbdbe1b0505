package systemlet.manager;

import java.util.ArrayList;
import java.util.List;
import systemlet.base.Text;
import systemlet.engine.Engine;
import systemlet.engine.EngineException;
import systemlet.unit.UnitName;

/** What a manager starts with: the units that the command line names, or the default target; and what it lives for. */
final class FirstJobs {
    /** Names of units, with spaces between, beside the default target. */
    private static final String VARIABLE = "SYSTEMLET_MAIN";

    private final Plan plan;
    private final Engine engine;
    private final LogRouter log;

    FirstJobs(Plan plan, Engine engine, LogRouter log) {
        this.plan = plan;
        this.engine = engine;
        this.log = log;
    }

    /** When what the plan or the variable names has ended, so does the manager. @param machine where the variable is */
    void findPurpose(MachineFacts machine) {
        String variable = plan.role() == Plan.Role.INIT ? machine.variable(VARIABLE) : null;
        List<String> named = !plan.units().isEmpty() ? plan.units() : Text.split(variable == null ? "" : variable, ' ');
        List<UnitName> units = new ArrayList<>();
        for (String word : named) {
            String name = word.indexOf('.') < 0 ? word + ".service" : word;
            if (UnitName.isValid(name)) {
                units.add(UnitName.of(name));
            } else if (!word.isEmpty()) {
                log.manager(3, "Not the name of a unit, ignoring: " + word);
            }
        }
        engine.purpose.be(units);
    }

    /** Queues the start of what the plan names, the default target where it names nothing. */
    void queue() {
        if (plan.units().isEmpty()) {
            start("default.target");
        }
        for (String name : plan.units()) {
            start(name);
        }
    }

    private void start(String name) {
        if (!UnitName.isValid(name)) {
            log.manager(3, "Failed to start " + name + ": Invalid unit name.");
            return;
        }
        try {
            if (plan.units().isEmpty()) {
                engine.boot(UnitName.of(name));
            } else {
                engine.purpose.boot(UnitName.of(name));
            }
        } catch (EngineException refused) {
            log.manager(3, "Failed to start " + name + ": " + refused.getMessage());
        }
    }
}
