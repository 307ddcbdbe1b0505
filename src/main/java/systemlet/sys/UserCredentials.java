package systemlet.sys;

/** Who is at the other end of a unix socket: struct ucred of unix(7). */
public record UserCredentials(int pid, int uid, int gid) {
}
