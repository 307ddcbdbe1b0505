package systemlet.unit;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;

/**
 * The value of a setting of many assignments while one file is read: it grows in place, so that reading is linear in
 * the number of lines. Whoever reads another file gets a copy, and {@link UnitConfig} keeps one that never changes.
 * As in systemd, what a line added before something in it was refused stays.
 */
final class GrowingList<T> extends ArrayList<T> {
    private static final long serialVersionUID = 1;
    /** So many are searched one after the other. */
    private static final int SEARCHED_MAX = 24;

    private final transient ParseContext owner;
    private transient Map<String, Integer> places;
    private transient int placed;

    private GrowingList(ParseContext owner, List<T> before) {
        super(before == null ? List.of() : before);
        this.owner = owner;
    }

    /** {@return the list itself where the same reader made it, else a copy that this one may change} */
    static <T> GrowingList<T> of(List<T> before, ParseContext reader) {
        return before instanceof GrowingList<T> own && own.owner == reader ? own : new GrowingList<>(reader, before);
    }

    /**
     * Adds an element, or puts it in the place of the one with the same key. A list that is changed in this way is
     * changed in no other.
     *
     * @param key of an element, the same in each call
     */
    void put(T element, Function<T, String> key) {
        int place = place(key.apply(element), key);
        if (place < 0) {
            add(element);
        } else {
            set(place, element);
        }
    }

    /** {@return where the element of that key is, or -1} @param keyOf of an element, the same in each call */
    int place(String key, Function<T, String> keyOf) {
        if (size() < SEARCHED_MAX) {
            for (int i = 0; i < size(); i++) {
                if (keyOf.apply(get(i)).equals(key)) {
                    return i;
                }
            }
            return -1;
        }
        places = places == null ? new HashMap<>() : places;
        for (; placed < size(); placed++) {
            places.put(keyOf.apply(get(placed)), placed);
        }
        Integer known = places.get(key);
        return known == null ? -1 : known;
    }
}
