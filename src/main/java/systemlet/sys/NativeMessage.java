package systemlet.sys;

import org.teavm.interop.Address;

/**
 * struct msghdr and its control messages, laid out by hand in {@link NativeBuffer}: header at 0,
 * one iovec, the address, then the control messages. musl's layout on 64 bits, both architectures.
 */
final class NativeMessage {
    static final int SO_PEERCRED = 17;

    private static final int SCM_RIGHTS = 1;
    private static final int SCM_CREDENTIALS = 2;
    private static final int MSG_CMSG_CLOEXEC = 0x40000000;

    // struct msghdr
    private static final int NAME = 0;
    private static final int NAME_LENGTH = 8;
    private static final int VECTOR = 16;
    private static final int VECTOR_LENGTH = 24;
    private static final int CONTROL = 32;
    private static final int CONTROL_LENGTH = 40;
    private static final int FLAGS = 48;

    private static final int VECTOR_AT = 64;
    private static final int ADDRESS_AT = 128;
    private static final int CONTROL_AT = 256;
    private static final int CONTROL_BYTES = 2048;
    /** struct cmsghdr: length 8 (4 used), level 4, type 4; data follows, each aligned to 8. */
    private static final int CMSG_HEADER = 16;

    private NativeMessage() {}

    static int send(int fd, byte[] bytes, int offset, int length, int[] fds, UserCredentials sender, byte[] to,
            int flags) throws SysException {
        if (fds.length > SocketCalls.MAX_PASSED_FDS || to != null && to.length > SocketAddressBytes.MAX_BYTES) {
            throw new SysException("sendmsg", Errno.EINVAL);
        }
        Address block = NativeBuffer.BLOCK;
        Address.fillZero(block, CONTROL_AT);
        if (to != null) {
            NativeText.copy(to, block.add(ADDRESS_AT));
            block.add(NAME).putAddress(block.add(ADDRESS_AT));
            block.add(NAME_LENGTH).putInt(to.length);
        }
        int control = putFds(block.add(CONTROL_AT), fds);
        control += putCredentials(block.add(CONTROL_AT + control), sender);
        if (control > 0) {
            block.add(CONTROL).putAddress(block.add(CONTROL_AT));
            block.add(CONTROL_LENGTH).putInt(control);
        }
        putVector(block, bytes, offset, length);
        return (int) NativeText.check("sendmsg", Libc.sendmsg(fd, block, flags));
    }

    static ReceivedMessage receive(int fd, byte[] buffer, int offset, int length, int flags) throws SysException {
        Address block = NativeBuffer.BLOCK;
        Address.fillZero(block, CONTROL_AT);
        block.add(NAME).putAddress(block.add(ADDRESS_AT));
        block.add(NAME_LENGTH).putInt(SocketAddressBytes.MAX_BYTES);
        block.add(CONTROL).putAddress(block.add(CONTROL_AT));
        block.add(CONTROL_LENGTH).putInt(CONTROL_BYTES);
        putVector(block, buffer, offset, length);
        int received = (int) NativeText.check("recvmsg", Libc.recvmsg(fd, block, flags | MSG_CMSG_CLOEXEC));
        int nameLength = block.add(NAME_LENGTH).getInt();
        int controlLength = block.add(CONTROL_LENGTH).getInt();
        int receivedFlags = block.add(FLAGS).getInt();
        return new ReceivedMessage(received, receivedFlags, fds(block.add(CONTROL_AT), controlLength),
                credentials(block.add(CONTROL_AT), controlLength), address(block, nameLength));
    }

    /** Last before the call: the array may not move between this and it. */
    private static void putVector(Address block, byte[] bytes, int offset, int length) {
        block.add(VECTOR).putAddress(block.add(VECTOR_AT));
        block.add(VECTOR_LENGTH).putInt(1);
        block.add(VECTOR_AT + 8).putLong(length);
        block.add(VECTOR_AT).putAddress(Address.ofData(bytes).add(offset));
    }

    private static int putFds(Address at, int[] fds) {
        if (fds.length == 0) {
            return 0;
        }
        putControl(at, fds.length * 4, SCM_RIGHTS);
        for (int i = 0; i < fds.length; i++) {
            at.add(CMSG_HEADER + 4 * i).putInt(fds[i]);
        }
        return aligned(CMSG_HEADER + fds.length * 4);
    }

    private static int putCredentials(Address at, UserCredentials sender) {
        if (sender == null) {
            return 0;
        }
        putControl(at, 12, SCM_CREDENTIALS);
        at.add(CMSG_HEADER).putInt(sender.pid());
        at.add(CMSG_HEADER + 4).putInt(sender.uid());
        at.add(CMSG_HEADER + 8).putInt(sender.gid());
        return aligned(CMSG_HEADER + 12);
    }

    private static void putControl(Address at, int dataBytes, int type) {
        at.putLong(CMSG_HEADER + dataBytes);
        at.add(8).putInt(SocketOption.SOL_SOCKET);
        at.add(12).putInt(type);
        at.add(CMSG_HEADER + (dataBytes & ~7)).putLong(0);
    }

    private static int aligned(int bytes) {
        return bytes + 7 & ~7;
    }

    /** {@return the control message of {@code type}, or null} */
    private static Address find(Address control, int length, int type) {
        int at = 0;
        while (at + CMSG_HEADER <= length) {
            Address message = control.add(at);
            int size = message.getInt();
            if (size < CMSG_HEADER) {
                return null;
            }
            if (message.add(8).getInt() == SocketOption.SOL_SOCKET && message.add(12).getInt() == type) {
                return message;
            }
            at += aligned(size);
        }
        return null;
    }

    private static int[] fds(Address control, int length) {
        Address message = find(control, length, SCM_RIGHTS);
        if (message == null) {
            return SocketCalls.NO_FDS;
        }
        var fds = new int[(message.getInt() - CMSG_HEADER) / 4];
        for (int i = 0; i < fds.length; i++) {
            fds[i] = message.add(CMSG_HEADER + 4 * i).getInt();
        }
        return fds;
    }

    private static UserCredentials credentials(Address control, int length) {
        Address message = find(control, length, SCM_CREDENTIALS);
        return message == null ? null : new UserCredentials(message.add(CMSG_HEADER).getInt(),
                message.add(CMSG_HEADER + 4).getInt(), message.add(CMSG_HEADER + 8).getInt());
    }

    private static SocketAddress address(Address block, int length) {
        if (length <= 0) {
            return null;
        }
        var bytes = new byte[Math.min(length, SocketAddressBytes.MAX_BYTES)];
        for (int i = 0; i < bytes.length; i++) {
            bytes[i] = block.add(ADDRESS_AT + i).getByte();
        }
        return SocketAddressBytes.decode(bytes, bytes.length);
    }
}
