package systemlet.journal;

import java.util.ArrayList;
import java.util.List;
import systemlet.base.Bytes;

/** Fields that many entries share, as all lines of one stream do: they are encoded once. */
public final class Fields {
    /** No field. */
    public static final Fields NONE = new Fields();

    private final List<Entry.Field> list = new ArrayList<>(12);
    private byte[] encoded;

    /** Adds a field; an empty value is left out. To be called before the first entry has them. */
    public Fields with(String name, String value) {
        if (!value.isEmpty()) {
            list.add(new Entry.Field(name, value));
            encoded = null;
        }
        return this;
    }

    /** Adds all fields of another. */
    public Fields with(Fields others) {
        list.addAll(others.list);
        encoded = null;
        return this;
    }

    List<Entry.Field> list() {
        return list;
    }

    /** {@return them in the export format} */
    byte[] encoded() {
        if (encoded == null) {
            Bytes bytes = new Bytes(512);
            for (Entry.Field field : list) {
                ExportFormat.write(bytes, field.name(), field.value());
            }
            encoded = bytes.toArray();
        }
        return encoded;
    }
}
