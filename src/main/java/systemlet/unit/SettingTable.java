package systemlet.unit;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * The rows of one table class. Each table numbers its rows from a base of its own, so that the order in which
 * classes are initialised cannot change a number.
 */
public final class SettingTable {
    private static final int ROOM = 400;

    private final int base;
    private final List<Setting<?>> rows = new ArrayList<>();
    private final Map<String, Map<String, Directive<?>>> sections = new LinkedHashMap<>();

    /** @param place the table's place in {@link #all()}, from 0 */
    SettingTable(int place) {
        this.base = place * ROOM;
    }

    /** {@return the tables in their order} */
    static List<SettingTable> all() {
        return List.of(UnitSettings.TABLE, ServiceSettings.TABLE, SocketSettings.TABLE, TimerSettings.TABLE,
                PathSettings.TABLE, MountSettings.TABLE, ScopeSettings.TABLE, ExecSettings.TABLE, KillSettings.TABLE,
                ResourceSettings.TABLE);
    }

    /** {@return the rows in order; `show` prints them so} */
    public List<Setting<?>> rows() {
        return rows;
    }

    /** {@return the directives of one section or group by name; empty when it has none here} */
    Map<String, Directive<?>> directives(String section) {
        return sections.getOrDefault(section, Map.of());
    }

    /** {@return the directive of that section or group, or null} */
    Directive<?> directive(String section, String key) {
        Map<String, Directive<?>> named = sections.get(section);
        return named == null ? null : named.get(key);
    }

    /** {@return the sections and groups of this table in order} */
    List<String> sections() {
        return new ArrayList<>(sections.keySet());
    }

    /** Adds a row that a property of its own shows. */
    <T> Setting<T> add(String section, String name, Parser<T> parser, T absent, String property, Format<T> format) {
        return add(section, name, parser, absent).shown(property, format);
    }

    /** Adds a row that no property shows directly. */
    <T> Setting<T> add(String section, String name, Parser<T> parser, T absent) {
        Setting<T> row = value(section, name, absent);
        also(section, name, row, parser);
        return row;
    }

    /** Adds a row that only other directives write. */
    <T> Setting<T> value(String section, String name, T absent) {
        Setting<T> row = new Setting<>(base + rows.size(), section, name, absent);
        rows.add(row);
        return row;
    }

    /** Adds a further directive that writes {@code row}. */
    <T> void also(String section, String name, Setting<T> row, Parser<T> parser) {
        sections.computeIfAbsent(section, s -> new HashMap<>()).put(name, new Directive<>(name, row, parser));
    }

    /**
     * Adds a key without a row: its parser writes elsewhere (dependencies, conditions) or drops the value as systemd
     * does.
     */
    void act(String section, String name, Parser<Object> parser) {
        also(section, name, null, parser);
    }
}
