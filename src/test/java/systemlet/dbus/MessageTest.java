package systemlet.dbus;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Arrays;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class MessageTest {
    /** Peer.Ping to /a with serial 1, worked out by hand. */
    private static final String PING = """
            6c 01 00 01  00000000  01000000  45000000
            01 01 6f 00  02000000  2f6100  0000000000
            02 01 73 00  19000000  6f72672e667265656465736b746f702e444275732e5065657200  000000000000
            03 01 73 00  04000000  50696e6700 000000""";

    private static byte[] encoded(Message message) {
        WireWriter w = new WireWriter();
        message.encode(w, 1, null);
        return w.toBytes();
    }

    private static Message parsed(byte[] bytes) throws Malformed {
        return Message.parse(bytes, 0, Message.size(bytes, 0, bytes.length, Message.SIZE_MAX));
    }

    @Test
    void aCallHasTheBytesOfTheSpecification() throws Exception {
        Message ping = Message.call(null, "/a", "org.freedesktop.DBus.Peer", "Ping");
        assertThat(encoded(ping)).isEqualTo(Hex.bytes(PING));
    }

    @Test
    void allHeaderFieldsComeBack() throws Exception {
        Message call = Message.call("org.a", "/p", "a.b", "M").withSender(":1.7").withFds(new int[] {5, 6})
                .withFlags(Message.ALLOW_INTERACTIVE_AUTH).with("su", w -> w.string("x").uint32(3));
        Message read = parsed(encoded(call));
        assertThat(read.type()).isEqualTo(Message.CALL);
        assertThat(read.flags).isEqualTo(Message.ALLOW_INTERACTIVE_AUTH);
        assertThat(read.serial()).isEqualTo(1);
        assertThat(read.destination()).isEqualTo("org.a");
        assertThat(read.path()).isEqualTo("/p");
        assertThat(read.face()).isEqualTo("a.b");
        assertThat(read.member()).isEqualTo("M");
        assertThat(read.sender()).isEqualTo(":1.7");
        assertThat(read.fdCount).isEqualTo(2);
        assertThat(read.signature()).isEqualTo("su");
        assertThat(read.body().string()).isEqualTo("x");
        assertThat(read.wantsReply()).isTrue();

        Message error = parsed(encoded(Message.error(read, "a.b.Bad", "So bad.")));
        assertThat(error.replySerial()).isEqualTo(1);
        assertThat(error.destination()).isEqualTo(":1.7");
        assertThat(error.asError().name()).isEqualTo("a.b.Bad");
        assertThat(error.asError().text()).isEqualTo("So bad.");
    }

    @Test
    void bigEndianIsReadToo() throws Exception {
        Message signal = parsed(Hex.bytes("""
                42 04 01 01  00000004  00000009  00000037
                01 01 6f 00  00000002  2f6100  0000000000
                02 01 73 00  00000003  612e6200  00000000
                03 01 73 00  00000001  4d00 000000000000
                08 01 67 00  01 75 00  00
                00000007"""));
        assertThat(signal.isSignal("a.b", "M")).isTrue();
        assertThat(signal.serial()).isEqualTo(9);
        assertThat(signal.body().uint32()).isEqualTo(7);
    }

    @Test
    void everyPrefixIsIncompleteAndNotWrong() throws Exception {
        byte[] whole = encoded(Message.call("org.a", "/p", "a.b", "M").with("s", w -> w.string("hello")));
        for (int have = 0; have < whole.length; have++) {
            byte[] part = Arrays.copyOf(whole, have);
            assertThat(Message.size(part, 0, have, Message.SIZE_MAX)).isGreaterThan(have);
        }
        assertThat(Message.size(whole, 0, whole.length, Message.SIZE_MAX)).isEqualTo(whole.length);
    }

    /** One change to a good message, and why it is refused: offset, new byte, reason. */
    @ParameterizedTest
    @CsvSource({
        "0, 78, not a D-Bus message", "3, 2, protocol version 2", "1, 0, header field is missing", "8, 0, serial 0",
        "1, 2, header field is missing", "1, 3, header field is missing", "16, 0, header field 0",
        "18, 115, expected 'o'", "24, 65, not an object path", "16, 200, header field is missing",
        "48, 32, not a valid interface", "80, 46, not a valid member", "4, 200, too short", "15, 127, at most"})
    void aChangedByteIsFound(int offset, int value, String reason) {
        byte[] bytes = encoded(Message.call(null, "/a", "org.freedesktop.DBus.Peer", "Ping"));
        bytes[offset] = (byte) value;
        assertThatThrownBy(() -> {
            int size = Message.size(bytes, 0, bytes.length, Message.SIZE_MAX);
            if (size > bytes.length) {
                throw new Malformed("too short");
            }
            Message.parse(bytes, 0, size);
        }).isInstanceOf(Malformed.class).hasMessageContaining(reason);
    }

    @Test
    void aMessageAboveTheLimitIsRefusedBeforeItIsRead() {
        byte[] prefix = Hex.bytes("6c010001 00000002 01000000 10000000");
        assertThatThrownBy(() -> Message.size(prefix, 0, 16, 1 << 20))
                .hasMessage("message of 33554464 bytes, at most 1048576 are accepted");
    }

    @Test
    void aTypeOfTheFutureIsAMessage() throws Exception {
        byte[] bytes = encoded(Message.signal("/p", "a.b", "M"));
        bytes[1] = 9;
        assertThat(parsed(bytes).type()).isEqualTo(9);
    }
}
