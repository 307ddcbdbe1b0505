package systemlet.manager;

import java.util.ArrayList;
import java.util.List;
import systemlet.sys.Child;
import systemlet.sys.DirEntry;
import systemlet.sys.Files;
import systemlet.sys.Kernel;
import systemlet.sys.ReceivedMessage;
import systemlet.sys.SysException;

/**
 * What the process does that {@link Keeper} talks to: it holds what it is given, and becomes the manager when the one it
 * was made by is gone. It has no signal but SIGKILL to fear, for the manager's mask is its own.
 */
final class KeeperLife implements Child {
    /** Not a manager's, so that whoever ends all processes of that name does not end this one. */
    private static final String NAME = "keeper";
    private static final int PACKET_MAX = 32;
    private static final int FIRST_OTHER = 3;
    /** A manager that lived shorter than this is followed a while later, so that none dies over and over in a rush. */
    private static final long LIFE_USEC = 1_000_000;

    private final int[] ends;
    private final Rebirth rebirth;
    private final int manager;
    private final long beginUsec;

    /**
     * @param ends      the manager's end of the connection, and ours
     * @param manager   pid of the manager
     * @param beginUsec now, monotonic
     */
    KeeperLife(int[] ends, Rebirth rebirth, int manager, long beginUsec) {
        this.ends = ends;
        this.rebirth = rebirth;
        this.manager = manager;
        this.beginUsec = beginUsec;
    }

    @Override
    public int run(Kernel kernel) {
        try {
            kernel.setsid();
            kernel.setProcessName(NAME);
            kernel.setFirstArgument(NAME);
            // Our end takes the number of the manager's, which no descriptor has that is given to us.
            kernel.duplicateOnto(ends[1], ends[0]);
            closeOthers(kernel);
            if (holdOn(kernel)) {
                return 0;
            }
            if (kernel.nowUsec() - beginUsec < LIFE_USEC) {
                kernel.poll(new int[0], new int[0], new int[0], 0, LIFE_USEC);
            }
            kernel.close(ends[0]);
            rebirth.follow(manager);
            return 1;
        } catch (SysException failed) {
            return 1;
        }
    }

    private void closeOthers(Kernel kernel) throws SysException {
        List<Integer> open = new ArrayList<>();
        for (DirEntry entry : Files.list(kernel, "/proc/self/fd")) {
            open.add(Integer.parseInt(entry.name()));
        }
        for (int fd : open) {
            if (fd >= FIRST_OTHER && fd != ends[0]) {
                kernel.close(fd);   // the one that listed them is closed already, which does no harm
            }
        }
    }

    /** {@return whether the manager said that it ends; false where it is just gone} */
    private boolean holdOn(Kernel kernel) throws SysException {
        byte[] packet = new byte[PACKET_MAX];
        while (true) {
            ReceivedMessage got = kernel.receiveMessage(ends[0], packet, 0, packet.length, 0);
            if (got.length() == 0) {
                return false;
            }
            int number = number(packet, got.length());
            switch (packet[0]) {
                case Keeper.KEEP -> keep(kernel, got.fds(), number);
                case Keeper.DROP -> kernel.close(number);
                case Keeper.QUIT -> {
                    return true;
                }
                default -> { }   // we say nothing else
            }
        }
    }

    private static void keep(Kernel kernel, int[] fds, int number) throws SysException {
        for (int fd : fds) {
            if (fd != number) {
                kernel.duplicateOnto(fd, number);
                kernel.close(fd);
            }
            kernel.keepOnExec(number);
        }
    }

    private static int number(byte[] packet, int length) {
        int value = 0;
        for (int i = 1; i < length; i++) {
            value = value * 10 + packet[i] - '0';
        }
        return value;
    }
}
