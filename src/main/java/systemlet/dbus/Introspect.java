package systemlet.dbus;

import java.util.List;

/** The XML that describes an object (D-Bus specification, "Introspection Data Format"), in the shape systemd prints. */
final class Introspect {
    static final String NAME = "org.freedesktop.DBus.Introspectable";
    static final String PEER = "org.freedesktop.DBus.Peer";

    private static final Interface<Void> PEER_ROWS = new Interface<>(PEER, List.of(
            row("Ping", "", "", ""),
            row("GetMachineId", "", "s", "machine_uuid")), List.of(), List.of());
    private static final Interface<Void> OWN_ROWS = new Interface<>(NAME, List.of(
            row("Introspect", "", "s", "xml_data")), List.of(), List.of());
    private static final Interface<Void> PROPERTIES_ROWS = new Interface<>(Properties.NAME, List.of(
            row("Get", "ss", "v", "interface_name property_name value"),
            row("GetAll", "s", "a{sv}", "interface_name props"),
            row("Set", "ssv", "", "interface_name property_name value")), List.of(), List.of(
            new Signal("PropertiesChanged", "sa{sv}as", "interface_name changed_properties invalidated_properties")));

    private final StringBuilder xml = new StringBuilder(4096);

    private Introspect() {}

    static boolean isStandard(String face) {
        return face.equals(NAME) || face.equals(PEER) || face.equals(Properties.NAME);
    }

    /** {@return the description of an object with these interfaces and children} */
    static String xml(List<Bound<?>> interfaces, List<String> children) {
        Introspect it = new Introspect();
        it.line("<!DOCTYPE node PUBLIC \"-//freedesktop//DTD D-BUS Object Introspection 1.0//EN\"");
        it.line("\"http://www.freedesktop.org/standards/dbus/1.0/introspect.dtd\">");
        it.line("<node>");
        it.add(PEER_ROWS);
        it.add(OWN_ROWS);
        it.add(PROPERTIES_ROWS);
        for (Bound<?> bound : interfaces) {
            it.add(bound.face());
        }
        for (String child : children) {
            it.line(" <node name=\"" + child + "\"/>");
        }
        it.line("</node>");
        return it.xml.toString();
    }

    private static Method<Void> row(String name, String in, String out, String names) {
        return new Method<>(name, in, out, names, Access.ANYONE, (nothing, call) -> {});
    }

    private <T> void add(Interface<T> face) {
        line(" <interface name=\"" + face.name() + "\">");
        for (Method<T> method : face.methods()) {
            method(method);
        }
        for (Property<T> property : face.properties()) {
            line("  <property name=\"" + property.name() + "\" type=\"" + property.type() + "\" access=\""
                    + (property.set() == null ? "read" : "readwrite") + "\">");
            annotation("org.freedesktop.DBus.Property.EmitsChangedSignal", property.emits().annotation);
            line("  </property>");
        }
        for (Signal signal : face.signals()) {
            line("  <signal name=\"" + signal.name() + "\">");
            arguments(signal.types(), words(signal.names()), 0, "");
            line("  </signal>");
        }
        line(" </interface>");
    }

    private void method(Method<?> method) {
        line("  <method name=\"" + method.name() + "\">");
        List<String> names = words(method.names());
        int count = arguments(method.in(), names, 0, " direction=\"in\"");
        arguments(method.out(), names, count, " direction=\"out\"");
        line("  </method>");
    }

    /** {@return the index of the next name} */
    private int arguments(String types, List<String> names, int first, String direction) {
        int next = first;
        for (String type : Signature.split(types)) {
            String name = next < names.size() ? " name=\"" + names.get(next) + "\"" : "";
            line("   <arg type=\"" + type + "\"" + name + direction + "/>");
            next++;
        }
        return next;
    }

    private void annotation(String name, String value) {
        line("   <annotation name=\"" + name + "\" value=\"" + value + "\"/>");
    }

    private static List<String> words(String names) {
        return names.isEmpty() ? List.of() : List.of(names.split(" "));
    }

    private void line(String text) {
        xml.append(text).append('\n');
    }
}
