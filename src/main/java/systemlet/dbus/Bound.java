package systemlet.dbus;

import java.util.List;

/** An interface and the object it is offered on. */
public record Bound<T>(Interface<T> face, T object) {
    /** Writes all properties as entries of an open {@code a{sv}}. */
    void writeProperties(WireWriter w) {
        for (Property<T> property : face.properties()) {
            property.writeEntry(object, w);
        }
    }

    /** {@return the signal PropertiesChanged with all properties that tell of changes, or null when none does} */
    public Message changed(String path) {
        WireWriter w = new WireWriter(1024);
        w.string(face.name()).array('{');
        boolean any = false;
        for (Property<T> property : face.properties()) {
            if (property.emits() == Property.Emits.CHANGE) {
                property.writeEntry(object, w);
                any = true;
            }
        }
        w.end().array('s');
        for (Property<T> property : face.properties()) {
            if (property.emits() == Property.Emits.INVALIDATES) {
                w.string(property.name());
                any = true;
            }
        }
        w.end();
        return any ? Message.signal(path, Properties.NAME, "PropertiesChanged").withBody("sa{sv}as", w) : null;
    }

    /** {@return the signal PropertiesChanged with the values of these properties only} */
    public Message changed(String path, List<String> names) {
        WireWriter w = new WireWriter(256);
        w.string(face.name()).array('{');
        for (String name : names) {
            face.property(name).writeEntry(object, w);
        }
        w.end().strings(List.of());
        return Message.signal(path, Properties.NAME, "PropertiesChanged").withBody("sa{sv}as", w);
    }
}
