package systemlet.manager;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import systemlet.engine.Event;
import systemlet.engine.Unit;
import systemlet.sys.EventCalls;
import systemlet.sys.Kernel;
import systemlet.sys.SysException;
import systemlet.unit.Listen;
import systemlet.unit.SocketSettings;

/** The descriptors that socket units listen on: opened, polled, accepted from and passed on, by the unit's name. */
final class ListenSockets {
    /** What one socket unit has open, one descriptor for each of its Listen…= lines, in order. */
    private static final class Opened {
        private final List<Integer> fds = new ArrayList<>();
        private List<Listen> listens = List.of();
        private boolean polled;
    }

    private final Kernel kernel;
    private final PollSet polls;
    private final Facts facts;
    private final DescriptorVault vault;
    private final SocketOpener opener;
    private final Map<String, Opened> byUnit = new TreeMap<>();

    ListenSockets(Kernel kernel, PollSet polls, Facts facts, DescriptorVault vault, SocketOpener opener) {
        this.kernel = kernel;
        this.polls = polls;
        this.facts = facts;
        this.vault = vault;
        this.opener = opener;
    }

    /** Opens all or nothing; answers SocketsOpened or SocketsFailed. */
    void open(Unit unit) {
        String name = unit.name().text();
        if (byUnit.containsKey(name)) {
            facts.answer(new Event.SocketsOpened(name));
            return;
        }
        Opened opened = new Opened();
        opened.listens = unit.config().get(SocketSettings.LISTEN);
        String address = "";
        try {
            for (Listen listen : opened.listens) {
                address = listen.address();
                int fd = opener.open(unit.config(), listen);
                kernel.keepOnExec(fd);
                opened.fds.add(fd);
            }
            opener.link(unit.config());
            byUnit.put(name, opened);
            facts.answer(new Event.SocketsOpened(name));
        } catch (SysException failed) {
            opened.fds.forEach(kernel::close);
            facts.answer(new Event.SocketsFailed(name, failed.errno(),
                    "Failed to create listening socket (" + address + "): " + failed.text()));
        }
    }

    /** Goes on with descriptors that an earlier self of this manager opened. */
    void adopt(String unit, List<Integer> fds, List<Listen> listens) {
        Opened opened = new Opened();
        opened.fds.addAll(fds);
        opened.listens = listens;
        byUnit.put(unit, opened);
    }

    void close(Unit unit) {
        Opened opened = byUnit.remove(unit.name().text());
        if (opened == null) {
            return;
        }
        for (int fd : opened.fds) {
            polls.remove(fd);
            kernel.close(fd);
        }
        if (unit.config().get(SocketSettings.REMOVE_ON_STOP)) {
            opener.removeNodes(unit.config());
        }
    }

    /** {@return the descriptors of a socket unit, empty where it is not open} */
    List<Integer> fds(String unit) {
        Opened opened = byUnit.get(unit);
        return opened == null ? List.of() : opened.fds;
    }

    /** {@return the names of the units that have something open} */
    List<String> units() {
        return new ArrayList<>(byUnit.keySet());
    }

    /** Waits for the next thing that comes in; each descriptor tells once, until asked again. */
    void poll(String unit) {
        Opened opened = byUnit.get(unit);
        if (opened == null || opened.polled) {
            return;
        }
        opened.polled = true;
        for (int i = 0; i < opened.fds.size(); i++) {
            int index = i;
            polls.add(opened.fds.get(i), EventCalls.POLLIN, revents -> {
                unpoll(unit);
                facts.saw(new Event.Incoming(unit, index));
            });
        }
    }

    void unpoll(String unit) {
        Opened opened = byUnit.get(unit);
        if (opened != null && opened.polled) {
            opened.polled = false;
            opened.fds.forEach(polls::remove);
        }
    }

    /** Accepts one connection; answers Accepted. */
    void accept(String unit, int index) {
        Opened opened = byUnit.get(unit);
        long token = 0;
        String peer = "";
        String source = "";
        if (opened != null && index < opened.fds.size()) {
            try {
                int fd = kernel.accept(opened.fds.get(index), 0);
                PeerName name = PeerName.of(kernel, fd);
                opener.tune(fd);
                peer = name.instance();
                source = name.source();
                token = vault.keep(fd);
            } catch (SysException nobody) {
                token = 0;   // the peer went away again: the engine takes it as a false alarm
            }
        }
        facts.answer(new Event.Accepted(unit, index, token, peer, source));
    }

    /** Throws away what waits (FlushPending=): connections, datagrams, bytes. */
    void flush(String unit) {
        Opened opened = byUnit.get(unit);
        if (opened == null) {
            return;
        }
        for (int i = 0; i < opened.fds.size(); i++) {
            flush(opened.fds.get(i), opened.listens.get(i));
        }
    }

    /** A service that got the descriptor may have made it block, for us too: so nothing is taken that does not wait. */
    private void flush(int fd, Listen listen) {
        byte[] buffer = new byte[4096];
        try {
            for (int i = 0; i < 1024 && waits(fd); i++) {
                if (listen.isAccepting()) {
                    kernel.close(kernel.accept(fd, 0));
                } else if (kernel.read(fd, buffer, 0, buffer.length) == 0) {
                    return;
                }
            }
        } catch (SysException empty) {
            return;   // EAGAIN: nothing waits any more
        }
    }

    private boolean waits(int fd) throws SysException {
        return kernel.poll(new int[] {fd}, new int[] {EventCalls.POLLIN}, new int[1], 1, 0) > 0;
    }
}
