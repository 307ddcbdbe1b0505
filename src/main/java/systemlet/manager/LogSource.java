package systemlet.manager;

import systemlet.journal.StreamHeader;

/**
 * Who writes on an output stream that we read, noted when the process was started: it may be gone when its last words
 * are read.
 *
 * @param unit       the unit's name, "" for none
 * @param pid        the process that got the stream first, 0 before it is known
 * @param uid        its user
 * @param gid        its group
 * @param command    comm of the process: the program's base name
 * @param executable path of the program
 * @param arguments  its command line, quoted for a shell
 * @param invocation 32 hex digits, "" where there is none
 * @param identifier SyslogIdentifier=, or the program's base name
 * @param level      SyslogLevel=: priority of lines without a prefix
 * @param facility   SyslogFacility=, 0 to 23; -1 for none
 * @param prefixes   SyslogLevelPrefix=: whether {@code <3>} in front of a line counts
 */
record LogSource(String unit, int pid, int uid, int gid, String command, String executable, String arguments,
        String invocation, String identifier, int level, int facility, boolean prefixes) {
    LogSource withPid(int known) {
        return new LogSource(unit, known, uid, gid, command, executable, arguments, invocation, identifier, level,
                facility, prefixes);
    }

    /** {@return the same writer with what it says of its lines} */
    LogSource withHeader(StreamHeader header) {
        return new LogSource(unit, pid, uid, gid, command, executable, arguments, invocation, header.identifier(),
                header.level(), header.facility(), header.prefixes());
    }

    /** {@return the same writer with what /proc says of its process} */
    LogSource withProcess(String itsUnit, int itsUid, int itsGid, String itsCommand, String itsExecutable,
            String itsArguments, String itsInvocation) {
        return new LogSource(itsUnit, pid, itsUid, itsGid, itsCommand, itsExecutable, itsArguments, itsInvocation,
                identifier, level, facility, prefixes);
    }
}
