package systemlet.compiler;

import java.util.List;
import org.teavm.model.BasicBlock;
import org.teavm.model.ClassHolder;
import org.teavm.model.ClassHolderTransformer;
import org.teavm.model.ClassHolderTransformerContext;
import org.teavm.model.Instruction;
import org.teavm.model.MethodDescriptor;
import org.teavm.model.MethodHolder;
import org.teavm.model.MethodReference;
import org.teavm.model.Program;
import org.teavm.model.ValueType;
import org.teavm.model.Variable;
import org.teavm.model.instructions.BinaryInstruction;
import org.teavm.model.instructions.BinaryOperation;
import org.teavm.model.instructions.CastNumberInstruction;
import org.teavm.model.instructions.ConstructArrayInstruction;
import org.teavm.model.instructions.ConstructMultiArrayInstruction;
import org.teavm.model.instructions.IntegerConstantInstruction;
import org.teavm.model.instructions.InvocationType;
import org.teavm.model.instructions.InvokeInstruction;
import org.teavm.model.instructions.LongConstantInstruction;
import org.teavm.model.instructions.NumericOperandType;

/**
 * Rewrites each class as TeaVM reads it, where its C would mean something else than the Java: shift counts are
 * masked, divisions, conversions of doubles and array sizes go through {@link CheckedOperations} unless a constant
 * makes them harmless. Shown by: the language cases of NumberCases and ThrownCases, and by UBSan.
 *
 * <p>TeaVM's own run-time classes ({@code org.teavm}) are left alone: the collector may not call ordinary methods.
 */
public final class JavaSemantics implements ClassHolderTransformer {
    private static final String OPERATIONS = "systemlet.compiler.CheckedOperations";
    private static final MethodDescriptor MAIN = new MethodDescriptor("main", String[].class, void.class);

    @Override
    public void transformClass(ClassHolder type, ClassHolderTransformerContext context) {
        if (type.getName().startsWith("org.teavm.") || type.getName().equals(OPERATIONS)) {
            return;
        }
        for (var method : type.getMethods()) {
            if (method.getProgram() != null) {
                rewrite(method.getProgram());
            }
        }
        var main = type.getMethod(MAIN);
        if (main != null && type.getName().equals(Translation.mainClass())) {
            nameExceptions(main);
        }
    }

    private static void nameExceptions(MethodHolder main) {
        var call = call("nameExceptions", null, List.of(), ValueType.VOID);
        main.getProgram().basicBlockAt(0).addFirst(call);
    }

    private static void rewrite(Program program) {
        for (int i = 0; i < program.basicBlockCount(); i++) {
            rewrite(program.basicBlockAt(i));
        }
    }

    private static void rewrite(BasicBlock block) {
        for (var at = block.getFirstInstruction(); at != null; ) {
            var next = at.getNext();
            switch (at) {
                case BinaryInstruction binary -> rewrite(binary);
                case CastNumberInstruction cast -> rewrite(cast);
                case ConstructArrayInstruction array -> array.setSize(checkedSize(array, array.getSize()));
                case ConstructMultiArrayInstruction array ->
                        array.getDimensions().replaceAll(size -> checkedSize(array, size));
                default -> { }
            }
            at = next;
        }
    }

    private static void rewrite(BinaryInstruction at) {
        boolean isLong = at.getOperandType() == NumericOperandType.LONG;
        if (!isLong && at.getOperandType() != NumericOperandType.INT) {
            return;
        }
        switch (at.getOperation()) {
            case SHIFT_LEFT, SHIFT_RIGHT, SHIFT_RIGHT_UNSIGNED -> mask(at, isLong ? 63 : 31);
            case DIVIDE -> divide(at, "divide", isLong);
            case MODULO -> divide(at, "remainder", isLong);
            default -> { }
        }
    }

    private static void mask(BinaryInstruction shift, int bits) {
        var count = constant(shift, shift.getSecondOperand());
        if (count != null && count >= 0 && count <= bits) {
            return;
        }
        var program = shift.getProgram();
        var limit = new IntegerConstantInstruction();
        limit.setConstant(bits);
        limit.setReceiver(program.createVariable());
        var and = new BinaryInstruction(BinaryOperation.AND, NumericOperandType.INT);
        and.setFirstOperand(shift.getSecondOperand());
        and.setSecondOperand(limit.getReceiver());
        and.setReceiver(program.createVariable());
        insert(shift, limit);
        insert(shift, and);
        shift.setSecondOperand(and.getReceiver());
    }

    private static void divide(BinaryInstruction at, String method, boolean isLong) {
        var divisor = constant(at, at.getSecondOperand());
        if (divisor != null && divisor != 0 && divisor != -1) {
            return;
        }
        var type = isLong ? ValueType.LONG : ValueType.INTEGER;
        replace(at, call(method, at.getReceiver(), List.of(at.getFirstOperand(), at.getSecondOperand()),
                type, type, type));
    }

    private static void rewrite(CastNumberInstruction at) {
        boolean fromFloat = at.getSourceType() == NumericOperandType.FLOAT;
        boolean toLong = at.getTargetType() == NumericOperandType.LONG;
        if (!fromFloat && at.getSourceType() != NumericOperandType.DOUBLE
                || !toLong && at.getTargetType() != NumericOperandType.INT) {
            return;
        }
        var value = at.getValue();
        if (fromFloat) {
            var widen = new CastNumberInstruction(NumericOperandType.FLOAT, NumericOperandType.DOUBLE);
            widen.setValue(value);
            widen.setReceiver(at.getProgram().createVariable());
            insert(at, widen);
            value = widen.getReceiver();
        }
        replace(at, call(toLong ? "toLong" : "toInt", at.getReceiver(), List.of(value), ValueType.DOUBLE,
                toLong ? ValueType.LONG : ValueType.INTEGER));
    }

    private static Variable checkedSize(Instruction array, Variable size) {
        var known = constant(array, size);
        if (known != null && known >= 0) {
            return size;
        }
        var checked = array.getProgram().createVariable();
        insert(array, call("arraySize", checked, List.of(size), ValueType.INTEGER, ValueType.INTEGER));
        return checked;
    }

    /** {@return the constant that {@code value} holds at {@code at}, when the same block says so; else null} */
    private static Long constant(Instruction at, Variable value) {
        for (var before = at.getPrevious(); before != null; before = before.getPrevious()) {
            if (before instanceof IntegerConstantInstruction it && it.getReceiver() == value) {
                return (long) it.getConstant();
            }
            if (before instanceof LongConstantInstruction it && it.getReceiver() == value) {
                return it.getConstant();
            }
        }
        return null;
    }

    /** @param types those of the arguments, then that of the result */
    private static InvokeInstruction call(String name, Variable result, List<Variable> arguments, ValueType... types) {
        var call = new InvokeInstruction();
        call.setType(InvocationType.SPECIAL);
        call.setMethod(new MethodReference(OPERATIONS, name, types));
        call.setArguments(arguments.toArray(Variable[]::new));
        call.setReceiver(result);
        return call;
    }

    private static void insert(Instruction at, Instruction fresh) {
        fresh.setLocation(at.getLocation());
        at.insertPrevious(fresh);
    }

    private static void replace(Instruction at, Instruction fresh) {
        fresh.setLocation(at.getLocation());
        at.replace(fresh);
    }
}
