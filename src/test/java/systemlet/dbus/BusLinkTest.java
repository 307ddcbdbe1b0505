package systemlet.dbus;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.BufferedReader;
import java.io.InputStreamReader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Our place on a real dbus-daemon; skipped where none is installed. */
class BusLinkTest {
    private static final Path DAEMON = Path.of("/usr/bin/dbus-daemon");
    private static final String NAME = "org.example.Systemlet";

    private static final Interface<String> ROWS = new Interface<>("org.example.Thing", List.of(
            new Method<>("WhoAmI", "", "uu", "uid pid", Access.ANYONE, (thing, call) ->
                    call.reply(w -> w.uint32(call.peer().uid()).uint32(call.peer().pid()))),
            new Method<>("Act", "", "", "", Access.ACT, (thing, call) -> call.reply())),
            List.of(new Property<>("Name", "s", Property.Emits.CONST, (thing, w) -> w.string(thing))), List.of());

    @TempDir
    Path folder;
    private Process daemon;
    private Path socket;
    private final List<String> heard = new ArrayList<>();
    private boolean mayAct = true;

    private final BusLink.Listener listener = new BusLink.Listener() {
        @Override
        public void acquired() {
            heard.add("acquired");
        }

        @Override
        public void refused(String why) {
            heard.add("refused: " + why);
        }

        @Override
        public void ownerChanged(String name, String oldOwner, String newOwner) {
            heard.add(name + " " + oldOwner.isEmpty() + " " + newOwner.isEmpty());
        }

        @Override
        public void signal(Message signal) {
            heard.add(signal.member());
        }
    };

    @BeforeEach
    void startDaemon() throws Exception {
        assumeTrue(Files.exists(DAEMON), "no dbus-daemon here");
        socket = folder.resolve("bus");
        Path config = folder.resolve("bus.conf");
        Files.writeString(config, """
                <busconfig><type>session</type><listen>unix:path=%s</listen><auth>EXTERNAL</auth>
                <policy context="default"><allow send_destination="*" eavesdrop="true"/><allow receive_sender="*"/>
                <allow own="*"/></policy>
                </busconfig>""".formatted(socket));
        daemon = new ProcessBuilder(DAEMON.toString(), "--nofork", "--print-address", "--config-file=" + config)
                .redirectErrorStream(true).start();
        new BufferedReader(new InputStreamReader(daemon.getInputStream())).readLine();
    }

    @AfterEach
    void stopDaemon() throws Exception {
        if (daemon != null) {
            daemon.destroy();
            daemon.waitFor();
        }
    }

    private BusLink link() throws Exception {
        ObjectServer server = new ObjectServer(new ObjectTree().add("/thing", ROWS.on("the thing")),
                peer -> mayAct, "", (call, fault) -> heard.add(fault.toString()));
        return new BusLink(new NioChannel(socket, Peer.UNKNOWN), NAME, server, listener);
    }

    /** Lets the link work until something was heard. */
    private void until(BusLink link, String what) throws Exception {
        while (!heard.contains(what)) {
            link.connection().flush();
            boolean ready = link.connection().channel().awaitReadable(5_000_000);
            assertThat(ready).describedAs("%s in %s", what, heard).isTrue();
            link.onReadable();
        }
    }

    /** A client whose waiting lets the link work. */
    private Client client(BusLink link) throws Exception {
        NioChannel nio = new NioChannel(socket, Peer.UNKNOWN);
        Channel pumping = new Pumping(nio, () -> {
            link.connection().flush();
            if (link.connection().channel().awaitReadable(20_000)) {
                link.onReadable();
                link.connection().flush();
            }
        });
        return new Client(pumping, NAME, () -> System.nanoTime() / 1000);
    }

    @Test
    void callsComeWithTheCallersCredentials() throws Exception {
        BusLink link = link();
        until(link, "acquired");
        Client client = client(link);
        client.hello();
        WireReader who = client.call(client.to("/thing", "org.example.Thing", "WhoAmI")).body();
        int uid = (Integer) Files.getAttribute(folder, "unix:uid");
        assertThat(who.uint32()).isEqualTo(uid);
        assertThat(who.uint32()).isEqualTo((int) ProcessHandle.current().pid());
        assertThat(client.getAll("/thing", "")).hasSize(1);
        mayAct = false;
        DBusError denied = catchThrowableOfType(DBusError.class,
                () -> client.call(client.to("/thing", "org.example.Thing", "Act")));
        assertThat(denied.name()).isEqualTo(DBusError.ACCESS_DENIED);
    }

    @Test
    void aWatchedNameIsToldWhenItComesAndGoes() throws Exception {
        BusLink link = link();
        until(link, "acquired");
        link.watch("org.example.Other");
        until(link, "org.example.Other true true");
        Client other = new Client(new NioChannel(socket, Peer.UNKNOWN), "org.freedesktop.DBus", () -> 0);
        other.hello();
        other.call(other.to("/org/freedesktop/DBus", "org.freedesktop.DBus", "RequestName")
                .with("su", w -> w.string("org.example.Other").uint32(0)));
        until(link, "org.example.Other true false");
        other.close();
        until(link, "org.example.Other false true");
    }

    @Test
    void aNameThatIsTakenIsRefused() throws Exception {
        BusLink first = link();
        until(first, "acquired");
        heard.clear();
        BusLink second = link();
        until(second, "refused: " + NAME + " belongs to another process");
        assertThat(second.isOwned()).isFalse();
        assertThat(first.isOwned()).isTrue();
    }
}
