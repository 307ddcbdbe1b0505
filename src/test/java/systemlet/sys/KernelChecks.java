package systemlet.sys;

import systemlet.base.Check;
import systemlet.base.Utf8;

/** What the checks of the native kernel share. */
abstract class KernelChecks {
    static final String ROOT = "/tmp/kernel-check";

    final Kernel kernel;
    final byte[] buffer = new byte[4096];

    KernelChecks(Kernel kernel) {
        this.kernel = kernel;
    }

    /** Something that should hold. */
    interface Case {
        void run() throws SysException;
    }

    /** Takes each thing that should hold, with a sentence for it. */
    interface Report {
        void attempt(String what, Case body);
    }

    /** Tries everything in this part. */
    abstract void all(Report report);

    final void clear() throws SysException {
        try {
            for (DirEntry entry : kernel.readDirectory(ROOT)) {
                String path = ROOT + "/" + entry.name();
                if (entry.isDirectory()) {
                    kernel.rmdir(path);
                } else {
                    kernel.unlink(path);
                }
            }
        } catch (SysException absent) {
            that(absent.is(Errno.ENOENT), absent.getMessage());
            kernel.mkdir(ROOT, 0755);
        }
    }

    final ChildStatus await(int pid) throws SysException {
        for (int tries = 0; tries < 5000; tries++) {
            ChildStatus status = kernel.peekEnded(pid);
            if (status != null) {
                return status;
            }
            kernel.poll(new int[0], new int[0], new int[0], 0, 1000);
        }
        throw new SysException("wait", Errno.ETIME);
    }

    final String readAll(int fd) throws SysException {
        var text = new StringBuilder();
        int length;
        while ((length = kernel.read(fd, buffer, 0, buffer.length)) > 0) {
            text.append(Utf8.decode(buffer, 0, length));
        }
        kernel.close(fd);
        return text.toString();
    }

    static int sleepLong(Kernel child) {
        try {
            child.poll(new int[0], new int[0], new int[0], 0, 60_000_000);
        } catch (SysException interrupted) {
            return 1;
        }
        return 0;
    }

    final int errnoOf(Case body) {
        try {
            body.run();
        } catch (SysException refused) {
            return refused.errno();
        }
        return 0;
    }

    static void equal(Object expected, Object got) {
        Check.that(expected.equals(got), "expected " + expected + ", got " + got);
    }

    static void that(boolean law, String text) {
        Check.that(law, text);
    }
}
