package systemlet.app;

import java.util.List;
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
        kernel.exit(Systemctl.run(context, arguments.subList(1, arguments.size())));
    }
}
