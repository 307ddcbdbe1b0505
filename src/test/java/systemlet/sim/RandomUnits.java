package systemlet.sim;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import systemlet.base.Rng;

/** Unit files that a random life is made of: services of every type, some triggers, and dependencies among them at random. */
final class RandomUnits {
    private static final List<String> KINDS = List.of("Requires", "Wants", "BindsTo", "PartOf", "Requisite", "Conflicts",
            "Upholds", "PropagatesReloadTo", "PropagatesStopTo");
    private static final List<String> TYPES = List.of("simple", "exec", "forking", "oneshot", "notify", "notify-reload",
            "idle");
    private static final List<String> RESTARTS = List.of("no", "no", "on-success", "on-failure", "on-abnormal",
            "always");
    private static final List<String> KILL_MODES = List.of("control-group", "control-group", "mixed", "process");

    private final Rng rng;
    private final List<String> names = new ArrayList<>();
    private final Map<String, String> types = new TreeMap<>();

    private final Map<String, String> killModes = new TreeMap<>();   // a change would leave processes of the old one

    RandomUnits(Rng rng) {
        this.rng = rng;
        int services = 3 + rng.below(7);
        for (int i = 0; i < services; i++) {
            names.add("u" + i + ".service");
        }
        names.add("goal.target");
        for (String type : List.of("socket", "timer", "path", "target")) {
            if (rng.chance(1, 2)) {
                names.add("u" + rng.below(services) + "." + type);
            }
        }
    }

    List<String> names() {
        return names;
    }

    /** {@return Type= of a service whose text was made} */
    String type(String name) {
        return types.get(name);
    }

    private String any() {
        return names.get(rng.below(names.size()));
    }

    private String one(List<String> of) {
        return of.get(rng.below(of.size()));
    }

    private void maybe(List<String> text, int outOf, String line) {
        if (rng.chance(1, outOf)) {
            text.add(line);
        }
    }

    /** {@return a text for a unit file, another one each time} */
    List<String> text(String name) {
        List<String> text = new ArrayList<>();
        text.add("[Unit]");
        text.add("AllowIsolate=" + (name.endsWith(".target") ? "yes" : "no"));
        if (rng.chance(1, 3)) {
            text.add("DefaultDependencies=no");
        }
        for (int i = rng.below(4); i > 0; i--) {
            String other = any();
            text.add(one(KINDS) + "=" + other);
            if (rng.chance(2, 3)) {
                text.add((rng.chance(3, 4) ? "After=" : "Before=") + other);
            }
        }
        maybe(text, 6, "OnFailure=follower.service");
        maybe(text, 8, "OnSuccess=follower.service");
        maybe(text, 8, "StopWhenUnneeded=yes");
        maybe(text, 10, "JobTimeoutSec=" + (1 + rng.below(20)));
        maybe(text, 10, "JobRunningTimeoutSec=" + (1 + rng.below(20)));
        maybe(text, 8, "ConditionPathExists=" + (rng.chance(1, 2) ? "|" : "") + "/c" + rng.below(3));
        maybe(text, 12, "AssertPathExists=/c" + rng.below(3));
        maybe(text, 12, "CollectMode=inactive-or-failed");
        maybe(text, 10, "StartLimitIntervalSec=0");
        describe(name, text);
        return text;
    }

    private void describe(String name, List<String> text) {
        switch (name.substring(name.lastIndexOf('.') + 1)) {
            case "service" -> service(name, text);
            case "socket" -> text.addAll(List.of("[Socket]", "ListenStream=/run/" + name, "FlushPending=yes"));
            case "timer" -> timer(text);
            case "path" -> text.addAll(List.of("[Path]", "PathExists=/p"));
            default -> { }   // targets say nothing more
        }
    }

    private void timer(List<String> text) {
        text.add("[Timer]");
        text.add("OnActiveSec=" + (1 + rng.below(20)));
        maybe(text, 2, "OnUnitInactiveSec=" + (1 + rng.below(100)));
        maybe(text, 3, "OnCalendar=*:0/" + (1 + rng.below(20)));
        maybe(text, 4, "RandomizedDelaySec=3");
        maybe(text, 4, "RemainAfterElapse=no");
    }

    private void service(String name, List<String> text) {
        String type = one(TYPES);
        types.put(name, type);
        text.add("[Service]");
        text.add("Type=" + type);
        text.add("ExecStart=/bin/" + name);
        if (type.equals("oneshot")) {
            maybe(text, 3, "ExecStart=/bin/second");
        } else {
            text.add("Restart=" + one(RESTARTS));
            maybe(text, 3, "RestartSec=" + (1 + rng.below(3)));
        }
        maybe(text, 5, "ExecStartPre=-/bin/pre");
        maybe(text, 6, "ExecStartPost=/bin/post");
        maybe(text, 8, "ExecCondition=/bin/condition");
        maybe(text, 3, "ExecReload=/bin/reload");
        maybe(text, 5, "ExecStop=/bin/stop");
        maybe(text, 5, "ExecStopPost=/bin/stop-post");
        maybe(text, 5, "RemainAfterExit=yes");
        maybe(text, 8, "RuntimeMaxSec=" + (1 + rng.below(30)));
        maybe(text, 8, "WatchdogSec=" + (1 + rng.below(10)));
        maybe(text, 12, name.endsWith("1.service") ? "SendSIGKILL=no" : "SendSIGHUP=yes");
        maybe(text, 12, "TimeoutStopFailureMode=abort");
        maybe(text, 8, "NotifyAccess=all");
        text.add("KillMode=" + killModes.computeIfAbsent(name, first -> one(KILL_MODES)));
        text.add("TimeoutStartSec=" + (1 + rng.below(30)));
        text.add("TimeoutStopSec=" + (1 + rng.below(30)));
        if (type.equals("forking") && rng.chance(1, 2)) {
            text.add("PIDFile=/run/" + name + ".pid");
        }
    }
}
