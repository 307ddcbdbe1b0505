package systemlet.ctl;

import java.util.List;

/**
 * The program systemctl: reads the command line, finds the verb in {@link Verb}, runs it, and says what failed.
 * Nothing here knows a manager; a verb asks its {@link Command} for one when it needs it.
 */
public final class Systemctl {
    /** What --version says first: tools compare the number and the bracket after it. */
    static final String VERSION = "systemd 252 (252-systemlet-0.1.0)";
    private static final String FEATURES =
            "+PAM -AUDIT -SELINUX -APPARMOR -IMA -SMACK +SECCOMP -GCRYPT -GNUTLS -OPENSSL -ACL -BLKID -CURL -ELFUTILS"
            + " -FIDO2 -IDN2 -IDN -IPTC -KMOD -LIBCRYPTSETUP -LIBFDISK -PCRE2 -PWQUALITY -P11KIT -QRENCODE -TPM2"
            + " -BZIP2 -LZ4 -XZ -ZLIB -ZSTD -BPF_FRAMEWORK -XKBCOMMON -UTMP +SYSVINIT default-hierarchy=unified";

    private Systemctl() {}

    /**
     * Runs one command.
     *
     * @param arguments without the program's name
     * @return the exit status
     */
    public static int run(Context context, List<String> arguments) {
        return Applet.finish(context, arguments, Systemctl::dispatch);
    }

    static int dispatch(Context context, List<String> arguments) throws Failed {
        Options options = new Options();
        List<String> words;
        try {
            words = OptionTable.read(context.program(), arguments, options);
        } catch (OptionTable.Listing listing) {
            return print(context, options, listing.text);
        }
        String name = words.isEmpty() ? "list-units" : words.get(0);
        Verb verb = Verb.of(name);
        if (verb == null) {
            throw new Failed("Unknown command verb " + name + ".");
        }
        if (!options.root.isEmpty() && !verb.worksBelowRoot()) {
            throw new Failed("Verb '" + name + "' cannot be used with --root= or --image=.");
        }
        List<String> rest = words.isEmpty() ? words : words.subList(1, words.size());
        if (rest.size() < verb.min() && !(options.marked && rest.isEmpty())) {
            throw new Failed("Too few arguments.");
        }
        if (rest.size() > verb.max()) {
            throw new Failed("Too many arguments.");
        }
        checkPlace(options);
        return verb.action().run(new Command(context, options, name, rest));
    }

    /** Refuses what would have to happen elsewhere than in this container. */
    private static void checkPlace(Options options) throws Failed {
        if (!options.host.isEmpty() || !options.machine.isEmpty() && !options.machine.equals(".host")) {
            throw new Failed("Failed to connect to bus: --host= and --machine= need ssh or machined, "
                    + "which are not supported");
        }
    }

    /** Prints what --version says, of this program and of all applets. */
    static void printVersion(Context context) {
        context.out().line(VERSION).line(FEATURES);
    }

    private static int print(Context context, Options options, String text) {
        if (text == null) {
            context.page(options);
            context.out().print(HelpText.systemctl(context));
        } else if (text.isEmpty()) {
            printVersion(context);
        } else {
            context.out().print(text);
        }
        return 0;
    }
}
