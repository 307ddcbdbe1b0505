package systemlet.dbus;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.Arrays;
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

    private void authenticate() {
        server.flush();
        for (int i = 0; i < 3; i++) {
            client.connection().flush();
            server.onReadable((from, message) -> served.add(message));
            server.flush();
            client.connection().onReadable((from, message) -> {});
        }
    }

    private static Message changed(String unit, String state) {
        return Message.signal("/" + unit, "a.b", "Changed").with("s", w -> w.string(state));
    }

    @Test
    void aSlowPeerGetsTheLatestOfEachKindOfSignalOnly() throws Exception {
        authenticate();
        for (int i = 0; i < 1000; i++) {
            server.sendLatest("web", changed("web", "state " + i));
            server.sendLatest("db", changed("db", "state " + i));
        }
        ends[0].onWait(server::flush);
        assertThat(client.nextSignal(0).body().string()).isEqualTo("state 999");
        assertThat(client.nextSignal(0).path()).isEqualTo("/db");
        assertThat(client.nextSignal(0)).isNull();
    }

    @Test
    void aSignalOnItsWayIsNotChangedAnyMore() throws Exception {
        authenticate();
        server.sendLatest("web", changed("web", "x".repeat(100_000)));
        server.flush();
        server.sendLatest("web", changed("web", "second"));
        ends[0].onWait(server::flush);
        assertThat(client.nextSignal(0).body().string()).hasSize(100_000);
        assertThat(client.nextSignal(0).body().string()).isEqualTo("second");
    }

    @Test
    void aPeerThatReadsNothingIsCutOff() {
        authenticate();
        String mebibyte = "x".repeat(1 << 20);
        for (int i = 0; i < 20 && !server.isClosed(); i++) {
            server.send(Message.signal("/a", "a.b", "S").with("s", w -> w.string(mebibyte)));
            server.flush();
        }
        assertThat(server.whyClosed()).contains("does not read");
        server.send(Message.signal("/a", "a.b", "S"));
        assertThat(server.wantsWrite()).isFalse();
    }

    @Test
    void aPeerThatAsksMoreThanItReadsHasToWait() {
        authenticate();
        assertThat(server.wantsRead()).isTrue();
        server.send(Message.signal("/a", "a.b", "S").with("s", w -> w.string("x".repeat(400_000))));
        server.flush();
        assertThat(server.wantsRead()).isFalse();
        assertThat(server.wantsWrite()).isTrue();
    }

    @Test
    void descriptorsGoWithTheirMessage() {
        authenticate();
        client.send(client.to("/a", "a.b", "None"));
        client.send(client.to("/a", "a.b", "Two").withFds(new int[] {7, 8}));
        client.send(client.to("/a", "a.b", "One").withFds(new int[] {9}));
        authenticate();
        assertThat(served).extracting(Message::fds)
                .containsExactly(new int[0], new int[] {7, 8}, new int[] {9});
    }

    @Test
    void aMessageAboveTheServersLimitEndsTheConnectionWithAReason() {
        authenticate();
        client.send(client.to("/a", "a.b", "Big").with("s", w -> w.string("x".repeat(2 << 20))));
        authenticate();
        assertThat(server.whyClosed()).endsWith("at most 1048576 are accepted");
        assertThat(served).isEmpty();
    }

    @Test
    void aConnectionThatDoesNotBeginAsOneIsClosed() throws Exception {
        byte[] http = "GET / HTTP/1.1\r\n".getBytes();
        ends[0].write(http, 0, http.length, Channel.NO_FDS);
        server.onReadable((from, message) -> served.add(message));
        assertThat(server.whyClosed()).isEqualTo("connection does not begin with NUL");
    }

    @Test
    void anAuthenticationLineHasALimit() throws Exception {
        byte[] endless = new byte[5000];
        Arrays.fill(endless, 1, endless.length, (byte) 'A');
        ends[0].write(endless, 0, endless.length, Channel.NO_FDS);
        server.onReadable((from, message) -> served.add(message));
        server.onReadable((from, message) -> served.add(message));
        assertThat(server.whyClosed()).contains("line longer than");
    }

    @Test
    void aCallThatNobodyAnswersInTimeIsAnError() {
        serve((from, call) -> {});
        assertThatThrownBy(() -> client.call(client.to("/a", "a.b", "Wait"))).isInstanceOf(DBusError.class)
                .hasMessage("Connection timed out");
    }
}
