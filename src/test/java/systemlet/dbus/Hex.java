package systemlet.dbus;

import java.io.IOException;
import java.util.HexFormat;

/** Bytes as hexadecimal text, as the tests write them. */
final class Hex {
    private Hex() {}

    /** Blanks and line ends between the digits are ignored. */
    static byte[] bytes(String text) {
        return HexFormat.of().parseHex(text.replaceAll("\\s", ""));
    }

    static String text(byte[] bytes) {
        return HexFormat.of().formatHex(bytes);
    }

    static byte[] resource(String name) throws IOException {
        try (var in = Hex.class.getResourceAsStream(name)) {
            return bytes(new String(in.readAllBytes()));
        }
    }
}
