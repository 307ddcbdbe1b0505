package systemlet.sys;

import java.nio.charset.StandardCharsets;
import java.util.List;
import systemlet.base.Utf8;

/** Tries the native kernel: files, directories and names. */
final class FileChecks extends KernelChecks {
    FileChecks(Kernel kernel) {
        super(kernel);
    }

    @Override
    void all(Report report) {
        report.attempt("files are written, read, described and removed", this::files);
        report.attempt("names that are not UTF-8 survive", this::strangeNames);
        report.attempt("a refused call names itself, the file and the error", this::errors);
        report.attempt("directories list their entries with types", this::directories);
        report.attempt("/proc lists itself", this::proc);
        report.attempt("inotify tells of new files", this::watching);
        report.attempt("locks, duplicates, flags", this::flags);
    }

    private void files() throws SysException {
        clear();
        kernel.umask(022);
        String path = ROOT + "/file";
        int fd = kernel.open(path, OpenFlags.CREATE | OpenFlags.READ_WRITE | OpenFlags.EXCLUSIVE, 0666);
        equal(5, kernel.write(fd, "xhello".getBytes(StandardCharsets.UTF_8), 1, 5));
        equal(1L, kernel.seek(fd, 1, FileCalls.SEEK_SET));
        equal(4, kernel.read(fd, buffer, 10, 100));
        equal("ello", Utf8.decode(buffer, 10, 4));
        equal(0, kernel.read(fd, buffer, 0, 100));
        FileStat stat = kernel.fstat(fd);
        equal(0100644, stat.mode());
        equal(5L, stat.size());
        equal(stat, kernel.stat(path));
        kernel.truncate(fd, 2);
        kernel.fsync(fd);
        kernel.fchmod(fd, 0600);
        kernel.fchown(fd, 12, 34);
        kernel.close(fd);
        kernel.setTimes(path, 5, 1_500_000_000_123_456_789L);
        stat = kernel.lstat(path);
        equal(2L, stat.size());
        equal(0600, stat.permissions());
        equal(12, stat.uid());
        equal(34, stat.gid());
        equal(1_500_000_000_123_456L, stat.mtimeUsec());
        kernel.link(path, ROOT + "/second");
        equal(2, kernel.stat(path).nlink());
        kernel.rename(ROOT + "/second", ROOT + "/third");
        kernel.symlink("third", ROOT + "/link");
        equal("third", kernel.readlink(ROOT + "/link"));
        that(kernel.lstat(ROOT + "/link").isSymlink(), "a link");
        equal(kernel.stat(path).ino(), kernel.stat(ROOT + "/link").ino());
        kernel.lchown(ROOT + "/link", 7, -1);
        equal(7, kernel.lstat(ROOT + "/link").uid());
        equal(12, kernel.stat(ROOT + "/link").uid());
        kernel.mkfifo(ROOT + "/fifo", 0640);
        that(kernel.stat(ROOT + "/fifo").isFifo(), "a fifo");
        equal(Errno.ENXIO, errnoOf(() -> kernel.open(ROOT + "/fifo", OpenFlags.WRITE_ONLY | OpenFlags.NON_BLOCKING)));
        equal(DeviceNumber.of(1, 3), kernel.stat("/dev/null").rdev());
        that(kernel.access("/bin/sh", FileCalls.X_OK), "sh is executable");
        that(!kernel.access(path, FileCalls.X_OK), "the file is not");
        equal(FileSystem.PROC_MAGIC, kernel.statfs("/proc").type());
        clear();
        equal(0, kernel.readDirectory(ROOT).size());
    }

    private void strangeNames() throws SysException {
        clear();
        String name = "ä€😀\uDC80\uDCFFz";
        kernel.close(kernel.open(ROOT + "/" + name, OpenFlags.CREATE | OpenFlags.WRITE_ONLY, 0600));
        equal(name, kernel.readDirectory(ROOT).get(0).name());
        equal(Errno.EINVAL, errnoOf(() -> kernel.stat("/etc\0/passwd")));
    }

    private void errors() {
        try {
            kernel.open("/nowhere/file", OpenFlags.READ_ONLY);
        } catch (SysException refused) {
            equal("open /nowhere/file: No such file or directory", refused.getMessage());
            equal("No such file or directory", refused.text());
            return;
        }
        that(false, "it opened");
    }

    private void directories() throws SysException {
        clear();
        for (int i = 0; i < 1500; i++) {
            kernel.symlink("x", ROOT + "/a-rather-long-name-so-that-one-block-is-too-small-" + i);
        }
        kernel.mkdir(ROOT + "/sub", 0700);
        List<DirEntry> entries = kernel.readDirectory(ROOT);
        equal(1501, entries.size());
        int directories = 0;
        for (DirEntry entry : entries) {
            directories += entry.isDirectory() ? 1 : 0;
        }
        equal(1, directories);
        int fd = kernel.open(ROOT, OpenFlags.DIRECTORY);
        equal(1501, kernel.readDirectory(fd).size());
        equal(1501, kernel.readDirectory(fd).size());
        that(kernel.lstatAt(fd, "sub").isDirectory(), "sub");
        kernel.rmdirAt(fd, "sub");
        kernel.close(fd);
        equal(Errno.ENOTDIR, errnoOf(() -> kernel.readDirectory("/etc/passwd")));
        equal(Errno.ELOOP, errnoOf(() -> kernel.open(ROOT + "/a-rather-long-name-so-that-one-block-is-too-small-1",
                OpenFlags.NO_FOLLOW)));
        clear();
    }

    private void proc() throws SysException {
        boolean found = false;
        for (DirEntry entry : kernel.readDirectory("/proc")) {
            found |= entry.name().equals(Integer.toString(kernel.getpid()));
        }
        that(found, "our pid");
    }

    private void watching() throws SysException {
        clear();
        int fd = kernel.inotify();
        int watch = kernel.inotifyAdd(fd, ROOT, InotifyEvent.IN_CREATE | InotifyEvent.IN_DELETE);
        equal(List.of(), kernel.inotifyRead(fd));
        kernel.mkdir(ROOT + "/new", 0755);
        kernel.mkdir(ROOT + "/ä", 0755);
        List<InotifyEvent> events = kernel.inotifyRead(fd);
        equal(2, events.size());
        equal("new", events.get(0).name());
        equal("ä", events.get(1).name());
        equal(watch, events.get(0).watch());
        kernel.inotifyRemove(fd, watch);
        equal(InotifyEvent.IN_IGNORED, kernel.inotifyRead(fd).get(0).mask());
        kernel.close(fd);
        clear();
    }

    private void flags() throws SysException {
        int fd = kernel.memfd("check");
        kernel.flock(fd, FileCalls.LOCK_EX | FileCalls.LOCK_NB);
        kernel.flock(fd, FileCalls.LOCK_UN);
        int copy = kernel.duplicate(fd, 50);
        that(copy >= 50, "at least 50");
        kernel.duplicateOnto(fd, 60);
        kernel.closeOnExec(60);
        kernel.keepOnExec(60);
        kernel.setNonBlocking(60);
        that((kernel.getFlags(copy) & OpenFlags.NON_BLOCKING) != 0, "one open file");
        kernel.setBlocking(copy);
        that((kernel.getFlags(60) & OpenFlags.NON_BLOCKING) == 0, "one open file");
        kernel.close(60);
        equal(Errno.EBADF, errnoOf(() -> kernel.getFlags(60)));
        that(!kernel.isatty(fd), "no terminal");
        equal(Errno.ENOTTY, errnoOf(() -> kernel.getWindowSize(fd)));
        int[] pipe = kernel.pipe(0);
        kernel.setPipeSize(pipe[0], 1 << 16);
        kernel.chdir("/proc");
        equal("/proc", kernel.getcwd());
        int terminal = kernel.open("/dev/ptmx", OpenFlags.READ_WRITE | OpenFlags.NO_CONTROLLING_TTY);
        that(kernel.isatty(terminal), "a terminal");
        kernel.setWindowSize(terminal, 25, 132);
        equal(132 | 25 << 16, kernel.getWindowSize(terminal));
        kernel.resetTerminal(terminal);
        kernel.close(terminal);
    }
}
