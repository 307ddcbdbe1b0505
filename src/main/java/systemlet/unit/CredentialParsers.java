package systemlet.unit;

import java.util.List;
import systemlet.base.BadText;
import systemlet.base.Base64;
import systemlet.base.Escapes;
import systemlet.base.Utf8;

/** Parsers of SetCredential= and LoadCredential= (systemd.exec(5), "Credentials"). */
final class CredentialParsers {
    private CredentialParsers() {}

    /** Makes bytes of the text of a credential. */
    private interface Decoder {
        byte[] decode(String text) throws BadValue;
    }

    static List<Credential> set(String value, List<Credential> before, ParseContext in) throws BadValue {
        return set(value, before, in, CredentialParsers::unescaped);
    }

    static List<Credential> setEncrypted(String value, List<Credential> before, ParseContext in) throws BadValue {
        return set(value, before, in, CredentialParsers::decrypted);
    }

    private static byte[] decrypted(String text) throws BadValue {
        byte[] bytes = Base64.decode(text);
        if (bytes == null) {
            throw BadValue.ignored("Encrypted credential data not valid Base64 data, ignoring.");
        }
        return bytes;
    }

    private static byte[] unescaped(String text) throws BadValue {
        try {
            return Utf8.encode(Escapes.unescapeC(text));
        } catch (BadText refused) {
            throw BadValue.ignored("Can't unescape \"" + text + "\", ignoring: Invalid argument");
        }
    }

    private static List<Credential> set(String value, List<Credential> before, ParseContext in,
            Decoder decoder) throws BadValue {
        if (value.isEmpty()) {
            return null;
        }
        int colon = value.indexOf(':');
        if (colon < 0) {
            throw BadValue.ignored("Invalid syntax, ignoring: " + value);
        }
        String name = checkedName(in.resolveQuoted(value.substring(0, colon)));
        byte[] content = decoder.decode(value.substring(colon + 1));
        GrowingList<Credential> list = GrowingList.of(before, in);
        list.put(new Credential(name, content), Credential::name);
        return list;
    }

    private static String checkedName(String name) throws BadValue {
        if (!Credential.isName(name)) {
            throw BadValue.ignored("Credential name \"" + name + "\" not valid, ignoring.");
        }
        return name;
    }

    /** "NAME[:PATH]"; without a path, the manager's credential of that name. */
    static List<Pair> load(String value, List<Pair> before, ParseContext in) throws BadValue {
        if (value.isEmpty()) {
            return null;
        }
        int colon = value.indexOf(':');
        String name = checkedName(in.resolveQuoted(colon < 0 ? value : value.substring(0, colon)));
        String path = colon < 0 || colon == value.length() - 1 ? name : in.resolveQuoted(value.substring(colon + 1));
        if (path.startsWith("/") ? !PathParsers.isNormalized(path) : !Credential.isName(path)) {
            throw BadValue.ignored("Credential source \"" + path + "\" not valid, ignoring.");
        }
        GrowingList<Pair> list = GrowingList.of(before, in);
        list.put(new Pair(name, path), Pair::first);
        return list;
    }
}
