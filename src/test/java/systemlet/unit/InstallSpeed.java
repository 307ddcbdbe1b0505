package systemlet.unit;

import systemlet.base.Log;
import systemlet.base.Utf8;
import systemlet.sys.LinuxKernel;
import systemlet.sys.SysException;

/** Lists the unit files of a root natively and prints how long it took; its arguments: ROOT, or ROOT UNIT for one. */
public final class InstallSpeed {
    private InstallSpeed() {}

    public static void main(String[] words) throws SysException {
        var kernel = new LinuxKernel();
        var arguments = kernel.arguments();
        var root = arguments.size() > 1 ? arguments.get(1) : "";
        long start = kernel.nowUsec();
        var paths = UnitPaths.of(UnitPaths.Scope.SYSTEM, root, name -> null);
        var installer = new Installer(kernel, paths, letter -> null, Log.NONE);
        var text = arguments.size() > 2 ? installer.state(arguments.get(2)).word() : installer.list().size() + " files";
        long middle = kernel.nowUsec();
        long best = Long.MAX_VALUE;
        for (int i = 0; i < 20; i++) {
            long from = kernel.nowUsec();
            installer.list();
            best = Math.min(best, kernel.nowUsec() - from);
        }
        var line = Utf8.encode(text + " " + (middle - start) + " us, the best of 20 lists " + best + " us\n");
        kernel.write(1, line, 0, line.length);
    }
}
