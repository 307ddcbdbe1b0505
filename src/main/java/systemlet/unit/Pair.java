package systemlet.unit;

/** Two texts that belong together: a path and its options, a kind and an address. */
public record Pair(String first, String second) {}
