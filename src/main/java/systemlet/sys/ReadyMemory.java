package systemlet.sys;

/**
 * A manager that begins touches some megabytes of memory for the first time, and each page costs it 2 to 4 µs: another
 * processor, idle until the first service starts, makes them ready meanwhile. What is not needed goes back with the first
 * rest ({@link IdleMemory}).
 */
public final class ReadyMemory {
    private ReadyMemory() {}

    public static void ask() {
        Libc.readyMemory();
    }
}
