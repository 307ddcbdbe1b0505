package systemlet.unit;

import java.util.List;
import systemlet.sys.Errno;

/** Reads one unit file or drop-in into the configuration that is being built. */
final class FragmentReader implements UnitSyntax.Reader {
    private final UnitConfig.Builder unit;
    private final ParseContext context;
    private final String file;
    private final List<String> sections;

    private FragmentReader(UnitConfig.Builder unit, LoadContext load, String file) {
        this.unit = unit;
        this.file = file;
        this.context = new ParseContext(unit, load, file);
        this.sections = Directives.sections(unit.name().type());
    }

    /**
     * Reads the text of {@code file}; complaints go to the unit's problems.
     *
     * @throws BadValue          a fatal value: the unit is bad-setting
     * @throws UnitSyntax.Broken the file cannot be read to its end
     */
    static void read(UnitConfig.Builder unit, LoadContext load, String file, String text) throws BadValue,
            UnitSyntax.Broken {
        FragmentReader reader = new FragmentReader(unit, load, file);
        try {
            UnitSyntax.read(text, reader);
        } catch (UnitSyntax.Broken broken) {
            if (broken.errno() == Errno.ENOBUFS) {
                unit.problem(Problem.ofFile(file, broken.line(), broken.getMessage()));
            } else {
                reader.warning(broken.line(), broken.getMessage());
            }
            throw broken;
        }
    }

    @Override
    public boolean section(int line, String name) {
        if (sections.contains(name)) {
            return true;
        }
        if (!name.startsWith("X-")) {
            warning(line, "Unknown section '" + name + "'. Ignoring.");
        }
        return false;
    }

    @Override
    public void assignment(int line, String section, String key, String value) throws BadValue {
        Directive<?> directive = Directives.find(section, key);
        if (directive != null) {
            assign(directive, value, line, section);
        } else if (!key.startsWith("X-")) {
            warning(line, "Unknown key '" + key + "' in section [" + section + "], ignoring.");
        }
    }

    private <T> void assign(Directive<T> directive, String value, int line, String section) throws BadValue {
        Setting<T> setting = directive.setting();
        try {
            T before = setting == null ? null : unit.given(setting);
            T after = directive.parser().read(value, before, context.at(line, section, directive.name()));
            if (setting != null) {
                unit.set(setting, after);
            }
        } catch (BadValue refused) {
            warning(line, refused.getMessage());
            if (refused.isFatal()) {
                throw refused;
            }
        }
    }

    @Override
    public void warning(int line, String text) {
        unit.problem(new Problem(file, line, text));
    }
}
