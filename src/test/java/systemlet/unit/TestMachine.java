package systemlet.unit;

import systemlet.base.Zones;

/** A machine whose every fact is fixed. */
final class TestMachine implements Machine {
    static final LoadContext CONTEXT = new LoadContext(new TestMachine(), false, ManagerDefaults.STANDARD);
    static final LoadContext USER = new LoadContext(new TestMachine(), true, ManagerDefaults.STANDARD);

    @Override
    public String specifier(char letter) throws BadValue {
        return switch (letter) {
            case 't' -> "/run";
            case 'S' -> "/var/lib";
            case 'C' -> "/var/cache";
            case 'L' -> "/var/log";
            case 'E' -> "/etc";
            case 'T' -> "/tmp";
            case 'V' -> "/var/tmp";
            case 'H' -> "host.example";
            case 'l' -> "host";
            case 'm' -> "0123456789abcdef0123456789abcdef";
            case 'b' -> "fedcba9876543210fedcba9876543210";
            case 'v' -> "6.1.0";
            case 'a' -> "x86-64";
            case 'u' -> "root";
            case 'U' -> "0";
            case 'g' -> "root";
            case 'G' -> "0";
            case 'h' -> "/root";
            case 's' -> "/bin/sh";
            case 'o' -> "debian";
            case 'd' -> throw BadValue.ignored("No such device or address");
            default -> null;
        };
    }

    @Override
    public Zones zones() {
        return Zones.UTC_ONLY;
    }

    @Override
    public long memoryBytes() {
        return 16L << 30;
    }

    @Override
    public long tasksLimit() {
        return 1000;
    }

    @Override
    public Virtualization virtualization() {
        return new Virtualization("none", false);
    }
}
