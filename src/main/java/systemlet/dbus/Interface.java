package systemlet.dbus;

import java.util.List;

/** An interface that objects of type T offer: three tables of rows, in the order introspection shows them. */
public record Interface<T>(String name, List<Method<T>> methods, List<Property<T>> properties, List<Signal> signals) {
    /** {@return this interface on one object} */
    public Bound<T> on(T object) {
        return new Bound<>(this, object);
    }

    Method<T> method(String member) {
        for (Method<T> method : methods) {
            if (method.name().equals(member)) {
                return method;
            }
        }
        return null;
    }

    Property<T> property(String wanted) {
        for (Property<T> property : properties) {
            if (property.name().equals(wanted)) {
                return property;
            }
        }
        return null;
    }
}
