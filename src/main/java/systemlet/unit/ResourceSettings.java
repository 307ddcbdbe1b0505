package systemlet.unit;

import java.util.List;
import systemlet.base.Numbers;
import systemlet.base.Spans;

/** Limits and accounting of control groups (systemd.resource-control(5)), in the order in which `show` prints them. */
public final class ResourceSettings {
    static final SettingTable TABLE = new SettingTable(9);
    private static final String SECTION = "Resource";
    private static final String CGROUP = "needs a writable control group";

    /** Null: the slice that the type and the name imply; the loader fills it in. */
    public static final Setting<UnitName>        SLICE                             = TABLE.add(SECTION, "Slice", ResourceParsers::slice, null, "Slice", new Format<>("s", UnitName::text));
    public static final Setting<Delegation>      DELEGATE                          = TABLE.add(SECTION, "Delegate", Delegation::parse, Delegation.NONE, "Delegate", Delegation.ENABLED).shown("DelegateControllers", Delegation.CONTROLLERS).without(CGROUP);
    public static final Setting<Boolean>         CPU_ACCOUNTING                    = TABLE.add(SECTION, "CPUAccounting", Parsers.BOOL, false, "CPUAccounting", Format.BOOL).without(CGROUP);
    public static final Setting<Long>            CPU_WEIGHT                        = TABLE.add(SECTION, "CPUWeight", ResourceParsers::cpuWeight, Numbers.INFINITY, "CPUWeight", Format.U64).without(CGROUP);
    public static final Setting<Long>            STARTUP_CPU_WEIGHT                = TABLE.add(SECTION, "StartupCPUWeight", ResourceParsers::cpuWeight, Numbers.INFINITY, "StartupCPUWeight", Format.U64).without(CGROUP);
    public static final Setting<Long>            CPU_SHARES                        = TABLE.add(SECTION, "CPUShares", ResourceParsers::cpuShares, Numbers.INFINITY, "CPUShares", Format.U64).without(CGROUP);
    public static final Setting<Long>            STARTUP_CPU_SHARES                = TABLE.add(SECTION, "StartupCPUShares", ResourceParsers::cpuShares, Numbers.INFINITY, "StartupCPUShares", Format.U64).without(CGROUP);
    /** µs of each second. */
    public static final Setting<Long>            CPU_QUOTA                         = TABLE.add(SECTION, "CPUQuota", ResourceParsers::cpuQuota, Spans.INFINITY, "CPUQuotaPerSecUSec", Format.USEC).without(CGROUP);
    public static final Setting<Long>            CPU_QUOTA_PERIOD                  = TABLE.add(SECTION, "CPUQuotaPeriodSec", ResourceParsers::cpuQuotaPeriod, Spans.INFINITY, "CPUQuotaPeriodUSec", Format.USEC).without(CGROUP);
    public static final Setting<CpuSet>          ALLOWED_CPUS                      = TABLE.add(SECTION, "AllowedCPUs", CpuSet::parse, CpuSet.EMPTY, "AllowedCPUs", CpuSet.FORMAT).without(CGROUP);
    public static final Setting<CpuSet>          STARTUP_ALLOWED_CPUS              = TABLE.add(SECTION, "StartupAllowedCPUs", CpuSet::parse, CpuSet.EMPTY, "StartupAllowedCPUs", CpuSet.FORMAT).without(CGROUP);
    public static final Setting<CpuSet>          ALLOWED_MEMORY_NODES              = TABLE.add(SECTION, "AllowedMemoryNodes", CpuSet::parse, CpuSet.EMPTY, "AllowedMemoryNodes", CpuSet.FORMAT).without(CGROUP);
    public static final Setting<CpuSet>          STARTUP_ALLOWED_MEMORY_NODES      = TABLE.add(SECTION, "StartupAllowedMemoryNodes", CpuSet::parse, CpuSet.EMPTY, "StartupAllowedMemoryNodes", CpuSet.FORMAT).without(CGROUP);
    public static final Setting<Boolean>         IO_ACCOUNTING                     = TABLE.add(SECTION, "IOAccounting", Parsers.BOOL, false, "IOAccounting", Format.BOOL).without(CGROUP);
    public static final Setting<Long>            IO_WEIGHT                         = TABLE.add(SECTION, "IOWeight", ResourceParsers::ioWeight, Numbers.INFINITY, "IOWeight", Format.U64).without(CGROUP);
    public static final Setting<Long>            STARTUP_IO_WEIGHT                 = TABLE.add(SECTION, "StartupIOWeight", ResourceParsers::ioWeight, Numbers.INFINITY, "StartupIOWeight", Format.U64).without(CGROUP);
    public static final Setting<List<DeviceValue>> IO_DEVICE_WEIGHT                  = TABLE.add(SECTION, "IODeviceWeight", ResourceParsers::deviceWeights, List.of(), "IODeviceWeight", DeviceValue.FORMAT).without(CGROUP);
    public static final Setting<List<DeviceValue>> IO_READ_BANDWIDTH_MAX             = TABLE.add(SECTION, "IOReadBandwidthMax", ResourceParsers::deviceLimits, List.of(), "IOReadBandwidthMax", DeviceValue.LIMITS).without(CGROUP);
    public static final Setting<List<DeviceValue>> IO_WRITE_BANDWIDTH_MAX            = TABLE.add(SECTION, "IOWriteBandwidthMax", ResourceParsers::deviceLimits, List.of(), "IOWriteBandwidthMax", DeviceValue.LIMITS).without(CGROUP);
    public static final Setting<List<DeviceValue>> IO_READ_IOPS_MAX                  = TABLE.add(SECTION, "IOReadIOPSMax", ResourceParsers::deviceLimits, List.of(), "IOReadIOPSMax", DeviceValue.LIMITS).without(CGROUP);
    public static final Setting<List<DeviceValue>> IO_WRITE_IOPS_MAX                 = TABLE.add(SECTION, "IOWriteIOPSMax", ResourceParsers::deviceLimits, List.of(), "IOWriteIOPSMax", DeviceValue.LIMITS).without(CGROUP);
    public static final Setting<List<DeviceValue>> IO_DEVICE_LATENCY_TARGET          = TABLE.add(SECTION, "IODeviceLatencyTargetSec", ResourceParsers::deviceLatencies, List.of(), "IODeviceLatencyTargetUSec", DeviceValue.FORMAT).without(CGROUP);
    public static final Setting<Boolean>         BLOCK_IO_ACCOUNTING               = TABLE.add(SECTION, "BlockIOAccounting", Parsers.BOOL, false, "BlockIOAccounting", Format.BOOL).without(CGROUP);
    public static final Setting<Long>            BLOCK_IO_WEIGHT                   = TABLE.add(SECTION, "BlockIOWeight", ResourceParsers::blockIoWeight, Numbers.INFINITY, "BlockIOWeight", Format.U64).without(CGROUP);
    public static final Setting<Long>            STARTUP_BLOCK_IO_WEIGHT           = TABLE.add(SECTION, "StartupBlockIOWeight", ResourceParsers::blockIoWeight, Numbers.INFINITY, "StartupBlockIOWeight", Format.U64).without(CGROUP);
    public static final Setting<List<DeviceValue>> BLOCK_IO_DEVICE_WEIGHT            = TABLE.add(SECTION, "BlockIODeviceWeight", ResourceParsers::blockIoDeviceWeights, List.of(), "BlockIODeviceWeight", DeviceValue.FORMAT).without(CGROUP);
    public static final Setting<List<DeviceValue>> BLOCK_IO_READ_BANDWIDTH           = TABLE.add(SECTION, "BlockIOReadBandwidth", ResourceParsers::blockIoBandwidths, List.of(), "BlockIOReadBandwidth", DeviceValue.LIMITS).without(CGROUP);
    public static final Setting<List<DeviceValue>> BLOCK_IO_WRITE_BANDWIDTH          = TABLE.add(SECTION, "BlockIOWriteBandwidth", ResourceParsers::blockIoBandwidths, List.of(), "BlockIOWriteBandwidth", DeviceValue.LIMITS).without(CGROUP);
    public static final Setting<Boolean>         MEMORY_ACCOUNTING                 = TABLE.add(SECTION, "MemoryAccounting", Parsers.BOOL, true, "MemoryAccounting", Format.BOOL).without(CGROUP);
    public static final Setting<Long>            DEFAULT_MEMORY_LOW                = TABLE.add(SECTION, "DefaultMemoryLow", ResourceParsers::memory, 0L, "DefaultMemoryLow", Format.U64).without(CGROUP);
    public static final Setting<Long>            DEFAULT_MEMORY_MIN                = TABLE.add(SECTION, "DefaultMemoryMin", ResourceParsers::memory, 0L, "DefaultMemoryMin", Format.U64).without(CGROUP);
    public static final Setting<Long>            MEMORY_MIN                        = TABLE.add(SECTION, "MemoryMin", ResourceParsers::memory, 0L, "MemoryMin", Format.U64).without(CGROUP);
    public static final Setting<Long>            MEMORY_LOW                        = TABLE.add(SECTION, "MemoryLow", ResourceParsers::memory, 0L, "MemoryLow", Format.U64).without(CGROUP);
    public static final Setting<Long>            MEMORY_HIGH                       = TABLE.add(SECTION, "MemoryHigh", ResourceParsers::memory, Numbers.INFINITY, "MemoryHigh", Format.U64).without(CGROUP);
    public static final Setting<Long>            MEMORY_MAX                        = TABLE.add(SECTION, "MemoryMax", ResourceParsers::memory, Numbers.INFINITY, "MemoryMax", Format.U64).without(CGROUP);
    public static final Setting<Long>            MEMORY_SWAP_MAX                   = TABLE.add(SECTION, "MemorySwapMax", ResourceParsers::memory, Numbers.INFINITY, "MemorySwapMax", Format.U64).without(CGROUP);
    public static final Setting<Long>            MEMORY_LIMIT                      = TABLE.add(SECTION, "MemoryLimit", ResourceParsers::memoryLimit, Numbers.INFINITY, "MemoryLimit", Format.U64).without(CGROUP);
    public static final Setting<DevicePolicy>    DEVICE_POLICY                     = TABLE.add(SECTION, "DevicePolicy", Parsers.word("Failed to parse device policy", DevicePolicy.values()), DevicePolicy.AUTO, "DevicePolicy", Format.word()).without(CGROUP);
    public static final Setting<List<Pair>>      DEVICE_ALLOW                      = TABLE.add(SECTION, "DeviceAllow", ResourceParsers::deviceAllow, List.of(), "DeviceAllow", Format.PAIRS).without(CGROUP);
    public static final Setting<Boolean>         TASKS_ACCOUNTING                  = TABLE.add(SECTION, "TasksAccounting", Parsers.BOOL, true, "TasksAccounting", Format.BOOL).without(CGROUP);
    public static final Setting<Long>            TASKS_MAX                         = TABLE.add(SECTION, "TasksMax", ResourceParsers::tasksMax, Numbers.INFINITY, "TasksMax", Format.U64).without(CGROUP);
    public static final Setting<Boolean>         IP_ACCOUNTING                     = TABLE.add(SECTION, "IPAccounting", Parsers.BOOL, false, "IPAccounting", Format.BOOL).without(CGROUP);
    public static final Setting<List<AddressPrefix>> IP_ADDRESS_ALLOW                  = TABLE.add(SECTION, "IPAddressAllow", AddressPrefix::parseList, List.of(), "IPAddressAllow", AddressPrefix.FORMAT).without(CGROUP);
    public static final Setting<List<AddressPrefix>> IP_ADDRESS_DENY                   = TABLE.add(SECTION, "IPAddressDeny", AddressPrefix::parseList, List.of(), "IPAddressDeny", AddressPrefix.FORMAT).without(CGROUP);
    public static final Setting<List<String>>    IP_INGRESS_FILTER_PATH            = TABLE.add(SECTION, "IPIngressFilterPath", ResourceParsers::filterPath, List.of(), "IPIngressFilterPath", Format.STRV).without(CGROUP);
    public static final Setting<List<String>>    IP_EGRESS_FILTER_PATH             = TABLE.add(SECTION, "IPEgressFilterPath", ResourceParsers::filterPath, List.of(), "IPEgressFilterPath", Format.STRV).without(CGROUP);
    public static final Setting<List<String>>    DISABLE_CONTROLLERS               = TABLE.add(SECTION, "DisableControllers", ResourceParsers::disableControllers, List.of(), "DisableControllers", Format.STRV).without(CGROUP);
    public static final Setting<ManagedOomMode>  MANAGED_OOM_SWAP                  = TABLE.add(SECTION, "ManagedOOMSwap", Parsers.orDefault(Parsers.word("Invalid syntax", ManagedOomMode.values())), ManagedOomMode.AUTO, "ManagedOOMSwap", Format.word()).without(CGROUP);
    public static final Setting<ManagedOomMode>  MANAGED_OOM_MEMORY_PRESSURE       = TABLE.add(SECTION, "ManagedOOMMemoryPressure", Parsers.orDefault(Parsers.word("Invalid syntax", ManagedOomMode.values())), ManagedOomMode.AUTO, "ManagedOOMMemoryPressure", Format.word()).without(CGROUP);
    /** Of 2^32. */
    public static final Setting<Integer>         MANAGED_OOM_MEMORY_PRESSURE_LIMIT = TABLE.add(SECTION, "ManagedOOMMemoryPressureLimit", ResourceParsers::pressureLimit, 0, "ManagedOOMMemoryPressureLimit", Format.U32).without(CGROUP);
    public static final Setting<ManagedOomPreference> MANAGED_OOM_PREFERENCE            = TABLE.add(SECTION, "ManagedOOMPreference", Parsers.word("Failed to parse ManagedOOMPreference=", ManagedOomPreference.values()), ManagedOomPreference.NONE, "ManagedOOMPreference", Format.word()).without(CGROUP);
    public static final Setting<List<Pair>>      BPF_PROGRAM                       = TABLE.add(SECTION, "BPFProgram", ResourceParsers::bpfProgram, List.of(), "BPFProgram", Format.PAIRS).without(CGROUP);
    public static final Setting<List<SocketBindRule>> SOCKET_BIND_ALLOW                 = TABLE.add(SECTION, "SocketBindAllow", SocketBindRule::parse, List.of(), "SocketBindAllow", SocketBindRule.FORMAT).without(CGROUP);
    public static final Setting<List<SocketBindRule>> SOCKET_BIND_DENY                  = TABLE.add(SECTION, "SocketBindDeny", SocketBindRule::parse, List.of(), "SocketBindDeny", SocketBindRule.FORMAT).without(CGROUP);
    public static final Setting<FilterList>      RESTRICT_NETWORK_INTERFACES       = TABLE.add(SECTION, "RestrictNetworkInterfaces", ResourceParsers::networkInterfaces, FilterList.NONE, "RestrictNetworkInterfaces", FilterList.FORMAT).without(CGROUP);

    private ResourceSettings() {}
}
