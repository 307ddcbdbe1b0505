package systemlet.sim;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Consumer;
import systemlet.base.Check;
import systemlet.dbus.Connection;
import systemlet.dbus.Malformed;
import systemlet.dbus.Message;
import systemlet.dbus.ObjectPath;
import systemlet.dbus.SocketChannel;
import systemlet.dbus.Value;
import systemlet.dbus.WireReader;
import systemlet.sys.SocketAddress;
import systemlet.sys.SysException;

/**
 * Somebody at the private socket of a {@link Machine}: speaks the real D-Bus, from a process of its own, and keeps book of
 * what was asked and answered. A call that was sent is answered exactly once, unless the connection breaks.
 */
public final class Operator {
    private static final String NAME = "org.freedesktop.systemd1";
    private static final String MANAGER = "/org/freedesktop/systemd1";
    private static final String DOOR = "/run/systemd/private";

    private final Machine machine;
    private final SimKernel kernel;
    private final Map<Integer, String> open = new TreeMap<>();
    private final Map<Integer, Message> answers = new TreeMap<>();
    private final Map<String, String> jobResults = new TreeMap<>();
    private Connection connection;
    private long asked;
    private long answered;
    private long signals;
    private Consumer<Message> ear = message -> {};

    Operator(Machine machine) {
        this.machine = machine;
        kernel = machine.world().drivenChild(0, List.of("systemctl"), List.of()).spared();
    }

    /** Hands every signal that comes from now on to somebody. */
    void hear(Consumer<Message> listener) {
        ear = listener;
    }

    private boolean connect() {
        if (connection != null && !connection.isClosed()) {
            return true;
        }
        open.clear();
        answers.clear();
        jobResults.clear();   // a manager that crashed may give the numbers of its last moments again
        try {
            connection = Connection.client(SocketChannel.connect(kernel, new SocketAddress.UnixPath(DOOR)));
            return true;
        } catch (SysException refused) {
            return false;
        }
    }

    /** Reads what has come. {@return whether it said something itself meanwhile} */
    boolean listen() {
        if (connection == null || connection.isClosed()) {
            return false;
        }
        boolean speaks = connection.wantsWrite();
        connection.flush();
        do {
            connection.onReadable(this::take);
        } while (isConnected() && waits());
        speaks |= connection.wantsWrite();
        connection.flush();
        return speaks;
    }

    private boolean waits() {
        try {
            return kernel.available(connection.channel().fd()) > 0;
        } catch (SysException closed) {
            return false;
        }
    }

    private void take(Connection from, Message message) {
        if (message.type() == Message.SIGNAL) {
            signals++;
            ear.accept(message);
            if ("JobRemoved".equals(message.member())) {
                jobRemoved(message);
            }
            return;
        }
        String what = open.remove(message.replySerial());
        Check.that(what != null, "an answer answers a call once: " + message.replySerial() + " " + message.errorName());
        answered++;
        answers.put(message.replySerial(), message);
    }

    private void jobRemoved(Message message) {
        try {
            var body = message.body();
            body.uint32();
            String job = body.path();
            body.string();
            Check.that(jobResults.put(job, body.string()) == null, "a job ends once: " + job);
        } catch (Malformed wrong) {
            throw new Check.Broken("JobRemoved is well-formed: " + wrong.getMessage());
        }
    }

    /** Asks and does not wait. {@return the serial, 0 where nobody is at the door} */
    int send(String what, Message call) {
        if (!connect()) {
            return 0;
        }
        int serial = connection.send(call);
        connection.flush();
        open.put(serial, what);
        asked++;
        return serial;
    }

    /** {@return a call of the manager with texts for arguments} */
    static Message call(String member, String... texts) {
        Message call = Message.call(NAME, MANAGER, NAME + ".Manager", member);
        return texts.length == 0 ? call : call.with("s".repeat(texts.length), w -> {
            for (String text : texts) {
                w.string(text);
            }
        });
    }

    /** Asks, and lets time pass until the answer is there; at most ten seconds. {@return it, or null} */
    Message ask(Message call) {
        int serial = send(call.member(), call);
        for (int i = 0; i < 1000 && !answers.containsKey(serial) && !machine.hasEnded(); i++) {
            machine.advance(i < 10 ? 0 : 10_000);
        }
        return answers.remove(serial);
    }

    /** {@return "" where the manager agreed, else the name of its error} */
    public String tell(String member, String... texts) {
        Message answer = ask(call(member, texts));
        return answer == null ? "no answer" : answer.errorName() == null ? "" : answer.errorName();
    }

    /** Starts, stops, restarts… and waits for the end of the job. {@return its result, or the error's last word} */
    public String job(String member, String unit) {
        Message answer = ask(call(member, unit, "replace"));
        if (answer == null) {
            return "no answer";
        }
        if (answer.errorName() != null) {
            return answer.errorName().substring(answer.errorName().lastIndexOf('.') + 1);
        }
        String job = path(answer);
        for (int i = 0; i < 100_000 && !jobResults.containsKey(job) && !machine.hasEnded(); i++) {
            machine.advance(10_000);
        }
        return jobResults.getOrDefault(job, "none");
    }

    private static String path(Message answer) {
        try {
            return answer.body().path();
        } catch (Malformed wrong) {
            throw new Check.Broken("a job has a path: " + wrong.getMessage());
        }
    }

    public String start(String unit) {
        return job("StartUnit", unit);
    }

    public String stop(String unit) {
        return job("StopUnit", unit);
    }

    public String restart(String unit) {
        return job("RestartUnit", unit);
    }

    public String reload(String unit) {
        return job("ReloadUnit", unit);
    }

    /** {@return a property of a unit as text} @param face "Unit", "Service" … */
    public String property(String unit, String face, String property) {
        Message get = Message.call(NAME, MANAGER + "/unit/" + ObjectPath.escape(unit), "org.freedesktop.DBus.Properties", "Get")
                .with("ss", w -> w.string(NAME + "." + face).string(property));
        Message answer = ask(get);
        if (answer == null || answer.errorName() != null) {
            return answer == null ? "no answer" : answer.errorName();
        }
        try {
            WireReader body = answer.body();
            Value value = body.value(body.variant());
            return value instanceof Value.Text text ? text.value()
                    : value instanceof Value.Whole whole ? Long.toString(whole.value()) : value.toString();
        } catch (Malformed wrong) {
            throw new Check.Broken("a property is well-formed: " + wrong.getMessage());
        }
    }

    /** {@return what waits for an answer} */
    Map<Integer, String> open() {
        return open;
    }

    boolean isConnected() {
        return connection != null && !connection.isClosed();
    }

    /** Goes away. */
    void leave() {
        if (connection != null) {
            connection.close("leaves");
        }
    }

    String numbers() {
        return asked + " asked " + answered + " answered " + signals + " signals";
    }
}
