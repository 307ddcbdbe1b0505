package systemlet.dbus;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class AuthTest {
    private static final String GUID = "0123456789abcdef0123456789abcdef";

    private static Auth.Server server() {
        return new Auth.Server(GUID, new Peer(10, 1000, 1000));
    }

    private static String said(Auth auth, String... lines) {
        for (String line : lines) {
            auth.line(line);
        }
        return auth.takeOut().replace("\r\n", "|");
    }

    @Test
    void systemctlsOwnOpeningIsAnswered() {
        Auth auth = server();
        assertThat(said(auth, "AUTH EXTERNAL", "DATA", "NEGOTIATE_UNIX_FD", "BEGIN"))
                .isEqualTo("DATA|OK " + GUID + "|AGREE_UNIX_FD|");
        assertThat(auth.state()).isEqualTo(Auth.State.DONE);
        assertThat(auth.passesFds()).isTrue();
    }

    @Test
    void anIdentityMustBeThePeersOwn() {
        assertThat(said(server(), "AUTH EXTERNAL 31303030")).isEqualTo("OK " + GUID + "|");
        assertThat(said(server(), "AUTH EXTERNAL 30")).isEqualTo("REJECTED EXTERNAL|");
        assertThat(said(server(), "AUTH EXTERNAL", "DATA 30")).isEqualTo("DATA|REJECTED EXTERNAL|");
    }

    @Test
    void otherMechanismsAndNonsenseAreRefusedAndTheTalkGoesOn() {
        Auth auth = server();
        assertThat(said(auth, "AUTH", "AUTH ANONYMOUS 00", "FOO", "BEGIN", "NEGOTIATE_UNIX_FD", "DATA"))
                .isEqualTo("REJECTED EXTERNAL|REJECTED EXTERNAL|ERROR|ERROR|ERROR|ERROR|");
        assertThat(auth.state()).isEqualTo(Auth.State.TALKING);
        assertThat(said(auth, "AUTH EXTERNAL 31303030", "CANCEL", "BEGIN"))
                .isEqualTo("OK " + GUID + "|REJECTED EXTERNAL|ERROR|");
    }

    @Test
    void aTalkWithoutEndIsEnded() {
        Auth auth = server();
        for (int i = 0; i < 100; i++) {
            auth.line("FOO");
        }
        assertThat(auth.state()).isEqualTo(Auth.State.FAILED);
    }

    @Test
    void theClientSaysEverythingAtOnceAndChecksTheAnswers() {
        Auth auth = new Auth.Client();
        assertThat(auth.takeOut()).isEqualTo("\0AUTH EXTERNAL\r\nDATA\r\nNEGOTIATE_UNIX_FD\r\nBEGIN\r\n");
        said(auth, "DATA", "OK " + GUID, "AGREE_UNIX_FD");
        assertThat(auth.state()).isEqualTo(Auth.State.DONE);

        Auth withoutFds = new Auth.Client();
        said(withoutFds, "DATA", "OK " + GUID, "ERROR no");
        assertThat(withoutFds.state()).isEqualTo(Auth.State.DONE);
        assertThat(withoutFds.passesFds()).isFalse();

        Auth rejected = new Auth.Client();
        said(rejected, "REJECTED EXTERNAL");
        assertThat(rejected.state()).isEqualTo(Auth.State.FAILED);
    }
}
