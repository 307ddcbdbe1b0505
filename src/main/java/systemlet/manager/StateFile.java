package systemlet.manager;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import systemlet.base.BadText;
import systemlet.base.Bytes;
import systemlet.base.Escapes;
import systemlet.base.KeyedLines;
import systemlet.base.Text;
import systemlet.base.Utf8;
import systemlet.sys.DirEntry;
import systemlet.sys.Errno;
import systemlet.sys.Files;
import systemlet.sys.Kernel;
import systemlet.sys.ProcStat;
import systemlet.sys.Procs;
import systemlet.sys.SysException;
import systemlet.unit.SocketSettings;
import systemlet.unit.UnitName;

/**
 * The run-time state of the manager in one file, replaced as a whole: what a re-execution, wanted or after a fault, goes
 * on with. First the manager's own lines (descriptors by number, since they stay open over execve; the tags of units),
 * then, behind the line "engine", the engine's. The first line names the boot, the container (by the start of its PID 1)
 * and the manager's PID: a state of another life is not believed.
 */
final class StateFile {
    private static final String HEAD = "systemlet-state 1 ";
    private static final String BOOT_ID = "/proc/sys/kernel/random/boot_id";
    private static final String FIRST = "/proc/1/stat";
    private static final int SIZE_MAX = 16 << 20;
    private static final int FIELDS = 12;
    /** How often and how long apart the file is tried to be read: ten seconds in all. */
    private static final int READS_MAX = 500;
    private static final long PAUSE_USEC = 20_000;

    private final Kernel kernel;
    private final String path;
    private final Rooms rooms;
    private final String epoch;
    private final Bytes text = new Bytes();
    private final Set<Integer> held = new TreeSet<>();   // what the file tells of, for the keeper
    private boolean inherited;
    private boolean keepsDescriptors = true;

    StateFile(Kernel kernel, Rooms rooms) {
        this.kernel = kernel;
        this.rooms = rooms;
        path = rooms.plan.stateFile();
        epoch = epoch();
    }

    /** {@return what tells this life of the container from others: the boot, and when its first process started} */
    private String epoch() {
        String boot = rooms.machine.bootId();
        ProcStat first = rooms.procs.stat(1);
        for (int attempt = 0; attempt < READS_MAX && (isHidden(boot.isEmpty(), BOOT_ID) || isHidden(first == null, FIRST));
                attempt++) {
            pause();   // no descriptor left, no memory: to take our own state for another's would start all twice
            boot = rooms.machine.bootId();
            first = rooms.procs.stat(1);
        }
        return epoch(boot, first);
    }

    private static String epoch(String boot, ProcStat first) {
        return HEAD + boot + " " + (first == null ? 0 : first.startTicks()) + " ";
    }

    /** {@return whether a manager of this life was killed and left its state to whoever comes} */
    static boolean isLeft(Kernel kernel, Plan plan) {
        Procs procs = new Procs(kernel);
        String epoch = epoch(new MachineFacts(kernel, plan).bootId(), procs.stat(1));
        try {
            String text = Files.readText(kernel, plan.stateFile(), SIZE_MAX);
            String first = text.substring(0, Math.max(text.indexOf('\n'), 0));
            return first.startsWith(epoch) && isGone(procs, Integer.parseInt(first.substring(epoch.length())));
        } catch (SysException none) {
            return false;
        }
    }

    private static boolean isGone(Procs procs, int pid) {
        ProcStat process = procs.stat(pid);
        return process == null || process.isZombie();
    }

    private boolean isHidden(boolean unread, String file) {
        return unread && Files.statOrNull(kernel, file) != null;
    }

    /** Writes the state. @param door the door's descriptor  @throws SysException a full disk; the old state stays */
    void write(int door) throws SysException {
        text.clear();
        held.clear();
        collect(door);
        Files.replace(kernel, path, text, 0600);
    }

    /** The manager ends for good: its state is of no use to another. */
    void remove() {
        try {
            kernel.unlink(path);
        } catch (SysException missing) {
            return;   // nothing was ever written
        }
    }

    /**
     * {@return the state that this very process wrote before it executed itself anew, or the background manager that it
     * follows; null where there is none} Where it
     * cannot be read now (no descriptor left in the machine, no memory) this waits: to begin anew would start all twice.
     */
    String read() {
        for (int attempt = 0; attempt < READS_MAX; attempt++) {
            try {
                removeHalfWritten();
                String text = Utf8.decode(Files.read(kernel, path, SIZE_MAX));
                return isOurs(text) ? text : null;
            } catch (SysException failed) {
                if (failed.is(Errno.ENOENT) || failed.is(Errno.ENOTDIR)) {
                    return null;
                }
            }
            pause();
        }
        return null;
    }

    private boolean isOurs(String text) {
        int end = text.indexOf('\n');
        if (end < 0 || !text.startsWith(epoch)) {
            return false;
        }
        int writer = Integer.parseInt(text.substring(epoch.length(), end));
        if (writer == kernel.getpid()) {
            return true;
        }
        keepsDescriptors = writer == rooms.rebirth.predecessor();
        inherited = rooms.plan.role() == Plan.Role.BACKGROUND && isGone(rooms.procs, writer);
        return inherited;
    }

    /** {@return whether the state that was read is that of another process, whose children are not ours} */
    boolean isInherited() {
        return inherited;
    }

    private void pause() {
        try {
            kernel.poll(new int[0], new int[0], new int[0], 0, PAUSE_USEC);
        } catch (SysException interrupted) {
            return;   // a shorter pause
        }
    }

    /** A crash in the middle of writing leaves a file behind, which would be in the way some day. */
    private void removeHalfWritten() throws SysException {
        String directory = path.substring(0, path.lastIndexOf('/') + 1);
        for (DirEntry entry : Files.listIfPresent(kernel, directory)) {
            if (entry.name().startsWith(".#")) {
                kernel.unlink(directory + entry.name());
            }
        }
    }

    private void collect(int door) {
        text.text(epoch).decimal(kernel.getpid()).u8('\n');
        KeyedLines lines = new KeyedLines(text);
        lines.put("mark", rooms.tracker.mark());
        for (String unit : rooms.tracker.units()) {
            lines.put("tag", unit);
        }
        for (String variable : rooms.environment.set()) {
            lines.put("variable", variable);
        }
        collectDescriptors(lines, door);
        if (rooms.keeper != null) {
            rooms.keeper.hold(held);
        }
        if (rooms.keeper != null && rooms.keeper.fd() >= 0) {
            lines.put("keeper", rooms.keeper.fd());
        }
        text.text("engine\n");
        rooms.engine.snapshot(text);
    }

    private void collectDescriptors(KeyedLines lines, int door) {
        begin(lines, "door", door).end();
        begin(lines, "notify", rooms.notify.fd()).end();
        for (String unit : rooms.sockets.units()) {
            for (int fd : rooms.sockets.fds(unit)) {
                begin(lines, "socket", fd).text(" ").text(unit).end();
            }
        }
        for (String unit : rooms.store.units()) {
            List<DescriptorStore.Stored> newestFirst = rooms.store.of(unit);
            for (int i = newestFirst.size() - 1; i >= 0; i--) {
                DescriptorStore.Stored stored = newestFirst.get(i);
                begin(lines, "stored", stored.fd()).text(" ").text(unit).text(" ").text(stored.name()).end();
            }
        }
        rooms.intake.each((name, fd) -> begin(lines, "intake", fd).text(" ").text(name).end());
        for (String unit : rooms.stdio.units()) {
            int[] fds = rooms.stdio.of(unit);
            begin(lines, "stdio", fds[0]).text(" ").number(hold(fds[1])).text(" ").number(hold(fds[2])).text(" ").text(unit).end();
        }
        rooms.streams.each((fd, source) -> write(begin(lines, "stream", fd).text(" "), source));
    }

    private KeyedLines begin(KeyedLines lines, String key, int fd) {
        return lines.begin(key).number(hold(fd));
    }

    /** Notes a descriptor that the keeper is to have, too, where there is one. {@return the same} */
    private int hold(int fd) {
        if (rooms.keeper != null && fd >= 0) {
            held.add(fd);
        }
        return fd;
    }

    private static void write(KeyedLines line, LogSource source) {
        line.text(source.unit()).separator().number(source.pid()).separator().number(source.uid()).separator()
                .number(source.gid()).separator().text(source.command()).separator().text(source.executable()).separator()
                .text(source.arguments()).separator().text(source.invocation()).separator().text(source.identifier())
                .separator().number(source.level()).separator().number(source.facility()).separator()
                .number(source.prefixes() ? 1 : 0).end();
    }

    /** Takes over a state that {@link #read} gave. {@return the door's descriptor, -1 where it has to be opened} */
    int restore(String text) {
        int door = -1;
        Map<String, List<Integer>> sockets = new java.util.TreeMap<>();
        List<String> tags = new ArrayList<>();
        int engineAt = text.indexOf("\nengine\n");
        for (String line : Text.lines(text.substring(0, Math.max(engineAt, 0)))) {
            int space = line.indexOf(' ');
            String value = space < 0 ? "" : unescape(line.substring(space + 1));
            String key = space < 0 ? "" : line.substring(0, space);
            switch (keepsDescriptors || key.equals("mark") || key.equals("tag") || key.equals("variable") ? key : "") {
                case "mark" -> rooms.tracker.mark(Integer.parseInt(value));
                case "tag" -> tags.add(value);
                case "door" -> door = Integer.parseInt(value);
                case "notify" -> adoptNotify(Integer.parseInt(value));
                case "keeper" -> adoptKeeper(Integer.parseInt(value));
                case "variable" -> rooms.environment.set(List.of(value));
                case "socket" -> sockets.computeIfAbsent(rest(value), unit -> new ArrayList<>()).add(number(value));
                case "stored" -> restoreStored(value);
                case "intake" -> rooms.intake.adopt(rest(value), number(value));
                case "stdio" -> restoreStdio(value);
                case "stream" -> rooms.streams.adopt(number(value), source(rest(value)));
                default -> { }
            }
        }
        rooms.tracker.restore(tags);
        if (inherited) {
            rooms.tracker.inherit();
        }
        sockets.forEach(this::restoreSockets);
        rooms.engine.restore(text.substring(engineAt + "\nengine\n".length()));
        return door;
    }

    /** Only our own: that of a manager before us has become ourselves. */
    private void adoptKeeper(int fd) {
        if (!inherited && rooms.keeper != null) {
            rooms.keeper.adopt(fd);
        }
    }

    private void adoptNotify(int fd) {
        try {
            rooms.notify.adopt(fd);
        } catch (SysException closed) {
            rooms.log.manager(3, "The notification socket was lost, opening a new one: " + closed.text());
        }
    }

    private void restoreSockets(String unit, List<Integer> fds) {
        rooms.sockets.adopt(unit, fds, rooms.engine.unit(UnitName.of(unit)).config().get(SocketSettings.LISTEN));
    }

    private void restoreStored(String value) {
        String unitAndName = rest(value);
        rooms.store.add(prefix(unitAndName), number(value), rest(unitAndName), true);
    }

    private void restoreStdio(String value) {
        List<String> words = Text.split(value, ' ');
        for (int target = 0; target < 3 && words.size() == 4; target++) {
            try {
                if (!words.get(target).equals("-1")) {
                    rooms.stdio.keep(words.get(3), target, Integer.parseInt(words.get(target)));
                }
            } catch (SysException closed) {
                rooms.log.manager(3, words.get(3) + ": a standard descriptor was lost: " + closed.text());
            }
        }
    }

    private static LogSource source(String text) {
        List<String> fields = Text.split(text, '\u0001');
        if (fields.size() != FIELDS) {
            return new LogSource("", 0, 0, 0, "", "", "", "", "unknown", 6, 3, true);
        }
        return new LogSource(fields.get(0), Integer.parseInt(fields.get(1)), Integer.parseInt(fields.get(2)),
                Integer.parseInt(fields.get(3)), fields.get(4), fields.get(5), fields.get(6), fields.get(7),
                fields.get(8), Integer.parseInt(fields.get(9)), Integer.parseInt(fields.get(10)),
                fields.get(11).equals("1"));
    }

    private static int number(String value) {
        return Integer.parseInt(prefix(value));
    }

    private static String prefix(String value) {
        int space = value.indexOf(' ');
        return space < 0 ? value : value.substring(0, space);
    }

    private static String rest(String value) {
        int space = value.indexOf(' ');
        return space < 0 ? "" : value.substring(space + 1);
    }

    private static String unescape(String text) {
        try {
            return Escapes.unescapeC(text);
        } catch (BadText ours) {
            return text;   // we wrote it ourselves, so this does not happen
        }
    }
}
