package systemlet.unit;

import java.util.List;

/** One SetCredential=: its name and content. */
public record Credential(String name, byte[] content) {
    private static final int NAME_MAX = 255;
    static final Format<List<Credential>> FORMAT =
            Format.array("(say)", credential -> new Object[] {credential.name, credential.content});

    /** {@return whether a credential may be called so: the name of a file without a colon} */
    public static boolean isName(String name) {
        return !name.isEmpty() && name.indexOf('/') < 0 && !name.equals(".") && !name.equals("..")
                && name.length() <= NAME_MAX && name.indexOf(':') < 0;
    }
}
