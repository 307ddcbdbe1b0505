package systemlet.sim;

/**
 * Lives the lives of some seeds of {@link ManagerSwarm} and prints one line for each, so that they can be compared on the JVM
 * and natively. Arguments: first seed, number of seeds; with "trace" as the third, every line of every life.
 */
public final class Trace {
    private Trace() {}

    public static void main(String[] args) {
        long first = args.length > 0 ? Long.parseLong(args[0]) : 0;
        long count = args.length > 1 ? Long.parseLong(args[1]) : 1000;
        boolean trace = args.length > 2 && args[2].equals("trace");
        for (long seed = first; seed < first + count; seed++) {
            String line;
            try {
                line = ManagerSwarm.run(seed, each -> {
                    if (trace) {
                        System.out.println(each);
                    }
                });
            } catch (RuntimeException broken) {
                line = broken.getMessage();
            }
            System.out.println(line);
        }
    }
}
