package systemlet.app;

import java.util.List;
import systemlet.ctl.Applet;
import systemlet.ctl.Context;
import systemlet.ctl.JournalLines;
import systemlet.ctl.Systemctl;
import systemlet.manager.Daemon;
import systemlet.manager.Plan;
import systemlet.sys.LinuxKernel;

/** The entry point of the binary: makes the kernel and becomes what the name and the first words ask for. */
public final class Main {
    private Main() {}

    public static void main(String[] words) {
        LinuxKernel kernel = new LinuxKernel();
        List<String> arguments = kernel.arguments();
        Plan plan = Identity.plan(kernel, arguments);
        if (plan != null) {
            kernel.exit(Daemon.run(kernel, plan));
        }
        String name = arguments.get(0).substring(arguments.get(0).lastIndexOf('/') + 1);
        Context context = new Context(kernel, new SocketDoors(kernel), new JournalLines(kernel), name);
        List<String> rest = arguments.subList(1, arguments.size());
        Applet applet = Applet.of(name);
        kernel.exit(applet == null ? Systemctl.run(context, rest) : applet.run(context, rest));
    }
}
