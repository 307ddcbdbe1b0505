package org.teavm.model;

import java.util.HashMap;
import java.util.Map;
import org.teavm.model.transformation.NoSuchFieldCatchElimination;

/**
 * Stands in front of TeaVM's class of this name, which drops instructions without a use from each class before any
 * transformer sees it: also divisions, which may throw. Here they stay until {@code JavaSemantics} has made calls of them
 * (docs/compiler.md, "Semantics of C"); TeaVM drops what has no use later once more.
 */
public class PreOptimizingClassHolderSource implements ClassHolderSource {
    private final ClassHolderSource source;
    private final Map<String, ClassHolder> known = new HashMap<>();

    public PreOptimizingClassHolderSource(ClassHolderSource source) {
        this.source = source;
    }

    @Override
    public ClassHolder get(String name) {
        var type = known.get(name);
        if (type == null) {
            type = optimize(source, name);
            if (type != null) {
                known.put(name, type);
            }
        }
        return type;
    }

    /** {@return the class, or null when there is none} */
    public static ClassHolder optimize(ClassHolderSource source, String name) {
        var type = source.get(name);
        if (type == null) {
            return null;
        }
        for (var method : type.getMethods()) {
            if (method.getProgram() != null) {
                new NoSuchFieldCatchElimination().apply(method.getProgram());
            }
        }
        return type;
    }
}
