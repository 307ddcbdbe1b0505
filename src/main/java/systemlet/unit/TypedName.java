package systemlet.unit;

import systemlet.base.BadText;
import systemlet.base.Escapes;
import systemlet.base.Glob;
import systemlet.base.Utf8;

/** What people type where a unit name is wanted, made into one: see {@link UnitName#mangle}. */
final class TypedName {
    private TypedName() {}

    static String mangle(String typed, UnitType type) throws BadText {
        if (typed.isEmpty()) {
            throw BadText.invalid("Empty unit name");
        }
        if (UnitName.isValid(typed)) {
            return typed;
        }
        var path = mangledPath(typed);
        if (path != null) {
            return path;
        }
        var name = mangledCharacters(typed);
        name = UnitName.isValid(name) ? name : name + type.suffix();   // ".service" has no type
        if (!UnitName.isValid(name)) {
            throw BadText.invalid("Invalid unit name '" + typed + "'");
        }
        return name;
    }

    static String manglePattern(String typed, UnitType type) throws BadText {
        if (typed.length() > UnitName.MAX_BYTES - type.suffix().length() && mangledPath(typed) == null) {
            String name = mangledCharacters(typed);   // too long a name is the manager's to refuse
            return UnitType.ofName(name) != null ? name : name + type.suffix();
        }
        if (typed.isEmpty() || UnitName.isValid(typed) || !Glob.isGlob(typed)) {
            return mangle(typed, type);
        }
        if (isPatternOfNames(typed)) {
            return typed;
        }
        var path = mangledPath(typed);
        if (path != null) {
            return path;
        }
        var name = mangledCharacters(typed);
        return Glob.isGlob(name) || UnitType.ofName(name) != null ? name : name + type.suffix();
    }

    static boolean needsEscapes(String typed) {
        return !typed.startsWith("/") && !mangledCharacters(typed).equals(typed);
    }

    private static String mangledPath(String typed) {
        if (!typed.startsWith("/")) {
            return null;
        }
        boolean device = typed.startsWith("/dev/") || typed.startsWith("/sys/");
        try {
            return UnitName.ofPath(typed, device ? UnitType.DEVICE : UnitType.MOUNT);
        } catch (BadText notAPath) {
            return null;   // escaped character by character instead, as systemctl does
        }
    }

    private static String mangledCharacters(String typed) {
        var to = new StringBuilder();
        for (byte each : Utf8.encode(typed)) {
            int b = each & 0xFF;
            if (b == '/') {
                to.append('-');
            } else if (b >= 0x80 || b != '@' && !UnitName.isNameCharacter((char) b)) {
                Escapes.appendHex(b, to);
            } else {
                to.append((char) b);
            }
        }
        return to.toString();
    }

    private static boolean isPatternOfNames(String typed) {
        for (int i = 0; i < typed.length(); i++) {
            char c = typed.charAt(i);
            if (c != '@' && "[]!-*?".indexOf(c) < 0 && !UnitName.isNameCharacter(c)) {
                return false;
            }
        }
        return true;
    }
}
