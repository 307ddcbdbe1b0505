package systemlet.ctl;

import static systemlet.ctl.Getopt.Argument.NONE;
import static systemlet.ctl.Getopt.Argument.REQUIRED;

import java.util.List;
import systemlet.base.BadText;
import systemlet.unit.UnitName;
import systemlet.unit.UnitType;

/** The program systemd-escape: text to a part of a unit's name and back. */
final class EscapeApplet {
    private static final String HELP = """
            systemd-escape [OPTIONS...] [NAME...]

            Escape strings for usage in systemd unit names.

              -h --help               Show this help
                 --version            Show package version
                 --suffix=SUFFIX      Unit suffix to append to escaped strings
                 --template=TEMPLATE  Insert strings as instance into template
                 --instance           With --unescape, show just the instance part
              -u --unescape           Unescape strings
              -m --mangle             Mangle strings
              -p --path               When escaping/unescaping assume the string is a path

            See the systemd-escape(1) man page for details.
            """;
    private static final List<Getopt.Option> OPTIONS = List.of(
            new Getopt.Option('h', "help", NONE),
            new Getopt.Option('\0', "version", NONE),
            new Getopt.Option('\0', "suffix", REQUIRED),
            new Getopt.Option('\0', "template", REQUIRED),
            new Getopt.Option('\0', "instance", NONE),
            new Getopt.Option('u', "unescape", NONE),
            new Getopt.Option('m', "mangle", NONE),
            new Getopt.Option('p', "path", NONE));

    private boolean unescape;
    private boolean mangle;
    private boolean path;
    private boolean instance;
    private String suffix;
    private String template;

    private EscapeApplet() {}

    static int run(Context context, List<String> arguments) throws Failed {
        EscapeApplet escape = new EscapeApplet();
        Getopt getopt = Getopt.mixed(context.program(), OPTIONS, arguments);
        for (Getopt.Option option = getopt.next(); option != null; option = getopt.next()) {
            switch (option.name()) {
                case "help" -> {
                    context.out().print(HELP);
                    return 0;
                }
                case "version" -> {
                    Systemctl.printVersion(context);
                    return 0;
                }
                default -> escape.take(option.name(), getopt.value());
            }
        }
        escape.check(getopt.operands());
        String between = "";
        for (String text : getopt.operands()) {
            String result = escape.one(context, text);
            context.out().print(between).print(result);
            between = " ";
        }
        context.out().line("");
        return 0;
    }

    private void take(String option, String value) throws Failed {
        switch (option) {
            case "suffix" -> {
                if (UnitType.ofWord(value) == null) {
                    throw new Failed("Invalid unit suffix type \"" + value + "\".");
                }
                suffix = value;
            }
            case "template" -> {
                if (!UnitName.isTemplate(value)) {
                    throw new Failed("Template name " + value + " is not valid.");
                }
                template = value;
            }
            case "instance" -> instance = true;
            case "unescape" -> unescape = true;
            case "mangle" -> mangle = true;
            default -> path = true;
        }
    }

    private void check(List<String> texts) throws Failed {
        if (texts.isEmpty()) {
            throw new Failed("Not enough arguments.");
        }
        if (template != null && suffix != null) {
            throw new Failed("--suffix= and --template= may not be combined.");
        }
        if ((template != null || suffix != null) && mangle) {
            throw new Failed("--suffix= and --template= are not compatible with --mangle.");
        }
        if (suffix != null && unescape) {
            throw new Failed("--suffix is not compatible with --unescape.");
        }
        if (path && mangle) {
            throw new Failed("--path may not be combined with --mangle.");
        }
        if (instance && !unescape) {
            throw new Failed("--instance must be used in conjunction with --unescape.");
        }
        if (instance && template != null) {
            throw new Failed("--instance may not be combined with --template.");
        }
    }

    private String one(Context context, String text) throws Failed {
        if (unescape) {
            return unescaped(text);
        }
        if (mangle) {
            return mangled(context, text);
        }
        String escaped;
        if (path && text.isEmpty()) {
            context.warning("Input '' is not a valid file system path, escaping is likely not going be reversible.");
        }
        try {
            escaped = path ? UnitName.escapePath(text) : UnitName.escape(text);
        } catch (BadText notAPath) {
            throw new Failed("Input '" + text + "' is not " + (text.startsWith("/") ? "a normalized" : "an absolute")
                    + " file system path, failed to escape.");
        }
        if (path && !text.isEmpty() && !text.startsWith("/")) {
            context.warning("Input '" + text + "' is not an absolute file system path, escaping is likely not going to be "
                    + "reversible.");
        }
        if (template != null) {
            return UnitName.withInstance(template, escaped);
        }
        return suffix == null ? escaped : escaped + "." + suffix;
    }

    private String unescaped(String text) throws Failed {
        String part = text;
        if (template != null || instance) {
            if (UnitName.isValid(text) && !UnitName.isInstance(text)) {
                throw new Failed("Unit " + text + " is missing the instance name.");
            }
            if (!UnitName.isInstance(text)) {
                throw new Failed("Failed to extract instance: Invalid argument");
            }
            if (template != null && !UnitName.template(text).equals(template)) {
                throw new Failed("Unit " + text + " template " + UnitName.template(text)
                        + " does not match specified template " + template + ".");
            }
            part = UnitName.instance(text);
        }
        try {
            return path ? UnitName.unescapePath(part) : UnitName.unescape(part);
        } catch (BadText broken) {
            throw new Failed("Failed to unescape string: Invalid argument");
        }
    }

    private static String mangled(Context context, String text) throws Failed {
        try {
            String name = UnitName.mangle(text, UnitType.SERVICE);
            return name;
        } catch (BadText wrong) {
            throw new Failed("Failed to mangle name: Invalid argument");
        }
    }
}
