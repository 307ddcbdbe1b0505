package systemlet.unit;

import java.util.List;
import systemlet.base.BadText;
import systemlet.base.Calendar;
import systemlet.base.Escapes;
import systemlet.base.Glob;
import systemlet.base.Numbers;
import systemlet.base.Rng;
import systemlet.base.Spans;
import systemlet.base.Timestamps;
import systemlet.base.Words;
import systemlet.base.Zones;

/**
 * What random unit files ({@link UnitFuzz}) and random texts are read as, a line for each seed: {@code main FIRST COUNT}.
 * The JVM and the binary must print the same ({@code ./check reading}).
 */
public final class ReadingTrace {
    private static final String[] TIMES = {"1", "2", "30", "2026", "10", "-", ":", "*", "/", "..", ",", " ", "~", ".5", "Mon",
        "fri", "h", "min", "us", "month", "y", "UTC", "now", "+", "@", "daily", "weekly", "infinity", "G", "K", "0x1f"};

    private ReadingTrace() {}

    public static void main(String[] words) {
        int first = Integer.parseInt(words[0]);
        for (int seed = first; seed < first + Integer.parseInt(words[1]); seed++) {
            System.out.println("unit " + seed + " " + UnitFuzz.run(seed));
            System.out.println("text " + seed + " " + texts(new Rng(seed)));
        }
    }

    private static String pieces(Rng random, String[] pieces, int below) {
        StringBuilder text = new StringBuilder();
        int count = random.below(below);
        for (int i = 0; i < count; i++) {
            text.append(pieces[random.below(pieces.length)]);
        }
        return text.toString();
    }

    /** One reading of a text; what it throws is a result too. */
    private interface Reading {
        Object of(String text) throws BadText;
    }

    private static final List<Reading> READINGS = List.of(
            Spans::parse, text -> Spans.format(Spans.parse(text)), Numbers::bool, Numbers::int32, Numbers::uint64,
            Numbers::size, Numbers::mode, Numbers::permyriad, Escapes::escapeC, Escapes::unescapeC, Words::all,
            text -> Glob.matches(text, "a.service") + "" + Glob.matches("*" + text, text + text),
            text -> Timestamps.parse(text, 1_800_000_000_000_000L, Zones.UTC_ONLY),
            text -> Calendar.parse(text, Zones.UTC_ONLY),
            text -> Calendar.parse(text, Zones.UTC_ONLY).next(1_800_000_000_000_000L, Zones.UTC_ONLY));

    private static String texts(Rng random) {
        StringBuilder results = new StringBuilder();
        for (Reading reading : READINGS) {
            for (int i = 0; i < 4; i++) {
                String text = i < 2 ? pieces(random, TIMES, 5) : pieces(random, UnitFuzz.PIECES, 7);
                try {
                    results.append(reading.of(text));
                } catch (BadText bad) {
                    results.append("bad ").append(bad.getMessage());
                }
                results.append('|');
            }
        }
        String all = results.toString();
        StringBuilder shown = new StringBuilder();
        for (int i = 0; i < Math.min(60, all.length()); i++) {
            char c = all.charAt(i);
            shown.append(c < ' ' || c > '~' ? ' ' : c);   // System.out has its own way with half a surrogate pair
        }
        return all.hashCode() + " " + shown;
    }
}
