package systemlet.ctl;

import systemlet.dbus.Client;

/** Finds the manager. Handed in by the app floor, which knows sockets, background managers and the offline one. */
public interface Doors {
    /** Which manager is meant. */
    enum Scope { SYSTEM, USER, GLOBAL }

    /** What the caller is going to ask. */
    enum Need {
        /** Facts only: where no manager runs, one that reads the files answers. */
        READING,
        /** Something is to happen: where no manager runs, one is started. */
        RUNNING
    }

    /** Why there is no manager to talk to; the text follows "Failed to connect to bus: ". */
    final class NoDoor extends Exception {
        public NoDoor(String text) {
            super(text, null, false, false);
        }
    }

    /**
     * Opens a connection to the manager.
     *
     * @param root directory that stands for /, or "" for none
     */
    Client open(Scope scope, String root, Need need) throws NoDoor;

    /** {@return whether a manager runs already, so that changes of files should go through it} */
    boolean isRunning(Scope scope, String root);
}
