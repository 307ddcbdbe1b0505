package systemlet.sys;

/** Device numbers as makedev(3) packs them. */
public final class DeviceNumber {
    private DeviceNumber() {}

    public static long of(int major, int minor) {
        return minor & 0xFFL | (major & 0xFFFL) << 8 | (minor & 0xFFFFFF00L) << 12 | (major & 0xFFFFF000L) << 32;
    }

    public static int major(long device) {
        return (int) (device >>> 8 & 0xFFF | device >>> 32 & 0xFFFFF000L);
    }

    public static int minor(long device) {
        return (int) (device & 0xFF | device >>> 12 & 0xFFFFFF00L);
    }
}
