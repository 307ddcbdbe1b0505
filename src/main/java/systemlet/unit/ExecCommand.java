package systemlet.unit;

import java.util.ArrayList;
import java.util.List;

/**
 * One command of an Exec… setting (systemd.service(5), "Command lines"); specifiers are replaced already,
 * variables are not: see {@link ExecLine#expand}.
 *
 * @param path      program: absolute, or a bare name that is looked up in the search path when it runs
 * @param arguments argv, argv[0] included
 * @param flags     what the prefixes asked for: bits of {@link Flag#bit()}
 */
public record ExecCommand(String path, List<String> arguments, int flags) {
    /** What the characters in front of a program mean; the words are those of the Exec…Ex properties. */
    public enum Flag implements Word {
        /** '-': failure counts as success. */
        IGNORE_FAILURE,
        /** '+': with full privileges, in no sandbox. */
        PRIVILEGED,
        /** '!': User=, Group= and capabilities do not apply. */
        NO_SETUID,
        /** '!!': like '!' where ambient capabilities are missing; no effect where they exist. */
        AMBIENT,
        /** ':': no variables are replaced. */
        NO_ENV_EXPAND;

        int bit() {
            return 1 << ordinal();
        }
    }

    public boolean has(Flag flag) {
        return (flags & flag.bit()) != 0;
    }

    /** {@return whether failure counts as success} */
    public boolean ignoresFailure() {
        return has(Flag.IGNORE_FAILURE);
    }

    /** {@return the flags' words in the order of the Exec…Ex properties} */
    public List<String> flagWords() {
        List<String> words = new ArrayList<>();
        for (Flag flag : Flag.values()) {
            if (has(flag)) {
                words.add(flag.word());
            }
        }
        return words;
    }
}
