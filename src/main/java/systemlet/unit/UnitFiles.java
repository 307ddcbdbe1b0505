package systemlet.unit;

import java.util.List;
import systemlet.sys.DirEntry;
import systemlet.sys.SysException;

/** What the loader asks of the file system; nothing here writes. Paths are absolute. */
public interface UnitFiles {
    /** The largest file that is read, bytes: systemd reads no longer lines than 1 MiB but has no such limit itself. */
    int SIZE_MAX = 16 << 20;

    /**
     * The content of a file.
     *
     * @param masks     it is empty or a device such as /dev/null, which masks a unit
     * @param timeUsec  last modification, µs since 1970
     */
    record Content(String text, boolean masks, long timeUsec) {}

    /** {@return the names in a directory; none where it cannot be read} */
    List<DirEntry> list(String directory);

    /** {@return the target as the link has it, or null where the path is no symbolic link} */
    String link(String path);

    /** {@return whether a directory is there, links followed} */
    boolean isDirectory(String path);

    /** {@return the file, links followed} @throws SysException ENOENT, EACCES, EISDIR, EFBIG… */
    Content read(String path) throws SysException;

    /** {@return the same of a unit file, whose comments may be shortened: {@link UnitSyntax#shortenComments}} */
    default Content readUnit(String path) throws SysException {
        return read(path);
    }

    /** {@return last modification, µs since 1970, links followed; -1 where there is no such file} */
    long timeUsec(String path);
}
