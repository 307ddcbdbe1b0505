package org.teavm.model.optimization;

import org.teavm.model.Program;

/**
 * Stands in front of TeaVM's pass of this name and does nothing: the original merges a variable that is
 * assigned after a throwing call with the one the exception handler should see (docs/compiler.md, "Passes").
 * clang removes the common subexpressions afterwards.
 */
public class GlobalValueNumbering implements MethodOptimization {
    /** @param eliminate what the original may remove; here nothing ever is */
    public GlobalValueNumbering(boolean eliminate) {}

    @Override
    public boolean optimize(MethodOptimizationContext context, Program program) {
        return false;
    }

    /** {@return false: the program is unchanged} */
    public boolean optimize(Program program) {
        return false;
    }
}
