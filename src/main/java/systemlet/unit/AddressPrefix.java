package systemlet.unit;

import java.util.Arrays;
import java.util.List;
import systemlet.base.Text;

/**
 * A range of IP addresses (IPAddressAllow=).
 *
 * @param family  2 for IPv4, 10 for IPv6
 * @param address 4 or 16 bytes; those beyond the prefix are 0
 * @param bits    length of the prefix
 */
public record AddressPrefix(int family, byte[] address, int bits) {
    static final Format<List<AddressPrefix>> FORMAT = Format.array("(iayu)", prefix -> new Object[] {
            prefix.family, prefix.address, prefix.bits});

    static List<AddressPrefix> parseList(String value, List<AddressPrefix> before, ParseContext in) throws BadValue {
        if (value.isEmpty()) {
            return null;
        }
        GrowingList<AddressPrefix> list = GrowingList.of(before, in);
        for (String word : Parsers.plainWords(value, in)) {
            List<AddressPrefix> found = named(word);
            if (found.isEmpty()) {
                in.warn("Address prefix is invalid, ignoring assignment: " + word);
            }
            for (AddressPrefix prefix : found) {
                list.put(prefix, AddressPrefix::key);   // one that is there already changes nothing
            }
        }
        return list;
    }

    private String key() {
        var key = new StringBuilder(address.length + 1).append((char) bits);
        for (byte part : address) {
            key.append((char) (part & 0xFF));
        }
        return key.toString();
    }

    private static List<AddressPrefix> named(String word) {
        return switch (word) {
            case "any" -> List.of(parse("0.0.0.0/0"), parse("::/0"));
            case "localhost" -> List.of(parse("127.0.0.0/8"), parse("::1/128"));
            case "link-local" -> List.of(parse("169.254.0.0/16"), parse("fe80::/64"));
            case "multicast" -> List.of(parse("224.0.0.0/4"), parse("ff00::/8"));
            default -> {
                AddressPrefix prefix = parse(word);
                yield prefix == null ? List.of() : List.of(prefix);
            }
        };
    }

    private static AddressPrefix parse(String text) {
        int slash = text.indexOf('/');
        byte[] address = IpAddress.parse(slash < 0 ? text : text.substring(0, slash));
        if (address == null) {
            return null;
        }
        int most = address.length * 8;
        String length = slash < 0 ? Integer.toString(most) : text.substring(slash + 1);
        if (!Text.isDigits(length) || length.length() > 3 || Integer.parseInt(length) > most) {
            return null;
        }
        int bits = Integer.parseInt(length);
        byte[] masked = Arrays.copyOf(address, address.length);
        for (int bit = bits; bit < most; bit++) {
            masked[bit / 8] &= (byte) ~(0x80 >> bit % 8);
        }
        return new AddressPrefix(address.length == 4 ? 2 : 10, masked, bits);
    }
}
