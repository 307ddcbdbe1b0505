package systemlet.dbus;

import java.util.ArrayList;
import java.util.List;

/** One walk over values by their signature: checks them, or builds the tree. Bounded in depth and in nodes. */
final class Walk {
    /** Containers in containers at most, variants included (D-Bus specification, "Valid Signatures": 64). */
    static final int DEPTH_MAX = 64;
    /** Nodes of one tree at most: a small message cannot blow up the heap. */
    static final int NODES_MAX = 1 << 20;

    private final WireReader in;
    private int depth;
    private int nodes;

    Walk(WireReader in) {
        this.in = in;
    }

    void skip(String signature) throws Malformed {
        for (int i = 0; i < signature.length(); i = Signature.end(signature, i)) {
            skipOne(signature, i);
        }
    }

    private void skipOne(String signature, int type) throws Malformed {
        switch (signature.charAt(type)) {
            case 'y' -> in.uint8();
            case 'b' -> in.bool();
            case 'n', 'q' -> in.uint16();
            case 'i', 'u', 'h' -> in.int32();
            case 'x', 't', 'd' -> in.int64();
            case 's' -> in.skipText();
            case 'o' -> in.skipPath();
            case 'g' -> in.signature();
            case 'v' -> {
                descend();
                skipOne(in.variant(), 0);
                depth--;
            }
            case 'a' -> skipArray(signature, type + 1);
            default -> {
                descend();
                in.align(8);
                int end = Signature.end(signature, type) - 1;
                for (int i = type + 1; i < end; i = Signature.end(signature, i)) {
                    skipOne(signature, i);
                }
                depth--;
            }
        }
    }

    private void skipArray(String signature, int element) throws Malformed {
        descend();
        char code = signature.charAt(element);
        int end = in.array(code);
        int size = Signature.fixedSize(code);
        if (size > 0 && code != 'b') {
            if ((end - in.position()) % size != 0) {
                throw new Malformed("element runs over the end of its array");
            }
            in.jump(end);
        }
        while (in.before(end)) {
            skipOne(signature, element);
        }
        depth--;
    }

    Value value(String signature, int type) throws Malformed {
        if (++nodes > NODES_MAX) {
            throw new Malformed("more than " + NODES_MAX + " values");
        }
        char code = signature.charAt(type);
        return switch (code) {
            case 'y' -> new Value.Whole(code, in.uint8());
            case 'b' -> new Value.Whole(code, in.bool() ? 1 : 0);
            case 'n' -> new Value.Whole(code, in.int16());
            case 'q' -> new Value.Whole(code, in.uint16());
            case 'i' -> new Value.Whole(code, in.int32());
            case 'u', 'h' -> new Value.Whole(code, in.uint32() & 0xffffffffL);
            case 'x', 't' -> new Value.Whole(code, in.int64());
            case 'd' -> new Value.Real(in.real());
            case 's' -> new Value.Text(code, in.string());
            case 'o' -> new Value.Text(code, in.path());
            case 'g' -> new Value.Text(code, in.signature());
            case 'v' -> variant();
            case 'a' -> array(signature, type + 1);
            default -> struct(signature, type);
        };
    }

    private Value variant() throws Malformed {
        descend();
        String type = in.variant();
        Value content = value(type, 0);
        depth--;
        return new Value.Variant(type, content);
    }

    private Value array(String signature, int element) throws Malformed {
        if (signature.charAt(element) == 'y') {
            return new Value.Bytes(in.bytes());
        }
        descend();
        List<Value> items = new ArrayList<>();
        int end = in.array(signature.charAt(element));
        while (in.before(end)) {
            items.add(value(signature, element));
        }
        depth--;
        return new Value.Items(signature.substring(element, Signature.end(signature, element)), items);
    }

    private Value struct(String signature, int type) throws Malformed {
        descend();
        in.align(8);
        List<Value> fields = new ArrayList<>();
        int end = Signature.end(signature, type) - 1;
        for (int i = type + 1; i < end; i = Signature.end(signature, i)) {
            fields.add(value(signature, i));
        }
        depth--;
        return signature.charAt(type) == '{'
                ? new Value.Entry(fields.get(0), fields.get(1))
                : new Value.Struct(fields);
    }

    private void descend() throws Malformed {
        if (++depth > DEPTH_MAX) {
            throw new Malformed("values nested deeper than " + DEPTH_MAX);
        }
    }
}
