package systemlet.unit;

import java.util.ArrayList;
import java.util.List;
import java.util.function.UnaryOperator;
import systemlet.base.BadText;
import systemlet.base.Numbers;
import systemlet.sys.Kernel;

/**
 * Answers Condition…= and Assert…= (systemd.unit(5), "Conditions and Asserts") from the kernel port. A condition
 * that cannot be answered does not hold, negated or not.
 */
public final class ConditionTester {
    /** What came of one condition: {@code result} is 1 for held, -1 for not, 0 for not asked. */
    public record Answer(Condition condition, int result) {}

    private final PathConditions paths;
    private final SystemConditions system;
    private final ProcessConditions process;

    /** @param environment the manager's own variables; null for those not set */
    public ConditionTester(Kernel kernel, Machine machine, UnaryOperator<String> environment) {
        this.paths = new PathConditions(kernel);
        this.system = new SystemConditions(kernel, machine);
        this.process = new ProcessConditions(kernel, environment);
    }

    /** {@return whether the condition holds now, its negation applied} */
    public boolean holds(Condition condition) {
        try {
            return test(condition.kind(), condition.parameter()) != condition.negate();
        } catch (BadText unanswerable) {
            return false;
        }
    }

    /**
     * Asks the conditions of a unit, or its assertions: all plain ones must hold, and one of those with '|' where there
     * are any. The first plain one that fails ends it.
     *
     * @param answers gets one answer for each condition
     * @return whether the unit may start
     */
    public boolean hold(List<Condition> conditions, List<Answer> answers) {
        boolean failed = false;
        boolean triggers = false;
        boolean triggered = false;
        List<Answer> answered = new ArrayList<>();
        for (Condition condition : conditions) {
            if (failed) {
                answered.add(new Answer(condition, 0));
                continue;
            }
            boolean holds = holds(condition);
            answered.add(new Answer(condition, holds ? 1 : -1));
            triggers |= condition.trigger();
            triggered |= condition.trigger() && holds;
            failed = !condition.trigger() && !holds;
        }
        answers.addAll(answered);
        return !failed && (triggered || !triggers);
    }

    private boolean test(ConditionKind kind, String text) throws BadText {
        return switch (kind) {
            case PATH_EXISTS -> paths.exists(text);
            case PATH_EXISTS_GLOB -> paths.existsMatching(text);
            case PATH_IS_DIRECTORY -> paths.isDirectory(text);
            case PATH_IS_SYMBOLIC_LINK -> paths.isSymbolicLink(text);
            case PATH_IS_MOUNT_POINT -> paths.isMountPoint(text);
            case PATH_IS_READ_WRITE -> paths.isReadWrite(text);
            case PATH_IS_ENCRYPTED -> false;   // the device below an image of a container cannot be seen from inside
            case DIRECTORY_NOT_EMPTY -> paths.isFilledDirectory(text);
            case FILE_NOT_EMPTY -> paths.isFilledFile(text);
            case FILE_IS_EXECUTABLE -> paths.isExecutable(text);
            case NEEDS_UPDATE -> paths.needsUpdate(text);
            case FIRST_BOOT -> paths.exists("/run/systemd/first-boot") == Numbers.bool(text);
            case ARCHITECTURE -> system.isArchitecture(text);
            case FIRMWARE -> system.isFirmware(text);
            case VIRTUALIZATION -> system.isVirtualization(text);
            case HOST -> system.isHost(text);
            case KERNEL_COMMAND_LINE -> system.hasKernelOption(text);
            case KERNEL_VERSION -> system.isKernelVersion(text);
            case SECURITY -> system.hasSecurity(text);
            case AC_POWER -> system.isOnAcPower() == Numbers.bool(text);
            case MEMORY -> system.hasMemory(text);
            case CPU_FEATURE -> system.hasCpuFeature(text);
            case OS_RELEASE -> system.isOsRelease(text);
            case CONTROL_GROUP_CONTROLLER -> system.hasControllers(text);
            case MEMORY_PRESSURE -> system.isPressureBelow("memory", text);
            case CPU_PRESSURE -> system.isPressureBelow("cpu", text);
            case IO_PRESSURE -> system.isPressureBelow("io", text);
            case CREDENTIAL -> process.hasCredential(text);
            case CAPABILITY -> process.hasCapability(text);
            case CPUS -> process.hasCpus(text);
            case ENVIRONMENT -> process.hasVariable(text);
            case USER -> process.isUser(text);
            case GROUP -> process.isGroup(text);
        };
    }
}
