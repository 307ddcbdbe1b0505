package systemlet.dbus;

import systemlet.base.Check;

/** A method call on its way to be answered: once, now or later. */
public final class Call {
    private static final Body NOTHING = w -> {};

    private final Connection connection;
    private final Message message;
    private final Peer peer;
    private final String speaker;
    private String out = "";
    private boolean answered;
    private boolean later;
    private boolean fdsTaken;
    private int[] passed = Channel.NO_FDS;

    Call(Connection connection, Message message, Peer peer, String speaker) {
        this.connection = connection;
        this.message = message;
        this.peer = peer;
        this.speaker = speaker;
    }

    /** {@return where it came from and the answer goes} */
    public Connection connection() {
        return connection;
    }

    /** {@return who calls} On a bus this is the caller, not the bus. */
    public Peer peer() {
        return peer;
    }

    public Message message() {
        return message;
    }

    /** {@return a reader at the first argument} The types were checked. */
    public WireReader in() {
        return message.body();
    }

    /**
     * {@return the descriptors that came with the call, now the caller's} Those that are not taken before the method
     * returns are closed.
     */
    public int[] takeFds() {
        Check.that(!fdsTaken, "descriptors are taken once");
        fdsTaken = true;
        return message.fds();
    }

    void discardFds() {
        if (!fdsTaken) {
            connection.channel().discard(takeFds());
        }
    }

    /** Sets the types of the reply. */
    void expect(String types) {
        out = types;
    }

    /** Says that the answer comes after the method has returned. Without this, not answering is an error. */
    public void later() {
        later = true;
    }

    public boolean isAnswered() {
        return answered;
    }

    /** Answers with nothing. */
    public void reply() {
        reply(NOTHING);
    }

    /** Answers with results of the types in the method's row. */
    public void reply(Body body) {
        reply(256, body);
    }

    /** Answers with descriptors, which are closed when they are sent. */
    public void replyWithFds(int[] fds, Body body) {
        passed = fds;
        reply(body);
    }

    /** Answers with results that probably take this many bytes. */
    void reply(int sizeBytes, Body body) {
        if (!message.wantsReply()) {
            once();
            connection.channel().discard(passed);
            return;
        }
        Message reply = Message.reply(message);
        try {
            WireWriter w = new WireWriter(sizeBytes);
            body.write(w);
            WireReader written = reply.withBody(out, w).body().trusting();
            written.skip(out);
            Check.that(written.atEnd(), message.member() + " wrote more than '" + out + "'");
        } catch (WireWriter.Overflow tooLarge) {
            reply = Message.error(message, DBusError.LIMITS_EXCEEDED, "The reply is too large.");
        } catch (Malformed wrong) {
            throw new Check.Broken(message.member() + " wrote a reply that is not '" + out + "': "
                    + wrong.getMessage());
        }
        once();
        connection.send((passed.length == 0 ? reply : reply.withFds(passed)).withSender(speaker));
    }

    /** Answers with an error. */
    public void error(String name, String text) {
        once();
        if (message.wantsReply()) {
            connection.send(Message.error(message, name, text).withSender(speaker));
        }
    }

    /** {@return whether a method that has returned still owes the answer} */
    boolean isForgotten() {
        return !answered && !later;
    }

    /** Answers with an error unless there was an answer already. */
    void giveUp(String name, String text) {
        if (!answered) {
            error(name, text);
        }
    }

    private void once() {
        Check.that(!answered, "a call is answered once");
        answered = true;
    }
}
