package systemlet.dbus;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import systemlet.base.Check;
import systemlet.base.Rng;

class WireTest {
    /** Each type with bytes worked out by hand from the specification: little endian, and the same in big endian. */
    static Stream<Arguments> vectors() {
        return Stream.of(
            row("y", w -> w.uint8(200), "c8", "c8"),
            row("yb", w -> w.uint8(1).bool(true), "01 000000 01000000", "01 000000 00000001"),
            row("yn", w -> w.uint8(1).int16(-2), "01 00 feff", "01 00 fffe"),
            row("q", w -> w.uint16(0xabcd), "cdab", "abcd"),
            row("i", w -> w.int32(-3), "fdffffff", "fffffffd"),
            row("u", w -> w.uint32(0xdeadbeef), "efbeadde", "deadbeef"),
            row("yx", w -> w.uint8(9).int64(-1), "09 00000000000000 ffffffffffffffff",
                    "09 00000000000000 ffffffffffffffff"),
            row("t", w -> w.uint64(0x0102030405060708L), "0807060504030201", "0102030405060708"),
            row("d", w -> w.real(1.5), "000000000000f83f", "3ff8000000000000"),
            row("s", w -> w.string("foo"), "03000000 666f6f00", "00000003 666f6f00"),
            row("s", w -> w.string("é"), "02000000 c3a900", "00000002 c3a900"),
            row("o", w -> w.path("/a"), "02000000 2f6100", "00000002 2f6100"),
            row("g", w -> w.signature("a{sv}"), "05 617b73767d 00", "05 617b73767d 00"),
            row("h", w -> w.fd(1), "01000000", "00000001"),
            row("v", w -> w.variant("u").uint32(7), "01 75 00 00 07000000", "01 75 00 00 00000007"),
            row("as", w -> w.strings(List.of("a", "b")), "0e000000 01000000 6100 0000 01000000 6200",
                    "0000000e 00000001 6100 0000 00000001 6200"),
            row("ay", w -> w.bytes(new byte[] {1, 2}), "02000000 0102", "00000002 0102"),
            row("at", w -> w.array('t').end(), "00000000 00000000", "00000000 00000000"),
            row("at", w -> w.array('t').uint64(1).end(), "08000000 00000000 0100000000000000",
                    "00000008 00000000 0000000000000001"),
            row("y(qs)", w -> w.uint8(1).struct().uint16(2).string(""), "01 00000000000000 0200 0000 00000000 00",
                    "01 00000000000000 0002 0000 00000000 00"),
            row("a{sv}", w -> w.array('{').entry().string("k").variant("b").bool(true).end(),
                    "10000000 00000000 01000000 6b00 016200 000000 01000000",
                    "00000010 00000000 00000001 6b00 016200 000000 00000001"),
            row("aai", w -> w.array('a').array('i').int32(1).end().array('i').end().end(),
                    "0c000000 04000000 01000000 00000000", "0000000c 00000004 00000001 00000000"));
    }

    private static Arguments row(String signature, Body body, String little, String big) {
        return arguments(signature, body, little, big);
    }

    @ParameterizedTest
    @MethodSource("vectors")
    void everyTypeHasTheBytesOfTheSpecification(String signature, Body body, String little, String big)
            throws Exception {
        WireWriter w = new WireWriter();
        body.write(w);
        assertThat(Hex.text(w.toBytes())).isEqualTo(Hex.text(Hex.bytes(little)));

        List<Value> values = reader(little, false).values(signature);
        assertThat(reader(big, true).values(signature)).isEqualTo(values);
        WireWriter again = new WireWriter();
        values.forEach(value -> value.write(again));
        assertThat(again.toBytes()).isEqualTo(w.toBytes());
    }

    private static WireReader reader(String hex, boolean bigEndian) {
        byte[] bytes = Hex.bytes(hex);
        return new WireReader(bytes, 0, bytes.length, bigEndian);
    }

    @Test
    void randomValuesOfRandomTypesComeBackAsTheyWere() throws Exception {
        for (long seed = 0; seed < 3000; seed++) {
            RandomValues random = new RandomValues(new Rng(seed));
            String signature = random.signature(6);
            Signature.check(signature);
            List<Value> values = random.values(signature);
            WireWriter w = new WireWriter();
            values.forEach(value -> value.write(w));
            WireReader skipping = new WireReader(w.toBytes());
            skipping.skip(signature);
            assertThat(skipping.atEnd()).describedAs("seed %d", seed).isTrue();
            assertThat(new WireReader(w.toBytes()).values(signature)).describedAs("seed %d", seed).isEqualTo(values);
        }
    }

    /** Wrong bytes for a type, and why. */
    @ParameterizedTest
    @CsvSource({
        "y, '', too short", "u, 000000, too short", "b, 02000000, neither 0 nor 1",
        "yu, 01 000001 00000000, padding", "s, 05000000 666f6f00, longer than", "s, ffffffff 666f6f00, longer than",
        "s, 03000000 666f6f01, without NUL", "s, 03000000 66006f00, NUL inside", "s, 01000000 ff00, not UTF-8",
        "s, 02000000 c0af00, not UTF-8", "s, 03000000 eda08000, not UTF-8", "s, 04000000 f4908080 00, not UTF-8",
        "s, 02000000 e28200, not UTF-8", "o, 02000000 2f2f00, object path", "o, 00000000 00, object path",
        "g, 01 7a 00, no such type", "g, 01 61 00, ends inside", "g, 05 75 00, too short",
        "v, 00 00, not one complete type", "v, 02 7575 00, not one complete type", "as, ffffff7f, longer than",
        "au, 05000000 00000000 00, over the end", "as, 05000000 02000000 616200, over the end",
        "at, 04000000 00000000 00000000, over the end",
        "(u), 0000, too short", "a{sv}, 10000000 00000000, longer than"})
    void whatIsNoValueOfTheTypeIsMalformed(String signature, String hex, String reason) {
        assertThatThrownBy(() -> new WireReader(Hex.bytes(hex)).skip(signature))
                .isInstanceOf(Malformed.class).hasMessageContaining(reason);
        assertThatThrownBy(() -> new WireReader(Hex.bytes(hex)).values(signature)).isInstanceOf(Malformed.class);
    }

    @Test
    void variantsInVariantsEndSomewhere() {
        WireWriter w = new WireWriter();
        for (int i = 0; i < 1000; i++) {
            w.variant("v");
        }
        w.variant("y").uint8(1);
        assertThatThrownBy(() -> new WireReader(w.toBytes()).skip("v")).hasMessageContaining("nested deeper");
        assertThatThrownBy(() -> new WireReader(w.toBytes()).value("v")).hasMessageContaining("nested deeper");
    }

    @Test
    void aTreeHasALimitOfNodes() {
        WireWriter w = new WireWriter();
        w.array('n');
        for (int i = 0; i <= Walk.NODES_MAX; i++) {
            w.int16(0);
        }
        w.end();
        assertThatThrownBy(() -> new WireReader(w.toBytes()).value("an")).hasMessageContaining("more than");
    }

    @Test
    void textThatDBusCannotCarryIsReplaced() throws Exception {
        WireWriter w = new WireWriter();
        w.string("a\0b\uD800c\uDC80\uD83D\uDE00é").string("after");
        WireReader in = new WireReader(w.toBytes());
        assertThat(in.string()).isEqualTo("a\uFFFDb\uFFFDc\uFFFD\uD83D\uDE00é");
        assertThat(in.string()).isEqualTo("after");
    }

    @Test
    void aWriterStopsAtTheLimitOfAMessage() {
        WireWriter w = new WireWriter();
        String mebibyte = "x".repeat(1 << 20);
        assertThatThrownBy(() -> {
            for (int i = 0; i < 17; i++) {
                w.string(mebibyte);
            }
        }).isInstanceOf(WireWriter.Overflow.class);
    }

    @Test
    void anArrayThatIsNotEndedIsABug() {
        WireWriter w = new WireWriter().array('s');
        assertThatThrownBy(w::buffer).isInstanceOf(Check.Broken.class);
        assertThatThrownBy(() -> new WireWriter().end()).isInstanceOf(Check.Broken.class);
    }
}
