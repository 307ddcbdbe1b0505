package systemlet.sim;

import java.util.ArrayList;
import java.util.List;
import systemlet.base.Text;
import systemlet.base.Utf8;
import systemlet.sys.FileStat;
import systemlet.sys.ProcStat;
import systemlet.sys.Rlimit;

/** /proc of a world: a directory for each process, made when somebody looks. */
final class SimProc extends SimNode {
    private final SimWorld world;
    private final SimTree tree;

    SimProc(SimWorld world, SimTree tree) {
        super(tree, FileStat.DIRECTORY | 0555);
        this.world = world;
        this.tree = tree;
        put(this, "cmdline", "quiet\n");
        put(this, "uptime", "1.00 1.00\n");
        put(this, "meminfo", "MemTotal: 1048576 kB\n");
        put(directory(directory(directory(this, "sys"), "kernel"), "random"), "boot_id",
                "2f0c8f6e-5b0f-4d2b-9d5c-0b1f3f6c7a11\n");
    }

    private SimNode directory(SimNode in, String name) {
        var node = new SimNode(tree, FileStat.DIRECTORY | 0555);
        in.add(name, node);
        return node;
    }

    private void put(SimNode in, String name, String text) {
        var node = new SimNode(tree, FileStat.REGULAR | 0444);
        byte[] bytes = Utf8.encode(text);
        node.write(bytes, 0, bytes.length, 0);
        in.add(name, node);
    }

    @Override
    SimNode child(String name) {
        SimNode fixed = super.child(name);
        if (fixed != null || name.isEmpty() || !Text.isDigits(name) || name.length() > 9) {
            return fixed;
        }
        SimProcess process = world.process(Integer.parseInt(name));
        return process == null ? null : new Directory(process);
    }

    @Override
    List<String> names() {
        var names = new ArrayList<String>(super.names());
        for (SimProcess process : world.processes()) {
            names.add(Integer.toString(process.pid()));
        }
        return names;
    }

    /** {@return /proc/self of a process} */
    SimNode self(SimProcess process) {
        return new Directory(process);
    }

    /** /proc/PID. */
    private final class Directory extends SimNode {
        private final SimProcess process;

        Directory(SimProcess process) {
            super(tree, FileStat.DIRECTORY | 0555);
            this.process = process;
            owner(process.uid(), process.gid());
        }

        @Override
        SimNode child(String name) {
            return switch (name) {
                case "stat" -> file(statLine());
                case "cmdline" -> file(process.isZombie() ? "" : nulled(process.arguments()));
                case "environ" -> file(process.isZombie() ? "" : nulled(process.environment()));
                case "comm" -> file(process.name() + "\n");
                case "limits" -> file(limits());
                case "status" -> file("Name:\t" + process.name() + "\nPid:\t" + process.pid() + "\nPPid:\t"
                        + process.parent() + "\nUid:\t" + process.uid() + "\t" + process.uid() + "\n");
                case "exe" -> new SimNode(tree, FileStat.SYMLINK | 0777).target(process.executable());
                case "cgroup" -> file("0::/\n");
                case "mountinfo" -> file("1 0 0:1 / / rw - overlay overlay rw\n2 1 0:2 / /proc rw - proc proc rw\n");
                case "oom_score_adj" -> file("0\n");
                case "coredump_filter" -> file("00000033\n");
                case "task" -> task();
                default -> null;
            };
        }

        @Override
        List<String> names() {
            return List.of("cgroup", "cmdline", "comm", "environ", "exe", "limits", "mountinfo", "oom_score_adj",
                    "stat", "status");
        }

        private SimNode task() {
            var children = new StringBuilder();
            for (SimProcess one : world.processes()) {
                if (one.parent() == process.pid()) {
                    children.append(one.pid()).append(' ');
                }
            }
            SimNode task = directory(this, "task");
            put(directory(task, Integer.toString(process.pid())), "children", children.toString());
            return task;
        }

        private SimNode file(String text) {
            var node = new SimNode(tree, FileStat.REGULAR | 0644);
            byte[] bytes = Utf8.encode(text);
            node.write(bytes, 0, bytes.length, 0);
            return node;
        }

        private String nulled(List<String> texts) {
            var joined = new StringBuilder();
            for (String text : texts) {
                joined.append(text).append('\0');
            }
            return joined.toString();
        }

        private String statLine() {
            long start = process.startUsec() / ProcStat.TICK_USEC;
            return process.pid() + " (" + process.name() + ") " + process.state() + " " + process.parent() + " "
                    + process.group() + " " + process.session() + " 0 -1 0 0 0 0 0 0 0 0 0 20 0 1 0 " + start
                    + " 1000000 100 0\n";
        }

        private String limits() {
            Rlimit locks = process.limit(Rlimit.LOCKS);
            String soft = locks.soft() == Rlimit.INFINITY ? "unlimited" : Long.toString(locks.soft());
            return "Limit                     Soft Limit           Hard Limit           Units     \n"
                    + "Max file locks            " + soft + "   unlimited            locks     \n";
        }
    }
}
