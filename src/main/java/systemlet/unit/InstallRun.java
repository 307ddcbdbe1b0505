package systemlet.unit;

import java.util.ArrayList;
import java.util.List;
import systemlet.sys.FileCalls;

/** One change while it is made: what was done so far, and the first failure that did not stop it. */
final class InstallRun {
    final List<InstallChange> changes = new ArrayList<>();
    final LinkWriter writer;
    int rules;
    private int errno;

    InstallRun(FileCalls kernel, InstallTree tree, UnitPaths paths) {
        this.writer = new LinkWriter(kernel, tree, paths, changes);
    }

    /** Notes a refusal that the change goes on after; the first one decides the result. */
    void refuse(int error, String path) {
        fail(error);
        changes.add(InstallChange.refused(error, path, null));
    }

    void fail(int error) {
        errno = errno == 0 ? error : errno;
    }

    void note(InstallChange.Kind kind, String path, String source) {
        changes.add(new InstallChange(kind, 0, path, source));
    }

    Installer.Result result() {
        return new Installer.Result(changes, errno, rules);
    }
}
