package systemlet.sys;

/**
 * One line of /proc/PID/mountinfo (proc(5)), escapes undone.
 *
 * @param id      the mount's number
 * @param parent  the mount it sits on
 * @param root    what of the file system is mounted
 * @param where   the mount point
 * @param options of the mount: "rw,nosuid"
 * @param type    of the file system: "tmpfs"
 * @param source  the device, or what the file system calls itself
 * @param superOptions of the file system
 */
public record Mount(int id, int parent, String root, String where, String options, String type, String source,
        String superOptions) {
    public boolean isReadOnly() {
        return options.equals("ro") || options.startsWith("ro,");
    }
}
