package systemlet.sim;

/**
 * Runs seeds and prints one line for each, so that the lives on the JVM and natively can be compared.
 * Arguments: first seed, number of seeds; with "trace" as the third, every line of every life.
 */
public final class SwarmMain {
    private SwarmMain() {}

    public static void main(String[] args) {
        long first = args.length > 0 ? Long.parseLong(args[0]) : 0;
        long count = args.length > 1 ? Long.parseLong(args[1]) : 1000;
        boolean trace = args.length > 2 && args[2].equals("trace");
        for (long seed = first; seed < first + count; seed++) {
            System.out.println(Swarm.run(seed, line -> {
                if (trace) {
                    System.out.println(line);
                }
            }));
        }
    }
}
