package org.teavm.model.optimization;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashSet;
import java.util.Set;
import org.teavm.common.Graph;
import org.teavm.common.GraphUtils;
import org.teavm.model.BasicBlock;
import org.teavm.model.Instruction;
import org.teavm.model.Program;
import org.teavm.model.TryCatchBlock;
import org.teavm.model.instructions.InitClassInstruction;
import org.teavm.model.instructions.InvocationType;
import org.teavm.model.instructions.InvokeInstruction;
import org.teavm.model.util.ProgramUtils;

/**
 * Stands in front of TeaVM's pass of this name: takes out the initialisation of a class where another one, or a call
 * into the class, has surely happened before. The original believes in a handler what comes after the throwing call of
 * the block that it guards, and believes that a virtual call initialises an interface: static fields were null
 * (docs/compiler.md, "Passes").
 */
public class ClassInitElimination implements MethodOptimization {
    /** A block to look at, and the classes that are initialised where it begins. */
    private record Step(int block, Set<String> initialised) {}

    @Override
    public boolean optimize(MethodOptimizationContext context, Program program) {
        var tree = GraphUtils.buildDominatorTree(ProgramUtils.buildControlFlowGraph(program));
        Graph dominated = GraphUtils.buildDominatorGraph(tree, program.basicBlockCount());
        boolean[] handlers = handlers(program);
        Deque<Step> steps = new ArrayDeque<>();
        steps.push(new Step(0, Set.of()));
        while (!steps.isEmpty()) {
            Step step = steps.pop();
            Set<String> atEnd = new HashSet<>(step.initialised());
            eliminate(program.basicBlockAt(step.block()), atEnd);
            for (int next : dominated.outgoingEdges(step.block())) {
                steps.push(new Step(next, handlers[next] ? step.initialised() : atEnd));
            }
        }
        return false;
    }

    /** {@return which blocks may be entered from the middle of others} */
    private static boolean[] handlers(Program program) {
        boolean[] handlers = new boolean[program.basicBlockCount()];
        for (BasicBlock block : program.getBasicBlocks()) {
            for (TryCatchBlock guarded : block.getTryCatchBlocks()) {
                handlers[guarded.getHandler().getIndex()] = true;
            }
        }
        return handlers;
    }

    private static void eliminate(BasicBlock block, Set<String> initialised) {
        Instruction next;
        for (Instruction at = block.getFirstInstruction(); at != null; at = next) {
            next = at.getNext();
            if (at instanceof InitClassInstruction init && !initialised.add(init.getClassName())) {
                at.delete();
            } else if (at instanceof InvokeInstruction call && call.getType() == InvocationType.SPECIAL) {
                initialised.add(call.getMethod().getClassName());
            }
        }
    }
}
