package systemlet.engine;

/** Which list of commands of a unit a process comes from: service, socket, mount and swap units have such lists. */
public enum Phase {
    CONDITION, START_PRE, START, START_POST, RELOAD, STOP, STOP_POST,
    SOCKET_START_PRE, SOCKET_START_POST, SOCKET_STOP_PRE, SOCKET_STOP_POST,
    MOUNT, REMOUNT, UNMOUNT, SWAP_ON, SWAP_OFF
}
