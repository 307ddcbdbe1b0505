package systemlet.ctl;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import systemlet.base.Utf8;
import systemlet.journal.Entry;
import systemlet.journal.EntryPrinter;
import systemlet.journal.PrintStyle;
import systemlet.journal.Printable;

/** Entries in the JSON modes of journalctl(1): fields as strings, bytes that are no text as arrays of numbers. */
final class JournalJson {
    /** Bytes of a field from which on it is null, unless --all. */
    private static final int FIELD_MAX = 4096;

    private final Terminal terminal;
    private final EntryPrinter.Mode mode;
    private final PrintStyle style;

    JournalJson(Terminal terminal, EntryPrinter.Mode mode, PrintStyle style) {
        this.terminal = terminal;
        this.mode = mode;
        this.style = style;
    }

    /** {@return the entry's text with its line ends} */
    String print(Entry entry) {
        boolean pretty = mode == EntryPrinter.Mode.JSON_PRETTY;
        JsonWriter json = new JsonWriter(terminal, pretty);
        json.open('{');
        json.field("__CURSOR", json.string(entry.cursor()));
        json.field("__REALTIME_TIMESTAMP", json.string(Long.toString(entry.realtimeUsec())));
        json.field("__MONOTONIC_TIMESTAMP", json.string(Long.toString(entry.monotonicUsec())));
        Map<String, List<String>> values = new LinkedHashMap<>();
        for (Entry.Field field : entry.fields()) {
            if (style.shows(field.name()) || field.name().equals("_BOOT_ID")) {
                values.computeIfAbsent(field.name(), key -> new ArrayList<>(1)).add(value(json, field, pretty));
            }
        }
        values.forEach((name, each) -> json.field(name, each.size() == 1 ? each.get(0) : array(each, pretty)));
        json.close('}');
        return switch (mode) {
            case JSON_SSE -> "data: " + json.text() + "\n\n";
            case JSON_SEQ -> "\u001e" + json.text() + "\n";
            default -> json.text() + "\n";
        };
    }

    private String value(JsonWriter json, Entry.Field field, boolean pretty) {
        if (!style.all() && field.name().length() + 1 + field.value().length() >= FIELD_MAX) {
            return json.word("null");
        }
        if (Printable.isText(field.value())) {
            return json.string(field.value());
        }
        List<String> bytes = new ArrayList<>();
        for (byte b : Utf8.encode(field.value())) {
            bytes.add(json.word(Integer.toString(b & 0xff)));
        }
        return array(bytes, pretty);
    }

    private static String array(List<String> elements, boolean pretty) {
        StringBuilder text = new StringBuilder("[");
        for (int i = 0; i < elements.size(); i++) {
            text.append(i > 0 ? "," : "").append(pretty ? "\n\t\t" : "").append(elements.get(i));
        }
        return text.append(pretty ? "\n\t]" : "]").toString();
    }
}
