package systemlet.unit;

import java.util.ArrayList;
import java.util.List;
import systemlet.sys.FileCalls;
import systemlet.sys.Files;
import systemlet.sys.SysException;

/** The fields of os-release(5). */
public final class OsRelease {
    private final List<String> fields;

    private OsRelease(List<String> fields) {
        this.fields = fields;
    }

    /**
     * {@return the fields of /etc/os-release or else /usr/lib/os-release below {@code root}; none where neither is
     * there}
     */
    public static OsRelease read(FileCalls kernel, String root) {
        for (String path : List.of("/etc/os-release", "/usr/lib/os-release")) {
            try {
                String text = Files.readText(kernel, root + path, Files.CONFIGURATION_MAX_BYTES);
                return new OsRelease(EnvironmentText.parseFile(text, new ArrayList<>()));
            } catch (SysException missing) {
                continue;   // the second place, or no fields at all
            }
        }
        return new OsRelease(List.of());
    }

    /** {@return the value, or "" where the field is missing} */
    public String get(String field) {
        String value = EnvironmentText.get(fields, field);
        return value == null ? "" : value;
    }
}
