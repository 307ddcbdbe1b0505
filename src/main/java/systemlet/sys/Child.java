package systemlet.sys;

/**
 * What a forked child does. It runs in a copy of this program with one thread and the same memory;
 * it should end in {@link ProcessCalls#execve}.
 */
@FunctionalInterface
public interface Child {
    /**
     * @param kernel the child's own view of the kernel
     * @return the exit status for _exit(2) when it did not become another program
     */
    int run(Kernel kernel);
}
