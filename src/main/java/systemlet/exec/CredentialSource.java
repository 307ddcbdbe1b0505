package systemlet.exec;

import java.util.List;

/**
 * One credential of LoadCredential= or SetCredential=.
 *
 * @param id      its file name
 * @param paths   files, directories or AF_UNIX sockets to read: the first that is there counts
 * @param content what to store when nothing is there; null for none
 * @param optional nothing to store is no error: a name that was only looked for in the credential stores
 */
public record CredentialSource(String id, List<String> paths, byte[] content, boolean optional) {
}
