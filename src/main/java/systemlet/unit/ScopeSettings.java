package systemlet.unit;

import systemlet.base.Spans;

/** The [Scope] section (systemd.scope(5)), in the order in which `show` prints it. */
public final class ScopeSettings {
    static final SettingTable TABLE = new SettingTable(6);
    private static final String SECTION = "Scope";

    public static final Setting<Long>      TIMEOUT_STOP             = TABLE.add(SECTION, "TimeoutStopSec", Parsers.SPAN, 90 * Spans.SEC, "TimeoutStopUSec", Format.USEC);
    public static final Setting<Long>      RUNTIME_MAX              = TABLE.add(SECTION, "RuntimeMaxSec", Parsers.SPAN, Spans.INFINITY, "RuntimeMaxUSec", Format.USEC);
    public static final Setting<Long>      RUNTIME_RANDOMIZED_EXTRA = TABLE.add(SECTION, "RuntimeRandomizedExtraSec", Parsers.SPAN, 0L, "RuntimeRandomizedExtraUSec", Format.USEC);
    public static final Setting<OomPolicy> OOM_POLICY               = TABLE.add(SECTION, "OOMPolicy", Parsers.word("Failed to parse OOM policy", OomPolicy.values()), OomPolicy.CONTINUE, "OOMPolicy", Format.word()).without("needs a control group of its own");

    private ScopeSettings() {}
}
