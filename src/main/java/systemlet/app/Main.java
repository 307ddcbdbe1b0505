package systemlet.app;

import java.util.List;
import systemlet.ctl.Applet;
import systemlet.ctl.Context;
import systemlet.ctl.JournalLines;
import systemlet.ctl.Systemctl;
import systemlet.manager.Daemon;
import systemlet.manager.Plan;
import systemlet.sys.LinuxKernel;
import systemlet.sys.ReadyMemory;

/** The entry point of the binary: makes the kernel and becomes what the name and the first words ask for. */
public final class Main {
    private Main() {}

    public static void main(String[] words) {
        LinuxKernel kernel = new LinuxKernel();
        List<String> arguments = kernel.arguments();
        Plan plan = Identity.plan(kernel, arguments);
        String name = arguments.get(0).substring(arguments.get(0).lastIndexOf('/') + 1);
        Context context = new Context(kernel, new SocketDoors(kernel), new JournalLines(kernel), arguments.get(0));
        if (name.equals("systemd")) {
            int answered = SystemdProgram.run(context, arguments.subList(1, arguments.size()));
            if (answered >= 0) {
                kernel.exit(answered);
            }
        }
        String refusal = plan != null ? Place.refusal(kernel, plan) : name.equals("init") && arguments.size() == 1
                ? "This is not PID 1. Make it the container's first process, or use `systemctl init` beside another PID 1."
                : null;
        if (refusal != null) {
            context.error(refusal);
            context.finish();
            kernel.exit(1);
        }
        if (plan != null) {
            ReadyMemory.ask();
            kernel.exit(Daemon.run(kernel, plan));
        }
        List<String> rest = arguments.subList(1, arguments.size());
        Applet applet = Applet.of(name);
        kernel.exit(applet == null ? Systemctl.run(context, rest) : applet.run(context, rest));
    }
}
