package systemlet.unit;

import java.util.ArrayList;
import java.util.List;
import systemlet.base.Numbers;

/** A number for one device or the file system of one path (IODeviceWeight=, …). */
public record DeviceValue(String path, long value) {
    static final Format<List<DeviceValue>> FORMAT =
            Format.array("(st)", device -> new Object[] {device.path, device.value});
    /** A limit of "infinity" takes one back, and is not shown. */
    static final Format<List<DeviceValue>> LIMITS = new Format<>(FORMAT.signature(), devices -> {
        List<DeviceValue> limited = new ArrayList<>(devices);
        limited.removeIf(device -> device.value == Numbers.INFINITY);
        return FORMAT.of(limited);
    });
}
