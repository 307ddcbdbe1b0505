package systemlet.unit;

import systemlet.base.Spans;

/** The [Mount], [Automount] and [Swap] sections (systemd.mount(5), systemd.automount(5), systemd.swap(5)). */
public final class MountSettings {
    static final SettingTable TABLE = new SettingTable(5);
    private static final String MOUNT = "Mount";
    private static final String AUTOMOUNT = "Automount";
    private static final String SWAP = "Swap";
    private static final String AUTOFS = "autofs needs CAP_SYS_ADMIN";
    private static final String SWAPON = "swapon(2) needs CAP_SYS_ADMIN";

    /** Null: what the name says; the loader fills it in. */
    public static final Setting<String>  WHERE                    = TABLE.add(MOUNT, "Where", PathParsers::resolved, null, "Where", Format.STRING);
    public static final Setting<String>  WHAT                     = TABLE.add(MOUNT, "What", Parsers::resolvedText, null, "What", Format.STRING);
    public static final Setting<String>  OPTIONS                  = TABLE.add(MOUNT, "Options", Parsers::resolvedText, null, "Options", Format.STRING);
    public static final Setting<String>  TYPE                     = TABLE.add(MOUNT, "Type", Parsers::resolvedText, null, "Type", Format.STRING);
    public static final Setting<Long>    TIMEOUT                  = TABLE.add(MOUNT, "TimeoutSec", Parsers.SPAN_ZERO_IS_INFINITY, 90 * Spans.SEC, "TimeoutUSec", Format.USEC);
    public static final Setting<Integer> DIRECTORY_MODE           = TABLE.add(MOUNT, "DirectoryMode", Parsers.MODE, 0755, "DirectoryMode", Format.U32);
    public static final Setting<Boolean> SLOPPY_OPTIONS           = TABLE.add(MOUNT, "SloppyOptions", Parsers.BOOL, false, "SloppyOptions", Format.BOOL);
    public static final Setting<Boolean> LAZY_UNMOUNT             = TABLE.add(MOUNT, "LazyUnmount", Parsers.BOOL, false, "LazyUnmount", Format.BOOL);
    public static final Setting<Boolean> FORCE_UNMOUNT            = TABLE.add(MOUNT, "ForceUnmount", Parsers.BOOL, false, "ForceUnmount", Format.BOOL);
    public static final Setting<Boolean> READ_WRITE_ONLY          = TABLE.add(MOUNT, "ReadWriteOnly", Parsers.BOOL, false, "ReadWriteOnly", Format.BOOL);
    public static final Setting<String>  AUTOMOUNT_WHERE          = TABLE.add(AUTOMOUNT, "Where", PathParsers::resolved, null, "Where", Format.STRING).without(AUTOFS);
    public static final Setting<String>  AUTOMOUNT_EXTRA_OPTIONS  = TABLE.add(AUTOMOUNT, "ExtraOptions", Parsers::resolvedText, null, "ExtraOptions", Format.STRING).without(AUTOFS);
    public static final Setting<Integer> AUTOMOUNT_DIRECTORY_MODE = TABLE.add(AUTOMOUNT, "DirectoryMode", Parsers.MODE, 0755, "DirectoryMode", Format.U32).without(AUTOFS);
    public static final Setting<Long>    AUTOMOUNT_TIMEOUT_IDLE   = TABLE.add(AUTOMOUNT, "TimeoutIdleSec", Parsers.SPAN_ZERO_IS_INFINITY, 0L, "TimeoutIdleUSec", Format.USEC).without(AUTOFS);
    public static final Setting<String>  SWAP_WHAT                = TABLE.add(SWAP, "What", PathParsers::resolved, null, "What", Format.STRING).without(SWAPON);
    public static final Setting<Integer> SWAP_PRIORITY            = TABLE.add(SWAP, "Priority", TriggerParsers::swapPriority, -1, "Priority", Format.I32).without(SWAPON);
    public static final Setting<String>  SWAP_OPTIONS             = TABLE.add(SWAP, "Options", Parsers::resolvedText, null, "Options", Format.STRING).without(SWAPON);
    public static final Setting<Long>    SWAP_TIMEOUT             = TABLE.add(SWAP, "TimeoutSec", Parsers.SPAN_ZERO_IS_INFINITY, 90 * Spans.SEC, "TimeoutUSec", Format.USEC).without(SWAPON);

    private MountSettings() {}
}
