package systemlet.ctl;

import systemlet.base.BadText;
import systemlet.base.Base64;
import systemlet.base.Escapes;
import systemlet.base.Text;
import systemlet.base.Utf8;
import systemlet.sys.Errno;
import systemlet.sys.Files;
import systemlet.sys.Kernel;
import systemlet.sys.SysException;
import systemlet.unit.Credential;

/**
 * The last field of a line of tmpfiles.d: as it stands, with specifiers and escapes replaced, decoded ("~"), or the content
 * of the credential that it names ("^"). What is wrong with the last two ends the program before it makes anything.
 */
final class TmpfilesArgument {
    private final Kernel kernel;
    private final HostSpecifiers specifiers;
    private final String credentials;

    /** @param credentials the directory of the credentials that were passed, null for none */
    TmpfilesArgument(Kernel kernel, HostSpecifiers specifiers, String credentials) {
        this.kernel = kernel;
        this.specifiers = specifiers;
        this.credentials = credentials;
    }

    /** A line counts only where the credential that it names was passed. */
    static final class Absent extends Exception {
        private static final long serialVersionUID = 1;

        Absent() {
            super(null, null, false, false);
        }
    }

    HostSpecifiers specifiers() {
        return specifiers;
    }

    /**
     * {@return what is to be written, linked or copied; null for nothing}
     *
     * @param rest the field, null for none
     * @throws BadText an unknown specifier or escape: the line is dropped
     * @throws Absent  there is no such credential: the line does not count
     * @throws Failed  no name of a credential, or no base64
     */
    String read(char type, String modifiers, String rest, String source) throws BadText, Absent, Failed {
        boolean decodes = modifiers.indexOf('~') >= 0;
        if (modifiers.indexOf('^') >= 0) {
            String content = credential(rest, source);
            return decodes ? decoded(content, rest, source) : content;
        }
        if (rest == null) {
            return null;
        }
        if (decodes) {
            return decoded(rest, rest, source);
        }
        String expanded = "LfFwC".indexOf(type) >= 0 ? specifiers.expand(rest) : rest;
        return type == 'L' || type == 'C' ? expanded : Escapes.unescapeC(expanded);
    }

    private String credential(String name, String source) throws Absent, Failed {
        if (name == null) {
            throw new Failed(source + ": Reading from credential requested, but no credential name specified.");
        }
        if (!Credential.isName(name)) {
            throw new Failed(source + ": Credential name not valid: " + name);
        }
        if (credentials == null) {
            throw new Absent();
        }
        try {
            return Utf8.decode(Files.read(kernel, credentials + "/" + name, Files.CONFIGURATION_MAX_BYTES));
        } catch (SysException refused) {
            if (refused.is(Errno.ENOENT)) {
                throw new Absent();
            }
            throw new Failed(source + ": Failed to read credential '" + name + "': " + refused.text());
        }
    }

    private static String decoded(String text, String named, String source) throws Failed {
        byte[] bytes = Base64.decode(text);
        if (bytes != null) {
            return Utf8.decode(bytes);
        }
        int digits = 0;
        for (int i = 0; i < text.length(); i++) {
            digits += Text.isSpace(text.charAt(i)) ? 0 : 1;
        }
        throw new Failed(source + ": Failed to base64 decode specified argument '" + named + "': "
                + Errno.text(digits % 4 != 0 ? Errno.EPIPE : Errno.EINVAL));   // it ends in the middle of a group
    }
}
