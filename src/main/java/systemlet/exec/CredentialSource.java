package systemlet.exec;

/**
 * One credential of LoadCredential= or SetCredential=.
 *
 * @param id      its file name
 * @param path    the file, directory or AF_UNIX socket to read, or null
 * @param content what to store when there is no path or nothing at it; null fails then
 */
public record CredentialSource(String id, String path, byte[] content) {
}
