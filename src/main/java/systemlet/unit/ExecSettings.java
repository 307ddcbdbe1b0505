package systemlet.unit;

import java.util.List;
import systemlet.base.Spans;

/** What services, sockets, mounts and swaps say about their processes (systemd.exec(5)), in the order in which `show` prints it. */
public final class ExecSettings {
    static final SettingTable TABLE = new SettingTable(7);
    private static final String SECTION = "Exec";
    private static final String NAMESPACE = "namespaces cannot be made without CAP_SYS_ADMIN";
    private static final String IMAGES = "images cannot be mounted without CAP_SYS_ADMIN";
    private static final String LABEL = "no security module can be reached from a container";

    public static final Setting<List<String>>    ENVIRONMENT                  = TABLE.add(SECTION, "Environment", EnvironmentText::parseSetting, List.of(), "Environment", Format.STRV);
    public static final Setting<List<EnvironmentFile>> ENVIRONMENT_FILE             = TABLE.add(SECTION, "EnvironmentFile", ExecParsers::environmentFile, List.of(), "EnvironmentFiles", EnvironmentFile.FORMAT);
    public static final Setting<List<String>>    PASS_ENVIRONMENT             = TABLE.add(SECTION, "PassEnvironment", ExecParsers::passEnvironment, List.of(), "PassEnvironment", Format.STRV);
    public static final Setting<List<String>>    UNSET_ENVIRONMENT            = TABLE.add(SECTION, "UnsetEnvironment", ExecParsers::unsetEnvironment, List.of(), "UnsetEnvironment", Format.STRV);
    public static final Setting<Integer>         UMASK                        = TABLE.add(SECTION, "UMask", Parsers.MODE, 0022, "UMask", Format.U32);
    public static final Setting<ResourceLimit>   LIMIT_CPU                    = TABLE.add(SECTION, "LimitCPU", LimitParsers.SECONDS, null, "LimitCPU", ResourceLimit.HARD).shown("LimitCPUSoft", ResourceLimit.SOFT);
    public static final Setting<ResourceLimit>   LIMIT_FSIZE                  = TABLE.add(SECTION, "LimitFSIZE", LimitParsers.BYTES, null, "LimitFSIZE", ResourceLimit.HARD).shown("LimitFSIZESoft", ResourceLimit.SOFT);
    public static final Setting<ResourceLimit>   LIMIT_DATA                   = TABLE.add(SECTION, "LimitDATA", LimitParsers.BYTES, null, "LimitDATA", ResourceLimit.HARD).shown("LimitDATASoft", ResourceLimit.SOFT);
    public static final Setting<ResourceLimit>   LIMIT_STACK                  = TABLE.add(SECTION, "LimitSTACK", LimitParsers.BYTES, null, "LimitSTACK", ResourceLimit.HARD).shown("LimitSTACKSoft", ResourceLimit.SOFT);
    public static final Setting<ResourceLimit>   LIMIT_CORE                   = TABLE.add(SECTION, "LimitCORE", LimitParsers.BYTES, null, "LimitCORE", ResourceLimit.HARD).shown("LimitCORESoft", ResourceLimit.SOFT);
    public static final Setting<ResourceLimit>   LIMIT_RSS                    = TABLE.add(SECTION, "LimitRSS", LimitParsers.BYTES, null, "LimitRSS", ResourceLimit.HARD).shown("LimitRSSSoft", ResourceLimit.SOFT);
    public static final Setting<ResourceLimit>   LIMIT_NOFILE                 = TABLE.add(SECTION, "LimitNOFILE", LimitParsers.COUNT, null, "LimitNOFILE", ResourceLimit.HARD).shown("LimitNOFILESoft", ResourceLimit.SOFT);
    public static final Setting<ResourceLimit>   LIMIT_AS                     = TABLE.add(SECTION, "LimitAS", LimitParsers.BYTES, null, "LimitAS", ResourceLimit.HARD).shown("LimitASSoft", ResourceLimit.SOFT);
    public static final Setting<ResourceLimit>   LIMIT_NPROC                  = TABLE.add(SECTION, "LimitNPROC", LimitParsers.COUNT, null, "LimitNPROC", ResourceLimit.HARD).shown("LimitNPROCSoft", ResourceLimit.SOFT);
    public static final Setting<ResourceLimit>   LIMIT_MEMLOCK                = TABLE.add(SECTION, "LimitMEMLOCK", LimitParsers.BYTES, null, "LimitMEMLOCK", ResourceLimit.HARD).shown("LimitMEMLOCKSoft", ResourceLimit.SOFT);
    public static final Setting<ResourceLimit>   LIMIT_LOCKS                  = TABLE.add(SECTION, "LimitLOCKS", LimitParsers.COUNT, null, "LimitLOCKS", ResourceLimit.HARD).shown("LimitLOCKSSoft", ResourceLimit.SOFT);
    public static final Setting<ResourceLimit>   LIMIT_SIGPENDING             = TABLE.add(SECTION, "LimitSIGPENDING", LimitParsers.COUNT, null, "LimitSIGPENDING", ResourceLimit.HARD).shown("LimitSIGPENDINGSoft", ResourceLimit.SOFT);
    public static final Setting<ResourceLimit>   LIMIT_MSGQUEUE               = TABLE.add(SECTION, "LimitMSGQUEUE", LimitParsers.BYTES, null, "LimitMSGQUEUE", ResourceLimit.HARD).shown("LimitMSGQUEUESoft", ResourceLimit.SOFT);
    public static final Setting<ResourceLimit>   LIMIT_NICE                   = TABLE.add(SECTION, "LimitNICE", LimitParsers.NICE, null, "LimitNICE", ResourceLimit.HARD).shown("LimitNICESoft", ResourceLimit.SOFT);
    public static final Setting<ResourceLimit>   LIMIT_RTPRIO                 = TABLE.add(SECTION, "LimitRTPRIO", LimitParsers.COUNT, null, "LimitRTPRIO", ResourceLimit.HARD).shown("LimitRTPRIOSoft", ResourceLimit.SOFT);
    public static final Setting<ResourceLimit>   LIMIT_RTTIME                 = TABLE.add(SECTION, "LimitRTTIME", LimitParsers.MICROSECONDS, null, "LimitRTTIME", ResourceLimit.HARD).shown("LimitRTTIMESoft", ResourceLimit.SOFT);
    public static final Setting<WorkingDirectory> WORKING_DIRECTORY            = TABLE.add(SECTION, "WorkingDirectory", WorkingDirectory::parse, null, "WorkingDirectory", WorkingDirectory.FORMAT);
    public static final Setting<String>          ROOT_DIRECTORY               = TABLE.add(SECTION, "RootDirectory", PathParsers::vital, null, "RootDirectory", Format.STRING);
    public static final Setting<String>          ROOT_IMAGE                   = TABLE.add(SECTION, "RootImage", PathParsers::vital, null, "RootImage", Format.STRING).without(IMAGES);
    public static final Setting<List<Pair>>      ROOT_IMAGE_OPTIONS           = TABLE.add(SECTION, "RootImageOptions", ImageParsers::options, List.of(), "RootImageOptions", Format.PAIRS).without(IMAGES);
    public static final Setting<byte[]>          ROOT_HASH                    = TABLE.add(SECTION, "RootHash", ImageParsers::rootHash, null, "RootHash", Format.BYTES).without(IMAGES);
    public static final Setting<byte[]>          ROOT_HASH_SIGNATURE          = TABLE.add(SECTION, "RootHashSignature", ImageParsers::rootHashSignature, null, "RootHashSignature", Format.BYTES).without(IMAGES);
    public static final Setting<String>          ROOT_VERITY                  = TABLE.add(SECTION, "RootVerity", PathParsers::vital, null, "RootVerity", Format.STRING).without(IMAGES);
    public static final Setting<List<String>>    EXTENSION_DIRECTORIES        = TABLE.add(SECTION, "ExtensionDirectories", PathParsers::sandboxList, List.of(), "ExtensionDirectories", Format.STRV).without(IMAGES);
    public static final Setting<List<MountImage>> EXTENSION_IMAGES             = TABLE.add(SECTION, "ExtensionImages", ImageParsers::extensionImages, List.of(), "ExtensionImages", MountImage.EXTENSIONS).without(IMAGES);
    public static final Setting<List<MountImage>> MOUNT_IMAGES                 = TABLE.add(SECTION, "MountImages", ImageParsers::mountImages, List.of(), "MountImages", MountImage.MOUNTS).without(IMAGES);
    public static final Setting<Integer>         OOM_SCORE_ADJUST             = TABLE.add(SECTION, "OOMScoreAdjust", ExecParsers::oomScoreAdjust, 0, "OOMScoreAdjust", Format.I32);
    public static final Setting<Long>            COREDUMP_FILTER              = TABLE.add(SECTION, "CoredumpFilter", ExecParsers::coredumpFilter, 0x33L, "CoredumpFilter", Format.U64);
    public static final Setting<Integer>         NICE                         = TABLE.add(SECTION, "Nice", ExecParsers::nice, 0, "Nice", Format.I32);
    /** IOPRIO_CLASS_ of ioprio_set(2): 0 none, 1 realtime, 2 best-effort, 3 idle. */
    public static final Setting<Integer>         IO_SCHEDULING_CLASS          = TABLE.add(SECTION, "IOSchedulingClass", ExecParsers::ioClass, 2, "IOSchedulingClass", Format.I32);
    public static final Setting<Integer>         IO_SCHEDULING_PRIORITY       = TABLE.add(SECTION, "IOSchedulingPriority", ExecParsers::ioPriority, 4, "IOSchedulingPriority", Format.I32);
    /** SCHED_ of sched(7): 0 other, 1 fifo, 2 rr, 3 batch, 5 idle. */
    public static final Setting<Integer>         CPU_SCHEDULING_POLICY        = TABLE.add(SECTION, "CPUSchedulingPolicy", ExecParsers::cpuPolicy, 0, "CPUSchedulingPolicy", Format.I32);
    public static final Setting<Integer>         CPU_SCHEDULING_PRIORITY      = TABLE.add(SECTION, "CPUSchedulingPriority", ExecParsers::cpuPriority, 0, "CPUSchedulingPriority", Format.I32);
    public static final Setting<CpuSet>          CPU_AFFINITY                 = TABLE.add(SECTION, "CPUAffinity", CpuSet::parseAffinity, CpuSet.EMPTY, "CPUAffinity", CpuSet.FORMAT).shown("CPUAffinityFromNUMA", CpuSet.FROM_NUMA);
    public static final Setting<Integer>         NUMA_POLICY                  = TABLE.add(SECTION, "NUMAPolicy", ExecParsers::numaPolicy, -1, "NUMAPolicy", Format.I32).without("set_mempolicy(2) is refused in a container");
    public static final Setting<CpuSet>          NUMA_MASK                    = TABLE.add(SECTION, "NUMAMask", CpuSet::parseNumaMask, CpuSet.EMPTY, "NUMAMask", CpuSet.FORMAT).without("set_mempolicy(2) is refused in a container");
    /** Nanoseconds. */
    public static final Setting<Long>            TIMER_SLACK_NSEC             = TABLE.add(SECTION, "TimerSlackNSec", ExecParsers.TIMER_SLACK, 50_000L, "TimerSlackNSec", Format.U64);
    public static final Setting<Boolean>         CPU_SCHEDULING_RESET_ON_FORK = TABLE.add(SECTION, "CPUSchedulingResetOnFork", Parsers.BOOL, false, "CPUSchedulingResetOnFork", Format.BOOL);
    public static final Setting<Stdio>           STANDARD_INPUT               = TABLE.add(SECTION, "StandardInput", StdioParsers::input, Stdio.of(Stdio.Kind.NULL), "StandardInput", Stdio.FORMAT).shown("StandardInputFileDescriptorName", Stdio.FD_NAME);
    public static final Setting<byte[]>          STANDARD_INPUT_DATA          = TABLE.add(SECTION, "StandardInputData", StdioParsers::inputData, null, "StandardInputData", Format.BYTES);
    public static final Setting<Stdio>           STANDARD_OUTPUT              = TABLE.add(SECTION, "StandardOutput", StdioParsers::output, Stdio.of(Stdio.Kind.INHERIT), "StandardOutput", Stdio.FORMAT).shown("StandardOutputFileDescriptorName", Stdio.FD_NAME);
    public static final Setting<Stdio>           STANDARD_ERROR               = TABLE.add(SECTION, "StandardError", StdioParsers::output, Stdio.of(Stdio.Kind.INHERIT), "StandardError", Stdio.FORMAT).shown("StandardErrorFileDescriptorName", Stdio.FD_NAME);
    public static final Setting<String>          TTY_PATH                     = TABLE.add(SECTION, "TTYPath", PathParsers::resolved, null, "TTYPath", Format.STRING);
    public static final Setting<Boolean>         TTY_RESET                    = TABLE.add(SECTION, "TTYReset", Parsers.BOOL, false, "TTYReset", Format.BOOL);
    public static final Setting<Boolean>         TTY_VHANGUP                  = TABLE.add(SECTION, "TTYVHangup", Parsers.BOOL, false, "TTYVHangup", Format.BOOL);
    public static final Setting<Boolean>         TTY_VT_DISALLOCATE           = TABLE.add(SECTION, "TTYVTDisallocate", Parsers.BOOL, false, "TTYVTDisallocate", Format.BOOL);
    /** -1: not set. */
    public static final Setting<Integer>         TTY_ROWS                     = TABLE.add(SECTION, "TTYRows", ExecParsers.TTY_SIZE, -1, "TTYRows", Format.U16);
    /** -1: not set. */
    public static final Setting<Integer>         TTY_COLUMNS                  = TABLE.add(SECTION, "TTYColumns", ExecParsers.TTY_SIZE, -1, "TTYColumns", Format.U16);
    public static final Setting<String>          SYSLOG_IDENTIFIER            = TABLE.add(SECTION, "SyslogIdentifier", Parsers::resolvedText, null, "SyslogIdentifier", Format.STRING);
    public static final Setting<Boolean>         SYSLOG_LEVEL_PREFIX          = TABLE.add(SECTION, "SyslogLevelPrefix", Parsers.BOOL, true, "SyslogLevelPrefix", Format.BOOL);
    public static final Setting<Integer>         SYSLOG_LEVEL                 = TABLE.add(SECTION, "SyslogLevel", ExecParsers::logLevel, 6, "SyslogLevel", Format.I32);
    public static final Setting<Integer>         SYSLOG_FACILITY              = TABLE.add(SECTION, "SyslogFacility", ExecParsers::logFacility, 3, "SyslogFacility", Format.I32);
    /** -1: not set. */
    public static final Setting<Integer>         LOG_LEVEL_MAX                = TABLE.add(SECTION, "LogLevelMax", ExecParsers::logLevel, -1, "LogLevelMax", Format.I32);
    public static final Setting<Long>            LOG_RATE_LIMIT_INTERVAL      = TABLE.add(SECTION, "LogRateLimitIntervalSec", Parsers.SPAN, 0L, "LogRateLimitIntervalUSec", Format.USEC);
    public static final Setting<Integer>         LOG_RATE_LIMIT_BURST         = TABLE.add(SECTION, "LogRateLimitBurst", Parsers.UNSIGNED, 0, "LogRateLimitBurst", Format.U32);
    public static final Setting<List<byte[]>>    LOG_EXTRA_FIELDS             = TABLE.add(SECTION, "LogExtraFields", ExecParsers::logExtraFields, List.of(), "LogExtraFields", Format.array("ay", field -> field));
    public static final Setting<String>          LOG_NAMESPACE                = TABLE.add(SECTION, "LogNamespace", ExecParsers::logNamespace, null, "LogNamespace", Format.STRING).without("there is one journal here");
    public static final Setting<Integer>         SECURE_BITS                  = TABLE.add(SECTION, "SecureBits", ExecParsers::secureBits, 0, "SecureBits", Format.I32);
    /** Bit n for capability n; -1: all. */
    public static final Setting<Long>            CAPABILITY_BOUNDING_SET      = TABLE.add(SECTION, "CapabilityBoundingSet", CapabilityNames::parseBoundingSet, -1L, "CapabilityBoundingSet", Format.U64);
    public static final Setting<Long>            AMBIENT_CAPABILITIES         = TABLE.add(SECTION, "AmbientCapabilities", CapabilityNames::parseAmbientSet, 0L, "AmbientCapabilities", Format.U64);
    public static final Setting<String>          USER                         = TABLE.add(SECTION, "User", ExecParsers::userOrGroup, null, "User", Format.STRING);
    public static final Setting<String>          GROUP                        = TABLE.add(SECTION, "Group", ExecParsers::userOrGroup, null, "Group", Format.STRING);
    public static final Setting<Boolean>         DYNAMIC_USER                 = TABLE.add(SECTION, "DynamicUser", ExecParsers::dynamicUser, false, "DynamicUser", Format.BOOL);
    public static final Setting<Boolean>         REMOVE_IPC                   = TABLE.add(SECTION, "RemoveIPC", Parsers.BOOL, false, "RemoveIPC", Format.BOOL);
    public static final Setting<List<Credential>> SET_CREDENTIAL               = TABLE.add(SECTION, "SetCredential", CredentialParsers::set, List.of(), "SetCredential", Credential.FORMAT);
    public static final Setting<List<Credential>> SET_CREDENTIAL_ENCRYPTED     = TABLE.add(SECTION, "SetCredentialEncrypted", CredentialParsers::setEncrypted, List.of(), "SetCredentialEncrypted", Credential.FORMAT).without("there is no key to decrypt credentials with");
    public static final Setting<List<Pair>>      LOAD_CREDENTIAL              = TABLE.add(SECTION, "LoadCredential", CredentialParsers::load, List.of(), "LoadCredential", Format.PAIRS);
    public static final Setting<List<Pair>>      LOAD_CREDENTIAL_ENCRYPTED    = TABLE.add(SECTION, "LoadCredentialEncrypted", CredentialParsers::load, List.of(), "LoadCredentialEncrypted", Format.PAIRS).without("there is no key to decrypt credentials with");
    public static final Setting<List<String>>    SUPPLEMENTARY_GROUPS         = TABLE.add(SECTION, "SupplementaryGroups", ExecParsers::groups, List.of(), "SupplementaryGroups", Format.STRV);
    public static final Setting<String>          PAM_NAME                     = TABLE.add(SECTION, "PAMName", Parsers::resolvedText, null, "PAMName", Format.STRING).without("a static program has no PAM");
    public static final Setting<List<String>>    READ_WRITE_PATHS             = TABLE.add(SECTION, "ReadWritePaths", PathParsers::sandboxList, List.of(), "ReadWritePaths", Format.STRV).without(NAMESPACE);
    public static final Setting<List<String>>    READ_ONLY_PATHS              = TABLE.add(SECTION, "ReadOnlyPaths", PathParsers::sandboxList, List.of(), "ReadOnlyPaths", Format.STRV).without(NAMESPACE);
    public static final Setting<List<String>>    INACCESSIBLE_PATHS           = TABLE.add(SECTION, "InaccessiblePaths", PathParsers::sandboxList, List.of(), "InaccessiblePaths", Format.STRV).without(NAMESPACE);
    public static final Setting<List<String>>    EXEC_PATHS                   = TABLE.add(SECTION, "ExecPaths", PathParsers::sandboxList, List.of(), "ExecPaths", Format.STRV).without(NAMESPACE);
    public static final Setting<List<String>>    NO_EXEC_PATHS                = TABLE.add(SECTION, "NoExecPaths", PathParsers::sandboxList, List.of(), "NoExecPaths", Format.STRV).without(NAMESPACE);
    public static final Setting<List<String>>    EXEC_SEARCH_PATH             = TABLE.add(SECTION, "ExecSearchPath", PathParsers::searchPath, List.of(), "ExecSearchPath", Format.STRV);
    public static final Setting<Long>            MOUNT_FLAGS                  = TABLE.add(SECTION, "MountFlags", SandboxParsers::mountFlags, 0L, "MountFlags", Format.U64).without(NAMESPACE);
    public static final Setting<Boolean>         PRIVATE_TMP                  = TABLE.add(SECTION, "PrivateTmp", Parsers.BOOL, false, "PrivateTmp", Format.BOOL).without(NAMESPACE);
    public static final Setting<Boolean>         PRIVATE_DEVICES              = TABLE.add(SECTION, "PrivateDevices", Parsers.BOOL, false, "PrivateDevices", Format.BOOL).without(NAMESPACE);
    public static final Setting<Boolean>         PROTECT_CLOCK                = TABLE.add(SECTION, "ProtectClock", Parsers.BOOL, false, "ProtectClock", Format.BOOL).without(NAMESPACE);
    public static final Setting<Boolean>         PROTECT_KERNEL_TUNABLES      = TABLE.add(SECTION, "ProtectKernelTunables", Parsers.BOOL, false, "ProtectKernelTunables", Format.BOOL).without(NAMESPACE);
    public static final Setting<Boolean>         PROTECT_KERNEL_MODULES       = TABLE.add(SECTION, "ProtectKernelModules", Parsers.BOOL, false, "ProtectKernelModules", Format.BOOL).without(NAMESPACE);
    public static final Setting<Boolean>         PROTECT_KERNEL_LOGS          = TABLE.add(SECTION, "ProtectKernelLogs", Parsers.BOOL, false, "ProtectKernelLogs", Format.BOOL).without(NAMESPACE);
    public static final Setting<Boolean>         PROTECT_CONTROL_GROUPS       = TABLE.add(SECTION, "ProtectControlGroups", Parsers.BOOL, false, "ProtectControlGroups", Format.BOOL).without(NAMESPACE);
    public static final Setting<Boolean>         PRIVATE_NETWORK              = TABLE.add(SECTION, "PrivateNetwork", Parsers.BOOL, false, "PrivateNetwork", Format.BOOL).without(NAMESPACE);
    public static final Setting<Boolean>         PRIVATE_USERS                = TABLE.add(SECTION, "PrivateUsers", Parsers.BOOL, false, "PrivateUsers", Format.BOOL).without(NAMESPACE);
    public static final Setting<Boolean>         PRIVATE_MOUNTS               = TABLE.add(SECTION, "PrivateMounts", Parsers.BOOL, false, "PrivateMounts", Format.BOOL).without(NAMESPACE);
    public static final Setting<Boolean>         PRIVATE_IPC                  = TABLE.add(SECTION, "PrivateIPC", Parsers.BOOL, false, "PrivateIPC", Format.BOOL).without(NAMESPACE);
    public static final Setting<ProtectHome>     PROTECT_HOME                 = TABLE.add(SECTION, "ProtectHome", Parsers.wordOrBool("Failed to parse protect home value", ProtectHome.values(), ProtectHome.NO, ProtectHome.YES), ProtectHome.NO, "ProtectHome", Format.word()).without(NAMESPACE);
    public static final Setting<ProtectSystem>   PROTECT_SYSTEM               = TABLE.add(SECTION, "ProtectSystem", Parsers.wordOrBool("Failed to parse protect system value", ProtectSystem.values(), ProtectSystem.NO, ProtectSystem.YES), ProtectSystem.NO, "ProtectSystem", Format.word()).without(NAMESPACE);
    public static final Setting<String>          UTMP_IDENTIFIER              = TABLE.add(SECTION, "UtmpIdentifier", Parsers::resolvedText, null, "UtmpIdentifier", Format.STRING);
    public static final Setting<UtmpMode>        UTMP_MODE                    = TABLE.add(SECTION, "UtmpMode", Parsers.word("Failed to parse utmp mode", UtmpMode.values()), UtmpMode.INIT, "UtmpMode", Format.word());
    public static final Setting<SecurityLabel>   SELINUX_CONTEXT              = TABLE.add(SECTION, "SELinuxContext", SandboxParsers::label, null, "SELinuxContext", SecurityLabel.FORMAT).without(LABEL);
    public static final Setting<SecurityLabel>   APPARMOR_PROFILE             = TABLE.add(SECTION, "AppArmorProfile", SandboxParsers::label, null, "AppArmorProfile", SecurityLabel.FORMAT).without(LABEL);
    public static final Setting<SecurityLabel>   SMACK_PROCESS_LABEL          = TABLE.add(SECTION, "SmackProcessLabel", SandboxParsers::label, null, "SmackProcessLabel", SecurityLabel.FORMAT).without(LABEL);
    public static final Setting<Boolean>         IGNORE_SIGPIPE               = TABLE.add(SECTION, "IgnoreSIGPIPE", Parsers.BOOL, true, "IgnoreSIGPIPE", Format.BOOL);
    public static final Setting<Boolean>         NO_NEW_PRIVILEGES            = TABLE.add(SECTION, "NoNewPrivileges", Parsers.BOOL, false, "NoNewPrivileges", Format.BOOL);
    public static final Setting<FilterList>      SYSTEM_CALL_FILTER           = TABLE.add(SECTION, "SystemCallFilter", SandboxParsers::systemCalls, FilterList.NONE, "SystemCallFilter", SystemCallGroups.FORMAT);
    public static final Setting<List<String>>    SYSTEM_CALL_ARCHITECTURES    = TABLE.add(SECTION, "SystemCallArchitectures", SandboxParsers::architectures, List.of(), "SystemCallArchitectures", Format.STRV);
    public static final Setting<Integer>         SYSTEM_CALL_ERROR_NUMBER     = TABLE.add(SECTION, "SystemCallErrorNumber", SandboxParsers::errorNumber, SandboxParsers.KILL, "SystemCallErrorNumber", Format.I32);
    public static final Setting<FilterList>      SYSTEM_CALL_LOG              = TABLE.add(SECTION, "SystemCallLog", SandboxParsers::systemCalls, FilterList.NONE, "SystemCallLog", SystemCallGroups.FORMAT);
    public static final Setting<String>          PERSONALITY                  = TABLE.add(SECTION, "Personality", SandboxParsers::personality, null, "Personality", Format.STRING);
    public static final Setting<Boolean>         LOCK_PERSONALITY             = TABLE.add(SECTION, "LockPersonality", Parsers.BOOL, false, "LockPersonality", Format.BOOL);
    public static final Setting<FilterList>      RESTRICT_ADDRESS_FAMILIES    = TABLE.add(SECTION, "RestrictAddressFamilies", SandboxParsers::addressFamilies, FilterList.NONE, "RestrictAddressFamilies", FilterList.FORMAT);
    public static final Setting<PreserveMode>    RUNTIME_DIRECTORY_PRESERVE   = TABLE.add(SECTION, "RuntimeDirectoryPreserve", Parsers.wordOrBool("Failed to parse runtime directory preserve mode", PreserveMode.values(), PreserveMode.NO, PreserveMode.YES), PreserveMode.NO, "RuntimeDirectoryPreserve", Format.word());
    public static final Setting<Integer>         RUNTIME_DIRECTORY_MODE       = TABLE.add(SECTION, "RuntimeDirectoryMode", Parsers.MODE, 0755, "RuntimeDirectoryMode", Format.U32);
    public static final Setting<List<ServiceDirectory>> RUNTIME_DIRECTORY            = TABLE.add(SECTION, "RuntimeDirectory", ServiceDirectory::parse, List.of(), "RuntimeDirectory", ServiceDirectory.PATHS).shown("RuntimeDirectorySymlink", ServiceDirectory.SYMLINKS);
    public static final Setting<Integer>         STATE_DIRECTORY_MODE         = TABLE.add(SECTION, "StateDirectoryMode", Parsers.MODE, 0755, "StateDirectoryMode", Format.U32);
    public static final Setting<List<ServiceDirectory>> STATE_DIRECTORY              = TABLE.add(SECTION, "StateDirectory", ServiceDirectory::parse, List.of(), "StateDirectory", ServiceDirectory.PATHS).shown("StateDirectorySymlink", ServiceDirectory.SYMLINKS);
    public static final Setting<Integer>         CACHE_DIRECTORY_MODE         = TABLE.add(SECTION, "CacheDirectoryMode", Parsers.MODE, 0755, "CacheDirectoryMode", Format.U32);
    public static final Setting<List<ServiceDirectory>> CACHE_DIRECTORY              = TABLE.add(SECTION, "CacheDirectory", ServiceDirectory::parse, List.of(), "CacheDirectory", ServiceDirectory.PATHS).shown("CacheDirectorySymlink", ServiceDirectory.SYMLINKS);
    public static final Setting<Integer>         LOGS_DIRECTORY_MODE          = TABLE.add(SECTION, "LogsDirectoryMode", Parsers.MODE, 0755, "LogsDirectoryMode", Format.U32);
    public static final Setting<List<ServiceDirectory>> LOGS_DIRECTORY               = TABLE.add(SECTION, "LogsDirectory", ServiceDirectory::parse, List.of(), "LogsDirectory", ServiceDirectory.PATHS).shown("LogsDirectorySymlink", ServiceDirectory.SYMLINKS);
    public static final Setting<Integer>         CONFIGURATION_DIRECTORY_MODE = TABLE.add(SECTION, "ConfigurationDirectoryMode", Parsers.MODE, 0755, "ConfigurationDirectoryMode", Format.U32);
    public static final Setting<List<ServiceDirectory>> CONFIGURATION_DIRECTORY      = TABLE.add(SECTION, "ConfigurationDirectory", ServiceDirectory::parse, List.of(), "ConfigurationDirectory", ServiceDirectory.PATHS);
    public static final Setting<Long>            TIMEOUT_CLEAN                = TABLE.add(SECTION, "TimeoutCleanSec", Parsers.SPAN, Spans.INFINITY, "TimeoutCleanUSec", Format.USEC);
    public static final Setting<Boolean>         MEMORY_DENY_WRITE_EXECUTE    = TABLE.add(SECTION, "MemoryDenyWriteExecute", Parsers.BOOL, false, "MemoryDenyWriteExecute", Format.BOOL);
    public static final Setting<Boolean>         RESTRICT_REALTIME            = TABLE.add(SECTION, "RestrictRealtime", Parsers.BOOL, false, "RestrictRealtime", Format.BOOL);
    public static final Setting<Boolean>         RESTRICT_SUID_SGID           = TABLE.add(SECTION, "RestrictSUIDSGID", Parsers.BOOL, false, "RestrictSUIDSGID", Format.BOOL);
    /** CLONE_NEW flags of clone(2) that stay allowed; -1: all. */
    public static final Setting<Long>            RESTRICT_NAMESPACES          = TABLE.add(SECTION, "RestrictNamespaces", SandboxParsers::restrictNamespaces, -1L, "RestrictNamespaces", Format.U64);
    public static final Setting<FilterList>      RESTRICT_FILE_SYSTEMS        = TABLE.add(SECTION, "RestrictFileSystems", SandboxParsers::fileSystems, FilterList.NONE, "RestrictFileSystems", FilterList.FORMAT).without("BPF is refused in a container");
    public static final Setting<List<BindMount>> BIND_PATHS                   = TABLE.add(SECTION, "BindPaths", SandboxParsers::bindPaths, List.of(), "BindPaths", BindMount.FORMAT).without(NAMESPACE);
    public static final Setting<List<BindMount>> BIND_READ_ONLY_PATHS         = TABLE.add(SECTION, "BindReadOnlyPaths", SandboxParsers::bindPaths, List.of(), "BindReadOnlyPaths", BindMount.FORMAT).without(NAMESPACE);
    public static final Setting<List<Pair>>      TEMPORARY_FILE_SYSTEM        = TABLE.add(SECTION, "TemporaryFileSystem", SandboxParsers::temporaryFileSystems, List.of(), "TemporaryFileSystem", Format.PAIRS).without(NAMESPACE);
    public static final Setting<Boolean>         MOUNT_API_VFS                = TABLE.add(SECTION, "MountAPIVFS", Parsers.BOOL_OR_DEFAULT, false, "MountAPIVFS", Format.BOOL).without(NAMESPACE);
    public static final Setting<KeyringMode>     KEYRING_MODE                 = TABLE.add(SECTION, "KeyringMode", Parsers.word("Failed to parse keyring mode", KeyringMode.values()), KeyringMode.SHARED, "KeyringMode", Format.word()).without("keyctl(2) is refused in a container");
    public static final Setting<ProtectProc>     PROTECT_PROC                 = TABLE.add(SECTION, "ProtectProc", Parsers.word("Failed to parse /proc/ protection mode", ProtectProc.values()), ProtectProc.DEFAULT, "ProtectProc", Format.word()).without(NAMESPACE);
    public static final Setting<ProcSubset>      PROC_SUBSET                  = TABLE.add(SECTION, "ProcSubset", Parsers.word("Failed to parse /proc/ subset mode", ProcSubset.values()), ProcSubset.ALL, "ProcSubset", Format.word()).without(NAMESPACE);
    public static final Setting<Boolean>         PROTECT_HOSTNAME             = TABLE.add(SECTION, "ProtectHostname", Parsers.BOOL, false, "ProtectHostname", Format.BOOL).without(NAMESPACE);
    public static final Setting<String>          NETWORK_NAMESPACE_PATH       = TABLE.add(SECTION, "NetworkNamespacePath", PathParsers::resolved, null, "NetworkNamespacePath", Format.STRING).without(NAMESPACE);
    public static final Setting<String>          IPC_NAMESPACE_PATH           = TABLE.add(SECTION, "IPCNamespacePath", PathParsers::resolved, null, "IPCNamespacePath", Format.STRING).without(NAMESPACE);

    /** Path of a file with RootHash=, where it is not given itself. */
    public static final Setting<String> ROOT_HASH_PATH           = TABLE.value(SECTION, "RootHashPath", (String) null).shown("RootHashPath", Format.STRING);
    public static final Setting<String> ROOT_HASH_SIGNATURE_PATH = TABLE.value(SECTION, "RootHashSignaturePath", (String) null).shown("RootHashSignaturePath", Format.STRING);

    static {
        TABLE.also(SECTION, "StandardInputText", STANDARD_INPUT_DATA, StdioParsers::inputText);
        TABLE.also(SECTION, "ReadWriteDirectories", READ_WRITE_PATHS, PathParsers::sandboxList);
        TABLE.also(SECTION, "ReadOnlyDirectories", READ_ONLY_PATHS, PathParsers::sandboxList);
        TABLE.also(SECTION, "InaccessibleDirectories", INACCESSIBLE_PATHS, PathParsers::sandboxList);
        TABLE.act(SECTION, "Capabilities", UnitParsers::ignoredToday);
    }

    private ExecSettings() {}
}
