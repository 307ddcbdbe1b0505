package systemlet.sys;

/** One line of passwd(5). */
public record UserRecord(String name, int uid, int gid, String home, String shell) {
}
