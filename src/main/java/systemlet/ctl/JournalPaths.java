package systemlet.ctl;

import systemlet.base.Utf8;
import systemlet.sys.FileCalls;
import systemlet.sys.FileStat;
import systemlet.sys.Files;
import systemlet.sys.Kernel;
import systemlet.sys.OpenFlags;
import systemlet.sys.SysException;

/** What journalctl makes of the path of a program: its entries, for a script those of its name. */
final class JournalPaths {
    private static final int COMM_MAX = 15;

    private JournalPaths() {}

    static void match(Kernel kernel, String path, JournalFilter filter) throws Failed {
        try {
            String real = Files.canonical(kernel, path);
            FileStat stat = kernel.stat(real);
            if (stat.isDevice()) {
                filter.match("_KERNEL_DEVICE", real);
            } else if (!stat.isRegular() || !kernel.access(real, FileCalls.X_OK)) {
                throw new Failed("File is neither a device node, nor regular file, nor executable: " + path);
            } else if (isScript(kernel, real)) {
                String name = real.substring(real.lastIndexOf('/') + 1);
                filter.match("_COMM", name.substring(0, Math.min(COMM_MAX, name.length())));
            } else {
                filter.match("_EXE", real);
            }
        } catch (SysException refused) {
            throw new Failed("Couldn't canonicalize path: " + refused.text());
        }
    }

    private static boolean isScript(Kernel kernel, String path) throws SysException {
        byte[] head = new byte[2];
        int fd = kernel.open(path, OpenFlags.READ_ONLY);
        try {
            return kernel.read(fd, head, 0, 2) == 2 && Utf8.decode(head).equals("#!");
        } finally {
            kernel.close(fd);
        }
    }
}
