package systemlet.ctl;

import java.util.ArrayList;
import java.util.List;
import systemlet.base.BadText;
import systemlet.base.Id128;
import systemlet.base.Text;
import systemlet.journal.Entry;
import systemlet.journal.JournalFiles;
import systemlet.journal.JournalReader;
import systemlet.sys.Files;
import systemlet.sys.Kernel;
import systemlet.sys.SysException;

/** The boots that the journal tells of, oldest first. A writer begins a segment, so none holds two. */
final class JournalBoots {
    /** One boot, with the times of its first and last entry, µs since 1970. */
    record Boot(String id, long firstUsec, long lastUsec) {}

    private static final int ID_LENGTH = 32;

    private JournalBoots() {}

    static List<Boot> list(Kernel kernel, List<JournalFiles.Segment> segments) {
        List<Boot> boots = new ArrayList<>();
        for (JournalFiles.Segment segment : segments) {
            JournalReader reader = new JournalReader(kernel, List.of(segment));
            Entry[] ends = new Entry[2];
            reader.forwards(entry -> {
                ends[0] = entry;
                return false;
            });
            reader.backwards(entry -> {
                ends[1] = entry;
                return false;
            });
            if (ends[0] != null && ends[1] != null) {
                add(boots, ends[0].get("_BOOT_ID"), ends[0].realtimeUsec(), ends[1].realtimeUsec());
            }
        }
        return boots;
    }

    private static void add(List<Boot> boots, String id, long firstUsec, long lastUsec) {
        for (int i = 0; i < boots.size(); i++) {
            Boot boot = boots.get(i);
            if (boot.id().equals(id)) {
                boots.set(i, new Boot(id, Math.min(boot.firstUsec(), firstUsec), Math.max(boot.lastUsec(), lastUsec)));
                return;
            }
        }
        boots.add(new Boot(id, firstUsec, lastUsec));
    }

    /** {@return whether the text is what -b takes: all, an id, a number, or an id and a signed number} */
    static boolean isDescriptor(String text) {
        return text.equals("all") || isId(head(text)) && isOffset(text.substring(head(text).length()));
    }

    private static String head(String text) {
        return text.length() >= ID_LENGTH ? text.substring(0, ID_LENGTH) : "";
    }

    private static boolean isId(String text) {
        try {
            return text.isEmpty() || !Id128.parse(text).equals(Id128.NULL);
        } catch (BadText notAnId) {
            return false;
        }
    }

    private static boolean isOffset(String text) {
        boolean signed = !text.isEmpty() && (text.charAt(0) == '-' || text.charAt(0) == '+');
        String digits = signed ? text.substring(1) : text;
        return text.isEmpty() || digits.length() < 9 && Text.isDigits(digits);
    }

    /** {@return the id of the boot that -b means}. @param typed "" for the current one */
    static String find(Kernel kernel, List<JournalFiles.Segment> segments, String typed) throws Failed {
        String head = head(typed);
        String tail = typed.substring(head.length());
        int offset = tail.isEmpty() ? 0 : Integer.parseInt(tail.charAt(0) == '+' ? tail.substring(1) : tail);
        if (head.isEmpty() && offset == 0) {
            return current(kernel);
        }
        List<Boot> boots = list(kernel, segments);
        int at = head.isEmpty() ? offset > 0 ? -1 : boots.size() - 1 : -2;
        for (int i = 0; i < boots.size() && at == -2; i++) {
            at = boots.get(i).id().equals(head) ? i : at;
        }
        int index = at + offset;
        if (at == -2 || index < 0 || index >= boots.size()) {
            String shown = head.isEmpty() ? (offset > 0 ? "+" : "") + offset : head;
            throw new Failed("Data from the specified boot (" + shown + ") is not available: No such boot ID in journal");
        }
        return boots.get(index).id();
    }

    private static String current(Kernel kernel) throws Failed {
        try {
            return Id128.parse(Text.strip(Files.readLine(kernel, "/proc/sys/kernel/random/boot_id"))).toString();
        } catch (SysException | BadText noProc) {
            throw new Failed("Failed to get boot id: " + noProc.getMessage());
        }
    }
}
