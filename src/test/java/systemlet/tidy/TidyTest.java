package systemlet.tidy;

import static org.junit.jupiter.api.Assertions.fail;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** The project's rules of form, run over the sources: each message says where, what, and what to write instead. */
class TidyTest {
    private static final Path TOP = Path.of("").toAbsolutePath();
    private static final List<Source> MAIN = Source.below(TOP, "src/main/java");
    private static final List<Source> TESTS = Source.below(TOP, "src/test/java");
    private static final List<Source> ALL = Stream.of(MAIN, TESTS, Source.below(TOP, "src/compiler/java"))
            .flatMap(List::stream).toList();

    private static final int FILE_LINES_MAX = 400;
    private static final int METHOD_LINES_MAX = 60;
    private static final int LINE_COLUMNS_MAX = 132;

    /** Files that are tables, one row for each line: they may be as long, and as wide, as their subject. */
    private static final Pattern TABLES = Pattern.compile("unit/\\w*Settings\\.java");

    /** What each package may import; it may always use itself (ARCHITECTURE.md, "Floors"). */
    private static final Map<String, Set<String>> FLOORS = Map.of(
            "base", Set.of(),
            "sys", Set.of("base"),
            "unit", Set.of("base", "sys"),
            "engine", Set.of("base", "unit"),
            "exec", Set.of("base", "sys", "unit"),
            "dbus", Set.of("base", "sys"),
            "journal", Set.of("base", "sys"),
            "ctl", Set.of("base", "sys", "unit", "dbus", "journal"),
            "manager", Set.of("base", "sys", "unit", "engine", "exec", "dbus", "journal"),
            "app", Set.of("base", "sys", "unit", "dbus", "manager", "ctl"));

    /** Words that main code may not hold, each with what to use instead. */
    private static final Map<String, String> BANNED = banned();

    private static Map<String, String> banned() {
        var words = new LinkedHashMap<String, String>();
        var kernel = "sys.Kernel is the only way to the world";
        words.put("java\\.nio\\.file|java\\.io\\.(File|RandomAccessFile|Console)\\w*|java\\.net\\b", kernel);
        words.put("\\bSystem\\.(out|err|in|exit|getenv|nanoTime|currentTimeMillis)\\b|\\bnew Date\\(", kernel);
        words.put("java\\.lang\\.reflect|\\bServiceLoader\\b|\\.getDeclared\\w+\\(", "a table of method references");
        words.put("\\bThread\\b|\\bsynchronized\\b|\\bvolatile\\b|java\\.util\\.concurrent",
                "one thread, one loop: events");
        words.put("java\\.util\\.(Random|UUID)\\b|\\bnew Random\\(|Math\\.random", "base.Rng, seeded; base.Id128");
        words.put("\\bString\\.format\\(|\\.formatted\\(", "a StringBuilder or +: format is slow and large");
        words.put("java\\.util\\.regex|\\.split\\(\"|\\.replaceAll\\(|\\.replaceFirst\\(",
                "base.Text or a loop over the characters: regular expressions weigh 250 KB");
        words.put("\\.intern\\(\\)", "equals: literals are not in the table of interned strings natively");
        words.put("\\.lines\\(\\)", "base.Text: TeaVM has no String.lines");
        words.put("\\b(StackOverflowError|OutOfMemoryError|ArrayStoreException)\\b",
                "a check beforehand: natively these are never thrown");
        words.put("\\.strip(Trailing|Leading)?\\(\\)|\\.isBlank\\(\\)|\\bCharacter\\.(digit|isDigit|isWhitespace)\\(",
                "base.Text: the library unpacks its table of all characters first, which takes a millisecond");
        words.put("\\bassert\\b", "base.Check.that, which holds in production too");
        words.put("\\.getStackTrace\\(|\\.printStackTrace\\(", "base.Log");
        return words;
    }

    @Test void aPackageImportsOnlyFromFloorsBelow() {
        var use = Pattern.compile("\\bsystemlet\\.(\\w+)\\.");
        check(MAIN, (source, found) -> {
            var allowed = FLOORS.get(source.floor());
            if (allowed == null) {
                found.add(source.at(1) + ": no such floor: " + source.floor() + " (ARCHITECTURE.md names the ten)");
                return;
            }
            var match = use.matcher(source.code());
            while (match.find()) {
                var other = match.group(1);
                if (!other.equals(source.floor()) && !allowed.contains(other)) {
                    found.add(source.at(source.line(match.start())) + ": " + source.floor() + " may not use " + other
                            + "; declare a small interface here and let the floor above hand it in");
                }
            }
        });
    }

    @Test void onlyTheNativeKernelTalksToTeaVm() {
        var teavm = Pattern.compile("\\borg\\.teavm\\.|\\bnative\\s+\\w+\\s+\\w+\\(");
        check(MAIN, (source, found) -> {
            var match = teavm.matcher(source.code());
            if (!source.floor().equals("sys") && match.find()) {
                found.add(source.at(source.line(match.start())) + ": interop lives in sys.LinuxKernel; add a call to"
                        + " sys.Kernel");
            }
        });
    }

    @Test void onlyAppMakesTheNativeKernel() {
        var maker = Pattern.compile("\\bnew LinuxKernel\\b");
        check(MAIN, (source, found) -> {
            var match = maker.matcher(source.code());
            if (!source.floor().equals("app") && match.find()) {
                found.add(source.at(source.line(match.start())) + ": take a Kernel as an argument; app makes it");
            }
        });
    }

    @Test void mainCodeHasNoBannedWord() {
        check(MAIN, (source, found) -> BANNED.forEach((words, instead) -> {
            var match = Pattern.compile(words).matcher(source.code());
            while (match.find()) {
                found.add(source.at(source.line(match.start())) + ": " + match.group().strip() + "; use " + instead);
            }
        }));
    }

    @Test void noCodeWalksAMapWithoutOrder() {
        var made = Pattern.compile("\\b(?:Hash(?:Map|Set)(?:<[^;=()]*>)?\\s+(\\w+)\\b|(\\w+)\\s*="
                + "\\s*(?:new Hash(?:Map|Set)\\b|(?:Map|Set)\\.of\\())");
        check(MAIN, (source, found) -> {
            var match = made.matcher(source.code());
            while (match.find()) {
                var name = match.group(1) != null ? match.group(1) : match.group(2);
                var walk = Pattern.compile("\\b" + name + "\\.(keySet|values|entrySet|forEach|stream|iterator|toString)"
                        + "\\(|:\\s*" + name + "\\s*\\)").matcher(source.code());
                if (walk.find()) {
                    found.add(source.at(source.line(walk.start())) + ": walks " + name
                            + ", whose order differs per run; use TreeMap, LinkedHashMap or a list");
                }
            }
        });
    }

    @Test void filesMethodsAndLinesFitTheirLimits() {
        check(ALL, (source, found) -> {
            if (!TABLES.matcher(source.path().toString()).find()) {
                measure(source, found);
            }
            for (var method : source.methods()) {
                if (method.size() > METHOD_LINES_MAX) {
                    found.add(source.at(method.line()) + ": " + method.name() + " has " + method.size()
                            + " lines; branches here, steps in methods below " + METHOD_LINES_MAX);
                }
            }
        });
    }

    private static void measure(Source source, List<String> found) {
        var lines = source.lines();
        if (lines.size() > FILE_LINES_MAX) {
            found.add(source.at(1) + ": " + lines.size() + " lines; split by idea below " + FILE_LINES_MAX);
        }
        for (int i = 0; i < lines.size(); i++) {
            int columns = lines.get(i).length();
            if (columns > LINE_COLUMNS_MAX) {
                found.add(source.at(i + 1) + ": " + columns + " columns; fold at " + LINE_COLUMNS_MAX);
            }
        }
    }

    @Test void typesAreNamedByTheirNounAndSayWhatTheyAre() {
        var vague = Pattern.compile(".*(Helper|Utils?|Handler|Impl|Misc|Common|.Manager)s?");
        var type = Pattern.compile("(?m)^public (?:[a-z-]+ )*(?:class|interface|enum|record|@interface) (\\w+)");
        check(ALL, (source, found) -> {
            if (vague.matcher(source.name()).matches()) {
                found.add(source.at(1) + ": " + source.name() + " says nothing; name it by the domain's noun");
            }
            var match = type.matcher(source.code());
            var test = source.path().startsWith("src/test");
            if (!test && match.find() && !documented(source.text().substring(0, match.start()))) {
                found.add(source.at(source.line(match.start())) + ": " + match.group(1)
                        + " needs a javadoc whose first sentence says what it is");
            }
        });
    }

    private static boolean documented(String before) {
        return before.replaceAll("(?m)^@\\w+.*\n", "").stripTrailing().endsWith("*/");
    }

    @Test void nothingIsLeftForLaterOrCommentedOut() {
        var later = Pattern.compile("\\b(TO" + "DO|FIX" + "ME|XX" + "X|HA" + "CK)\\b");
        var dead = Pattern.compile("^\\s*//.*(;|[{}])\\s*$");
        check(ALL, (source, found) -> {
            var lines = source.lines();
            for (int i = 0; i < lines.size(); i++) {
                if (later.matcher(lines.get(i)).find()) {
                    found.add(source.at(i + 1) + ": do it, or file an issue");
                }
                if (dead.matcher(lines.get(i)).matches()) {
                    found.add(source.at(i + 1) + ": code in a comment; delete it, git remembers");
                }
            }
        });
    }

    @Test void everyLinkOfTheDocumentsLeadsSomewhere() throws IOException {
        var found = new ArrayList<String>();
        for (var file : documents()) {
            found.addAll(DocLinks.broken(TOP, file));
        }
        var mention = Pattern.compile("\\b(?:docs/[\\w-]+|[A-Z]{4,}|bench/[A-Z]+)\\.md\\b");
        for (var source : ALL) {
            var match = mention.matcher(source.text());
            while (match.find()) {
                if (!Files.exists(TOP.resolve(match.group()))) {
                    found.add(source.at(source.line(match.start())) + ": no such document: " + match.group());
                }
            }
        }
        report(found);
    }

    @Test void bothPomFilesNameTheSameTeaVm() throws IOException {
        var version = Pattern.compile("<teavm.version>([^<]+)<");
        var names = new ArrayList<String>();
        for (var pom : List.of("pom.xml", "src/compiler/pom.xml")) {
            var match = version.matcher(Files.readString(TOP.resolve(pom)));
            names.add(match.find() ? match.group(1) : "none");
        }
        if (!names.get(0).equals(names.get(1))) {
            fail("teavm.version differs: pom.xml " + names.get(0) + ", src/compiler/pom.xml " + names.get(1));
        }
    }

    private static List<Path> documents() throws IOException {
        try (Stream<Path> files = Files.walk(TOP)) {
            return files.filter(file -> file.toString().endsWith(".md"))
                    .filter(file -> !TOP.relativize(file).startsWith("target")).sorted().toList();
        }
    }

    private interface Rule {
        void look(Source source, List<String> found);
    }

    private static void check(List<Source> sources, Rule rule) {
        var found = new ArrayList<String>();
        sources.forEach(source -> rule.look(source, found));
        report(found);
    }

    private static void report(List<String> found) {
        if (!found.isEmpty()) {
            fail(found.size() + " to tidy:\n" + String.join("\n", found));
        }
    }
}
