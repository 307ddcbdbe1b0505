package systemlet.dbus;

import java.util.ArrayList;
import java.util.List;
import systemlet.base.Text;
import systemlet.sys.Errno;
import systemlet.sys.Kernel;
import systemlet.sys.SocketAddress;
import systemlet.sys.SysException;

/**
 * Where a bus is, as $DBUS_SYSTEM_BUS_ADDRESS says it (D-Bus specification, "Server Addresses"): transports with keys,
 * separated by semicolons, to be tried in this order. Only unix sockets are connected to.
 */
public final class BusAddress {
    /** The system bus where nothing else is said. */
    public static final String SYSTEM = "unix:path=/run/dbus/system_bus_socket";
    /** Bytes in the address of a unix socket, with the NUL that ends a path (unix(7)). */
    private static final int UNIX_BYTES_MAX = 108;
    private static final List<String> NOT_CONNECTED_TO = List.of("tcp:", "unixexec:", "x-machine-unix:");

    private BusAddress() {}

    /**
     * Connects to the first that answers.
     *
     * @throws SysException why the last of them does not; ECONNREFUSED where none is named
     */
    public static SocketChannel connect(Kernel kernel, String addresses) throws SysException {
        SysException last = new SysException("connect", Errno.ECONNREFUSED);
        for (String address : Text.split(addresses, ';')) {
            if (!isKnown(address)) {
                continue;   // as sd-bus skips what it never heard of
            }
            SocketAddress socket = parse(address);
            try {
                return SocketChannel.connect(kernel, socket);
            } catch (SysException refused) {
                last = refused;
            }
        }
        throw last;
    }

    private static boolean isKnown(String address) {
        return address.startsWith("unix:") || isNotConnectedTo(address);
    }

    private static boolean isNotConnectedTo(String address) {
        for (String transport : NOT_CONNECTED_TO) {
            if (address.startsWith(transport)) {
                return true;
            }
        }
        return false;
    }

    /** @throws SysException EINVAL: not exactly one of path and abstract; EPROTONOSUPPORT: no unix socket */
    static SocketAddress parse(String address) throws SysException {
        if (isNotConnectedTo(address)) {
            throw new SysException("connect", Errno.EPROTONOSUPPORT);
        }
        List<SocketAddress> named = new ArrayList<>();
        for (String pair : Text.split(address.substring("unix:".length()), ',')) {
            if (pair.startsWith("path=")) {
                named.add(new SocketAddress.UnixPath(unescaped(pair.substring("path=".length()))));
            } else if (pair.startsWith("abstract=")) {
                named.add(new SocketAddress.UnixAbstract(unescaped(pair.substring("abstract=".length()))));
            }
        }
        if (named.size() != 1) {
            throw new SysException("connect", Errno.EINVAL);
        }
        return named.get(0);
    }

    /** All bytes but the specification's small set, which is of ASCII, are written %XX. */
    private static String unescaped(String value) throws SysException {
        byte[] bytes = new byte[value.length()];
        int length = 0;
        for (int i = 0; i < value.length(); i++) {
            char c = value.charAt(i);
            int high = c == '%' && i + 2 < value.length() ? Text.digit(value.charAt(i + 1), 16) : -1;
            int low = high < 0 ? -1 : Text.digit(value.charAt(i + 2), 16);
            if (c == '%' ? low < 0 : c > 127) {
                throw new SysException("connect", Errno.EINVAL);
            }
            bytes[length++] = (byte) (c == '%' ? high << 4 | low : c);
            i += c == '%' ? 2 : 0;
        }
        if (length >= UNIX_BYTES_MAX) {
            throw new SysException("connect", Errno.E2BIG);
        }
        try {
            return WireText.decode(bytes, 0, length);
        } catch (Malformed notText) {
            throw new SysException("connect", Errno.EINVAL);
        }
    }
}
