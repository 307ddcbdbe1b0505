package systemlet.dbus;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class ConnectionTest {
    private static final String GUID = "0123456789abcdef0123456789abcdef";
    private static final Peer ROOT = new Peer(1, 0, 0);

    private final MemoryChannel[] ends = MemoryChannel.pair(ROOT, 1 << 16);
    private final Connection server = Connection.server(ends[1], GUID, 1 << 20);
    private final Client client = new Client(ends[0], "org.example", () -> 0);
    private final List<Message> served = new ArrayList<>();

    private void serve(Connection.Sink sink) {
        ends[0].onWait(() -> {
            server.onReadable(sink);
            server.flush();
        });
    }

    @Test
    void aCallGetsItsReplyOverAnAuthenticatedConnection() throws Exception {
        serve((from, call) -> {
            served.add(call);
            from.send(Message.reply(call).with("s", w -> w.string("pong " + call.member())));
        });
        Message reply = client.call(client.to("/a", "a.b", "Ping").with("u", w -> w.uint32(7)));
        assertThat(reply.body().string()).isEqualTo("pong Ping");
        assertThat(served.get(0).body().uint32()).isEqualTo(7);
        assertThat(server.isAuthenticated()).isTrue();
    }

    @Test
    void anErrorReplyIsThrownWithItsNameAndText() {
        serve((from, call) -> from.send(Message.error(call, "a.b.Broken", "It broke.")));
        assertThatThrownBy(() -> client.call(client.to("/a", "a.b", "Break")))
                .isInstanceOf(DBusError.class).hasMessage("It broke.")
                .extracting(e -> ((DBusError) e).name()).isEqualTo("a.b.Broken");
    }

    @Test
    void signalsThatComeBeforeTheReplyAreKept() throws Exception {
        serve((from, call) -> {
            from.send(Message.signal("/a", "a.b", "Moved").with("s", w -> w.string("here")));
            from.send(Message.reply(call));
        });
        client.call(client.to("/a", "a.b", "Move"));
        assertThat(client.nextSignal(0).body().string()).isEqualTo("here");
        assertThat(client.nextSignal(0)).isNull();
    }

    @Test
    void callsMayBeOnTheirWayTogetherAndAnswersComeInAnyOrder() throws Exception {
        serve((from, call) -> {
            served.add(call);
            if (served.size() == 2) {
                from.send(Message.reply(served.get(1)).with("s", w -> w.string("second")));
                from.send(Message.reply(served.get(0)).with("s", w -> w.string("first")));
            }
        });
        int first = client.send(client.to("/a", "a.b", "One"));
        int second = client.send(client.to("/a", "a.b", "Two"));
        assertThat(client.await(first, 0).body().string()).isEqualTo("first");
        assertThat(client.await(second, 0).body().string()).isEqualTo("second");
    }

    @Test
    void aServerThatGoesAwayDisconnectsTheCaller() {
        serve((from, call) -> from.close("had enough"));
        assertThatThrownBy(() -> client.call(client.to("/a", "a.b", "Go"))).isInstanceOf(Disconnected.class);
    }
}
