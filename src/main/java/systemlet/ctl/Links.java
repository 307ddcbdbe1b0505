package systemlet.ctl;

/** Text that a terminal with colours can follow to a file or a page (OSC 8). */
final class Links {
    private static final String START = "\u001b]8;;";
    private static final String MIDDLE = "\u0007";

    private Links() {}

    /** {@return the path, leading to its file} */
    static String file(Context context, String path) {
        return file(context, path, path);
    }

    /** {@return the text, leading to a file} */
    static String file(Context context, String path, String text) {
        return path.startsWith("/") ? link(context, "file://" + ListMachines.hostName(context) + path, text) : text;
    }

    /** {@return the address, leading to itself} */
    static String address(Context context, String address) {
        return link(context, address, address);
    }

    private static String link(Context context, String address, String text) {
        String wish = context.env("SYSTEMD_URLIFY");
        boolean wanted = wish == null ? context.terminal().hasColours() : wish.equals("1") || wish.equals("yes");
        return wanted && context.terminal().hasColours() ? START + address + MIDDLE + text + START + MIDDLE : text;
    }
}
