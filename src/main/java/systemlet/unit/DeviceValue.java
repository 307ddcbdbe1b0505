package systemlet.unit;

/** A number for one device or the file system of one path (IODeviceWeight=, …). */
public record DeviceValue(String path, long value) {
    static final Format<java.util.List<DeviceValue>> FORMAT =
            Format.array("(st)", device -> new Object[] {device.path, device.value});
}
