package systemlet.unit;

import java.util.List;
import systemlet.base.BadText;
import systemlet.base.Numbers;
import systemlet.base.Spans;
import systemlet.base.Text;
import systemlet.base.Utf8;
import systemlet.base.Words;
import systemlet.sys.Signals;

/** Parsers of plain values: booleans, numbers, spans, texts, words and lists of words. */
final class Parsers {
    private Parsers() {}

    /** A conversion of base that complains in its own words. */
    @FunctionalInterface
    interface Conversion<T> {
        T of(String value) throws BadText;
    }

    /** {@return a parser that complains "WHAT, ignoring: VALUE"} */
    static <T> Parser<T> value(String complaint, Conversion<T> conversion) {
        return (value, before, in) -> {
            try {
                return conversion.of(value);
            } catch (BadText refused) {
                throw BadValue.ignored(complaint + ", ignoring: " + value);
            }
        };
    }

    /** {@return the parser, but an empty value goes back to the default} */
    static <T> Parser<T> orDefault(Parser<T> parser) {
        return (value, before, in) -> value.isEmpty() ? null : parser.read(value, before, in);
    }

    static final Parser<Boolean> BOOL = value("Failed to parse boolean value", Numbers::bool);
    static final Parser<Boolean> BOOL_OR_DEFAULT = orDefault(BOOL);
    static final Parser<Long> SPAN = value("Failed to parse sec value", Spans::parse);
    /** A span of which 0 and "infinity" are the same: no limit. */
    static final Parser<Long> SPAN_ZERO_IS_INFINITY = value("Failed to parse time value", text -> {
        long usec = Spans.parse(text);
        return usec == 0 ? Spans.INFINITY : usec;
    });
    static final Parser<Long> SPAN_OR_INFINITY = (value, before, in) ->
            value.isEmpty() ? Long.valueOf(Spans.INFINITY)
                    : value("Failed to parse sec_def_infinity value", Spans::parse).read(value, before, in);
    static final Parser<Integer> INT = value("Failed to parse int value", Numbers::int32);
    static final Parser<Integer> UNSIGNED = value("Failed to parse unsigned value", text -> (int) Numbers.uint32(text));
    static final Parser<Long> LONG = value("Failed to parse long value", Numbers::int64);
    static final Parser<Integer> MODE = value("Failed to parse mode value", Numbers::mode);

    /** A size such as "16M" in bytes. */
    static Long size(String value, Long before, ParseContext in) throws BadValue {
        try {
            return Numbers.size(value);
        } catch (BadText refused) {
            throw BadValue.ignored("Failed to parse size value '" + value + "', ignoring: " + refused.kind().words());
        }
    }

    /** {@return a parser of an enum's words} */
    static <W extends Word> Parser<W> word(String complaint, W[] words) {
        return (value, before, in) -> {
            W word = Word.find(words, value);
            if (word == null) {
                throw BadValue.ignored(complaint + ", ignoring: " + value);
            }
            return word;
        };
    }

    /** {@return a parser of an enum's words of which one stands for true and one for false too} */
    static <W extends Word> Parser<W> wordOrBool(String complaint, W[] words, W no, W yes) {
        return (value, before, in) -> {
            W word = Word.find(words, value);
            if (word != null) {
                return word;
            }
            try {
                return Numbers.bool(value) ? yes : no;
            } catch (BadText refused) {
                throw BadValue.ignored(complaint + ", ignoring: " + value);
            }
        };
    }

    /** Text as it stands; an empty one is the default. */
    static String text(String value, String before, ParseContext in) throws BadValue {
        if (value.isEmpty()) {
            return null;
        }
        if (!Utf8.isValid(value)) {
            throw BadValue.ignored("String is not UTF-8 clean, ignoring assignment: " + value);
        }
        return value;
    }

    /** Text with specifiers. */
    static String resolvedText(String value, String before, ParseContext in) throws BadValue {
        return text(in.resolve(value), before, in);
    }

    /** A signal by name or number. */
    static Integer signal(String value, Integer before, ParseContext in) throws BadValue {
        int signal = Signals.byName(value);
        if (signal <= 0 && value.startsWith("0")) {
            signal = value("Failed to parse signal name", Numbers::int32).read(value, before, in);   // 0x0f, 017
        }
        if (signal <= 0 || !Signals.isValid(signal)) {
            throw BadValue.ignored("Failed to parse signal name, ignoring: " + value);
        }
        return signal;
    }

    /** {@return the words of a value, in which quotes are ordinary characters} */
    static List<String> plainWords(String value, ParseContext in) throws BadValue {
        try {
            return Words.all(value);
        } catch (BadText refused) {
            throw BadValue.ignored("Invalid syntax, ignoring: " + value);
        }
    }

    /** {@return the words of a value, quotes removed} */
    static List<String> words(String value, ParseContext in) throws BadValue {
        try {
            return Words.all(value, Words.Rule.UNQUOTE);
        } catch (BadText refused) {
            throw BadValue.ignored("Failed to parse " + in.key() + "=, ignoring: " + value);
        }
    }

    /** {@return the words of a value, quotes removed and C escapes replaced} */
    static List<String> escapedWords(String value, ParseContext in) throws BadValue {
        try {
            return Words.all(value, Words.Rule.UNQUOTE, Words.Rule.C_ESCAPES);
        } catch (BadText refused) {
            throw BadValue.ignored("Invalid syntax, ignoring: " + value);
        }
    }

    /** {@return two parts around the first {@code separator}, the second null where there is none} */
    static Pair halves(String text, char separator) {
        int at = text.indexOf(separator);
        return at < 0 ? new Pair(text, null) : new Pair(text.substring(0, at), Text.strip(text.substring(at + 1)));
    }
}
