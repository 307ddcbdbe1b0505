package systemlet.base;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;

class NumbersTest {
    @Test void sizesHaveUnitsOfTheirBase() throws BadText {
        assertThat(Numbers.size("16M")).isEqualTo(16L << 20);
        assertThat(Numbers.size("16M", 1000)).isEqualTo(16_000_000);
        assertThat(Numbers.size("1.5G")).isEqualTo(3L << 29);
        assertThat(Numbers.size("1G 500M")).isEqualTo((1L << 30) + (500L << 20));
        assertThat(Numbers.size("4096")).isEqualTo(4096);
        assertThat(Numbers.size("4096B")).isEqualTo(4096);
        for (var bad : new String[] {"", "M", "1X", "1M 1G", "1 2", "-1", "9999999E"}) {
            assertThatThrownBy(() -> Numbers.size(bad)).as(bad).isInstanceOf(BadText.class);
        }
    }

    @Test void sizesArePrintedWithOneDigitAfterThePoint() {
        assertThat(Numbers.formatSize(512)).isEqualTo("512B");
        assertThat(Numbers.formatSize(1536)).isEqualTo("1.5K");
        assertThat(Numbers.formatSize(16L << 20)).isEqualTo("16.0M");
        assertThat(Numbers.formatSize(Numbers.INFINITY)).isEqualTo("infinity");
    }

    @Test void booleansHaveSixWordsEach() throws BadText {
        for (var yes : new String[] {"1", "yes", "Y", "TRUE", "t", "on"}) {
            assertThat(Numbers.bool(yes)).isTrue();
        }
        for (var no : new String[] {"0", "no", "N", "false", "f", "Off"}) {
            assertThat(Numbers.bool(no)).isFalse();
        }
        assertThatThrownBy(() -> Numbers.bool("maybe")).isInstanceOf(BadText.class);
    }

    @Test void integersHaveFourBasesAndLimits() throws BadText {
        assertThat(Numbers.int32("-12")).isEqualTo(-12);
        assertThat(Numbers.int32("0x7f")).isEqualTo(127);
        assertThat(Numbers.int32("010")).isEqualTo(8);
        assertThat(Numbers.int32("0b101")).isEqualTo(5);
        assertThat(Numbers.int64("-9223372036854775808")).isEqualTo(Long.MIN_VALUE);
        assertThat(Numbers.uint64("18446744073709551615")).isEqualTo(-1);
        assertThat(Numbers.uint32("4294967295")).isEqualTo(0xFFFF_FFFFL);
        for (var big : new String[] {"2147483648", "99999999999999999999"}) {
            assertThatThrownBy(() -> Numbers.int32(big)).extracting(e -> ((BadText) e).kind())
                    .isEqualTo(BadText.Kind.RANGE);
        }
        for (var bad : new String[] {"", "-", "x", "1x", "08", "0x", "+-1"}) {
            assertThatThrownBy(() -> Numbers.int32(bad)).as(bad).extracting(e -> ((BadText) e).kind())
                    .isEqualTo(BadText.Kind.INVALID);
        }
    }

    @Test void modesAreOctalAndAtMost07777() throws BadText {
        assertThat(Numbers.mode("0755")).isEqualTo(0755);
        assertThat(Numbers.mode("1777")).isEqualTo(01777);
        for (var bad : new String[] {"8", "10000", "+7", ""}) {
            assertThatThrownBy(() -> Numbers.mode(bad)).as(bad).isInstanceOf(BadText.class);
        }
    }

    @Test void partsOfAHundredMayBeFiner() throws BadText {
        assertThat(Numbers.permyriad("15%")).isEqualTo(1500);
        assertThat(Numbers.permyriad("15.25%")).isEqualTo(1525);
        assertThat(Numbers.permyriad("12.5‰")).isEqualTo(125);
        assertThat(Numbers.permyriad("7‱")).isEqualTo(7);
        assertThat(Numbers.permyriadUnbounded("250%")).isEqualTo(25_000);
        for (var bad : new String[] {"", "%", "1.%", "101%", "1.123%", "-1%", "5"}) {
            assertThatThrownBy(() -> Numbers.permyriad(bad)).as(bad).isInstanceOf(BadText.class);
        }
    }

    @Test void idsAreReadInBothForms() throws BadText {
        var id = Id128.parse("0123456789abcdef8123456789abcdef");
        assertThat(id.toString()).isEqualTo("0123456789abcdef8123456789abcdef");
        assertThat(Id128.parse(id.uuid())).isEqualTo(id);
        assertThat(Id128.of(id.bytes())).isEqualTo(id);
        assertThat(Id128.random(-1, -1).uuid()).isEqualTo("ffffffff-ffff-4fff-bfff-ffffffffffff");
    }

    @Test void aSeedGivesTheSameNumbersEverywhere() {
        var rng = new Rng(1234567);
        assertThat(rng.next()).isEqualTo(6457827717110365317L);
        assertThat(rng.next()).isEqualTo(3203168211198807973L);
        for (int i = 0; i < 1000; i++) {
            assertThat(rng.below(7)).isBetween(0, 6);
        }
    }

    @Test void aBufferGrowsAndKeepsBothOrders() {
        var bytes = new Bytes(1).u8(1).align(4).u32(0x01020304, Bytes.Order.LITTLE).u64(-2, Bytes.Order.BIG).text("é");
        assertThat(bytes.length()).isEqualTo(18);
        assertThat(bytes.getU32(4, Bytes.Order.LITTLE)).isEqualTo(0x01020304);
        assertThat(bytes.getU32(4, Bytes.Order.BIG)).isEqualTo(0x04030201);
        assertThat(bytes.getU64(8, Bytes.Order.BIG)).isEqualTo(-2);
        bytes.dropFront(4);
        assertThat(bytes.getU8(0)).isEqualTo(4);
    }
}
