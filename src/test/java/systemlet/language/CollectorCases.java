package systemlet.language;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import systemlet.base.Rng;
import systemlet.language.Language.Case;

/** The garbage collector under pressure: the heap grows and shrinks, everything alive keeps every byte. */
final class CollectorCases {
    private CollectorCases() {}

    private static final int TREES = 500;
    private static final int CHANGES = 400_000;

    static final List<Case> ALL = List.of(
            new Case("graphSurvivesChangesSeed1", () -> torture(1)),
            new Case("graphSurvivesChangesSeed2", () -> torture(2)),
            new Case("graphSurvivesChangesSeed3", () -> torture(3)),
            new Case("heapGrowsAndShrinks", CollectorCases::waves),
            new Case("longStringsMove", CollectorCases::texts),
            new Case("mapGrowsUnderPressure", CollectorCases::map),
            new Case("localVariablesSurvive", () -> hold(150, new byte[] {7}, "start")));

    /** A node whose payload tells its own sum, so that a lost or moved byte is seen. */
    private static final class Node {
        final byte[] payload;
        final int sum;
        Node left;
        Node right;

        Node(Rng random) {
            payload = new byte[random.below(40)];
            int total = 0;
            for (int i = 0; i < payload.length; i++) {
                payload[i] = (byte) random.next();
                total = total * 31 + payload[i];
            }
            sum = total;
        }

        int check() {
            int total = 0;
            for (byte b : payload) {
                total = total * 31 + b;
            }
            if (total != sum) {
                throw new IllegalStateException("a node lost its bytes");
            }
            int below = (left == null ? 0 : left.check()) + (right == null ? 0 : right.check());
            return below * 7 + total;
        }
    }

    private static String torture(int seed) {
        var random = new Rng(seed);
        var trees = new Node[TREES];
        for (int i = 0; i < CHANGES; i++) {
            int at = random.below(TREES);
            var fresh = new Node(random);
            switch (random.below(4)) {
                case 0 -> trees[at] = fresh;
                case 1 -> {
                    fresh.left = trees[at];
                    fresh.right = random.below(3) == 0 ? trees[random.below(TREES)] : null;
                    trees[at] = random.below(8) == 0 ? null : cut(fresh, 6);
                }
                case 2 -> {
                    if (trees[at] != null) {
                        trees[at].right = fresh;
                    }
                }
                default -> trees[at] = null;
            }
        }
        int total = 0;
        for (var tree : trees) {
            total = total * 31 + (tree == null ? 1 : tree.check());
        }
        return "" + total;
    }

    /** Bounds the depth, so that the live graph stays near a few megabytes. */
    private static Node cut(Node node, int depth) {
        if (depth == 0) {
            node.left = null;
            node.right = null;
        } else {
            if (node.left != null) {
                cut(node.left, depth - 1);
            }
            if (node.right != null) {
                cut(node.right, depth - 1);
            }
        }
        return node;
    }

    private static String waves() {
        long total = 0;
        for (int wave = 0; wave < 6; wave++) {
            var kept = new ArrayList<int[]>();
            for (int i = 0; i < 3000 * (wave % 3 + 1); i++) {
                var cells = new int[100 + i % 50];
                cells[i % 100] = i;
                kept.add(cells);
                if (i % 5 == 0) {
                    kept.set(i / 2, null);
                }
            }
            for (int i = 0; i < kept.size(); i++) {
                total = total * 31 + (kept.get(i) == null ? 7 : kept.get(i)[i % 100]);
            }
        }
        return "" + total;
    }

    private static String texts() {
        var text = new StringBuilder();
        var parts = new ArrayList<String>();
        for (int i = 0; i < 20_000; i++) {
            text.append(i).append(' ');
            if (i % 100 == 0) {
                parts.add(text.toString());
                if (parts.size() > 30) {
                    parts.remove(0);
                }
            }
        }
        int hash = 0;
        for (var part : parts) {
            hash = hash * 31 + part.hashCode();
        }
        return hash + "," + text.length();
    }

    private static String map() {
        var map = new HashMap<Integer, List<String>>();
        for (int i = 0; i < 60_000; i++) {
            map.computeIfAbsent(i % 3000, k -> new ArrayList<>()).add("v" + i);
            if (i % 7 == 0) {
                map.remove(i % 2500);
            }
        }
        long total = 0;
        for (int i = 0; i < 3000; i++) {
            for (var text : map.getOrDefault(i, List.of())) {
                total = total * 31 + text.hashCode();
            }
        }
        return map.size() + "," + total;
    }

    /** What is only in local variables and arguments is kept: in loops over arrays, deep in calls, after a throw. */
    private static String hold(int depth, byte[] mine, String text) {
        var numbers = new long[100];
        var names = new String[] {text, text + depth, null};
        int garbage = 0;
        for (int i = 0; i < numbers.length; i++) {
            numbers[i] = new byte[1000].length + i;
            garbage += new int[depth].length;
        }
        try {
            names[2] = depth == 0 ? "end" : hold(depth - 1, new byte[] {(byte) depth}, names[1].substring(1));
            if (depth % 3 == 0) {
                throw new IllegalStateException(names[2] + mine[0]);
            }
        } catch (IllegalStateException thrown) {
            names[2] = thrown.getMessage();
        }
        long sum = garbage;
        for (long number : numbers) {
            sum += number + new byte[100].length;
        }
        var all = names[2] + names[1].length() + mine[0] + sum;
        return all.substring(Math.max(0, all.length() - 60));
    }
}
