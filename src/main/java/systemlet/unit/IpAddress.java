package systemlet.unit;

import java.util.List;
import systemlet.base.Text;

/** IP addresses in text and in bytes: inet_pton(3) and inet_ntop(3). */
public final class IpAddress {
    private static final int GROUPS = 8;

    private IpAddress() {}

    /** {@return 4 or 16 bytes, or null where the text is no address} */
    public static byte[] parse(String text) {
        return text.indexOf(':') < 0 ? v4(text) : v6(text);
    }

    private static byte[] v4(String text) {
        List<String> parts = Text.split(text, '.');
        if (parts.size() != 4) {
            return null;
        }
        byte[] bytes = new byte[4];
        for (int i = 0; i < 4; i++) {
            String part = parts.get(i);
            boolean plain = Text.isDigits(part) && part.length() <= 3 && (part.length() == 1 || part.charAt(0) != '0');
            if (!plain || Integer.parseInt(part) > 255) {
                return null;
            }
            bytes[i] = (byte) Integer.parseInt(part);
        }
        return bytes;
    }

    private static byte[] v6(String text) {
        int gap = text.indexOf("::");
        if (gap >= 0 && text.indexOf("::", gap + 1) >= 0) {
            return null;
        }
        byte[] bytes = new byte[2 * GROUPS];
        int head = put(gap < 0 ? text : text.substring(0, gap), bytes, 0);
        if (gap < 0) {
            return head == bytes.length ? bytes : null;
        }
        byte[] tail = new byte[2 * GROUPS];
        int tailLength = put(text.substring(gap + 2), tail, 0);
        if (head < 0 || tailLength < 0 || head + tailLength > bytes.length - 2) {
            return null;
        }
        System.arraycopy(tail, 0, bytes, bytes.length - tailLength, tailLength);
        return bytes;
    }

    /** {@return how many bytes the groups of the text fill, -1 where it is malformed} */
    private static int put(String text, byte[] to, int from) {
        if (text.isEmpty()) {
            return from;
        }
        int at = from;
        List<String> parts = Text.split(text, ':');
        for (int i = 0; i < parts.size(); i++) {
            String part = parts.get(i);
            if (i == parts.size() - 1 && part.indexOf('.') >= 0) {
                byte[] v4 = v4(part);
                if (v4 == null || at + 4 > to.length) {
                    return -1;
                }
                System.arraycopy(v4, 0, to, at, 4);
                return at + 4;
            }
            int group = group(part);
            if (group < 0 || at + 2 > to.length) {
                return -1;
            }
            to[at++] = (byte) (group >> 8);
            to[at++] = (byte) group;
        }
        return at;
    }

    private static int group(String text) {
        if (text.isEmpty() || text.length() > 4) {
            return -1;
        }
        int value = 0;
        for (int i = 0; i < text.length(); i++) {
            int digit = Text.digit(text.charAt(i), 16);
            if (digit < 0) {
                return -1;
            }
            value = value << 4 | digit;
        }
        return value;
    }

    /** {@return the address with all bits behind the prefix cleared} @param prefixBits at most the bits of the address */
    static byte[] network(byte[] address, int prefixBits) {
        byte[] network = address.clone();
        for (int i = 0; i < network.length; i++) {
            int kept = Math.max(0, Math.min(8, prefixBits - 8 * i));
            network[i] &= (byte) (0xFF00 >> kept);
        }
        return network;
    }

    /** {@return the usual text: IPv6 in small letters, its longest run of zero groups as "::"} */
    public static String text(byte[] address) {
        StringBuilder to = new StringBuilder();
        if (address.length == 4) {
            for (int i = 0; i < 4; i++) {
                to.append(i == 0 ? "" : ".").append(address[i] & 0xFF);
            }
            return to.toString();
        }
        int[] groups = new int[GROUPS];
        for (int i = 0; i < GROUPS; i++) {
            groups[i] = (address[2 * i] & 0xFF) << 8 | address[2 * i + 1] & 0xFF;
        }
        int best = -1;
        int bestLength = 1;   // a single zero group stays
        for (int i = 0; i < GROUPS; i++) {
            int length = 0;
            while (i + length < GROUPS && groups[i + length] == 0) {
                length++;
            }
            if (length > bestLength) {
                best = i;
                bestLength = length;
            }
        }
        for (int i = 0; i < GROUPS; i++) {
            if (i == best) {
                to.append("::");
                i += bestLength - 1;
            } else {
                to.append(i == 0 || i == best + bestLength && best >= 0 ? ""
                        : ":").append(Integer.toHexString(groups[i]));
            }
        }
        return to.toString();
    }
}
