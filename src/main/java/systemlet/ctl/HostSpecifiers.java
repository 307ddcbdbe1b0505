package systemlet.ctl;

import java.util.HashMap;
import java.util.Map;
import systemlet.base.BadText;
import systemlet.base.Text;
import systemlet.sys.Files;
import systemlet.sys.Kernel;
import systemlet.sys.SysException;
import systemlet.sys.Uname;

/** The specifiers of tmpfiles.d(5) and sysusers.d(5): the machine, its directories, the user. */
final class HostSpecifiers {
    private final Kernel kernel;
    private final String root;
    private final Map<String, String> lines = new HashMap<>();   // by path: a file of ten lines asks for each ten times

    /** @param root whose os-release and machine id count, "" for the real one */
    HostSpecifiers(Kernel kernel, String root) {
        this.kernel = kernel;
        this.root = root;
    }

    /** {@return the text with its specifiers replaced} @throws BadText for one that does not exist or has no value */
    String expand(String text) throws BadText {
        int at = text.indexOf('%');
        if (at < 0) {
            return text;
        }
        var to = new StringBuilder().append(text, 0, at);
        for (int i = at; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c != '%' || i + 1 == text.length()) {
                to.append(c);
                continue;
            }
            to.append(value(text.charAt(++i)));
        }
        return to.toString();
    }

    private String value(char letter) throws BadText {
        return switch (letter) {
            case '%' -> "%";
            case 'm' -> line(root + "/etc/machine-id");
            case 'b' -> line("/proc/sys/kernel/random/boot_id").replace("-", "");
            case 'H' -> uname().nodeName();
            case 'l' -> Text.split(uname().nodeName(), '.').get(0);
            case 'v' -> uname().release();
            case 'a' -> architecture(uname().machine());
            case 'u', 'g' -> "root";
            case 'U', 'G' -> "0";
            case 'h' -> "/root";
            case 't' -> "/run";
            case 'S' -> "/var/lib";
            case 'C' -> "/var/cache";
            case 'L' -> "/var/log";
            case 'T' -> "/tmp";
            case 'V' -> "/var/tmp";
            case 'o' -> release("ID");
            case 'w' -> release("VERSION_ID");
            case 'B' -> release("BUILD_ID");
            case 'A' -> release("IMAGE_VERSION");
            case 'M' -> release("IMAGE_ID");
            case 'W' -> release("VARIANT_ID");
            default -> throw BadText.invalid("Invalid specifier '%" + letter + "'");
        };
    }

    private Uname uname() throws BadText {
        try {
            return kernel.uname();
        } catch (SysException refused) {
            throw BadText.invalid("uname: " + refused.text());
        }
    }

    private static String architecture(String machine) {
        return switch (machine) {
            case "x86_64" -> "x86-64";
            case "aarch64" -> "arm64";
            default -> machine;
        };
    }

    private String line(String path) throws BadText {
        var known = lines.get(path);
        if (known != null) {
            return known;
        }
        try {
            var line = Files.readLine(kernel, path);
            lines.put(path, line);
            return line;
        } catch (SysException missing) {
            throw BadText.invalid("No value for a specifier: " + path + ": " + missing.text());
        }
    }

    private String release(String key) {
        for (var path : new String[] {"/etc/os-release", "/usr/lib/os-release"}) {
            try {
                for (var line : Text.lines(Files.readText(kernel, root + path, Files.PROC_MAX_BYTES))) {
                    if (line.startsWith(key + "=")) {
                        return line.substring(key.length() + 1).replace("\"", "").replace("'", "");
                    }
                }
                return "";
            } catch (SysException missing) {
                continue;   // the second one, then
            }
        }
        return "";
    }
}
