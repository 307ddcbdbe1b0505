package systemlet.dbus;

import java.util.Objects;

/**
 * The opening lines of a connection: SASL with the one mechanism EXTERNAL (D-Bus specification, "Authentication
 * Protocol"). A pure machine: lines in, text out. Who the peer is comes from the transport, never from its words.
 */
abstract sealed class Auth {
    /** Bytes of one line at most. */
    static final int LINE_MAX = 4096;
    /** Lines a client may need before it is cut off. */
    private static final int LINES_MAX = 32;

    enum State { TALKING, DONE, FAILED }

    private State state = State.TALKING;
    private String out = "";
    private boolean fds;
    private int lines;

    /** {@return whether messages may follow, or the talk goes on} */
    State state() {
        return state;
    }

    /** {@return whether both sides pass descriptors} */
    boolean passesFds() {
        return fds;
    }

    /** {@return what is to be sent now, "" for nothing; the next call does not return it again} */
    String takeOut() {
        String text = out;
        out = "";
        return text;
    }

    /** Takes one line, without its CR LF. */
    final void line(String line) {
        if (++lines > LINES_MAX) {
            fail();
        } else if (state == State.TALKING) {
            next(line);
        }
    }

    abstract void next(String line);

    final void say(String line) {
        out += line + "\r\n";
    }

    final void done() {
        state = State.DONE;
    }

    final void fail() {
        state = State.FAILED;
    }

    final void agreeFds() {
        fds = true;
    }

    /** {@return a user id as EXTERNAL wants it: decimal digits in hex, root is 30} */
    static String hexUid(int uid) {
        String digits = Integer.toUnsignedString(uid);
        StringBuilder hex = new StringBuilder();
        for (int i = 0; i < digits.length(); i++) {
            hex.append('3').append(digits.charAt(i));
        }
        return hex.toString();
    }

    /** Our side when we connect: everything is said at once, then the three answers are checked. */
    static final class Client extends Auth {
        private boolean accepted;

        /** The NUL that comes first is sent by {@link #takeOut} too. */
        Client() {
            super.out = "\0";
            say("AUTH EXTERNAL");
            say("DATA");
            say("NEGOTIATE_UNIX_FD");
            say("BEGIN");
        }

        @Override
        void next(String line) {
            if (line.startsWith("OK ") && !accepted) {
                accepted = true;
            } else if (line.equals("AGREE_UNIX_FD") && accepted) {
                agreeFds();
                done();
            } else if (line.startsWith("ERROR") && accepted) {
                done();   // no descriptors, everything else works
            } else if (!line.equals("DATA") || accepted) {
                fail();   // REJECTED, or nonsense
            }
        }
    }

    /** Our side when somebody connects. */
    static final class Server extends Auth {
        private final String guid;
        private final String expected;
        private boolean challenged;
        private boolean accepted;

        /** @param guid 32 hex digits that name this server */
        Server(String guid, Peer peer) {
            this.guid = guid;
            expected = hexUid(peer.uid());
        }

        @Override
        void next(String line) {
            if (line.equals("BEGIN") && accepted) {
                done();
            } else if (line.equals("NEGOTIATE_UNIX_FD") && accepted) {
                agreeFds();
                say("AGREE_UNIX_FD");
            } else if (line.equals("AUTH EXTERNAL")) {
                challenged = true;
                accepted = false;
                say("DATA");
            } else if (line.startsWith("AUTH EXTERNAL ")) {
                decide(line.substring("AUTH EXTERNAL ".length()));
            } else if (challenged && (line.equals("DATA") || line.startsWith("DATA "))) {
                decide(line.length() > 5 ? line.substring(5) : "");
            } else if (line.startsWith("AUTH") || line.equals("CANCEL") || line.startsWith("ERROR")) {
                reject();
            } else {
                say("ERROR");
            }
        }

        /** An empty identity means "the one the socket shows". */
        private void decide(String identity) {
            if (identity.isEmpty() || Objects.equals(identity, expected)) {
                challenged = false;
                accepted = true;
                say("OK " + guid);
            } else {
                reject();
            }
        }

        private void reject() {
            challenged = false;
            accepted = false;
            say("REJECTED EXTERNAL");
        }
    }
}
