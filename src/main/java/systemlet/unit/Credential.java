package systemlet.unit;

import java.util.List;

/** One SetCredential=: its name and content. */
public record Credential(String name, byte[] content) {
    static final Format<List<Credential>> FORMAT =
            Format.array("(say)", credential -> new Object[] {credential.name, credential.content});
}
