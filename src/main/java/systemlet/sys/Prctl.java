package systemlet.sys;

/** Options of prctl(2) that this program uses. */
public final class Prctl {
    public static final int SET_PDEATHSIG = 1;
    public static final int SET_DUMPABLE = 4;
    public static final int GET_KEEPCAPS = 7;
    public static final int SET_KEEPCAPS = 8;
    public static final int CAPBSET_READ = 23;
    public static final int CAPBSET_DROP = 24;
    public static final int GET_SECUREBITS = 27;
    public static final int SET_SECUREBITS = 28;
    public static final int SET_TIMERSLACK = 29;
    public static final int SET_CHILD_SUBREAPER = 36;
    public static final int GET_CHILD_SUBREAPER = 37;
    public static final int SET_NO_NEW_PRIVS = 38;
    public static final int GET_NO_NEW_PRIVS = 39;
    public static final int SET_THP_DISABLE = 41;
    public static final int CAP_AMBIENT = 47;
    public static final int CAP_AMBIENT_RAISE = 2;
    public static final int CAP_AMBIENT_LOWER = 3;
    public static final int CAP_AMBIENT_CLEAR_ALL = 4;
    public static final int SET_MDWE = 65;
    public static final int SET_MEMORY_MERGE = 67;

    private Prctl() {}
}
