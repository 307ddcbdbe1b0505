package systemlet.manager;

import systemlet.base.Utf8;
import systemlet.sys.FileCalls;
import systemlet.sys.SysException;

/** Words of a manager that has no log yet. */
final class Console {
    private static final int STDERR = 2;

    private Console() {}

    static void complain(FileCalls kernel, String text) {
        byte[] bytes = Utf8.encode("systemd: " + text + "\n");
        try {
            kernel.write(STDERR, bytes, 0, bytes.length);
        } catch (SysException nobodyReads) {
            return;   // there is nobody else to tell
        }
    }
}
