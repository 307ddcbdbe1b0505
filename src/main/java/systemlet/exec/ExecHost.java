package systemlet.exec;

import java.util.List;
import systemlet.sys.Users;

/**
 * The machine and the manager as plans see them; made once.
 *
 * @param users       who exists
 * @param uid         our own effective user
 * @param isUser      we are a user's manager (systemctl --user), not the system's
 * @param roots       base directories
 * @param own         our own environment, for PassEnvironment=
 * @param searchPath  where bare program names are looked up
 * @param strict      fail where a container forbids something that a unit asked for, instead of going on without
 * @param architecture "x86_64" or "aarch64", for system call filters
 * @param permitted   capabilities that we have and can pass on
 */
public record ExecHost(Users users, int uid, boolean isUser, Roots roots, List<String> own, List<String> searchPath,
        boolean strict, String architecture, long permitted) {
    /**
     * Where RuntimeDirectory= and its like begin; for --root=DIR they are all below DIR.
     *
     * @param runtime "/run" or $XDG_RUNTIME_DIR
     * @param state   "/var/lib"
     * @param cache   "/var/cache"
     * @param logs    "/var/log"
     * @param configuration "/etc"
     */
    public record Roots(String runtime, String state, String cache, String logs, String configuration) {
        public static final Roots SYSTEM = new Roots("/run", "/var/lib", "/var/cache", "/var/log", "/etc");
    }
}
