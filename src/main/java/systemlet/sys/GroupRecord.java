package systemlet.sys;

import java.util.List;

/** One line of group(5). @param members names of the users that have it as a further group */
public record GroupRecord(String name, int gid, List<String> members) {
}
