package systemlet.language;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;

/**
 * What the language must do, as a program that prints one line for each case. ./check runs it on the JVM and as a
 * native binary and compares the texts: where they differ, the compiler is wrong (docs/compiler.md). The cases with
 * names like {@code assignedAfterAThrowingCall} were once compiled wrongly.
 */
public final class Language {
    private Language() {}

    /** A named piece of program and what it computes. */
    record Case(String name, Supplier<String> body) {}

    public static void main(String[] words) {
        var cases = new ArrayList<Case>();
        cases.addAll(TryCases.ALL);
        cases.addAll(FinallyCases.ALL);
        cases.addAll(ThrownCases.ALL);
        cases.addAll(NumberCases.ALL);
        cases.addAll(TypeCases.ALL);
        cases.addAll(LibraryCases.ALL);
        cases.addAll(CollectorCases.ALL);
        run(cases);
    }

    private static void run(List<Case> cases) {
        for (var it : cases) {
            String result;
            try {
                result = it.body().get();
            } catch (RuntimeException thrown) {
                result = "threw " + thrown.getClass().getName();
            }
            System.out.println(it.name() + ": " + result);
        }
    }
}
