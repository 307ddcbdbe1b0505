package systemlet.dbus;

import java.util.ArrayDeque;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;

/**
 * One D-Bus connection over a {@link Channel}, for either side; it never blocks. In: authentication lines, then whole
 * messages to a {@link Sink}. Out: a queue that is written when the peer takes it. A peer that breaks the protocol or
 * does not read is cut off: {@link #isClosed} turns true, {@link #whyClosed} says why, and nothing is thrown.
 *
 * <p>A loop polls {@code channel().fd()} for {@link #wantsRead} and {@link #wantsWrite}, calls {@link #onReadable} and
 * {@link #flush}, and forgets the connection when it is closed.
 */
public final class Connection {
    /** Bytes that may wait for a peer; one that lets more gather is cut off. */
    public static final int UNREAD_MAX = 8 << 20;
    /** With more bytes waiting than this, its own next calls have to wait. */
    private static final int READ_PAUSE = 256 << 10;
    /** Bytes read before authentication at most. */
    private static final int BUFFER_BYTES = 4096;
    /** Descriptors that came and belong to no message yet at most. */
    private static final int LOOSE_FDS_MAX = 4 * Message.FDS_MAX;

    /** Takes the messages that are not replies to our own {@link #call}. */
    @FunctionalInterface
    public interface Sink {
        void message(Connection from, Message message);
    }

    /** Takes the reply or the error that answers a {@link #call}. */
    @FunctionalInterface
    public interface Answer {
        void message(Message reply);
    }

    private static final byte[] NO_BYTES = {};

    private final Channel channel;
    private final Auth auth;
    private final int limitBytes;
    private final ArrayDeque<Parcel> out = new ArrayDeque<>();
    private final Map<String, Parcel> replaceable = new HashMap<>();
    private final Map<Integer, Answer> awaited = new HashMap<>();
    private int outBytes;
    private byte[] in = new byte[512];
    private int inStart;
    private int inEnd;
    private int[] looseFds = Channel.NO_FDS;
    private byte[] greeting = NO_BYTES;
    private boolean sawNul;
    private int lastSerial;
    private String whyClosed;
    private String name;

    private Connection(Channel channel, Auth auth, boolean sawNul, int limitBytes) {
        this.channel = channel;
        this.auth = auth;
        this.sawNul = sawNul;
        this.limitBytes = limitBytes;
        say();
    }

    /**
     * {@return the client's end} Messages may be queued at once; they leave after authentication, because systemd 252
     * overlooks those that come together with its BEGIN.
     */
    public static Connection client(Channel channel) {
        return new Connection(channel, new Auth.Client(), true, Message.SIZE_MAX);
    }

    /**
     * {@return the server's end}
     *
     * @param guid       32 hex digits that name the server
     * @param limitBytes size of one message that is accepted, at most {@link Message#SIZE_MAX}
     */
    public static Connection server(Channel channel, String guid, int limitBytes) {
        return new Connection(channel, new Auth.Server(guid, channel.peer()), false, limitBytes);
    }

    public Channel channel() {
        return channel;
    }

    /** {@return who is at the other end} */
    public Peer peer() {
        return channel.peer();
    }

    /** {@return whether messages are exchanged, not authentication lines} */
    public boolean isAuthenticated() {
        return auth.state() == Auth.State.DONE;
    }

    public boolean isClosed() {
        return whyClosed != null;
    }

    /** {@return the reason, or null while it is open} */
    public String whyClosed() {
        return whyClosed;
    }

    /** {@return whether to wait for bytes: not from a peer that does not read what we answer} */
    public boolean wantsRead() {
        return !isClosed() && outBytes < READ_PAUSE;
    }

    public boolean wantsWrite() {
        return !isClosed() && (greeting.length > 0 || isAuthenticated() && !out.isEmpty());
    }

    /** Sets the sender that messages carry which have none, for example {@code org.freedesktop.systemd1}. */
    public void speakAs(String busName) {
        name = busName;
    }

    /** Queues a message. {@return its serial} */
    public int send(Message message) {
        return queue(message, null);
    }

    /**
     * Queues a signal that makes an earlier one of the same key needless; where that still waits, it is replaced, so
     * a slow peer costs one message for each key.
     */
    public void sendLatest(String key, Message message) {
        queue(message, key);
    }

    /**
     * Queues a call. The answer comes during {@link #onReadable}; it never comes when the connection closes.
     *
     * @return the call's serial
     */
    public int call(Message call, Answer answer) {
        int serial = send(call);
        awaited.put(serial, answer);
        return serial;
    }

    /** Reads once and hands over every complete message. */
    public void onReadable(Sink sink) {
        if (isClosed()) {
            return;
        }
        try {
            int wanted = wantedBytes();
            makeRoom(wanted);
            inEnd += channel.read(in, inEnd, in.length - inEnd);
            keepFds(channel.takeFds());
            if (isAuthenticated() || lines()) {
                messages(sink);
            }
        } catch (Disconnected gone) {
            close(gone.getMessage());
        } catch (Malformed wrong) {
            close(wrong.getMessage());
        }
    }

    /** Writes what the peer takes now. */
    public void flush() {
        try {
            while (greeting.length > 0) {
                int sent = channel.write(greeting, 0, greeting.length, Channel.NO_FDS);
                if (sent == 0) {
                    return;
                }
                greeting = Arrays.copyOfRange(greeting, sent, greeting.length);
            }
            while (wantsWrite()) {
                Parcel first = out.peek();
                int sent = channel.write(first.bytes, first.sent, first.length - first.sent,
                        first.sent == 0 ? first.fds : Channel.NO_FDS);
                if (sent == 0) {
                    return;
                }
                begun(first);
                first.sent += sent;
                outBytes -= sent;
                if (first.sent == first.length) {
                    out.poll();
                }
            }
        } catch (Disconnected gone) {
            close(gone.getMessage());
        }
    }

    /** Ends the connection; what waits is dropped. */
    public void close(String why) {
        if (isClosed()) {
            return;
        }
        whyClosed = why;
        for (Parcel parcel : out) {
            channel.discard(parcel.fds);
        }
        channel.discard(looseFds);
        looseFds = Channel.NO_FDS;
        out.clear();
        replaceable.clear();
        awaited.clear();
        in = NO_BYTES;
        greeting = NO_BYTES;
        channel.close();
    }

    private int queue(Message message, String key) {
        int serial = ++lastSerial == 0 ? ++lastSerial : lastSerial;
        if (isClosed()) {
            channel.discard(message.fds);
            return serial;
        }
        WireWriter w = new WireWriter(256 + message.bodySize());
        message.encode(w, serial, name);
        Parcel waiting = key == null ? null : replaceable.get(key);
        if (waiting != null) {
            outBytes += w.size() - waiting.length;
            waiting.become(w.buffer(), w.size());
            return serial;
        }
        if (outBytes > UNREAD_MAX) {
            close("peer does not read: " + outBytes + " bytes wait for it");
            return serial;
        }
        outBytes += w.size();
        Parcel last = out.peekLast();
        if (last != null && key == null && message.fds.length == 0 && last.takesMore(w.size())) {
            last.append(w.buffer(), w.size());
        } else {
            Parcel parcel = new Parcel(w.buffer(), w.size(), message.fds, key);
            out.add(parcel);
            if (key != null) {
                replaceable.put(key, parcel);
            }
        }
        return serial;
    }

    private void begun(Parcel parcel) {
        if (parcel.sent == 0) {
            channel.discard(parcel.fds);
            parcel.fds = Channel.NO_FDS;
            if (parcel.key != null) {
                replaceable.remove(parcel.key);
            }
        }
    }

    private void say() {
        String text = auth.takeOut();
        if (!text.isEmpty()) {
            int had = greeting.length;
            greeting = Arrays.copyOf(greeting, had + text.length());
            for (int i = 0; i < text.length(); i++) {
                greeting[had + i] = (byte) text.charAt(i);
            }
        }
    }

    /** {@return how many bytes the buffer should have room for} */
    private int wantedBytes() throws Malformed {
        if (!isAuthenticated()) {
            return BUFFER_BYTES;
        }
        return Math.max(BUFFER_BYTES, Message.size(in, inStart, inEnd - inStart, limitBytes));
    }

    private void makeRoom(int wanted) {
        int held = inEnd - inStart;
        if (in.length < wanted || in.length > 16 * wanted || held == 0 && inStart > 0 || inEnd == in.length) {
            byte[] room = in.length < wanted || in.length > 16 * wanted ? new byte[wanted] : in;
            System.arraycopy(in, inStart, room, 0, held);
            in = room;
            inStart = 0;
            inEnd = held;
        }
    }

    private void keepFds(int[] fds) throws Malformed {
        looseFds = Fds.joined(looseFds, fds);
        if (looseFds.length > LOOSE_FDS_MAX) {
            throw new Malformed("more descriptors than the messages speak of");
        }
    }

    /** Handles authentication lines. {@return whether they ended well and messages may follow} */
    private boolean lines() throws Malformed {
        if (!sawNul && inStart < inEnd) {
            if (in[inStart++] != 0) {
                throw new Malformed("connection does not begin with NUL");
            }
            sawNul = true;
        }
        int at = inStart;
        while (at < inEnd && auth.state() == Auth.State.TALKING) {
            if (in[at] == '\n' && at > inStart && in[at - 1] == '\r') {
                auth.line(ascii(inStart, at - 1));
                inStart = at + 1;
            } else if (at - inStart > Auth.LINE_MAX - 2) {
                throw new Malformed("authentication line longer than " + Auth.LINE_MAX);
            }
            at++;
        }
        say();
        if (auth.state() == Auth.State.FAILED) {
            throw new Malformed("authentication failed");
        }
        return isAuthenticated();
    }

    private String ascii(int from, int to) throws Malformed {
        StringBuilder text = new StringBuilder(to - from);
        for (int i = from; i < to; i++) {
            if (in[i] < ' ') {
                throw new Malformed("authentication line is not ASCII");
            }
            text.append((char) in[i]);
        }
        return text.toString();
    }

    private void messages(Sink sink) throws Malformed {
        while (!isClosed()) {
            int held = inEnd - inStart;
            int size = Message.size(in, inStart, held, limitBytes);
            if (held < size) {
                return;
            }
            byte[] own = Arrays.copyOfRange(in, inStart, inStart + size);
            inStart += size;
            Message message = Message.parse(own, 0, size);
            message.fds = claimFds(message.fdCount);
            deliver(message, sink);
        }
    }

    private int[] claimFds(int count) throws Malformed {
        if (count == 0) {
            return Channel.NO_FDS;
        }
        if (count > looseFds.length) {
            throw new Malformed("message speaks of descriptors that did not come");
        }
        int[] claimed = Arrays.copyOf(looseFds, count);
        looseFds = Arrays.copyOfRange(looseFds, count, looseFds.length);
        return claimed;
    }

    private void deliver(Message message, Sink sink) {
        Answer answer = message.replySerial() == 0 ? null : awaited.remove(message.replySerial());
        if (answer != null) {
            answer.message(message);
        } else {
            sink.message(this, message);
        }
    }
}
