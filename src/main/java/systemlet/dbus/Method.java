package systemlet.dbus;

/**
 * One row of an interface: a method of objects of type T.
 *
 * @param in    types of the arguments; a call with others never reaches {@code run}
 * @param out   types of the reply; null: the caller shall not wait for one
 * @param names names of the arguments and then of the results, separated by blanks, for introspection
 * @param run   the body
 * @param look  for callers who may not act: throws what is wrong with the call before its caller matters; changes nothing
 */
public record Method<T>(String name, String in, String out, String names, Access access, Run<T> run, Run<T> look) {
    public Method(String name, String in, String out, String names, Access access, Run<T> run) {
        this(name, in, out, names, access, run, (object, call) -> {});
    }

    /** {@return the same, which looks first}: where systemd asks for permission after it has found what is meant. */
    public Method<T> looksFirst(Run<T> check) {
        return new Method<>(name, in, out, names, access, run, check);
    }

    /** What a call does. */
    @FunctionalInterface
    public interface Run<T> {
        /**
         * Answers the call, now or, after {@link Call#later}, at another time.
         *
         * @throws DBusError becomes the answer
         * @throws Malformed the arguments cannot be read: becomes InvalidArgs
         */
        void run(T object, Call call) throws DBusError, Malformed;
    }
}
