package systemlet.app;

import java.util.List;
import systemlet.ctl.Applet;
import systemlet.ctl.Context;
import systemlet.ctl.LogLines;
import systemlet.ctl.Systemctl;
import systemlet.sys.LinuxKernel;

/** The entry point of the binary: makes the kernel and starts the program that the name asks for. */
public final class Main {
    private Main() {}

    public static void main(String[] words) {
        LinuxKernel kernel = new LinuxKernel();
        List<String> arguments = kernel.arguments();
        String name = arguments.get(0).substring(arguments.get(0).lastIndexOf('/') + 1);
        Context context = new Context(kernel, new SocketDoors(kernel), LogLines.NONE, name);
        List<String> rest = arguments.subList(1, arguments.size());
        Applet applet = Applet.of(name);
        kernel.exit(applet == null ? Systemctl.run(context, rest) : applet.run(context, rest));
    }
}
