package systemlet.manager;

/**
 * The properties of every interface in the order in which systemd 252 tells them, which is the order of
 * {@code systemctl show}: name and signature, and what a change does (org.freedesktop.DBus.Property.EmitsChangedSignal):
 * plain names emit, {@code !} is constant, {@code ~} is never told, {@code ^} is only invalidated. Where the values come
 * from is the concern of the {@link UnitProperties} and {@link ManagerProperties}.
 */
final class PropertyNames {
    /** Org.freedesktop.systemd1.Unit. */
    static final String UNIT = """
            !Id:s !Names:as ~Following:s !Requires:as !Requisite:as !Wants:as !BindsTo:as !PartOf:as !Upholds:as
            !RequiredBy:as !RequisiteOf:as !WantedBy:as !BoundBy:as !UpheldBy:as !ConsistsOf:as !Conflicts:as
            !ConflictedBy:as !Before:as !After:as !OnSuccess:as !OnSuccessOf:as !OnFailure:as !OnFailureOf:as !Triggers:as
            !TriggeredBy:as !PropagatesReloadTo:as !ReloadPropagatedFrom:as !PropagatesStopTo:as !StopPropagatedFrom:as
            !JoinsNamespaceOf:as !SliceOf:as !RequiresMountsFor:as !Documentation:as !Description:s !AccessSELinuxContext:s
            !LoadState:s ActiveState:s FreezerState:s SubState:s !FragmentPath:s !SourcePath:s !DropInPaths:as
            ~UnitFileState:s ~UnitFilePreset:s StateChangeTimestamp:t StateChangeTimestampMonotonic:t
            InactiveExitTimestamp:t InactiveExitTimestampMonotonic:t ActiveEnterTimestamp:t ActiveEnterTimestampMonotonic:t
            ActiveExitTimestamp:t ActiveExitTimestampMonotonic:t InactiveEnterTimestamp:t InactiveEnterTimestampMonotonic:t
            !CanStart:b !CanStop:b !CanReload:b !CanIsolate:b !CanClean:as !CanFreeze:b Job:(uo) !StopWhenUnneeded:b
            !RefuseManualStart:b !RefuseManualStop:b !AllowIsolate:b !DefaultDependencies:b !OnSuccessJobMode:s
            !OnFailureJobMode:s !IgnoreOnIsolate:b ~NeedDaemonReload:b ~Markers:as !JobTimeoutUSec:t
            !JobRunningTimeoutUSec:t !JobTimeoutAction:s !JobTimeoutRebootArgument:s ConditionResult:b AssertResult:b
            ConditionTimestamp:t ConditionTimestampMonotonic:t AssertTimestamp:t AssertTimestampMonotonic:t
            ^Conditions:a(sbbsi) ^Asserts:a(sbbsi) !LoadError:(ss) !Transient:b !Perpetual:b !StartLimitIntervalUSec:t
            !StartLimitBurst:u !StartLimitAction:s !FailureAction:s !FailureActionExitStatus:i !SuccessAction:s
            !SuccessActionExitStatus:i !RebootArgument:s InvocationID:ay !CollectMode:s ~Refs:as ActivationDetails:a(ss)
            """;

    /** What only Service has. */
    static final String SERVICE = """
            !Type:s !ExitType:s !Restart:s !PIDFile:s !NotifyAccess:s !RestartUSec:t !TimeoutStartUSec:t !TimeoutStopUSec:t
            ~TimeoutAbortUSec:t !TimeoutStartFailureMode:s !TimeoutStopFailureMode:s !RuntimeMaxUSec:t
            !RuntimeRandomizedExtraUSec:t ~WatchdogUSec:t ~WatchdogTimestamp:t ~WatchdogTimestampMonotonic:t
            !RootDirectoryStartOnly:b !RemainAfterExit:b !GuessMainPID:b !RestartPreventExitStatus:(aiai)
            !RestartForceExitStatus:(aiai) !SuccessExitStatus:(aiai) MainPID:u ControlPID:u !BusName:s
            !FileDescriptorStoreMax:u ~NFileDescriptorStore:u StatusText:s StatusErrno:i Result:s ReloadResult:s
            CleanResult:s !USBFunctionDescriptors:s !USBFunctionStrings:s UID:u GID:u NRestarts:u !OOMPolicy:s
            ExecMainStartTimestamp:t ExecMainStartTimestampMonotonic:t ExecMainExitTimestamp:t
            ExecMainExitTimestampMonotonic:t ExecMainPID:u ExecMainCode:i ExecMainStatus:i ^ExecCondition:a(sasbttttuii)
            ^ExecConditionEx:a(sasasttttuii) ^ExecStartPre:a(sasbttttuii) ^ExecStartPreEx:a(sasasttttuii)
            ^ExecStart:a(sasbttttuii) ^ExecStartEx:a(sasasttttuii) ^ExecStartPost:a(sasbttttuii)
            ^ExecStartPostEx:a(sasasttttuii) ^ExecReload:a(sasbttttuii) ^ExecReloadEx:a(sasasttttuii)
            ^ExecStop:a(sasbttttuii) ^ExecStopEx:a(sasasttttuii) ^ExecStopPost:a(sasbttttuii)
            ^ExecStopPostEx:a(sasasttttuii)
            """;

    /** What only Socket has. */
    static final String SOCKET = """
            !BindIPv6Only:s !Backlog:u !TimeoutUSec:t !BindToDevice:s !SocketUser:s !SocketGroup:s !SocketMode:u
            !DirectoryMode:u !Accept:b !FlushPending:b !Writable:b !KeepAlive:b !KeepAliveTimeUSec:t
            !KeepAliveIntervalUSec:t !KeepAliveProbes:u !DeferAcceptUSec:t !NoDelay:b !Priority:i !ReceiveBuffer:t
            !SendBuffer:t !IPTOS:i !IPTTL:i !PipeSize:t !FreeBind:b !Transparent:b !Broadcast:b !PassCredentials:b
            !PassSecurity:b !PassPacketInfo:b !Timestamping:s !RemoveOnStop:b !Listen:a(ss) !Symlinks:as !Mark:i
            !MaxConnections:u !MaxConnectionsPerSource:u !MessageQueueMaxMessages:x !MessageQueueMessageSize:x
            !TCPCongestion:s !ReusePort:b !SmackLabel:s !SmackLabelIPIn:s !SmackLabelIPOut:s ControlPID:u Result:s
            ~NConnections:u ~NAccepted:u ~NRefused:u ~FileDescriptorName:s !SocketProtocol:i !TriggerLimitIntervalUSec:t
            !TriggerLimitBurst:u UID:u GID:u ^ExecStartPre:a(sasbttttuii) ^ExecStartPost:a(sasbttttuii)
            ^ExecStopPre:a(sasbttttuii) ^ExecStopPost:a(sasbttttuii)
            """;

    /** What only Mount has. */
    static final String MOUNT = """
            !Where:s What:s Options:s Type:s !TimeoutUSec:t ControlPID:u !DirectoryMode:u !SloppyOptions:b !LazyUnmount:b
            !ForceUnmount:b !ReadWriteOnly:b Result:s UID:u GID:u ^ExecMount:a(sasbttttuii) ^ExecUnmount:a(sasbttttuii)
            ^ExecRemount:a(sasbttttuii)
            """;

    /** What only Swap has. */
    static final String SWAP = """
            What:s Priority:i Options:s !TimeoutUSec:t ControlPID:u Result:s UID:u GID:u ^ExecActivate:a(sasbttttuii)
            ^ExecDeactivate:a(sasbttttuii)
            """;

    /** Automount. */
    static final String AUTOMOUNT = """
            !Where:s !ExtraOptions:s !DirectoryMode:u Result:s !TimeoutIdleUSec:t
            """;

    /** Timer. */
    static final String TIMER = """
            !Unit:s ^TimersMonotonic:a(stt) ^TimersCalendar:a(sst) !OnClockChange:b !OnTimezoneChange:b
            NextElapseUSecRealtime:t NextElapseUSecMonotonic:t LastTriggerUSec:t LastTriggerUSecMonotonic:t Result:s
            !AccuracyUSec:t !RandomizedDelayUSec:t !FixedRandomDelay:b !Persistent:b !WakeSystem:b !RemainAfterElapse:b
            """;

    /** Path. */
    static final String PATH = """
            !Unit:s !Paths:a(ss) !MakeDirectory:b !DirectoryMode:u Result:s !TriggerLimitIntervalUSec:t !TriggerLimitBurst:u
            """;

    /** What only Scope has. */
    static final String SCOPE = """
            Controller:s !TimeoutStopUSec:t Result:s !RuntimeMaxUSec:t !RuntimeRandomizedExtraUSec:t !OOMPolicy:s
            """;

    /** Device. */
    static final String DEVICE = """
            SysFSPath:s
            """;

    /** Resource control: Service, Socket, Mount, Swap, Slice, Scope. */
    static final String CGROUP = """
            ~Slice:s ~ControlGroup:s ~ControlGroupId:t ~MemoryCurrent:t ~MemoryAvailable:t ~CPUUsageNSec:t ~EffectiveCPUs:ay
            ~EffectiveMemoryNodes:ay ~TasksCurrent:t ~IPIngressBytes:t ~IPIngressPackets:t ~IPEgressBytes:t
            ~IPEgressPackets:t ~IOReadBytes:t ~IOReadOperations:t ~IOWriteBytes:t ~IOWriteOperations:t ~Delegate:b
            ~DelegateControllers:as ~CPUAccounting:b ~CPUWeight:t ~StartupCPUWeight:t ~CPUShares:t ~StartupCPUShares:t
            ~CPUQuotaPerSecUSec:t ~CPUQuotaPeriodUSec:t ~AllowedCPUs:ay ~StartupAllowedCPUs:ay ~AllowedMemoryNodes:ay
            ~StartupAllowedMemoryNodes:ay ~IOAccounting:b ~IOWeight:t ~StartupIOWeight:t ~IODeviceWeight:a(st)
            ~IOReadBandwidthMax:a(st) ~IOWriteBandwidthMax:a(st) ~IOReadIOPSMax:a(st) ~IOWriteIOPSMax:a(st)
            ~IODeviceLatencyTargetUSec:a(st) ~BlockIOAccounting:b ~BlockIOWeight:t ~StartupBlockIOWeight:t
            ~BlockIODeviceWeight:a(st) ~BlockIOReadBandwidth:a(st) ~BlockIOWriteBandwidth:a(st) ~MemoryAccounting:b
            ~DefaultMemoryLow:t ~DefaultMemoryMin:t ~MemoryMin:t ~MemoryLow:t ~MemoryHigh:t ~MemoryMax:t ~MemorySwapMax:t
            ~MemoryLimit:t ~DevicePolicy:s ~DeviceAllow:a(ss) ~TasksAccounting:b ~TasksMax:t ~IPAccounting:b
            ~IPAddressAllow:a(iayu) ~IPAddressDeny:a(iayu) ~IPIngressFilterPath:as ~IPEgressFilterPath:as
            ~DisableControllers:as ~ManagedOOMSwap:s ~ManagedOOMMemoryPressure:s ~ManagedOOMMemoryPressureLimit:u
            ~ManagedOOMPreference:s ~BPFProgram:a(ss) ~SocketBindAllow:a(iiqq) ~SocketBindDeny:a(iiqq)
            ~RestrictNetworkInterfaces:(bas)
            """;

    /** Execution: Service, Socket, Mount, Swap. */
    static final String EXEC = """
            !Environment:as !EnvironmentFiles:a(sb) !PassEnvironment:as !UnsetEnvironment:as !UMask:u !LimitCPU:t
            !LimitCPUSoft:t !LimitFSIZE:t !LimitFSIZESoft:t !LimitDATA:t !LimitDATASoft:t !LimitSTACK:t !LimitSTACKSoft:t
            !LimitCORE:t !LimitCORESoft:t !LimitRSS:t !LimitRSSSoft:t !LimitNOFILE:t !LimitNOFILESoft:t !LimitAS:t
            !LimitASSoft:t !LimitNPROC:t !LimitNPROCSoft:t !LimitMEMLOCK:t !LimitMEMLOCKSoft:t !LimitLOCKS:t
            !LimitLOCKSSoft:t !LimitSIGPENDING:t !LimitSIGPENDINGSoft:t !LimitMSGQUEUE:t !LimitMSGQUEUESoft:t !LimitNICE:t
            !LimitNICESoft:t !LimitRTPRIO:t !LimitRTPRIOSoft:t !LimitRTTIME:t !LimitRTTIMESoft:t !WorkingDirectory:s
            !RootDirectory:s !RootImage:s !RootImageOptions:a(ss) !RootHash:ay !RootHashPath:s !RootHashSignature:ay
            !RootHashSignaturePath:s !RootVerity:s !ExtensionDirectories:as !ExtensionImages:a(sba(ss))
            !MountImages:a(ssba(ss)) !OOMScoreAdjust:i !CoredumpFilter:t !Nice:i !IOSchedulingClass:i
            !IOSchedulingPriority:i !CPUSchedulingPolicy:i !CPUSchedulingPriority:i !CPUAffinity:ay !CPUAffinityFromNUMA:b
            !NUMAPolicy:i !NUMAMask:ay !TimerSlackNSec:t !CPUSchedulingResetOnFork:b !NonBlocking:b !StandardInput:s
            !StandardInputFileDescriptorName:s !StandardInputData:ay !StandardOutput:s !StandardOutputFileDescriptorName:s
            !StandardError:s !StandardErrorFileDescriptorName:s !TTYPath:s !TTYReset:b !TTYVHangup:b !TTYVTDisallocate:b
            !TTYRows:q !TTYColumns:q !SyslogPriority:i !SyslogIdentifier:s !SyslogLevelPrefix:b !SyslogLevel:i
            !SyslogFacility:i !LogLevelMax:i !LogRateLimitIntervalUSec:t !LogRateLimitBurst:u !LogExtraFields:aay
            !LogNamespace:s !SecureBits:i !CapabilityBoundingSet:t !AmbientCapabilities:t !User:s !Group:s !DynamicUser:b
            !RemoveIPC:b !SetCredential:a(say) !SetCredentialEncrypted:a(say) !LoadCredential:a(ss)
            !LoadCredentialEncrypted:a(ss) !SupplementaryGroups:as !PAMName:s !ReadWritePaths:as !ReadOnlyPaths:as
            !InaccessiblePaths:as !ExecPaths:as !NoExecPaths:as !ExecSearchPath:as !MountFlags:t !PrivateTmp:b
            !PrivateDevices:b !ProtectClock:b !ProtectKernelTunables:b !ProtectKernelModules:b !ProtectKernelLogs:b
            !ProtectControlGroups:b !PrivateNetwork:b !PrivateUsers:b !PrivateMounts:b !PrivateIPC:b !ProtectHome:s
            !ProtectSystem:s !SameProcessGroup:b !UtmpIdentifier:s !UtmpMode:s !SELinuxContext:(bs) !AppArmorProfile:(bs)
            !SmackProcessLabel:(bs) !IgnoreSIGPIPE:b !NoNewPrivileges:b !SystemCallFilter:(bas) !SystemCallArchitectures:as
            !SystemCallErrorNumber:i !SystemCallLog:(bas) !Personality:s !LockPersonality:b !RestrictAddressFamilies:(bas)
            !RuntimeDirectorySymlink:a(sst) !RuntimeDirectoryPreserve:s !RuntimeDirectoryMode:u !RuntimeDirectory:as
            !StateDirectorySymlink:a(sst) !StateDirectoryMode:u !StateDirectory:as !CacheDirectorySymlink:a(sst)
            !CacheDirectoryMode:u !CacheDirectory:as !LogsDirectorySymlink:a(sst) !LogsDirectoryMode:u !LogsDirectory:as
            !ConfigurationDirectoryMode:u !ConfigurationDirectory:as !TimeoutCleanUSec:t !MemoryDenyWriteExecute:b
            !RestrictRealtime:b !RestrictSUIDSGID:b !RestrictNamespaces:t !RestrictFileSystems:(bas) !BindPaths:a(ssbt)
            !BindReadOnlyPaths:a(ssbt) !TemporaryFileSystem:a(ss) !MountAPIVFS:b !KeyringMode:s !ProtectProc:s !ProcSubset:s
            !ProtectHostname:b !NetworkNamespacePath:s !IPCNamespacePath:s
            """;

    /** Killing: Service, Socket, Mount, Swap, Scope. */
    static final String KILL = """
            !KillMode:s !KillSignal:i !RestartKillSignal:i !FinalKillSignal:i !SendSIGKILL:b !SendSIGHUP:b !WatchdogSignal:i
            """;

    /** Org.freedesktop.systemd1.Manager. */
    static final String MANAGER = """
            !Version:s !Features:s !Virtualization:s !Architecture:s !Tainted:s !FirmwareTimestamp:t
            !FirmwareTimestampMonotonic:t !LoaderTimestamp:t !LoaderTimestampMonotonic:t !KernelTimestamp:t
            !KernelTimestampMonotonic:t !InitRDTimestamp:t !InitRDTimestampMonotonic:t !UserspaceTimestamp:t
            !UserspaceTimestampMonotonic:t !FinishTimestamp:t !FinishTimestampMonotonic:t !SecurityStartTimestamp:t
            !SecurityStartTimestampMonotonic:t !SecurityFinishTimestamp:t !SecurityFinishTimestampMonotonic:t
            !GeneratorsStartTimestamp:t !GeneratorsStartTimestampMonotonic:t !GeneratorsFinishTimestamp:t
            !GeneratorsFinishTimestampMonotonic:t !UnitsLoadStartTimestamp:t !UnitsLoadStartTimestampMonotonic:t
            !UnitsLoadFinishTimestamp:t !UnitsLoadFinishTimestampMonotonic:t !UnitsLoadTimestamp:t
            !UnitsLoadTimestampMonotonic:t !InitRDSecurityStartTimestamp:t !InitRDSecurityStartTimestampMonotonic:t
            !InitRDSecurityFinishTimestamp:t !InitRDSecurityFinishTimestampMonotonic:t !InitRDGeneratorsStartTimestamp:t
            !InitRDGeneratorsStartTimestampMonotonic:t !InitRDGeneratorsFinishTimestamp:t
            !InitRDGeneratorsFinishTimestampMonotonic:t !InitRDUnitsLoadStartTimestamp:t
            !InitRDUnitsLoadStartTimestampMonotonic:t !InitRDUnitsLoadFinishTimestamp:t
            !InitRDUnitsLoadFinishTimestampMonotonic:t ~LogLevel:s ~LogTarget:s ~NNames:u NFailedUnits:u ~NJobs:u
            ~NInstalledJobs:u ~NFailedJobs:u ~Progress:d ~Environment:as !ConfirmSpawn:b ~ShowStatus:b !UnitPath:as
            !DefaultStandardOutput:s !DefaultStandardError:s !WatchdogDevice:s ~WatchdogLastPingTimestamp:t
            ~WatchdogLastPingTimestampMonotonic:t ~RuntimeWatchdogUSec:t ~RuntimeWatchdogPreUSec:t
            ~RuntimeWatchdogPreGovernor:s ~RebootWatchdogUSec:t ~KExecWatchdogUSec:t ~ServiceWatchdogs:b ~ControlGroup:s
            ~SystemState:s ~ExitCode:y !DefaultTimerAccuracyUSec:t !DefaultTimeoutStartUSec:t !DefaultTimeoutStopUSec:t
            ~DefaultTimeoutAbortUSec:t !DefaultDeviceTimeoutUSec:t !DefaultRestartUSec:t !DefaultStartLimitIntervalUSec:t
            !DefaultStartLimitBurst:u !DefaultCPUAccounting:b !DefaultBlockIOAccounting:b !DefaultMemoryAccounting:b
            !DefaultTasksAccounting:b !DefaultLimitCPU:t !DefaultLimitCPUSoft:t !DefaultLimitFSIZE:t
            !DefaultLimitFSIZESoft:t !DefaultLimitDATA:t !DefaultLimitDATASoft:t !DefaultLimitSTACK:t
            !DefaultLimitSTACKSoft:t !DefaultLimitCORE:t !DefaultLimitCORESoft:t !DefaultLimitRSS:t !DefaultLimitRSSSoft:t
            !DefaultLimitNOFILE:t !DefaultLimitNOFILESoft:t !DefaultLimitAS:t !DefaultLimitASSoft:t !DefaultLimitNPROC:t
            !DefaultLimitNPROCSoft:t !DefaultLimitMEMLOCK:t !DefaultLimitMEMLOCKSoft:t !DefaultLimitLOCKS:t
            !DefaultLimitLOCKSSoft:t !DefaultLimitSIGPENDING:t !DefaultLimitSIGPENDINGSoft:t !DefaultLimitMSGQUEUE:t
            !DefaultLimitMSGQUEUESoft:t !DefaultLimitNICE:t !DefaultLimitNICESoft:t !DefaultLimitRTPRIO:t
            !DefaultLimitRTPRIOSoft:t !DefaultLimitRTTIME:t !DefaultLimitRTTIMESoft:t ~DefaultTasksMax:t !TimerSlackNSec:t
            !DefaultOOMPolicy:s !DefaultOOMScoreAdjust:i !CtrlAltDelBurstAction:s
            """;

    /** Org.freedesktop.systemd1.Job. */
    static final String JOB = """
            !Id:u !Unit:(so) !JobType:s State:s !ActivationDetails:a(ss)
            """;

    private PropertyNames() {}
}
