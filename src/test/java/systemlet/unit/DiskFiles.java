package systemlet.unit;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import systemlet.base.Utf8;
import systemlet.sys.DirEntry;
import systemlet.sys.Errno;
import systemlet.sys.FileStat;
import systemlet.sys.SysException;

/** The real files of this machine, through the JVM. */
final class DiskFiles implements UnitFiles {
    private final String root;

    /** @param root where absolute links start, "" for this machine's own root */
    DiskFiles(String root) {
        this.root = root;
    }

    @Override
    public List<DirEntry> list(String directory) {
        List<DirEntry> entries = new ArrayList<>();
        try (Stream<Path> paths = Files.list(resolved(directory))) {
            paths.sorted().forEach(path -> entries.add(new DirEntry(path.getFileName().toString(),
                    Files.isSymbolicLink(path) ? FileStat.SYMLINK : Files.isDirectory(path) ? FileStat.DIRECTORY
                    : FileStat.REGULAR)));
        } catch (IOException missing) {
            return List.of();
        }
        return entries;
    }

    @Override
    public String link(String path) {
        try {
            return Files.readSymbolicLink(Path.of(path)).toString();
        } catch (IOException | UnsupportedOperationException notALink) {
            return null;
        }
    }

    @Override
    public boolean isDirectory(String path) {
        return Files.isDirectory(resolved(path));
    }

    @Override
    public Content read(String path) throws SysException {
        Path real = resolved(path);
        if (real.toString().equals(root + "/dev/null")) {
            return new Content("", true, 0);
        }
        try {
            byte[] bytes = Files.readAllBytes(real);
            return new Content(Utf8.decode(bytes), bytes.length == 0, timeUsec(path));
        } catch (NoSuchFileException missing) {
            throw new SysException("open", Errno.ENOENT);
        } catch (IOException other) {
            throw new SysException("open", Errno.EIO);
        }
    }

    @Override
    public long timeUsec(String path) {
        try {
            return Files.getLastModifiedTime(resolved(path)).toMillis() * 1000;
        } catch (IOException missing) {
            return -1;
        }
    }

    /** Follows links as if {@code root} were /. */
    private Path resolved(String path) {
        Path at = Path.of(path);
        for (int hops = 0; hops < 40; hops++) {
            Path next = step(at);
            if (next == null) {
                return at;
            }
            at = next;
        }
        return at;
    }

    private Path step(Path path) {
        for (int i = 1; i <= path.getNameCount(); i++) {
            Path part = path.getRoot().resolve(path.subpath(0, i));
            if (Files.isSymbolicLink(part)) {
                String target = link(part.toString());
                Path base = target.startsWith("/") ? Path.of(root + target)
                        : part.getParent().resolve(target).normalize();
                return i == path.getNameCount() ? base : base.resolve(path.subpath(i, path.getNameCount()));
            }
        }
        return null;
    }
}
