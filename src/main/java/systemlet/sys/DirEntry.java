package systemlet.sys;

/**
 * One name in a directory.
 *
 * @param type the file's type bits as in {@link FileStat} (a link is a link), or 0 when the file system does not say
 */
public record DirEntry(String name, int type) {
    public boolean isDirectory() {
        return type == FileStat.DIRECTORY;
    }

    public boolean isSymlink() {
        return type == FileStat.SYMLINK;
    }
}
