package systemlet.unit;

import java.util.List;

/**
 * Names that are allowed and nothing else, or refused and nothing else (RestrictAddressFamilies=, …).
 *
 * @param allows true for a list of what is allowed, false ('~') for a list of what is not
 */
public record FilterList(boolean allows, List<String> names) {
    /** Refuses nothing. */
    public static final FilterList NONE = new FilterList(false, List.of());
    static final Format<FilterList> FORMAT = new Format<>("(bas)", list -> new Object[] {list.allows, list.names});
}
