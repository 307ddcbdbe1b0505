package systemlet.unit;

import java.util.ArrayList;
import java.util.List;

/**
 * One row of the directive table: something that unit files say about a unit. The row gives the parser, the
 * value where no file mentions it, the property that shows it, and whether anything enforces it. Rows are made
 * by {@link SettingTable}; an alias spelling or a second directive that writes the same setting is a further
 * {@link Directive} of the same row.
 */
public final class Setting<T> {
    /** What obeying a setting amounts to here. */
    public enum Effect {
        /** Some part of this program acts on it. */
        ENFORCED,
        /** Read, checked and shown, but a container without privileges has no means for it: see {@link #reason()}. */
        NO_EFFECT_IN_CONTAINER,
        /** Ignored by systemd itself; kept so that old files load. */
        LEGACY
    }

    private final int index;
    private final String section;
    private final String name;
    private final T absent;
    private final List<Property<T>> properties = new ArrayList<>(1);
    private Effect effect = Effect.ENFORCED;
    private String reason;
    private boolean blankUntilLoaded;

    Setting(int index, String section, String name, T absent) {
        this.index = index;
        this.section = section;
        this.name = name;
        this.absent = absent;
    }

    /** {@return its number, unique among all tables, the same in every run} */
    public int index() {
        return index;
    }

    /** {@return the section, or for shared groups "Exec", "Kill" or "Resource"} */
    public String section() {
        return section;
    }

    /** {@return the directive's main spelling} */
    public String name() {
        return name;
    }

    /** {@return the value where no file mentions the setting; may be null} */
    public T absent() {
        return absent;
    }

    /** {@return the properties that show it; none for settings that are shown through something else} */
    public List<Property<T>> properties() {
        return properties;
    }

    public Effect effect() {
        return effect;
    }

    /** {@return why it has no effect, or null} */
    public String reason() {
        return reason;
    }

    /** Adds a property; for table rows only. */
    Setting<T> shown(String property, Format<T> format) {
        properties.add(new Property<>(property, this, format));
        return this;
    }

    /** Marks the row as without effect in a container; for table rows only. */
    Setting<T> without(String reason) {
        this.effect = Effect.NO_EFFECT_IN_CONTAINER;
        this.reason = reason;
        return this;
    }

    /** Marks the row as one that loading always gives a value: where a unit is not loaded, it is shown empty. */
    Setting<T> decidedByLoading() {
        this.blankUntilLoaded = true;
        return this;
    }

    boolean isBlankIn(UnitConfig unit) {
        return blankUntilLoaded && unit.loadState() != LoadState.LOADED && !unit.has(this);
    }

    /** Marks the row as ignored by systemd itself; for table rows only. */
    Setting<T> legacy() {
        this.effect = Effect.LEGACY;
        return this;
    }

    /** {@return all rows, table by table} */
    public static List<Setting<?>> all() {
        List<Setting<?>> all = new ArrayList<>();
        for (SettingTable table : SettingTable.all()) {
            all.addAll(table.rows());
        }
        return all;
    }

    @Override
    public String toString() {
        return section + "." + name;
    }
}
