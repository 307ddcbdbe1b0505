package systemlet.dbus;

import java.io.IOException;
import java.net.UnixDomainSocketAddress;
import java.nio.ByteBuffer;
import java.nio.channels.SelectionKey;
import java.nio.channels.Selector;
import java.nio.channels.SocketChannel;
import java.nio.file.Path;

/** A unix socket of the JVM, for tests that talk to other programs. It passes no descriptors. */
final class NioChannel implements Channel {
    private final SocketChannel socket;
    private final Peer peer;
    private final Selector selector;

    NioChannel(Path path, Peer peer) throws IOException {
        socket = SocketChannel.open(UnixDomainSocketAddress.of(path));
        socket.configureBlocking(false);
        selector = Selector.open();
        socket.register(selector, SelectionKey.OP_READ);
        this.peer = peer;
    }

    @Override
    public int read(byte[] into, int from, int length) throws Disconnected {
        try {
            int count = socket.read(ByteBuffer.wrap(into, from, length));
            if (count < 0) {
                throw new Disconnected("closed by peer");
            }
            return count;
        } catch (IOException broken) {
            throw new Disconnected(broken.getMessage());
        }
    }

    @Override
    public int[] takeFds() {
        return NO_FDS;
    }

    @Override
    public int write(byte[] bytes, int from, int length, int[] fds) throws Disconnected {
        try {
            return socket.write(ByteBuffer.wrap(bytes, from, length));
        } catch (IOException broken) {
            throw new Disconnected(broken.getMessage());
        }
    }

    @Override
    public boolean awaitReadable(long timeoutUsec) throws Disconnected {
        return await(SelectionKey.OP_READ, timeoutUsec);
    }

    @Override
    public boolean awaitWritable(long timeoutUsec) throws Disconnected {
        return await(SelectionKey.OP_WRITE, timeoutUsec);
    }

    private boolean await(int operation, long timeoutUsec) throws Disconnected {
        try {
            socket.keyFor(selector).interestOps(operation);
            selector.selectedKeys().clear();
            if (timeoutUsec == 0) {
                return selector.selectNow() > 0;
            }
            return selector.select(timeoutUsec < 0 ? 0 : Math.max(1, timeoutUsec / 1000)) > 0;
        } catch (IOException broken) {
            throw new Disconnected(broken.getMessage());
        }
    }

    @Override
    public void discard(int[] fds) {}

    @Override
    public Peer peer() {
        return peer;
    }

    @Override
    public int fd() {
        return -1;
    }

    @Override
    public void close() {
        try {
            selector.close();
            socket.close();
        } catch (IOException broken) {
            throw new AssertionError(broken);
        }
    }
}
