package systemlet.unit;

import java.util.ArrayList;
import java.util.List;
import systemlet.base.BadText;
import systemlet.base.Escapes;
import systemlet.base.Utf8;

/** Parsers of SetCredential= and LoadCredential= (systemd.exec(5), "Credentials"). */
final class CredentialParsers {
    private static final int NAME_MAX = 255;

    private CredentialParsers() {}

    static List<Credential> set(String value, List<Credential> before, ParseContext in) throws BadValue {
        return set(value, before, in, CredentialParsers::unescaped);
    }

    static List<Credential> setEncrypted(String value, List<Credential> before, ParseContext in) throws BadValue {
        return set(value, before, in, StdioParsers::base64);
    }

    private static byte[] unescaped(String text) {
        try {
            return Utf8.encode(Escapes.unescapeC(text));
        } catch (BadText refused) {
            return null;
        }
    }

    private static List<Credential> set(String value, List<Credential> before, ParseContext in,
            java.util.function.Function<String, byte[]> decode) throws BadValue {
        if (value.isEmpty()) {
            return null;
        }
        int colon = value.indexOf(':');
        if (colon <= 0) {
            throw BadValue.ignored("Invalid syntax, ignoring: " + value);
        }
        String name = checkedName(in.resolve(value.substring(0, colon)));
        byte[] content = decode.apply(in.resolve(value.substring(colon + 1)));
        if (content == null) {
            throw BadValue.ignored("Failed to unescape credential data, ignoring: " + value.substring(colon + 1));
        }
        List<Credential> list = before == null ? new ArrayList<>() : new ArrayList<>(before);
        list.removeIf(credential -> credential.name().equals(name));
        list.add(new Credential(name, content));
        return list;
    }

    private static String checkedName(String name) throws BadValue {
        if (!isName(name)) {
            throw BadValue.ignored("Credential name \"" + name + "\" not valid, ignoring.");
        }
        return name;
    }

    private static boolean isName(String name) {
        return !name.isEmpty() && name.indexOf('/') < 0 && !name.equals(".") && !name.equals("..")
                && name.length() <= NAME_MAX && name.indexOf(':') < 0;
    }

    /** "NAME[:PATH]"; without a path, the manager's credential of that name. */
    static List<Pair> load(String value, List<Pair> before, ParseContext in) throws BadValue {
        if (value.isEmpty()) {
            return null;
        }
        int colon = value.indexOf(':');
        String name = checkedName(in.resolve(colon < 0 ? value : value.substring(0, colon)));
        String path = colon < 0 || colon == value.length() - 1 ? name : in.resolve(value.substring(colon + 1));
        if (path.startsWith("/") ? !PathParsers.isNormalized(path) : !isName(path)) {
            throw BadValue.ignored("Credential source \"" + path + "\" not valid, ignoring.");
        }
        List<Pair> list = before == null ? new ArrayList<>() : new ArrayList<>(before);
        list.removeIf(credential -> credential.first().equals(name));
        list.add(new Pair(name, path));
        return list;
    }
}
