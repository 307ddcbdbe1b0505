package systemlet.unit;

/** What a Condition…= or Assert…= asks (systemd.unit(5), "Conditions and Asserts"). */
public enum ConditionKind {
    PATH_EXISTS("PathExists"), PATH_EXISTS_GLOB("PathExistsGlob"), PATH_IS_DIRECTORY("PathIsDirectory"),
    PATH_IS_SYMBOLIC_LINK("PathIsSymbolicLink"), PATH_IS_MOUNT_POINT("PathIsMountPoint"),
    PATH_IS_READ_WRITE("PathIsReadWrite"), PATH_IS_ENCRYPTED("PathIsEncrypted"),
    DIRECTORY_NOT_EMPTY("DirectoryNotEmpty"), FILE_NOT_EMPTY("FileNotEmpty"), FILE_IS_EXECUTABLE("FileIsExecutable"),
    NEEDS_UPDATE("NeedsUpdate"), FIRST_BOOT("FirstBoot"), ARCHITECTURE("Architecture"), FIRMWARE("Firmware"),
    VIRTUALIZATION("Virtualization"), HOST("Host"), KERNEL_COMMAND_LINE("KernelCommandLine"),
    KERNEL_VERSION("KernelVersion"), CREDENTIAL("Credential"), SECURITY("Security"), CAPABILITY("Capability"),
    AC_POWER("ACPower"), MEMORY("Memory"), CPU_FEATURE("CPUFeature"), CPUS("CPUs"), ENVIRONMENT("Environment"),
    USER("User"), GROUP("Group"), CONTROL_GROUP_CONTROLLER("ControlGroupController"), OS_RELEASE("OSRelease"),
    MEMORY_PRESSURE("MemoryPressure"), CPU_PRESSURE("CPUPressure"), IO_PRESSURE("IOPressure");

    private final String text;

    ConditionKind(String text) {
        this.text = text;
    }

    /** {@return the directive's name without Condition or Assert} */
    public String text() {
        return text;
    }

    /** {@return whether the parameter must be an absolute path} */
    public boolean takesPath() {
        return ordinal() <= FILE_IS_EXECUTABLE.ordinal() || this == NEEDS_UPDATE;
    }
}
