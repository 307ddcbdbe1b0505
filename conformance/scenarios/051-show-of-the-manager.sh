sc show -p Version | sed 's/=.*/=/'
sc show -p Architecture,Virtualization,Tainted
sc show -p SystemState,UnitPath,DefaultStandardOutput,DefaultTimeoutStartUSec,DefaultTimeoutStopUSec,DefaultRestartUSec,DefaultStartLimitIntervalUSec,DefaultStartLimitBurst,DefaultLimitNOFILE
sc show -P LogLevel
sc show -P LogTarget
sc show -p ConfirmSpawn,ShowStatus,ExitCode,RuntimeWatchdogUSec,ServiceWatchdogs,DefaultCPUAccounting,DefaultMemoryAccounting,DefaultTasksAccounting,DefaultTimerAccuracyUSec,DefaultOOMPolicy
