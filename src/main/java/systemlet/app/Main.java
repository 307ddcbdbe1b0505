package systemlet.app;

import java.nio.charset.StandardCharsets;
import org.teavm.interop.Import;
import org.teavm.interop.c.Include;

/** The entry point of the binary. So far it knows its version only. */
public final class Main {
    private static final String VERSION = """
            systemd 252 (252-systemlet-0.1.0)
            -PAM -AUDIT -SELINUX -APPARMOR -IMA -SMACK -SECCOMP -GCRYPT -GNUTLS -OPENSSL -ACL -BLKID -CURL -ELFUTILS \
            -FIDO2 -IDN2 -IDN -IPTC -KMOD -LIBCRYPTSETUP -LIBFDISK -PCRE2 -PWQUALITY -P11KIT -QRENCODE -TPM2 -BZIP2 \
            -LZ4 -XZ -ZLIB -ZSTD -BPF_FRAMEWORK -XKBCOMMON -UTMP +SYSVINIT default-hierarchy=unified
            """;

    private Main() {}

    public static void main(String[] words) {
        if (words.length == 1 && words[0].equals("--version")) {
            print(1, VERSION);
        } else {
            print(2, "Unknown command verb.\n");
            exit(1);
        }
    }

    private static void print(int fd, String text) {
        var bytes = text.getBytes(StandardCharsets.UTF_8);
        write(fd, bytes, bytes.length);
    }

    @Include("unistd.h")
    @Import(name = "write")
    private static native long write(int fd, byte[] bytes, long length);

    @Include("unistd.h")
    @Import(name = "_exit")
    private static native void exit(int status);
}
