package systemlet.ctl;

/**
 * A word after "systemctl": how many arguments it takes, and what it does.
 *
 * @param name what is typed
 * @param min  arguments at least
 * @param max  arguments at most, {@link #MANY} for no limit
 */
record Verb(String name, int min, int max, Action action) {
    static final int MANY = Integer.MAX_VALUE;

    /** What a verb does. */
    interface Action {
        /** {@return the exit status} @throws Failed for any other end */
        int run(Command command) throws Failed;
    }

    /** All verbs, in the order of --help; then those that it keeps to itself. */
    private static final Verb[] ALL = {
        new Verb("list-units", 0, MANY, ListUnits::run),
        new Verb("list-automounts", 0, MANY, ListTriggers::automounts),
        new Verb("list-paths", 0, MANY, ListTriggers::paths),
        new Verb("list-sockets", 0, MANY, ListTriggers::sockets),
        new Verb("list-timers", 0, MANY, ListTimers::run),
        new Verb("is-active", 1, MANY, CheckVerbs::isActive),
        new Verb("is-failed", 1, MANY, CheckVerbs::isFailed),
        new Verb("status", 0, MANY, StatusVerb::run),
        new Verb("show", 0, MANY, ShowVerb::run),
        new Verb("cat", 1, MANY, CatVerb::run),
        new Verb("help", 0, MANY, HelpVerb::run),
        new Verb("list-dependencies", 0, MANY, ListDependencies::run),
        new Verb("start", 1, MANY, JobVerbs::run),
        new Verb("stop", 1, MANY, JobVerbs::run),
        new Verb("reload", 1, MANY, JobVerbs::run),
        new Verb("restart", 1, MANY, JobVerbs::run),
        new Verb("try-restart", 1, MANY, JobVerbs::run),
        new Verb("reload-or-restart", 0, MANY, JobVerbs::run),
        new Verb("try-reload-or-restart", 1, MANY, JobVerbs::run),
        new Verb("isolate", 1, 1, JobVerbs::run),
        new Verb("kill", 1, MANY, UnitVerbs::kill),
        new Verb("clean", 1, MANY, UnitVerbs::clean),
        new Verb("freeze", 1, MANY, UnitVerbs::freeze),
        new Verb("thaw", 1, MANY, UnitVerbs::thaw),
        new Verb("set-property", 2, MANY, SetPropertyVerb::run),
        new Verb("bind", 2, 3, UnitVerbs::bind),
        new Verb("mount-image", 3, 4, UnitVerbs::mountImage),
        new Verb("service-log-level", 1, 2, ManagerVerbs::serviceLogLevel),
        new Verb("service-log-target", 1, 2, ManagerVerbs::serviceLogTarget),
        new Verb("reset-failed", 0, MANY, UnitVerbs::resetFailed),
        new Verb("whoami", 0, MANY, UnitVerbs::whoami),
        new Verb("list-unit-files", 0, MANY, ListUnitFiles::run),
        new Verb("enable", 1, MANY, FileVerbs::enable),
        new Verb("disable", 1, MANY, FileVerbs::enable),
        new Verb("reenable", 1, MANY, FileVerbs::enable),
        new Verb("preset", 1, MANY, FileVerbs::enable),
        new Verb("preset-all", 0, 0, FileVerbs::presetAll),
        new Verb("is-enabled", 1, MANY, IsEnabledVerb::run),
        new Verb("mask", 1, MANY, FileVerbs::enable),
        new Verb("unmask", 1, MANY, FileVerbs::enable),
        new Verb("link", 1, MANY, FileVerbs::enable),
        new Verb("revert", 1, MANY, FileVerbs::enable),
        new Verb("add-wants", 2, MANY, FileVerbs::addDependency),
        new Verb("add-requires", 2, MANY, FileVerbs::addDependency),
        new Verb("edit", 1, MANY, EditVerb::run),
        new Verb("get-default", 0, 0, DefaultVerbs::get),
        new Verb("set-default", 1, 1, DefaultVerbs::set),
        new Verb("list-machines", 0, MANY, ListMachines::run),
        new Verb("list-jobs", 0, MANY, ListJobs::run),
        new Verb("cancel", 0, MANY, ListJobs::cancel),
        new Verb("show-environment", 0, 0, EnvironmentVerbs::show),
        new Verb("set-environment", 1, MANY, EnvironmentVerbs::set),
        new Verb("unset-environment", 1, MANY, EnvironmentVerbs::set),
        new Verb("import-environment", 0, MANY, EnvironmentVerbs::importAll),
        new Verb("daemon-reload", 0, 0, ManagerVerbs::reload),
        new Verb("daemon-reexec", 0, 0, ManagerVerbs::reload),
        new Verb("log-level", 0, 1, ManagerVerbs::logLevel),
        new Verb("log-target", 0, 1, ManagerVerbs::logTarget),
        new Verb("service-watchdogs", 0, 1, ManagerVerbs::serviceWatchdogs),
        new Verb("is-system-running", 0, 0, CheckVerbs::isSystemRunning),
        new Verb("default", 0, 0, PowerVerbs::special),
        new Verb("rescue", 0, 0, PowerVerbs::special),
        new Verb("emergency", 0, 0, PowerVerbs::special),
        new Verb("halt", 0, 0, PowerVerbs::special),
        new Verb("poweroff", 0, 0, PowerVerbs::special),
        new Verb("reboot", 0, 1, PowerVerbs::special),
        new Verb("kexec", 0, 0, PowerVerbs::special),
        new Verb("soft-reboot", 0, 0, PowerVerbs::special),
        new Verb("exit", 0, 1, PowerVerbs::special),
        new Verb("switch-root", 0, 2, PowerVerbs::switchRoot),
        new Verb("suspend", 0, 0, PowerVerbs::sleep),
        new Verb("hibernate", 0, 0, PowerVerbs::sleep),
        new Verb("hybrid-sleep", 0, 0, PowerVerbs::sleep),
        new Verb("suspend-then-hibernate", 0, 0, PowerVerbs::sleep),
        // Older names, kept for scripts.
        new Verb("clear-jobs", 0, 0, ListJobs::clear),
        new Verb("condstop", 1, MANY, JobVerbs::run),
        new Verb("reload-or-try-restart", 1, MANY, JobVerbs::run),
        new Verb("force-reload", 1, MANY, JobVerbs::run),
        new Verb("condreload", 1, MANY, JobVerbs::run),
        new Verb("condrestart", 1, MANY, JobVerbs::run),
        new Verb("check", 1, MANY, CheckVerbs::isActive),
        // Of the Python script.
        new Verb("default-services", 0, MANY, ScriptVerbs::defaultServices),
        new Verb("environment", 1, MANY, ScriptVerbs::environment),
        new Verb("command", 1, MANY, ScriptVerbs::command),
        new Verb("list-start-dependencies", 1, MANY, ScriptVerbs::startDependencies),
        new Verb("reap-zombies", 0, 0, ScriptVerbs::reapZombies),
        new Verb("log", 0, MANY, ScriptVerbs::log),
        new Verb("logs", 0, MANY, ScriptVerbs::log),
    };

    /** {@return the verb of this name, or null} */
    static Verb of(String name) {
        for (Verb verb : ALL) {
            if (verb.name.equals(name)) {
                return verb;
            }
        }
        return null;
    }

    /** {@return whether it is about files alone, so that it may be used with --root=} */
    boolean worksBelowRoot() {
        return switch (name) {
            case "list-unit-files", "is-enabled", "enable", "disable", "reenable", "preset", "preset-all", "mask", "unmask",
                    "link", "revert", "get-default", "set-default", "add-wants", "add-requires", "is-system-running" -> true;
            default -> false;
        };
    }

    /** {@return the names of all verbs} */
    static String[] names() {
        String[] names = new String[ALL.length];
        for (int i = 0; i < names.length; i++) {
            names[i] = ALL[i].name;
        }
        return names;
    }
}
