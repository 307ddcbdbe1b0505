package systemlet.compiler;

import org.teavm.model.ClassHolder;
import org.teavm.model.ClassHolderTransformer;
import org.teavm.model.ClassHolderTransformerContext;
import org.teavm.model.Program;
import org.teavm.model.instructions.IntegerConstantInstruction;

/**
 * Changes TeaVM's class library where it spends memory that a small resident program does not have. Each change must
 * find what it changes, or the build stops: a new TeaVM needs a new look.
 */
public final class LeanLibrary implements ClassHolderTransformer {
    private static final String UNICODE = "org.teavm.classlib.impl.unicode.UnicodeHelper";
    private static final int FAST_CHARACTERS = 65_536;
    private static final int ASCII = 128;
    private static final int LIST_ROOM = 10;
    private static final int SMALL_LIST_ROOM = 0;

    @Override
    public void transformClass(ClassHolder type, ClassHolderTransformerContext context) {
        switch (type.getName()) {
            case UNICODE -> shrinkCaseTables(type);
            case "java.util.ArrayList" -> shrinkLists(type);
            default -> { }
        }
    }

    /** Most lists here hold a few elements or none; each had room for ten from the start. The first add makes five. */
    private static void shrinkLists(ClassHolder type) {
        int changed = 0;
        for (var method : type.getMethods()) {
            if (method.getName().equals("<init>") && method.parameterCount() == 0 && method.getProgram() != null) {
                changed += replaceConstants(method.getProgram(), LIST_ROOM, SMALL_LIST_ROOM);
            }
        }
        if (changed != 1) {
            throw new IllegalStateException("ArrayList() has no room for " + LIST_ROOM + " elements");
        }
    }

    /**
     * The first lower-case or upper-case letter that is asked for makes a table of 65,536 ints, 256 kB that stay.
     * The search that already serves the characters above the table serves all above ASCII as well.
     * Shown by: language case lettersOfManyScripts.
     */
    private static void shrinkCaseTables(ClassHolder type) {
        int changed = 0;
        for (var method : type.getMethods()) {
            if (method.getName().equals("createCharMapping") && method.getProgram() != null) {
                changed += replaceConstants(method.getProgram(), FAST_CHARACTERS, ASCII);
            }
        }
        if (changed != 1) {
            throw new IllegalStateException(UNICODE + ".createCharMapping has " + changed + " tables of "
                    + FAST_CHARACTERS + " characters instead of one");
        }
    }

    private static int replaceConstants(Program program, int from, int to) {
        int count = 0;
        for (int i = 0; i < program.basicBlockCount(); i++) {
            for (var at : program.basicBlockAt(i)) {
                if (at instanceof IntegerConstantInstruction constant && constant.getConstant() == from) {
                    constant.setConstant(to);
                    count++;
                }
            }
        }
        return count;
    }
}
