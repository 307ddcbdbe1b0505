package systemlet.ctl;

import java.util.ArrayList;
import java.util.List;
import systemlet.sys.Signals;

/** What the options of one systemctl call said. Filled by {@link OptionTable}, then only read. */
public final class Options {
    /** Which way {@code list-dependencies} walks. */
    enum Dependencies { FORWARD, REVERSE, AFTER, BEFORE }

    final List<String> types = new ArrayList<>();
    final List<String> states = new ArrayList<>();
    final List<String> resources = new ArrayList<>();
    /** Null: all properties. */
    List<String> properties;
    Dependencies dependencies = Dependencies.FORWARD;
    Doors.Scope scope = Doors.Scope.SYSTEM;
    String jobMode = "replace";
    String root = "";
    /** Whether --root= was given, be it "/": unit files are then changed without a manager. */
    boolean onDisk;
    String image = "";
    /** The option about the next boot of a machine that was given, or "". */
    String firmware = "";
    String host = "";
    String machine = "";
    String killWhom = "";
    String presetMode = "full";
    String checkInhibitors = "auto";
    String message = "";
    String rebootArgument = "";
    String output = "short";
    String timestamp = "pretty";
    String editText;
    String dropInName = "override.conf";
    int signal = Signals.SIGTERM;
    int lines = 10;
    int force;
    boolean all;
    /** Whether {@code show} prints properties without a value. */
    boolean showEmpty;
    boolean full;
    boolean plain;
    boolean quiet;
    boolean recursive;
    boolean value;
    boolean verbose;
    boolean wait;
    boolean noBlock;
    boolean noReload;
    boolean noPager;
    boolean noWall;
    boolean dryRun;
    boolean now;
    boolean runtime;
    boolean showTypes;
    boolean showTransaction;
    boolean withDependencies;
    boolean readOnly;
    boolean makeDirectory;
    boolean marked;
    boolean linesGiven;
    /** Whether list-jobs shows the jobs that each job blocks, and those it waits for. */
    boolean jobsAfter;
    boolean jobsBefore;
    boolean asksPassword = true;
    /** Whether header and summary are printed. */
    boolean legend = true;
    /** Whether an option said so: without one, --quiet and JSON print none. */
    boolean legendGiven;
    boolean stdinText;
    boolean initLoop;

    /** {@return whether tables are printed as JSON} */
    boolean isJson() {
        return output.startsWith("json");
    }

    /** {@return "" for the system's manager, " --user" or " --global", as hints repeat it} */
    String scopeHint() {
        return switch (scope) {
            case SYSTEM -> "";
            case USER -> " --user";
            case GLOBAL -> " --global";
        };
    }

    /** {@return whether this type is wanted; without a wish all are} */
    boolean wantsType(String unitName) {
        return types.isEmpty() || types.contains(unitName.substring(unitName.lastIndexOf('.') + 1));
    }

    /** Adds the words of a comma-separated list that are not there yet. */
    static void addWords(List<String> to, String commaSeparated) {
        int from = 0;
        while (from <= commaSeparated.length()) {
            int comma = commaSeparated.indexOf(',', from);
            int end = comma < 0 ? commaSeparated.length() : comma;
            String word = commaSeparated.substring(from, end);
            if (!word.isEmpty() && !to.contains(word)) {
                to.add(word);
            }
            from = end + 1;
        }
    }
}
