package systemlet.sys;

/**
 * What {@link SocketCalls#receiveMessage} received beside the bytes.
 *
 * @param length bytes put into the buffer; 0 is the end of a stream
 * @param flags  MSG_TRUNC: the datagram was longer; MSG_CTRUNC: descriptors were lost
 * @param fds    descriptors that were passed, now ours to close; never null
 * @param sender who sent it (needs SO_PASSCRED), or null
 * @param from   the sender's address, or null on a connected socket
 */
public record ReceivedMessage(int length, int flags, int[] fds, UserCredentials sender, SocketAddress from) {
}
