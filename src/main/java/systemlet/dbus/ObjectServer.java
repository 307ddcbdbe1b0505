package systemlet.dbus;

import java.util.List;

/**
 * Answers method calls from an {@link ObjectTree}, the standard interfaces included. Every call that wants an answer
 * gets one: a reply or an error, in systemd's words.
 */
public final class ObjectServer implements Connection.Sink {
    /** Decides who may act; reading is for everyone. */
    @FunctionalInterface
    public interface Gate {
        boolean mayAct(Peer peer);
    }

    /** Hears of faults in methods, after their callers got an error. */
    @FunctionalInterface
    public interface Faults {
        void fault(Message call, RuntimeException fault);
    }

    private final ObjectTree tree;
    private final Gate gate;
    private final String machineId;
    private final Faults faults;
    private String speaker;

    /** @param machineId 32 hex digits, or "" when the machine has none */
    public ObjectServer(ObjectTree tree, Gate gate, String machineId, Faults faults) {
        this.tree = tree;
        this.gate = gate;
        this.machineId = machineId;
        this.faults = faults;
    }

    /** Sets the sender of replies, where it is not the one of the connection. */
    void speakAs(String busName) {
        speaker = busName;
    }

    /** Takes any message of a private connection; what is not a call is ignored. */
    @Override
    public void message(Connection from, Message message) {
        serve(from, message, from.peer());
    }

    /** Takes any message; {@code peer} is who sent it, which behind a bus is not the connection's peer. */
    public void serve(Connection from, Message message, Peer peer) {
        if (message.type() != Message.CALL) {
            from.channel().discard(message.fds());
            return;
        }
        Call call = new Call(from, message, peer, speaker);
        try {
            dispatch(call);
            if (call.isForgotten()) {
                call.error(DBusError.FAILED, message.member() + " gave no answer.");
            }
        } catch (DBusError error) {
            call.giveUp(error.name(), error.text());
        } catch (Malformed wrong) {
            call.giveUp(DBusError.INVALID_ARGS, "Invalid arguments: " + wrong.getMessage());
        } catch (RuntimeException fault) {
            call.giveUp(DBusError.FAILED, "Internal error in " + message.member() + ".");
            faults.fault(message, fault);
        }
        call.discardFds();
    }

    static DBusError notPermitted(Message call) {
        return new DBusError(DBusError.ACCESS_DENIED,
                "Access to " + call.face() + "." + call.member() + "() not permitted.");
    }

    private boolean isPermitted(Access access, Peer caller) {
        return access == Access.ANYONE || gate.mayAct(caller);
    }

    private void dispatch(Call call) throws DBusError, Malformed {
        Message message = call.message();
        String face = message.face() == null ? "" : message.face();
        if (face.equals(Introspect.PEER)) {
            peer(call);
            return;
        }
        boolean introspects = face.equals(Introspect.NAME) && message.member().equals("Introspect");
        List<Bound<?>> object = introspects ? tree.node(message.path(), call.peer())
                : tree.find(message.path(), call.peer());
        if (object == null) {
            throw new DBusError(DBusError.UNKNOWN_OBJECT, "Unknown object '" + message.path() + "'.");
        }
        for (Bound<?> bound : object) {
            if (bound.face().name().equals(face) && run(bound, call)) {
                return;
            }
        }
        standard(object, face + "." + message.member(), call);
    }

    /** {@return whether the interface has this method} */
    private <T> boolean run(Bound<T> bound, Call call) throws DBusError, Malformed {
        Message message = call.message();
        Method<T> method = bound.face().method(message.member());
        if (method == null) {
            return false;
        }
        if (!message.signature().equals(method.in())) {
            throw new DBusError(DBusError.INVALID_ARGS, "Invalid arguments '" + message.signature() + "' to call "
                    + message.face() + "." + message.member() + "(), expecting '" + method.in() + "'.");
        }
        message.body().skip(method.in());
        if (!isPermitted(method.access(), call.peer())) {
            method.look().run(bound.object(), call);
            throw method.access() == Access.ACT
                    ? new DBusError(DBusError.ACCESS_DENIED, "Permission denied") : notPermitted(message);
        }
        call.expect(method.out() == null ? "" : method.out());
        method.run().run(bound.object(), call);
        return true;
    }

    private void standard(List<Bound<?>> object, String member, Call call) throws DBusError, Malformed {
        switch (member) {
            case Properties.NAME + ".Get" -> {
                call.expect("v");
                Properties.get(object, call);
            }
            case Properties.NAME + ".GetAll" -> {
                call.expect("a{sv}");
                Properties.getAll(object, call);
            }
            case Properties.NAME + ".Set" -> Properties.set(object, call, gate);
            case Introspect.NAME + ".Introspect" -> {
                noArguments(call);
                String xml = Introspect.xml(object, tree.children(call.message().path()));
                call.expect("s");
                call.reply(w -> w.string(xml));
            }
            default -> throw new DBusError(DBusError.UNKNOWN_METHOD, "Unknown method " + call.message().member()
                    + " or interface " + shown(call.message().face()) + ".");
        }
    }

    private void peer(Call call) throws DBusError {
        switch (call.message().member()) {
            case "Ping" -> call.reply();
            case "GetMachineId" -> {
                if (machineId.isEmpty()) {
                    throw new DBusError(DBusError.FAILED, "This machine has no id.");
                }
                call.expect("s");
                call.reply(w -> w.string(machineId));
            }
            default -> throw new DBusError(DBusError.UNKNOWN_METHOD, "Unknown method '" + call.message().member()
                    + "' on interface '" + call.message().face() + "'.");
        }
    }

    private static void noArguments(Call call) throws DBusError {
        if (!call.message().signature().isEmpty()) {
            throw new DBusError(DBusError.INVALID_ARGS, "Expected no parameters");
        }
    }

    private static String shown(String face) {
        return face == null ? "n/a" : face;
    }
}
