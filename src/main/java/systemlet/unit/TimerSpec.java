package systemlet.unit;



/**
 * One elapse rule of a timer: a span after something, or a calendar expression.
 *
 * @param usec     span in µs; 0 for CALENDAR
 * @param calendar expression; null except for CALENDAR
 */
public record TimerSpec(Base base, long usec, String calendar) {
    /** What the rule counts from; the words are those of the properties. */
    public enum Base {
        ACTIVE("OnActiveUSec"), BOOT("OnBootUSec"), STARTUP("OnStartupUSec"), UNIT_ACTIVE("OnUnitActiveUSec"),
        UNIT_INACTIVE("OnUnitInactiveUSec"), CALENDAR("OnCalendar");

        private final String property;

        Base(String property) {
            this.property = property;
        }

        public String property() {
            return property;
        }
    }
}
