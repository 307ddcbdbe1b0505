package systemlet.compiler;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.objectweb.asm.ClassReader;
import org.objectweb.asm.ClassVisitor;
import org.objectweb.asm.ClassWriter;
import org.objectweb.asm.MethodVisitor;
import org.objectweb.asm.Opcodes;
import org.teavm.model.Variable;

/**
 * Puts right how TeaVM finds the values that an exception handler may see. Its {@code PhiUpdater} asks at each
 * assignment inside a try whether the variable had a value before, and if so lets the handler choose between the two.
 * It forgets that parameters have a value from the start: the handler of a try that is the first to assign a parameter
 * sees the new value even where the exception came before the assignment. Usually this is silent, sometimes the
 * compiler dies of "Variable used before definition".
 *
 * <p>{@code main DIRECTORY} writes a copy of the class into a folder that stands in front of TeaVM's jar; the copy
 * calls {@link #define} where the search begins. Shown by: language cases "parameter..." of TryCases; random programs.
 */
public final class ParameterFix {
    private static final String NAME = "org/teavm/model/util/PhiUpdater";
    private static final String SELF = "systemlet/compiler/ParameterFix";

    private ParameterFix() {}

    /**
     * Called by the changed class.
     *
     * @param defined which variables had a value before; all false
     * @param values  the value of each variable at the start of the method: null but for parameters
     */
    public static void define(boolean[] defined, Variable[] values) {
        for (int i = 0; i < values.length; i++) {
            defined[i] = values[i] != null;
        }
    }

    public static void main(String[] words) throws IOException {
        var output = Path.of(words[0]).resolve(NAME + ".class");
        Files.deleteIfExists(output);
        var writer = new ClassWriter(0);
        var changed = new boolean[1];
        try (var input = ClassLoader.getSystemResourceAsStream(NAME + ".class")) {
            new ClassReader(input).accept(new ClassVisitor(Opcodes.ASM9, writer) {
                @Override
                public MethodVisitor visitMethod(int access, String name, String type, String signature, String[] thrown) {
                    var method = super.visitMethod(access, name, type, signature, thrown);
                    return name.equals("estimatePhis") ? new Call(method, changed) : method;
                }
            }, 0);
        }
        if (!changed[0]) {
            throw new IllegalStateException(NAME + " does not hold what is to be changed");
        }
        Files.createDirectories(output.getParent());
        Files.write(output, writer.toByteArray());
    }

    /** After the field is set to a new array, hands it to {@link #define}. */
    private static final class Call extends MethodVisitor {
        private final boolean[] changed;

        Call(MethodVisitor next, boolean[] changed) {
            super(Opcodes.ASM9, next);
            this.changed = changed;
        }

        @Override
        public void visitFieldInsn(int opcode, String owner, String name, String type) {
            super.visitFieldInsn(opcode, owner, name, type);
            if (opcode == Opcodes.PUTFIELD && name.equals("variableDefined")) {
                super.visitVarInsn(Opcodes.ALOAD, 0);
                super.visitFieldInsn(Opcodes.GETFIELD, owner, name, type);
                super.visitVarInsn(Opcodes.ALOAD, 0);
                super.visitFieldInsn(Opcodes.GETFIELD, owner, "variableMap", "[Lorg/teavm/model/Variable;");
                super.visitMethodInsn(Opcodes.INVOKESTATIC, SELF, "define", "([Z[Lorg/teavm/model/Variable;)V", false);
                changed[0] = true;
            }
        }
    }
}
