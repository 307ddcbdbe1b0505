package systemlet.manager;

/**
 * Who writes on an output stream that we read, noted when the process was started: it may be gone when its last words
 * are read.
 *
 * @param unit       the unit's name
 * @param pid        the process that got the stream first, 0 before it is known
 * @param uid        its user
 * @param gid        its group
 * @param command    comm of the process: the program's base name
 * @param executable path of the program
 * @param invocation 32 hex digits, "" where there is none
 * @param identifier SyslogIdentifier=, or the program's base name
 * @param level      SyslogLevel=: priority of lines without a prefix
 * @param facility   SyslogFacility=, 0 to 23
 * @param prefixes   SyslogLevelPrefix=: whether {@code <3>} in front of a line counts
 * @param levelMax   LogLevelMax=: less urgent lines are dropped; 7 keeps all
 */
record LogSource(String unit, int pid, int uid, int gid, String command, String executable, String invocation,
        String identifier, int level, int facility, boolean prefixes, int levelMax) {
    LogSource withPid(int known) {
        return new LogSource(unit, known, uid, gid, command, executable, invocation, identifier, level, facility,
                prefixes, levelMax);
    }
}
