package systemlet.unit;

import java.util.List;
import systemlet.base.BadText;
import systemlet.base.Numbers;
import systemlet.base.Text;

/** Parsers of single values of the [Socket] section; its addresses are in {@link Listen}. */
final class SocketParsers {
    private static final int INTERFACE_MAX = 15;
    private static final int DESCRIPTOR_NAME_MAX = 255;
    private static final int SCTP = 132;
    private static final int UDP_LITE = 136;

    private SocketParsers() {}

    static String bindToDevice(String value, String before, ParseContext in) throws BadValue {
        if (value.isEmpty() || value.equals("*")) {
            return null;
        }
        if (!isInterfaceName(value)) {
            throw BadValue.ignored("Invalid interface name, ignoring: " + value);
        }
        return value;
    }

    static boolean isInterfaceName(String text) {
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c <= ' ' || c >= 0x7F || c == ':' || c == '/' || c == '%') {
                return false;
            }
        }
        return !text.isEmpty() && text.length() <= INTERFACE_MAX && !text.equals(".") && !text.equals("..")
                && !isNumber(text) && !text.equals("all") && !text.equals("default");
    }

    private static boolean isNumber(String text) {
        try {
            Numbers.int32(text);
            return true;
        } catch (BadText name) {
            return false;
        }
    }

    static String descriptorName(String value, String before, ParseContext in) throws BadValue {
        if (value.isEmpty()) {
            return null;
        }
        String name = in.resolve(value);
        if (!isDescriptorName(name)) {
            throw BadValue.ignored("Invalid file descriptor name, ignoring: " + name);
        }
        return name;
    }

    /** {@return whether the name may stand in LISTEN_FDNAMES: printable, no ':'} */
    static boolean isDescriptorName(String name) {
        for (int i = 0; i < name.length(); i++) {
            char c = name.charAt(i);
            if (c < ' ' || c >= 0x7F || c == ':') {
                return false;
            }
        }
        return !name.isEmpty() && name.length() <= DESCRIPTOR_NAME_MAX;
    }

    /** A word, or yes for IPv6 alone and no for both. */
    static BindIpv6Only bindIpv6Only(String value, BindIpv6Only before, ParseContext in) throws BadValue {
        return Parsers.wordOrBool("Failed to parse bind IPv6 only value", BindIpv6Only.values(), BindIpv6Only.BOTH,
                BindIpv6Only.IPV6_ONLY).read(value, before, in);
    }

    /** A word, a longer spelling of it, or yes for the finest. */
    static Timestamping timestamping(String value, Timestamping before, ParseContext in) throws BadValue {
        return switch (value) {
            case "usec", "µs" -> Timestamping.US;
            case "nsec" -> Timestamping.NS;
            default -> Parsers.wordOrBool("Failed to parse timestamping precision", Timestamping.values(),
                    Timestamping.OFF, Timestamping.NS).read(value, before, in);
        };
    }

    static Integer protocol(String value, Integer before, ParseContext in) throws BadValue {
        return switch (value) {
            case "udplite" -> UDP_LITE;
            case "sctp" -> SCTP;
            default -> throw BadValue.ignored("Failed to parse socket protocol, ignoring: " + value);
        };
    }

    static Integer ipTos(String value, Integer before, ParseContext in) throws BadValue {
        int named = List.of("low-cost", "reliability", "throughput", "low-delay").indexOf(value);
        if (value.isEmpty()) {
            return null;
        }
        if (named >= 0) {
            return 2 << named;
        }
        try {
            int tos = Numbers.int32(value);
            if (tos < 0 || tos > 255) {
                throw BadText.range(value);
            }
            return tos;
        } catch (BadText refused) {
            throw BadValue.ignored("Failed to parse IP TOS value, ignoring: " + value);
        }
    }

    static UnitName service(String value, UnitName before, ParseContext in) throws BadValue {
        String name = in.resolveBare(value);
        if (!name.endsWith(".service")) {
            throw BadValue.ignored("Unit must be of type service, ignoring: " + value);
        }
        if (!UnitName.isStartable(name)) {
            throw BadValue.ignored("Failed to load unit " + name + ", ignoring: Unit name " + name + " is not valid.");
        }
        return UnitName.of(name);
    }
}
