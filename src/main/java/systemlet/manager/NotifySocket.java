package systemlet.manager;

import java.util.ArrayList;
import java.util.List;
import systemlet.base.Utf8;
import systemlet.engine.Event;
import systemlet.sys.Kernel;
import systemlet.sys.ReceivedMessage;
import systemlet.sys.SocketOption;
import systemlet.sys.SysException;

/**
 * The socket that $NOTIFY_SOCKET names (sd_notify(3)): datagrams of services, whose sender the kernel vouches for.
 * A message is tied to a unit by its sender's PID alone, so a process can only speak for its own unit.
 */
final class NotifySocket {
    /** Bytes of one message; longer ones are refused, as sd_notify(3) says of the receiving side. */
    private static final int MESSAGE_MAX = 4096;
    /** Messages taken in one turn, so that a chatterbox cannot hold up the others. */
    private static final int MESSAGES_PER_TURN = 64;

    private final Kernel kernel;
    private final ProcessTracker tracker;
    private final DescriptorVault vault;
    private final Facts facts;
    private final byte[] buffer = new byte[MESSAGE_MAX + 1];
    private final ListenPoint point;

    NotifySocket(Kernel kernel, PollSet polls, ProcessTracker tracker, DescriptorVault vault, Facts facts, String path) {
        this.kernel = kernel;
        this.tracker = tracker;
        this.vault = vault;
        this.facts = facts;
        point = new ListenPoint(kernel, polls, path, SocketOption.SOCK_DGRAM, 0777, this::receive);
    }

    /** {@return the value of $NOTIFY_SOCKET} */
    String path() {
        return point.path();
    }

    int fd() {
        return point.fd();
    }

    /** Makes the socket; everybody may write to it, the sender's credentials decide. */
    void open() throws SysException {
        point.open();
    }

    /** Goes on with a socket that an earlier self of this manager opened. */
    void adopt(int inherited) throws SysException {
        point.adopt(inherited);
    }

    private void receive(int fd) {
        for (int i = 0; i < MESSAGES_PER_TURN; i++) {
            try {
                ReceivedMessage message = kernel.receiveMessage(fd, buffer, 0, buffer.length, SocketOption.MSG_DONTWAIT);
                accept(message);
            } catch (SysException refused) {
                return;   // EAGAIN: all read; anything else shows again in the next turn
            }
        }
    }

    private void accept(ReceivedMessage message) {
        boolean whole = message.length() > 0 && message.length() <= MESSAGE_MAX
                && (message.flags() & SocketOption.MSG_TRUNC) == 0;
        String unit = whole && message.sender() != null ? tracker.unitOf(message.sender().pid()) : "";
        List<String> lines = whole ? split(Utf8.decode(buffer, 0, message.length())) : List.of();
        if (unit.isEmpty() || lines.isEmpty() || lines.contains("BARRIER=1")) {
            close(message.fds());   // closing is the answer that a barrier waits for
            return;
        }
        long token = message.fds().length == 0 ? 0 : vault.keep(message.fds());
        facts.saw(new Event.Notified(unit, message.sender().pid(), lines, token, message.fds().length));
    }

    private void close(int[] fds) {
        for (int each : fds) {
            kernel.close(each);
        }
    }

    private static List<String> split(String text) {
        List<String> lines = new ArrayList<>();
        int from = 0;
        while (from < text.length()) {
            int end = text.indexOf('\n', from);
            end = end < 0 ? text.length() : end;
            if (end > from) {
                lines.add(text.substring(from, end));
            }
            from = end + 1;
        }
        return lines;
    }
}
