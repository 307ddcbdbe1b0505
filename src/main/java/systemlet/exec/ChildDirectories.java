package systemlet.exec;

import java.util.ArrayList;
import java.util.List;
import systemlet.sys.DirEntry;
import systemlet.sys.Errno;
import systemlet.sys.FileStat;
import systemlet.sys.Files;
import systemlet.sys.Kernel;
import systemlet.sys.SocketAddress;
import systemlet.sys.SocketOption;
import systemlet.sys.SysException;
import systemlet.sys.Trees;

/** The directories and credentials that a child makes for its unit. */
final class ChildDirectories {
    private static final int CREDENTIAL_MAX_BYTES = 1 << 20;
    private static final int FILE_MODE = 0400;
    /** Of the directory with the credentials. */
    static final int STORE_MODE = 0500;

    private ChildDirectories() {}

    static void make(Kernel kernel, Step.MakeDirectory step) throws SysException {
        boolean exists = Files.isDirectory(kernel, step.path());
        if (!exists) {
            Trees.makeParents(kernel, step.path());
            kernel.mkdir(step.path(), step.mode());
        }
        if (!exists || !step.keepExisting()) {
            kernel.chmod(step.path(), step.mode());
            own(kernel, step.path(), step.uid(), step.gid());
        }
        for (String link : step.links()) {
            Trees.makeParents(kernel, link);
            FileStat there = Files.lstatOrNull(kernel, link);
            if (there == null || there.isSymlink()) {
                Files.replaceLink(kernel, step.path(), link);
            }
        }
    }

    /** Gives a directory and all below it to the user, unless the directory has the right owner already. */
    private static void own(Kernel kernel, String path, int uid, int gid) throws SysException {
        FileStat top = kernel.lstat(path);
        if (uid < 0 || top.uid() == uid && top.gid() == gid) {
            return;
        }
        var directories = new ArrayList<String>(List.of(path));
        for (int i = 0; i < directories.size(); i++) {
            String directory = directories.get(i);
            for (DirEntry entry : kernel.readDirectory(directory)) {
                String child = directory + "/" + entry.name();
                if (entry.isDirectory()) {
                    directories.add(child);
                } else {
                    kernel.lchown(child, uid, gid);
                }
            }
        }
        // The top comes last: if we are interrupted, the next start sees the old owner and begins again.
        for (int i = directories.size() - 1; i >= 0; i--) {
            kernel.lchown(directories.get(i), uid, gid);
        }
    }

    static void store(Kernel kernel, Step.StoreCredentials step) throws SysException {
        Trees.makeParents(kernel, step.directory());
        Trees.remove(kernel, step.directory());
        kernel.mkdir(step.directory(), 0700);
        for (CredentialSource credential : step.credentials()) {
            String path = present(kernel, credential.paths());
            if (path != null && Files.isDirectory(kernel, path)) {
                storeTree(kernel, step, credential.id(), path);
            } else if (path != null) {
                write(kernel, step, credential.id(), content(kernel, path));
            } else if (credential.content() != null) {
                write(kernel, step, credential.id(), credential.content());
            } else if (!credential.optional()) {
                throw new SysException("open", credential.paths().get(0), Errno.ENOENT);
            }
        }
        kernel.chmod(step.directory(), STORE_MODE);
        kernel.chown(step.directory(), step.uid(), step.gid());
    }

    /** {@return whether there is no credential for the step to store, and no older directory in its way} */
    static boolean storesNothing(Kernel kernel, Step.StoreCredentials step) {
        var absent = new ArrayList<String>();   // of four stores usually none is there, whatever is looked for in them
        for (CredentialSource credential : step.credentials()) {
            if (credential.content() != null || !credential.optional()) {
                return false;
            }
            for (String path : credential.paths()) {
                String store = path.substring(0, path.lastIndexOf('/'));
                if (absent.contains(store)) {
                    continue;
                }
                if (Files.exists(kernel, store)) {
                    if (Files.exists(kernel, path)) {
                        return false;
                    }
                } else {
                    absent.add(store);
                }
            }
        }
        return Files.lstatOrNull(kernel, step.directory()) == null;
    }

    private static String present(Kernel kernel, List<String> paths) {
        for (String path : paths) {
            if (Files.exists(kernel, path)) {
                return path;
            }
        }
        return null;
    }

    /** A directory gives one credential for each file in it, named ID_FILE. */
    private static void storeTree(Kernel kernel, Step.StoreCredentials step, String id, String directory)
            throws SysException {
        for (DirEntry entry : Files.list(kernel, directory)) {
            if (!entry.isDirectory()) {
                byte[] bytes = Files.read(kernel, directory + "/" + entry.name(), CREDENTIAL_MAX_BYTES);
                write(kernel, step, id + "_" + entry.name(), bytes);
            }
        }
    }

    private static void write(Kernel kernel, Step.StoreCredentials step, String id, byte[] bytes) throws SysException {
        String path = step.directory() + "/" + id;
        if (Files.lstatOrNull(kernel, path) != null) {
            return;   // the first of that name wins
        }
        Files.write(kernel, path, bytes, FILE_MODE);
        kernel.chmod(path, FILE_MODE);
        kernel.chown(path, step.uid(), step.gid());
    }

    private static byte[] content(Kernel kernel, String path) throws SysException {
        try {
            return Files.read(kernel, path, CREDENTIAL_MAX_BYTES);
        } catch (SysException refused) {
            if (refused.is(Errno.ENXIO)) {
                return fromSocket(kernel, path);
            }
            throw refused;
        }
    }

    private static byte[] fromSocket(Kernel kernel, String path) throws SysException {
        int fd = kernel.socket(SocketOption.AF_UNIX, SocketOption.SOCK_STREAM, 0);
        try {
            kernel.connect(fd, new SocketAddress.UnixPath(path));
            return Files.readAll(kernel, fd, CREDENTIAL_MAX_BYTES);
        } finally {
            kernel.close(fd);
        }
    }
}
