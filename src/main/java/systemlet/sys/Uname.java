package systemlet.sys;

/**
 * The names of uname(2).
 *
 * @param nodeName the host name, %H of systemd.unit(5)
 * @param release  the kernel's, %v
 * @param machine  "x86_64", "aarch64", …
 */
public record Uname(String systemName, String nodeName, String release, String version, String machine) {
}
