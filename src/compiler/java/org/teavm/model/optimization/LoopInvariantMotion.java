package org.teavm.model.optimization;

import org.teavm.model.Program;

/**
 * Stands in front of TeaVM's pass of this name and does nothing: the original moves a copy out of a loop whose source is
 * assigned inside it, seen where a loop with several exits is inlined into another; later passes then die of "Variable
 * used before definition" (docs/compiler.md, "Passes"). clang moves invariants itself.
 */
public class LoopInvariantMotion implements MethodOptimization {
    @Override
    public boolean optimize(MethodOptimizationContext context, Program program) {
        return false;
    }
}
