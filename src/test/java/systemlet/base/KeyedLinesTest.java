package systemlet.base;

import static org.junit.jupiter.api.Assertions.assertEquals;

import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;

class KeyedLinesTest {
    private static String line(String value) {
        Bytes to = new Bytes();
        new KeyedLines(to).put("key", value);
        return Utf8.decode(to.toArray());
    }

    @Test void aLineIsKeySpaceValue() {
        assertEquals("key a b\n", line("a b"));
        assertEquals("key \n", line(""));
    }

    @Test void whatWouldEndALineIsEscaped() {
        assertEquals("key a\\nb\\\\c\\\"ü\n", line("a\nb\\c\"ü"));
    }

    @Property void everyTextComesBack(@ForAll String value) throws BadText {
        String decoded = Utf8.decode(Utf8.encode(value.replace("\0", "")));   // no escape stands for NUL
        String line = line(decoded);
        assertEquals(decoded, Escapes.unescapeC(line.substring(4, line.length() - 1)));
    }

    @Property void idsAreWrittenAsTheyPrint(@ForAll long high, @ForAll long low) {
        Bytes to = new Bytes();
        new KeyedLines(to).begin("id").id(new Id128(high, low)).separator().number(1).end();
        assertEquals("id " + new Id128(high, low) + "\\x011\n", Utf8.decode(to.toArray()));
    }

    @Property void numbersAreDecimal(@ForAll long value) {
        assertEquals(Long.toString(value), Utf8.decode(new Bytes().decimal(value).toArray()));
        assertEquals(Long.toString(Long.MIN_VALUE), Utf8.decode(new Bytes().decimal(Long.MIN_VALUE).toArray()));
    }
}
