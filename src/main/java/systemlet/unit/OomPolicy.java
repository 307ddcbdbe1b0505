package systemlet.unit;

/** What follows when the kernel kills a process of the unit for lack of memory (systemd.service(5), OOMPolicy=). */
public enum OomPolicy implements Word {
    CONTINUE, STOP, KILL
}
