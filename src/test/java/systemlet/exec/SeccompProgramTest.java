package systemlet.exec;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.Test;
import systemlet.sys.Errno;
import systemlet.unit.ExecSettings;
import systemlet.unit.FilterList;
import systemlet.unit.UnitConfig;
import systemlet.unit.UnitName;

/** Filters decide as their settings say; an interpreter of the few instructions they use stands in for the kernel. */
class SeccompProgramTest {
    private static final int X86_64 = 0xC000003E;
    private static final int EPERM = SeccompProgram.errno(Errno.EPERM);
    private static final Map<String, Integer> NUMBERS = SystemCalls.of("x86_64");

    private final UnitConfig.Builder unit = new UnitConfig.Builder(UnitName.of("web.service"));

    private int decide(String call, int... arguments) {
        int result = SeccompProgram.ALLOW;
        for (Step.Seccomp step : SeccompPlan.steps(unit.build(), "x86_64")) {
            int action = run(step.program(), X86_64, NUMBERS.get(call), arguments);
            result = result == SeccompProgram.ALLOW ? action : result;
        }
        return result;
    }

    private static int run(long[] program, int architecture, int number, int... arguments) {
        long accumulator = 0;
        for (int at = 0; ; at++) {
            long instruction = program[at];
            long value = instruction >>> 32;
            int jump;
            switch ((int) instruction & 0xFFFF) {
                case 0x20 -> {
                    accumulator = load((int) value, architecture, number, arguments);
                    continue;
                }
                case 0x54 -> {
                    accumulator &= value;
                    continue;
                }
                case 0x06 -> {
                    return (int) value;
                }
                case 0x15 -> jump = accumulator == value ? 16 : 24;
                case 0x25 -> jump = accumulator > value ? 16 : 24;
                case 0x35 -> jump = accumulator >= value ? 16 : 24;
                default -> throw new AssertionError("instruction " + Long.toHexString(instruction));
            }
            at += (int) (instruction >>> jump & 0xFF);
        }
    }

    private static long load(int offset, int architecture, int number, int[] arguments) {
        int value = offset == 0 ? number : offset == 4 ? architecture
                : (offset - 16) / 8 < arguments.length ? arguments[(offset - 16) / 8] : 0;
        return value & 0xFFFFFFFFL;
    }

    @Test
    void addressFamiliesOutsideTheListAreRefused() {
        unit.set(ExecSettings.RESTRICT_ADDRESS_FAMILIES, new FilterList(true, java.util.List.of("AF_INET", "AF_UNIX")));
        assertThat(decide("socket", 1)).isEqualTo(SeccompProgram.ALLOW);
        assertThat(decide("socket", 2)).isEqualTo(SeccompProgram.ALLOW);
        assertThat(decide("socket", 10)).isEqualTo(SeccompProgram.errno(Errno.EAFNOSUPPORT));
        assertThat(decide("read", 10)).isEqualTo(SeccompProgram.ALLOW);
    }

    @Test
    void anEmptyListOfFamiliesRefusesAllSockets() {
        unit.set(ExecSettings.RESTRICT_ADDRESS_FAMILIES, new FilterList(true, java.util.List.of()));
        assertThat(decide("socket", 1)).isEqualTo(SeccompProgram.errno(Errno.EAFNOSUPPORT));
        assertThat(decide("bind", 1)).isEqualTo(SeccompProgram.ALLOW);
    }

    @Test
    void memoryIsNotWritableAndExecutableAtOnce() {
        unit.set(ExecSettings.MEMORY_DENY_WRITE_EXECUTE, true);
        assertThat(decide("mmap", 0, 4096, 7)).isEqualTo(EPERM);
        assertThat(decide("mmap", 0, 4096, 5)).isEqualTo(SeccompProgram.ALLOW);
        assertThat(decide("mprotect", 0, 4096, 4)).isEqualTo(EPERM);
    }

    @Test
    void setuidBitsAreRefusedWhereverAModeIsGiven() {
        unit.set(ExecSettings.RESTRICT_SUID_SGID, true);
        assertThat(decide("chmod", 0, 04755)).isEqualTo(EPERM);
        assertThat(decide("chmod", 0, 0755)).isEqualTo(SeccompProgram.ALLOW);
        assertThat(decide("openat", -100, 0, 0101, 02755)).isEqualTo(EPERM);
        assertThat(decide("openat", -100, 0, 0, 02755)).isEqualTo(SeccompProgram.ALLOW);
    }

    @Test
    void aListOfCallsRefusesAllOthersAndSomeByTheirOwnError() {
        unit.set(ExecSettings.SYSTEM_CALL_FILTER,
                new FilterList(true, java.util.List.of("@network-io", "read", "uname:ENOANO")));
        unit.set(ExecSettings.SYSTEM_CALL_ERROR_NUMBER, Errno.EACCES);
        assertThat(decide("socket", 1)).isEqualTo(SeccompProgram.ALLOW);
        assertThat(decide("read")).isEqualTo(SeccompProgram.ALLOW);
        assertThat(decide("write")).isEqualTo(SeccompProgram.errno(Errno.EACCES));
        assertThat(decide("uname")).isEqualTo(SeccompProgram.errno(Errno.ENOANO));
    }

    @Test
    void withoutAnErrorNumberTheProcessIsKilled() {
        unit.set(ExecSettings.SYSTEM_CALL_FILTER, new FilterList(false, java.util.List.of("@reboot")));
        assertThat(decide("reboot")).isEqualTo(SeccompProgram.KILL_PROCESS);
        assertThat(decide("read")).isEqualTo(SeccompProgram.ALLOW);
    }

    @Test
    void otherArchitecturesPassUnlessOnlyTheNativeOneMay() {
        unit.set(ExecSettings.SYSTEM_CALL_ARCHITECTURES, java.util.List.of("native"));
        long[] program = ((Step.Seccomp) SeccompPlan.steps(unit.build(), "x86_64").get(0)).program();
        assertThat(run(program, 0x40000003, 1)).isEqualTo(SeccompProgram.KILL_THREAD);
        assertThat(run(program, X86_64, 1)).isEqualTo(SeccompProgram.ALLOW);
        assertThat(run(program, X86_64, 0x40000001)).isEqualTo(SeccompProgram.KILL_THREAD);
    }
}
