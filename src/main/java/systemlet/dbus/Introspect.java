package systemlet.dbus;

import java.util.List;
import systemlet.base.Text;

/** The XML that describes an object (D-Bus specification, "Introspection Data Format"), in the shape systemd prints. */
final class Introspect {
    static final String NAME = "org.freedesktop.DBus.Introspectable";
    private static final String PRIVILEGED = "org.freedesktop.systemd1.Privileged";
    static final String PEER = "org.freedesktop.DBus.Peer";

    /** The interfaces that every object has. */
    private static final String STANDARD = """
            <!DOCTYPE node PUBLIC "-//freedesktop//DTD D-BUS Object Introspection 1.0//EN"
            "https://www.freedesktop.org/standards/dbus/1.0/introspect.dtd">
            <node>
             <interface name="org.freedesktop.DBus.Peer">
              <method name="Ping"/>
              <method name="GetMachineId">
               <arg type="s" name="machine_uuid" direction="out"/>
              </method>
             </interface>
             <interface name="org.freedesktop.DBus.Introspectable">
              <method name="Introspect">
               <arg name="xml_data" type="s" direction="out"/>
              </method>
             </interface>
             <interface name="org.freedesktop.DBus.Properties">
              <method name="Get">
               <arg name="interface_name" direction="in" type="s"/>
               <arg name="property_name" direction="in" type="s"/>
               <arg name="value" direction="out" type="v"/>
              </method>
              <method name="GetAll">
               <arg name="interface_name" direction="in" type="s"/>
               <arg name="props" direction="out" type="a{sv}"/>
              </method>
              <method name="Set">
               <arg name="interface_name" direction="in" type="s"/>
               <arg name="property_name" direction="in" type="s"/>
               <arg name="value" direction="in" type="v"/>
              </method>
              <signal name="PropertiesChanged">
               <arg type="s" name="interface_name"/>
               <arg type="a{sv}" name="changed_properties"/>
               <arg type="as" name="invalidated_properties"/>
              </signal>
             </interface>
            """;

    private final StringBuilder xml = new StringBuilder(4096);

    private Introspect() {}

    static boolean isStandard(String face) {
        return face.equals(NAME) || face.equals(PEER) || face.equals(Properties.NAME);
    }

    /** {@return the description of an object with these interfaces and children} */
    static String xml(List<Bound<?>> interfaces, List<String> children) {
        Introspect it = new Introspect();
        it.xml.append(STANDARD);
        for (Bound<?> bound : interfaces) {
            it.add(bound.face());
        }
        for (String child : children) {
            it.line(" <node name=\"" + child + "\"/>");
        }
        it.line("</node>");
        return it.xml.toString();
    }

    private <T> void add(Interface<T> face) {
        line(" <interface name=\"" + face.name() + "\">");
        for (Property<T> property : face.properties()) {
            property(property);
        }
        for (Method<T> method : face.methods()) {
            method(method);
        }
        for (Signal signal : face.signals()) {
            line("  <signal name=\"" + signal.name() + "\">");
            arguments(signal.types(), words(signal.names()), 0, "");
            line("  </signal>");
        }
        line(" </interface>");
    }

    private void property(Property<?> property) {
        boolean writable = property.set() != null;
        line("  <property name=\"" + property.name() + "\" type=\"" + property.type() + "\" access=\""
                + (writable ? "readwrite" : "read") + "\">");
        if (property.emits() != Property.Emits.CHANGE) {
            annotation("org.freedesktop.DBus.Property.EmitsChangedSignal", property.emits().annotation);
        }
        if (writable) {
            annotation(PRIVILEGED, "true");
        }
        line("  </property>");
    }

    private void method(Method<?> method) {
        line("  <method name=\"" + method.name() + "\">");
        List<String> names = words(method.names());
        int count = arguments(method.in(), names, 0, " direction=\"in\"");
        if (method.out() != null) {
            arguments(method.out(), names, count, " direction=\"out\"");
        } else {
            annotation("org.freedesktop.DBus.Method.NoReply", "true");
        }
        if (method.access() == Access.PRIVILEGED) {
            annotation(PRIVILEGED, "true");
        }
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
        return names.isEmpty() ? List.of() : Text.split(names, ' ');
    }

    private void line(String text) {
        xml.append(text).append('\n');
    }
}
