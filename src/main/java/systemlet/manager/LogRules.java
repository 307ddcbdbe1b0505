package systemlet.manager;

import java.util.HashMap;
import java.util.Map;
import java.util.function.Function;
import java.util.function.LongSupplier;
import systemlet.base.Utf8;
import systemlet.journal.Fields;
import systemlet.journal.RateLimit;
import systemlet.unit.ExecSettings;
import systemlet.unit.UnitConfig;

/**
 * What the settings of a unit say about its log records, however they come in: LogLevelMax=, LogRateLimit…=,
 * LogExtraFields= (systemd.exec(5)).
 *
 * @param levelMax     less urgent records are dropped; 7 keeps all
 * @param intervalUsec µs in which {@code burst} records may come; 0: no limit
 * @param burst        records in an interval; 0: no limit
 * @param extra        fields of every record
 */
record LogRules(int levelMax, long intervalUsec, int burst, Fields extra) {
    static final LogRules NONE = new LogRules(7, 0, 0, Fields.NONE);

    /** The rules by unit, until the files are read anew. */
    static final class Book {
        private static final int UNITS_MAX = 4096;

        private final Function<String, UnitConfig> configs;
        private final LogRules usual;
        private final LongSupplier freeBytes;
        private final Map<String, LogRules> known = new HashMap<>();

        /**
         * @param configs   finds a loaded unit's settings, or null
         * @param usual     for those that say nothing
         * @param freeBytes room on the journal's disk
         */
        Book(Function<String, UnitConfig> configs, LogRules usual, LongSupplier freeBytes) {
            this.freeBytes = freeBytes;
            this.configs = configs;
            this.usual = usual;
        }

        LogRules of(String unit) {
            LogRules rules = known.get(unit);
            if (rules == null) {
                UnitConfig config = unit.isEmpty() ? null : configs.apply(unit);
                rules = config == null ? with(7, usual.intervalUsec, usual.burst, Fields.NONE) : read(config);
                if (config == null && !unit.isEmpty()) {
                    return rules;   // not loaded: when it is, it has its own
                }
                if (known.size() >= UNITS_MAX) {
                    known.clear();
                }
                known.put(unit, rules);
            }
            return rules;
        }

        void forget() {
            known.clear();
        }

        private LogRules read(UnitConfig config) {
            int max = config.get(ExecSettings.LOG_LEVEL_MAX);
            long interval = config.get(ExecSettings.LOG_RATE_LIMIT_INTERVAL);
            int burst = config.get(ExecSettings.LOG_RATE_LIMIT_BURST);
            boolean own = interval > 0 && burst > 0;
            Fields extra = new Fields();
            for (byte[] field : config.get(ExecSettings.LOG_EXTRA_FIELDS)) {
                String text = Utf8.decode(field);
                int equals = text.indexOf('=');
                extra.with(text.substring(0, equals), text.substring(equals + 1));
            }
            return with(max < 0 ? 7 : max, own ? interval : usual.intervalUsec, own ? burst : usual.burst, extra);
        }

        private LogRules with(int levelMax, long intervalUsec, int burst, Fields extra) {
            return new LogRules(levelMax, intervalUsec, burst > 0 ? RateLimit.burst(burst, freeBytes.getAsLong()) : 0, extra);
        }
    }
}
