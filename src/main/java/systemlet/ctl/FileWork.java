package systemlet.ctl;

import java.util.List;

/** Changes to unit files and the links between them: by the manager when one runs, else on the disk. */
interface FileWork {
    /** One unit file and its state: "/lib/systemd/system/a.service", "enabled". */
    record Listed(String path, String state) {}

    /** {@return the manager's way or the disk's, whichever the options and what runs call for} */
    static FileWork of(Command command) throws Failed {
        return command.worksThroughManager() ? new BusFileWork(command, command.doer()) : new DiskFileWork(command);
    }

    /** @param verb one of enable disable reenable link preset mask unmask revert */
    FileChanges change(String verb, List<String> units) throws Failed;

    FileChanges presetAll() throws Failed;

    /** @param kind Wants or Requires */
    FileChanges addDependency(String kind, String target, List<String> units) throws Failed;

    FileChanges setDefault(String target) throws Failed;

    String defaultTarget() throws Failed;

    /** {@return "enabled" and the like} @throws Failed with the words of is-enabled */
    String state(String unit) throws Failed;

    /** {@return the links that enable a unit} */
    List<String> links(String unit) throws Failed;

    List<Listed> list(List<String> states, List<String> patterns) throws Failed;

    /** {@return whether there is a file or link of that name} */
    boolean exists(String unit) throws Failed;

    /** Lets the manager see what was changed, unless --no-reload says otherwise. */
    void reload() throws Failed;
}
