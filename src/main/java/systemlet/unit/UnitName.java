package systemlet.unit;

import java.util.HashMap;
import java.util.Map;
import systemlet.base.BadText;
import systemlet.base.Check;
import systemlet.base.Escapes;
import systemlet.base.Text;
import systemlet.base.Utf8;

/**
 * The names of units: which are valid, their parts (prefix@instance.type), and the escaping that turns any
 * text or path into a part of one. The static methods hold the rules for plain text; an object is a name that is
 * known to be valid, the key under which everything knows a unit.
 *
 * @see <a href="https://www.freedesktop.org/software/systemd/man/252/systemd.unit.html">systemd.unit(5)</a>
 */
public final class UnitName implements Comparable<UnitName> {
    /** The longest name, in bytes, without its end (systemd's UNIT_NAME_MAX counts that too: 256). */
    public static final int MAX_BYTES = 255;

    /** Which names a place accepts. */
    public enum Kind {
        /** "web.service" */
        PLAIN,
        /** "web@1.service" */
        INSTANCE,
        /** "web@.service" */
        TEMPLATE;

        /** {@return the one kind this valid name is of, or null when the name is not valid} */
        public static Kind of(String name) {
            return kindOf(name);
        }
    }

    /** Names in use, so that one name is one object and is checked once; begun anew when there are too many. */
    private static final Map<String, UnitName> KNOWN = new HashMap<>();
    private static final int KNOWN_MAX = 4096;

    private final String text;
    private final UnitType type;

    private UnitName(String text) {
        this.text = text;
        this.type = UnitType.ofName(text);
    }

    /** {@return the name that the text is} @throws BadText when it is not a valid one */
    public static UnitName parse(String text) throws BadText {
        UnitName name = find(text);
        if (name == null) {
            throw BadText.invalid("Invalid unit name '" + text + "'");
        }
        return name;
    }

    /** {@return the name of a text that must be valid: a literal, or one that was checked} */
    public static UnitName of(String text) {
        UnitName name = find(text);
        if (name == null) {
            throw new Check.Broken("a unit name was checked before: " + text);
        }
        return name;
    }

    /** {@return the one object for the name, or null where it is not valid} */
    private static UnitName find(String text) {
        UnitName name = KNOWN.get(text);
        if (name != null || !isValid(text)) {
            return name;
        }
        if (KNOWN.size() >= KNOWN_MAX) {
            KNOWN.clear();
        }
        name = new UnitName(text);
        KNOWN.put(text, name);
        return name;
    }

    /** {@return the whole name: "web@1.service"} */
    public String text() {
        return text;
    }

    public UnitType type() {
        return type;
    }

    /** {@return the part before "@", or before the type when there is no "@"} */
    public String prefix() {
        return prefix(text);
    }

    /** {@return the part between "@" and the type; "" for a template; null when there is no "@"} */
    public String instance() {
        return instance(text);
    }

    public boolean isTemplate() {
        return text.indexOf('@') >= 0 && instance().isEmpty();
    }

    public boolean isInstance() {
        return text.indexOf('@') >= 0 && !instance().isEmpty();
    }

    /** {@return the template of an instance; others themselves} */
    public UnitName template() {
        return isInstance() ? of(template(text)) : this;
    }

    /** {@return this template or instance with another instance, which must be valid} */
    public UnitName withInstance(String instance) {
        return of(withInstance(text, instance));
    }

    /** {@return the name with another type} */
    public UnitName withType(UnitType other) {
        return of(withType(text, other));
    }

    @Override
    public int compareTo(UnitName other) {
        return text.compareTo(other.text);
    }

    @Override
    public boolean equals(Object other) {
        return other == this || other instanceof UnitName name && text.equals(name.text);
    }

    @Override
    public int hashCode() {
        return text.hashCode();
    }

    @Override
    public String toString() {
        return text;
    }

    /** {@return whether it is a valid name of any kind} */
    public static boolean isValid(String name) {
        return kindOf(name) != null;
    }

    /** {@return whether it is valid and of this kind} */
    public static boolean is(Kind kind, String name) {
        return kindOf(name) == kind;
    }

    /** {@return whether it names something that can be started: valid and no template} */
    public static boolean isStartable(String name) {
        var kind = kindOf(name);
        return kind == Kind.PLAIN || kind == Kind.INSTANCE;
    }

    /** {@return whether it is a valid template: "web@.service"} */
    public static boolean isTemplate(String name) {
        return is(Kind.TEMPLATE, name);
    }

    /** {@return whether it is a valid instance: "web@1.service"} */
    public static boolean isInstance(String name) {
        return is(Kind.INSTANCE, name);
    }

    private static Kind kindOf(String name) {
        int dot = name.lastIndexOf('.');
        if (dot <= 0 || name.length() > MAX_BYTES || UnitType.ofName(name) == null) {
            return null;
        }
        int at = -1;
        for (int i = 0; i < dot; i++) {
            char c = name.charAt(i);
            if (c == '@') {
                at = at < 0 ? i : at;
            } else if (!isNameCharacter(c)) {
                return null;
            }
        }
        if (at == 0) {
            return null;
        }
        return at < 0 ? Kind.PLAIN : at + 1 == dot ? Kind.TEMPLATE : Kind.INSTANCE;
    }

    /** {@return whether the text may stand before "@" or the type} */
    public static boolean isValidPrefix(String text) {
        for (int i = 0; i < text.length(); i++) {
            if (!isNameCharacter(text.charAt(i))) {
                return false;
            }
        }
        return !text.isEmpty();
    }

    /** {@return whether the text may stand between "@" and the type: as a prefix, but "@" is allowed too} */
    public static boolean isValidInstance(String text) {
        for (int i = 0; i < text.length(); i++) {
            if (text.charAt(i) != '@' && !isNameCharacter(text.charAt(i))) {
                return false;
            }
        }
        return !text.isEmpty();
    }

    /** {@return the part before "@", or before the type when there is no "@"} */
    public static String prefix(String name) {
        int at = name.indexOf('@');
        return name.substring(0, at >= 0 ? at : name.lastIndexOf('.'));
    }

    /** {@return the part between "@" and the type; "" for a template; null when there is no "@"} */
    public static String instance(String name) {
        int at = name.indexOf('@');
        return at < 0 ? null : name.substring(at + 1, name.lastIndexOf('.'));
    }

    /** {@return prefix and instance: all before the type} */
    public static String prefixAndInstance(String name) {
        return name.substring(0, name.lastIndexOf('.'));
    }

    /** {@return the template of an instance: "web@1.service" has "web@.service"; others themselves} */
    public static String template(String name) {
        int at = name.indexOf('@');
        return at < 0 ? name : name.substring(0, at + 1) + name.substring(name.lastIndexOf('.'));
    }

    /** {@return the template or instance with this instance instead of its own} */
    public static String withInstance(String name, String instance) {
        return name.substring(0, name.indexOf('@') + 1) + instance + name.substring(name.lastIndexOf('.'));
    }

    /** {@return the name with another type} */
    public static String withType(String name, UnitType type) {
        return prefixAndInstance(name) + type.suffix();
    }

    /** {@return the slice a name sits under: "a-b.slice" is under "a.slice", that under "-.slice", which has null} */
    public static String parentSlice(String slice) {
        if (slice.equals("-.slice")) {
            return null;
        }
        int dash = slice.lastIndexOf('-');
        return dash < 0 ? "-.slice" : slice.substring(0, dash) + ".slice";
    }

    /** {@return whether such a unit always is there and never stops: what everything runs in (systemd.special(7))} */
    public boolean isPerpetual() {
        return switch (text()) {
            case "-.slice", "system.slice", "init.scope" -> true;
            default -> false;
        };
    }

    /** {@return whether it is a slice whose every dash has something on both sides} */
    public static boolean isValidSlice(String name) {
        if (!is(Kind.PLAIN, name) || !name.endsWith(".slice")) {
            return false;
        }
        return name.equals("-.slice")
                || !name.startsWith("-") && !name.contains("--") && !name.endsWith("-.slice");
    }

    /** {@return any text as a part of a name: "/" becomes "-", what may not stand in names becomes \xNN} */
    public static String escape(String text) {
        return escape(Utf8.encode(text));
    }

    private static String escape(byte[] bytes) {
        var to = new StringBuilder(bytes.length + 8);
        for (int i = 0; i < bytes.length; i++) {
            int b = bytes[i] & 0xFF;
            if (b == '/') {
                to.append('-');
            } else if (b == '-' || b == '\\' || b == '.' && i == 0 || b >= 0x80 || !isNameCharacter((char) b)) {
                Escapes.appendHex(b, to);
            } else {
                to.append((char) b);
            }
        }
        return to.toString();
    }

    /** {@return the text that was escaped: the twin of {@link #escape(String)}} @throws BadText for a broken escape */
    public static String unescape(String part) throws BadText {
        var bytes = Utf8.encode(part);
        int used = 0;
        for (int i = 0; i < bytes.length; i++) {
            byte b = bytes[i];
            if (b == '\\') {
                if (i + 3 >= bytes.length || bytes[i + 1] != 'x' || hex(bytes[i + 2]) < 0 || hex(bytes[i + 3]) < 0) {
                    throw BadText.invalid("Broken escape in '" + part + "'");
                }
                int value = hex(bytes[i + 2]) << 4 | hex(bytes[i + 3]);
                if (value == 0) {
                    break;   // no text of the kernel's goes on after a NUL
                }
                bytes[used++] = (byte) value;
                i += 3;
            } else {
                bytes[used++] = b == '-' ? (byte) '/' : b;
            }
        }
        return Utf8.decode(bytes, 0, used);
    }

    /**
     * {@return a path as a part of a name: "/dev/sda" is "dev-sda", "/" is "-"} @throws BadText when it has ".." in it
     */
    public static String escapePath(String path) throws BadText {
        var plain = simplified(path);
        if (plain.isEmpty() && !path.isEmpty()) {
            throw BadText.invalid("Path of no name: '" + path + "'");
        }
        if (plain.isEmpty() || plain.equals("/")) {
            return "-";
        }
        return escape(plain.startsWith("/") ? plain.substring(1) : plain);
    }

    /** {@return the absolute path that was escaped: the twin of {@link #escapePath}} @throws BadText when none was */
    public static String unescapePath(String part) throws BadText {
        if (part.equals("-")) {
            return "/";
        }
        var path = unescape(part);
        if (path.isEmpty() || path.startsWith("/") || path.endsWith("/") || path.contains("//")
                || !simplified(path).equals(path)) {
            throw BadText.invalid("Not an escaped path: '" + part + "'");
        }
        return "/" + path;
    }

    /** {@return the unit that stands for a path: "/var/lib" and MOUNT is "var-lib.mount"} @throws BadText */
    public static String ofPath(String path, UnitType type) throws BadText {
        var name = escapePath(path) + type.suffix();
        if (!isValid(name)) {
            throw BadText.invalid("Too long for a unit name: '" + path + "'");
        }
        return name;
    }

    /** {@return the path a mount, swap, automount or device stands for} @throws BadText when its prefix is no path */
    public static String toPath(String name) throws BadText {
        return unescapePath(prefix(name));
    }

    /** {@return the path without "//", "/./" and "/" at the end} @throws BadText for ".." in it */
    private static String simplified(String path) throws BadText {
        var to = new StringBuilder(path.length());
        int from = 0;
        while (from < path.length()) {
            int end = path.indexOf('/', from);
            end = end < 0 ? path.length() : end;
            var part = path.substring(from, end);
            if (part.equals("..")) {
                throw BadText.invalid("Path with '..': '" + path + "'");
            }
            if (!part.isEmpty() && !part.equals(".")) {
                to.append(!to.isEmpty() || path.startsWith("/") ? "/" : "").append(part);
            }
            from = end + 1;
        }
        return to.isEmpty() && path.startsWith("/") ? "/" : to.toString();
    }

    /**
     * {@return what someone typed as a unit name: completed with {@code type} where it has none, a path as its
     * mount or device, all else escaped; patterns only where they are allowed, see {@link #manglePattern}}
     *
     * @throws BadText when it cannot be made a valid name
     */
    public static String mangle(String typed, UnitType type) throws BadText {
        return TypedName.mangle(typed, type);
    }

    /** {@return as {@link #mangle}, but a shell pattern stays as it is, without a type added} @throws BadText */
    public static String manglePattern(String typed, UnitType type) throws BadText {
        return TypedName.manglePattern(typed, type);
    }

    /** {@return whether {@link #mangle} must replace characters of it, about which systemctl tells the user} */
    public static boolean mangleEscapes(String typed) {
        return TypedName.needsEscapes(typed);
    }

    static boolean isNameCharacter(char c) {
        return c >= 'a' && c <= 'z' || c >= '0' && c <= '9' || c >= 'A' && c <= 'Z'
                || c == '-' || c == '.' || c == '_' || c == ':' || c == '\\';
    }

    private static int hex(byte b) {
        return b < 0 ? -1 : Text.digit((char) b, 16);
    }
}
