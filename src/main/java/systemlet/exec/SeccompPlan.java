package systemlet.exec;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import systemlet.sys.Errno;
import systemlet.sys.MountCalls;
import systemlet.unit.AddressFamilies;
import systemlet.unit.ExecSettings;
import systemlet.unit.FilterList;
import systemlet.unit.SystemCallGroups;
import systemlet.unit.UnitConfig;

/** The settings of systemd.exec(5) that are system call filters, each a filter of its own as with systemd. */
final class SeccompPlan {
    private static final int EPERM = SeccompProgram.errno(Errno.EPERM);
    private static final int PROT_EXEC = 4;
    private static final int PROT_WRITE_EXEC = 6;
    private static final int SHM_EXEC = 0100000;
    private static final int O_CREAT = 0100;
    private static final int S_ISUID = 04000;
    private static final int S_ISGID = 02000;
    private static final int[] ORDINARY_POLICIES = {0, 3, 5};
    private static final int[] NAMESPACES = {MountCalls.CLONE_NEWCGROUP, MountCalls.CLONE_NEWIPC,
        MountCalls.CLONE_NEWNET, MountCalls.CLONE_NEWNS, MountCalls.CLONE_NEWPID, MountCalls.CLONE_NEWUSER,
        MountCalls.CLONE_NEWUTS};

    private final UnitConfig config;
    private final String architecture;
    private final Map<String, Integer> numbers;
    private final List<Step.Seccomp> steps = new ArrayList<>();

    private SeccompPlan(UnitConfig config, String architecture) {
        this.config = config;
        this.architecture = architecture;
        this.numbers = SystemCalls.of(architecture);
    }

    /** {@return whether any setting filters system calls} */
    static boolean isWanted(UnitConfig config) {
        return config.get(ExecSettings.LOCK_PERSONALITY) || config.get(ExecSettings.MEMORY_DENY_WRITE_EXECUTE)
                || config.get(ExecSettings.PRIVATE_DEVICES) || config.get(ExecSettings.PROTECT_CLOCK)
                || config.get(ExecSettings.PROTECT_HOSTNAME) || config.get(ExecSettings.PROTECT_KERNEL_LOGS)
                || config.get(ExecSettings.PROTECT_KERNEL_MODULES) || config.get(ExecSettings.PROTECT_KERNEL_TUNABLES)
                || config.get(ExecSettings.RESTRICT_REALTIME) || config.get(ExecSettings.RESTRICT_SUID_SGID)
                || config.has(ExecSettings.RESTRICT_NAMESPACES) || config.has(ExecSettings.RESTRICT_ADDRESS_FAMILIES)
                || config.has(ExecSettings.SYSTEM_CALL_FILTER) || config.has(ExecSettings.SYSTEM_CALL_LOG)
                || !config.get(ExecSettings.SYSTEM_CALL_ARCHITECTURES).isEmpty();
    }

    /** {@return the filters in systemd's order, the one of SystemCallFilter= last} */
    static List<Step.Seccomp> steps(UnitConfig config, String architecture) {
        var plan = new SeccompPlan(config, architecture);
        plan.families();
        plan.memory();
        plan.realtime();
        plan.setuid();
        plan.namespaces();
        plan.kernel();
        plan.architectures();
        plan.personality();
        plan.log();
        plan.filter();
        return plan.steps;
    }

    private SeccompProgram program() {
        return new SeccompProgram(architecture, numbers, SeccompProgram.ALLOW);
    }

    private void add(String what, SeccompProgram program) {
        steps.add(new Step.Seccomp(what, program.otherwise(SeccompProgram.ALLOW), ExecStatus.SECCOMP));
    }

    private void families() {
        if (!config.has(ExecSettings.RESTRICT_ADDRESS_FAMILIES)) {
            return;
        }
        FilterList list = config.get(ExecSettings.RESTRICT_ADDRESS_FAMILIES);
        int refused = SeccompProgram.errno(Errno.EAFNOSUPPORT);
        SeccompProgram program = program();
        int[] families = AddressFamilies.numbers(list.names());
        if (list.allows()) {
            program.unless("socket", 0, families, refused);
        } else {
            for (int family : families) {
                program.when("socket", 0, -1, family, refused);
            }
        }
        steps.add(new Step.Seccomp("address family restrictions", program.otherwise(SeccompProgram.ALLOW),
                ExecStatus.ADDRESS_FAMILIES));
    }

    private void memory() {
        if (config.get(ExecSettings.MEMORY_DENY_WRITE_EXECUTE)) {
            add("memory write-execute restrictions", program()
                    .when("mmap", 2, PROT_WRITE_EXEC, PROT_WRITE_EXEC, EPERM)
                    .when("mprotect", 2, PROT_EXEC, PROT_EXEC, EPERM)
                    .when("pkey_mprotect", 2, PROT_EXEC, PROT_EXEC, EPERM)
                    .when("shmat", 2, SHM_EXEC, SHM_EXEC, EPERM));
        }
    }

    private void realtime() {
        if (config.get(ExecSettings.RESTRICT_REALTIME)) {
            add("realtime restrictions", program().unless("sched_setscheduler", 1, ORDINARY_POLICIES, EPERM));
        }
    }

    private void setuid() {
        if (!config.get(ExecSettings.RESTRICT_SUID_SGID)) {
            return;
        }
        SeccompProgram program = program();
        for (int bit : new int[] {S_ISUID, S_ISGID}) {
            program.when("chmod", 1, bit, bit, EPERM).when("fchmod", 1, bit, bit, EPERM)
                    .when("fchmodat", 2, bit, bit, EPERM).when("fchmodat2", 2, bit, bit, EPERM)
                    .when("mkdir", 1, bit, bit, EPERM).when("mkdirat", 2, bit, bit, EPERM)
                    .when("mknod", 1, bit, bit, EPERM).when("mknodat", 2, bit, bit, EPERM)
                    .when("creat", 1, bit, bit, EPERM)
                    .whenBoth("open", 1, O_CREAT, 2, bit, EPERM).whenBoth("openat", 2, O_CREAT, 3, bit, EPERM);
        }
        add("SUID/SGID restrictions", program.call("openat2", SeccompProgram.errno(Errno.ENOSYS)));
    }

    private void namespaces() {
        if (!config.has(ExecSettings.RESTRICT_NAMESPACES)) {
            return;
        }
        long kept = config.get(ExecSettings.RESTRICT_NAMESPACES);
        SeccompProgram program = program().call("clone3", SeccompProgram.errno(Errno.ENOSYS));
        int kinds = 0;
        for (int flag : NAMESPACES) {
            if ((kept & flag) == 0) {
                kinds++;
                program.when("unshare", 0, flag, flag, EPERM).when("clone", 0, flag, flag, EPERM)
                        .when("setns", 1, flag, flag, EPERM);
            }
        }
        if (kinds > 0) {
            program.when("setns", 1, -1, 0, EPERM);   // 0 would join a namespace of any kind
            add("namespace restrictions", program);
        }
    }

    private void kernel() {
        refuse(config.get(ExecSettings.PROTECT_HOSTNAME), "hostname restrictions",
                List.of("sethostname", "setdomainname"));
        refuse(config.get(ExecSettings.PROTECT_KERNEL_TUNABLES), "sysctl restrictions", List.of("_sysctl"));
        refuse(config.get(ExecSettings.PROTECT_KERNEL_MODULES), "module loading restrictions",
                SystemCallGroups.members("@module"));
        refuse(config.get(ExecSettings.PROTECT_KERNEL_LOGS), "syslog restrictions", List.of("syslog"));
        refuse(config.get(ExecSettings.PROTECT_CLOCK), "clock restrictions", SystemCallGroups.members("@clock"));
        refuse(config.get(ExecSettings.PRIVATE_DEVICES), "raw I/O restrictions",
                SystemCallGroups.members("@raw-io"));
    }

    private void refuse(boolean wanted, String what, List<String> calls) {
        if (wanted) {
            var actions = new TreeMap<String, Integer>();
            for (String call : calls) {
                actions.put(call, EPERM);
            }
            add(what, program().calls(actions));
        }
    }

    /** Only the native architecture can be told apart here: others are all allowed, or none. */
    private void architectures() {
        List<String> wanted = config.get(ExecSettings.SYSTEM_CALL_ARCHITECTURES);
        String own = architecture.equals("aarch64") ? "arm64" : "x86-64";
        boolean onlyOwn = !wanted.isEmpty();
        for (String name : wanted) {
            onlyOwn &= name.equals("native") || name.equals(own);
        }
        if (onlyOwn) {
            add("syscall architecture restrictions",
                    new SeccompProgram(architecture, numbers, SeccompProgram.KILL_THREAD));
        }
    }

    private void personality() {
        if (config.get(ExecSettings.LOCK_PERSONALITY)) {
            add("personality lock", program().unless("personality", 0, new int[] {0, -1}, EPERM));
        }
    }

    private void log() {
        if (config.has(ExecSettings.SYSTEM_CALL_LOG)) {
            FilterList list = config.get(ExecSettings.SYSTEM_CALL_LOG);
            int listed = list.allows() ? SeccompProgram.LOG : SeccompProgram.ALLOW;
            int others = list.allows() ? SeccompProgram.ALLOW : SeccompProgram.LOG;
            steps.add(new Step.Seccomp("system call log filters",
                    program().calls(actions(list, listed, listed)).otherwise(others), ExecStatus.SECCOMP));
        }
    }

    private void filter() {
        if (!config.has(ExecSettings.SYSTEM_CALL_FILTER)) {
            return;
        }
        FilterList list = config.get(ExecSettings.SYSTEM_CALL_FILTER);
        int refused = config.has(ExecSettings.SYSTEM_CALL_ERROR_NUMBER)
                ? SeccompProgram.errno(config.get(ExecSettings.SYSTEM_CALL_ERROR_NUMBER)) : SeccompProgram.KILL_PROCESS;
        if (!list.allows()) {
            add("system call filters", program().calls(actions(list, refused, refused)));
            return;
        }
        steps.add(new Step.Seccomp("system call filters",
                program().calls(actions(list, SeccompProgram.ALLOW, refused)).otherwise(refused), ExecStatus.SECCOMP));
    }

    /** {@return each listed call's action: the plain one, or what its own ":ERRNO" says; ":kill" is the refusal} */
    private static Map<String, Integer> actions(FilterList list, int plain, int refused) {
        var actions = new TreeMap<String, Integer>();
        for (String entry : SystemCallGroups.expand(list)) {
            int colon = entry.indexOf(':');
            String name = colon < 0 ? entry : entry.substring(0, colon);
            int action = colon < 0 ? plain : ownAction(entry.substring(colon + 1), refused);
            actions.put(name, action);
        }
        return actions;
    }

    private static int ownAction(String word, int refused) {
        if (word.equals("kill")) {
            return SeccompProgram.KILL_PROCESS;
        }
        int errno = Errno.byName(word);
        if (errno < 0 && !word.isEmpty() && systemlet.base.Text.isDigits(word)) {
            errno = Integer.parseInt(word);
        }
        return errno < 0 ? refused : SeccompProgram.errno(errno);
    }
}
