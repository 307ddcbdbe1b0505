package systemlet.dbus;

/**
 * One D-Bus message: header fields and body (D-Bus specification, "Message Protocol"). Those to be sent are made by
 * {@link #call}, {@link #reply}, {@link #error}, {@link #signal}, get arguments by {@link #with}, and a serial when a
 * {@link Connection} sends them. Texts that are absent are null.
 */
public final class Message {
    public static final int CALL = 1;
    public static final int REPLY = 2;
    public static final int ERROR = 3;
    public static final int SIGNAL = 4;

    /** Flag: the caller wants no reply. */
    public static final int NO_REPLY_EXPECTED = 1;
    /** Flag: do not start a program that would own the destination. */
    public static final int NO_AUTO_START = 2;
    /** Flag: the caller would answer questions of an authorisation service. */
    public static final int ALLOW_INTERACTIVE_AUTH = 4;

    /** Bytes of one message at most: ours. The specification would allow 128 MiB. */
    public static final int SIZE_MAX = 16 << 20;
    /** Bytes that say how long the message is. */
    public static final int PREFIX_BYTES = 16;
    /** Descriptors with one message at most. */
    public static final int FDS_MAX = 16;
    private static final int NAME_MAX = 255;
    private static final byte[] NO_BYTES = {};

    final int type;
    int flags;
    int serial;
    int replySerial;
    String path;
    String face;
    String member;
    String errorName;
    String destination;
    String sender;
    String signature = "";
    int fdCount;
    int[] fds = Channel.NO_FDS;
    private byte[] bytes = NO_BYTES;
    private int bodyStart;
    private int bodyEnd;
    private boolean bigEndian;

    Message(int type) {
        this.type = type;
    }

    /** {@return a method call} The destination may be null on a private connection. */
    public static Message call(String destination, String path, String face, String member) {
        Message call = new Message(CALL);
        call.destination = destination;
        call.path = path;
        call.face = face;
        call.member = member;
        return call;
    }

    /** {@return an empty reply to a call} */
    public static Message reply(Message call) {
        Message reply = new Message(REPLY);
        reply.answers(call);
        return reply;
    }

    /** {@return an error as the answer to a call} */
    public static Message error(Message call, String name, String text) {
        Message error = new Message(ERROR);
        error.answers(call);
        error.errorName = name;
        return error.with("s", w -> w.string(text));
    }

    /** {@return a signal to everyone who listens} */
    public static Message signal(String path, String face, String member) {
        Message signal = new Message(SIGNAL);
        signal.flags = NO_REPLY_EXPECTED;
        signal.path = path;
        signal.face = face;
        signal.member = member;
        return signal;
    }

    /** Sets the arguments. */
    public Message with(String types, Body body) {
        WireWriter w = new WireWriter();
        body.write(w);
        return withBody(types, w);
    }

    /** Sets arguments that were written already, to a writer's beginning. The writer belongs to the message now. */
    Message withBody(String types, WireWriter w) {
        signature = types;
        bytes = w.buffer();
        bodyStart = 0;
        bodyEnd = w.size();
        bigEndian = false;
        return this;
    }

    /** Adds descriptors, which stay the caller's until the message is sent, and are then closed by the connection. */
    public Message withFds(int[] descriptors) {
        fds = descriptors;
        fdCount = descriptors.length;
        return this;
    }

    public Message withFlags(int added) {
        flags |= added;
        return this;
    }

    public Message withSender(String name) {
        sender = name;
        return this;
    }

    public Message withDestination(String name) {
        destination = name;
        return this;
    }

    /** {@return {@link #CALL}, {@link #REPLY}, {@link #ERROR}, {@link #SIGNAL}, or a type of the future: ignore it} */
    public int type() {
        return type;
    }

    public int serial() {
        return serial;
    }

    /** {@return the serial of the call this answers; 0 for others} */
    public int replySerial() {
        return replySerial;
    }

    public String path() {
        return path;
    }

    /** {@return the interface, or null: a call may leave it out} */
    public String face() {
        return face;
    }

    public String member() {
        return member;
    }

    public String errorName() {
        return errorName;
    }

    public String destination() {
        return destination;
    }

    public String sender() {
        return sender;
    }

    /** {@return the types of the arguments, "" for none} */
    public String signature() {
        return signature;
    }

    /** {@return descriptors that came with it; whoever gets the message from the connection owns them} */
    public int[] fds() {
        return fds;
    }

    public boolean wantsReply() {
        return type == CALL && (flags & NO_REPLY_EXPECTED) == 0;
    }

    public boolean isSignal(String ofFace, String ofMember) {
        return type == SIGNAL && ofMember.equals(member) && ofFace.equals(face);
    }

    /** {@return a reader at the first argument} */
    public WireReader body() {
        return new WireReader(bytes, bodyStart, bodyEnd, bigEndian);
    }

    int bodySize() {
        return bodyEnd - bodyStart;
    }

    /** {@return the error this is; its text is the first argument when that is a string} */
    public DBusError asError() {
        String text = "";
        if (signature.startsWith("s")) {
            try {
                text = body().string();
            } catch (Malformed unreadable) {
                text = "";   // the name alone has to do
            }
        }
        return new DBusError(errorName, text);
    }

    /**
     * {@return how many bytes the message at {@code from} has, as far as the available ones tell}
     * {@link #PREFIX_BYTES} while those are not there. More than {@code available} means incomplete, not wrong.
     *
     * @param limitBytes what the reader is ready to hold
     */
    public static int size(byte[] bytes, int from, int available, int limitBytes) throws Malformed {
        if (available < PREFIX_BYTES) {
            return PREFIX_BYTES;
        }
        boolean big = bytes[from] == 'B';
        if (!big && bytes[from] != 'l') {
            throw new Malformed("not a D-Bus message: first byte " + (bytes[from] & 0xff));
        }
        if (bytes[from + 3] != 1) {
            throw new Malformed("D-Bus protocol version " + (bytes[from + 3] & 0xff));
        }
        long body = WireReader.word(bytes, from + 4, big) & 0xffffffffL;
        long fields = WireReader.word(bytes, from + 12, big) & 0xffffffffL;
        long size = PREFIX_BYTES + (fields + 7 & -8L) + body;
        if (size > limitBytes) {
            throw new Malformed("message of " + size + " bytes, at most " + limitBytes + " are accepted");
        }
        return (int) size;
    }

    /**
     * Reads a whole message. The bytes are kept, not copied, so the caller must not reuse them.
     *
     * @param size what {@link #size} said
     */
    public static Message parse(byte[] bytes, int from, int size) throws Malformed {
        boolean big = bytes[from] == 'B';
        WireReader in = new WireReader(bytes, from, from + size, big);
        in.uint8();
        Message message = new Message(in.uint8());
        message.flags = in.uint8();
        in.uint8();
        int bodyLength = in.int32();
        message.serial = in.uint32();
        int fieldsEnd = in.array('(');
        while (in.before(fieldsEnd)) {
            message.field(in.struct());
        }
        in.align(8);
        message.bytes = bytes;
        message.bodyStart = in.position();
        message.bodyEnd = from + size;
        message.bigEndian = big;
        if (message.bodyEnd - message.bodyStart != bodyLength) {
            throw new Malformed("header fields and body do not add up");
        }
        message.checkRequired();
        return message;
    }

    /** Writes the whole message to an empty writer; without a sender of its own it gets {@code speaker}, or none. */
    void encode(WireWriter w, int withSerial, String speaker) {
        w.uint8('l').uint8(type).uint8(flags).uint8(1).uint32(bodyEnd - bodyStart).uint32(withSerial).array('(');
        text(w, 1, 'o', path);
        text(w, 2, 's', face);
        text(w, 3, 's', member);
        text(w, 4, 's', errorName);
        number(w, 5, replySerial);
        text(w, 6, 's', destination);
        text(w, 7, 's', sender == null ? speaker : sender);
        text(w, 8, 'g', signature.isEmpty() ? null : signature);
        number(w, 9, fdCount);
        w.end().align(8).raw(bytes, bodyStart, bodyEnd - bodyStart);
    }

    private static void text(WireWriter w, int field, char type, String value) {
        if (value != null) {
            w.struct().uint8(field).variant(String.valueOf(type));
            if (type == 'g') {
                w.signature(value);
            } else {
                w.string(value);
            }
        }
    }

    private static void number(WireWriter w, int field, int value) {
        if (value != 0) {
            w.struct().uint8(field).variant("u").uint32(value);
        }
    }

    private void field(WireReader in) throws Malformed {
        int code = in.uint8();
        String type = in.variant();
        switch (code) {
            case 0 -> throw new Malformed("header field 0");
            case 1 -> path = of(type, "o", in).path();
            case 2 -> face = name(of(type, "s", in), BusName.Kind.INTERFACE);
            case 3 -> member = name(of(type, "s", in), BusName.Kind.MEMBER);
            case 4 -> errorName = name(of(type, "s", in), BusName.Kind.INTERFACE);
            case 5 -> replySerial = of(type, "u", in).uint32();
            case 6 -> destination = name(of(type, "s", in), BusName.Kind.BUS);
            case 7 -> sender = name(of(type, "s", in), BusName.Kind.BUS);
            case 8 -> signature = of(type, "g", in).signature();
            case 9 -> fdCount = of(type, "u", in).uint32();
            default -> in.skip(type);   // fields of the future are ignored
        }
    }

    private static WireReader of(String type, String expected, WireReader in) throws Malformed {
        if (!type.equals(expected)) {
            throw new Malformed("header field of type '" + type + "', expected '" + expected + "'");
        }
        return in;
    }

    private static String name(WireReader in, BusName.Kind kind) throws Malformed {
        String name = in.string();
        if (name.length() > NAME_MAX || !BusName.isValid(name, kind)) {
            throw new Malformed("not a valid " + kind.word + " name");
        }
        return name;
    }

    /** D-Bus specification, "Header Fields": which are required in which type. */
    private void checkRequired() throws Malformed {
        boolean complete = switch (type) {
            case CALL -> path != null && member != null;
            case REPLY -> replySerial != 0;
            case ERROR -> replySerial != 0 && errorName != null;
            case SIGNAL -> path != null && face != null && member != null;
            default -> type != 0;
        };
        if (!complete) {
            throw new Malformed("a header field is missing");
        }
        if (serial == 0) {
            throw new Malformed("serial 0");
        }
        if (fdCount < 0 || fdCount > FDS_MAX) {
            throw new Malformed("more than " + FDS_MAX + " descriptors");
        }
        if (signature.isEmpty() && bodyEnd != bodyStart) {
            throw new Malformed("body without a signature");
        }
    }

    private void answers(Message call) {
        flags = NO_REPLY_EXPECTED;
        replySerial = call.serial;
        destination = call.sender;
    }
}
