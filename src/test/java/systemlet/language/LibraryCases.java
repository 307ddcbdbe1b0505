package systemlet.language;

import java.nio.charset.StandardCharsets;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.PriorityQueue;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import systemlet.language.Language.Case;

/** The part of the library that the program leans on: strings, collections, sorting, bytes. */
final class LibraryCases {
    private LibraryCases() {}

    static final List<Case> ALL = List.of(
            new Case("stringPieces", LibraryCases::strings),
            new Case("lettersOfManyScripts", LibraryCases::letters),
            new Case("stringBuilderEdits", LibraryCases::builder),
            new Case("textBlocks", () -> """
                    a\tb "quoted" \
                    joined
                      indented""".replace('\n', '|')),
            new Case("utf8RoundTrip", LibraryCases::utf8),
            new Case("hashMapFindsWhatWasPut", LibraryCases::hashMap),
            new Case("treeMapIsOrdered", LibraryCases::treeMap),
            new Case("linkedHashMapKeepsInsertion", LibraryCases::linked),
            new Case("listsChangeInPlace", LibraryCases::lists),
            new Case("queuesAndDeques", LibraryCases::queues),
            new Case("sortingIsStable", LibraryCases::sorting),
            new Case("streamsCollect", LibraryCases::streams),
            new Case("bitsAndEnumMaps", LibraryCases::sets),
            new Case("arraysCopyAndCompare", LibraryCases::arrays));

    private static String strings() {
        var s = "web@inst.service";
        return s.indexOf('@') + s.substring(4, 8) + s.lastIndexOf('.') + s.endsWith(".service") + s.replace("e", "EE")
                + " x ".strip() + "y".repeat(3) + "a,b,,c".indexOf(",,") + s.compareTo("web") + "Zz".toLowerCase()
                + s.contains("inst") + s.hashCode() + "ab".compareTo("b") + String.join("/", List.of("p", "q"))
                + "\u00e9".length() + s.equalsIgnoreCase("WEB@inst.SERVICE") + s.isBlank() + s.charAt(3)
                + s.startsWith("inst", 4) + String.valueOf(new char[] {'o', 'k'}) + "  t ".trim().isEmpty();
    }

    private static String letters() {
        int sum = 0;   // of Latin, Greek and Cyrillic; TeaVM's own tables err between them
        for (char c = 0; c < 0x460; c = c == 0x24f ? 0x3a3 : (char) (c + 1)) {
            sum = 31 * sum + Character.toUpperCase(c) * 7 + Character.toLowerCase(c);
        }
        return sum + "\u00c4\u0416\u03a9Az".toLowerCase() + "\u00e4\u0436\u03c9aZ1".toUpperCase();
    }

    private static String builder() {
        var b = new StringBuilder("0123456789");
        b.insert(3, "abc").deleteCharAt(0).setCharAt(0, 'X');
        b.replace(2, 4, "--").append(1.5).append(true).append('c').append(12L).append((Object) null).reverse();
        b.setLength(b.length() - 2);
        b.delete(1, 3);
        return b + "," + b.indexOf("-") + "," + b.length();
    }

    private static String utf8() {
        var text = "a\u00e9\u20ac\ud83d\ude00z";
        var bytes = text.getBytes(StandardCharsets.UTF_8);
        return bytes.length + "," + Arrays.hashCode(bytes) + "," + new String(bytes, StandardCharsets.UTF_8).equals(text)
                + "," + text.codePointAt(3) + "," + text.codePointCount(0, text.length());
    }

    private static String hashMap() {
        var map = new HashMap<String, Integer>();
        for (int i = 0; i < 1000; i++) {
            map.merge("key" + i % 37, i, Integer::sum);
        }
        map.remove("key5");
        map.computeIfAbsent("new", k -> k.length());
        map.computeIfPresent("key7", (k, v) -> null);
        int sum = 0;
        for (int i = 0; i < 37; i++) {
            sum = sum * 3 + map.getOrDefault("key" + i, -1);
        }
        return map.size() + "," + sum + "," + map.containsKey("key7") + map.get("new");
    }

    private static String treeMap() {
        var map = new TreeMap<Integer, String>();
        for (int i = 0; i < 50; i++) {
            map.put(i * 37 % 101, "v" + i);
        }
        return map.firstKey() + map.floorEntry(50).getValue() + map.higherKey(60) + map.headMap(10) + map.tailMap(95)
                + map.descendingMap().firstKey() + map.pollFirstEntry().getKey() + map.subMap(20, 30).size();
    }

    private static String linked() {
        var map = new LinkedHashMap<String, Integer>();
        for (var word : List.of("one", "two", "three", "four", "two")) {
            map.merge(word, 1, Integer::sum);
        }
        map.remove("one");
        map.put("one", 9);
        return map + "" + map.keySet() + map.entrySet().iterator().next().getValue();
    }

    private static String lists() {
        var list = new ArrayList<Integer>();
        for (int i = 0; i < 20; i++) {
            list.add(i % 3 == 0 ? 0 : list.size(), i);
        }
        list.removeIf(n -> n % 5 == 0);
        list.remove(Integer.valueOf(7));
        list.remove(2);
        list.replaceAll(n -> n * 2);
        list.subList(3, 6).clear();
        return list + "" + list.indexOf(8) + list.contains(99) + List.copyOf(list).equals(list) + list.hashCode();
    }

    private static String queues() {
        var deque = new ArrayDeque<Integer>();
        var heap = new PriorityQueue<Integer>(Comparator.reverseOrder());
        for (int i = 0; i < 30; i++) {
            if (i % 2 == 0) {
                deque.addLast(i);
            } else {
                deque.addFirst(i);
            }
            heap.add(i * 7 % 31);
            if (i % 4 == 3) {
                deque.pollLast();
                heap.poll();
            }
        }
        return deque + "," + heap.poll() + "," + heap.poll() + "," + heap.size();
    }

    private record Row(String name, int key) {}

    private static String sorting() {
        var rows = new ArrayList<Row>();
        for (int i = 0; i < 60; i++) {
            rows.add(new Row("r" + i, i * 31 % 7));
        }
        rows.sort(Comparator.comparingInt(Row::key));
        var first = rows.stream().map(Row::name).collect(Collectors.joining(","));
        rows.sort(Comparator.comparing(Row::key).reversed().thenComparing(Row::name));
        int[] numbers = {5, -3, 9, 0, 5, Integer.MIN_VALUE};
        Arrays.sort(numbers);
        return first + rows.get(0) + rows.get(59) + Arrays.toString(numbers) + Arrays.binarySearch(numbers, 5);
    }

    private static String streams() {
        return List.of(5, 3, 8, 1).stream().filter(n -> n > 2).map(n -> "n" + n).sorted()
                .collect(Collectors.toList()) + "" + List.of("b", "a").stream().anyMatch("a"::equals)
                + java.util.stream.IntStream.range(0, 10).map(n -> n * n).sum();
    }

    private static String sets() {
        var bits = new BitSet();
        bits.set(3, 70);
        bits.clear(40);
        var counts = new EnumMap<ThrownCases.Colour, Integer>(ThrownCases.Colour.class);
        counts.put(ThrownCases.Colour.BLUE, 2);
        counts.put(ThrownCases.Colour.RED, 1);
        return bits.cardinality() + "," + bits.nextClearBit(3) + "," + counts + new TreeSet<>(List.of("c", "a", "b"));
    }

    private static String arrays() {
        int[][] grid = new int[4][5];
        for (int i = 0; i < 20; i++) {
            grid[i / 5][i % 5] = i;
        }
        var copy = Arrays.copyOfRange(grid[2], 1, 7);
        System.arraycopy(copy, 0, copy, 2, 4);
        byte[] cells = new byte[6];
        Arrays.fill(cells, 1, 4, (byte) -7);
        return Arrays.toString(copy) + Arrays.toString(cells) + Arrays.equals(grid[0], grid[1].clone())
                + Arrays.deepToString(new String[][] {{"a"}, {"b", null}}) + grid[3].length;
    }
}
