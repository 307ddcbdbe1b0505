package systemlet.ctl;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/** Tables in colour and JSON; the bytes are those of systemctl 252 with SYSTEMD_COLORS=1. */
class TableTest {
    private final ScriptedDoors manager = new ScriptedDoors()
            .unit("p.path", "p.path", "active", "running")
            .unit("bad.service", "Bad", "failed", "failed")
            .unit("web.service", "Web", "active", "running");

    private static String visible(String text) {
        return text.replace('\u001b', '~');
    }

    @Test
    void theLastUnitOfATypeIsUnderlinedAndAFailedOneIsRed() {
        String text = visible(new Shell(manager, "SYSTEMD_COLORS=1").systemctl("list-units"));
        String[] lines = text.split("\n");
        assertThat(lines[0]).isEqualTo("~[0m~[0;4m ~[0m~[0m~[0;4m UNIT       ~[0m~[0m~[0;4m LOAD  ~[0m~[0m~[0;4m "
                + "ACTIVE~[0m~[0m~[0;4m SUB    ~[0m~[0m~[0;4m DESCRIPTION~[0m");
        assertThat(lines[1]).isEqualTo("~[0m~[0;4m ~[0m~[0m~[0;4m ~[0m~[0m~[0;4mp.path     ~[0m~[0m~[0;4m ~[0m"
                + "~[0m~[0;4mloaded~[0m~[0m~[0;4m ~[0m~[0m~[0;4mactive~[0m~[0m~[0;4m ~[0m~[0m~[0;4mrunning~[0m"
                + "~[0m~[0;4m ~[0m~[0m~[0;4mp.path     ~[0m");
        assertThat(lines[2]).isEqualTo("~[0;1;31m●~[0m~[0;1;31m ~[0m~[0;1;31mbad.service~[0m~[0;1;31m ~[0mloaded "
                + "~[0;1;31mfailed~[0m~[0;1;31m ~[0m~[0;1;31mfailed ~[0m~[0;1;31m ~[0mBad");
        assertThat(lines[3]).isEqualTo("  web.service loaded active running Web");
        assertThat(text).contains("~[0;1;39m3 loaded units listed.~[0m ~[0;38;5;245mPass --all");
    }

    @Test
    void noColorAndDumbTerminalsGetPlainText() {
        assertThat(new Shell(manager, "NO_COLOR=1").systemctl("list-units")).doesNotContain("\u001b");
        assertThat(new Shell(manager, "SYSTEMD_COLORS=0", "TERM=xterm").systemctl("list-units"))
                .doesNotContain("\u001b");
    }

    @Test
    void jsonIsColouredTooWhenColoursAreAskedFor() {
        assertThat(visible(new Shell(manager, "SYSTEMD_COLORS=1").systemctl("list-units -o json -t path")))
                .startsWith("[{\"~[0;32munit~[0m\":\"~[0;32mp.path~[0m\",");
    }

    @Test
    void withoutUtf8DrawingsAreAscii() {
        assertThat(new Shell(manager, "LC_ALL=C").systemctl("list-units")).contains("* bad.service");
    }

    @Test
    void errorsAreRedWhereColoursAreAskedFor() {
        assertThat(visible(new Shell(manager, "SYSTEMD_COLORS=1").systemctl("start nope")))
                .isEqualTo("~[0;1;31mFailed to start nope.service: Unit nope.service not found.~[0m\n[exit 5]");
    }
}
