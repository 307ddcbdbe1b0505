package systemlet.exec;

import java.util.List;

/**
 * What ProtectSystem=, PrivateTmp=, BindPaths= and their relatives come to: namespaces to enter and
 * mounts to make in the new mount namespace, in order. A container that permits no mounts runs the
 * service without them, with one line in the log, unless {@code strict}.
 *
 * @param flags  CLONE_ flags of the namespaces to make
 * @param join   paths of namespaces to join (NetworkNamespacePath=, IPCNamespacePath=)
 * @param mounts in the order to make them
 * @param wishes names of the settings that asked for it, for the log; empty to say nothing
 * @param strict fails where it is not permitted
 */
public record NamespacePlan(int flags, List<String> join, List<MountStep> mounts, List<String> wishes, boolean strict) {
    /** One change of the new mount tree. */
    public sealed interface MountStep {
        /** {@return where it changes something} */
        String target();

        /** Makes {@code target} show {@code source}. @param optional skipped when the source is missing */
        record Bind(String source, String target, boolean recursive, boolean readOnly, boolean optional)
                implements MountStep {}

        /** Makes what is there read-only. @param optional skipped when it is missing */
        record ReadOnly(String target, boolean optional) implements MountStep {}

        /** Makes it writable again below a read-only tree. */
        record ReadWrite(String target, boolean optional) implements MountStep {}

        /** Forbids execution of what is there, or permits it again below. */
        record Execution(String target, boolean permitted, boolean optional) implements MountStep {}

        /** Hides what is there behind something empty that nobody may read. */
        record Inaccessible(String target, boolean optional) implements MountStep {}

        /** @param options of tmpfs, as "mode=0755,size=4m" */
        record Temporary(String target, String options, boolean readOnly) implements MountStep {}

        /** A directory that only this unit sees, kept at {@code source} outside. */
        record PrivateDirectory(String source, String target) implements MountStep {}

        /** A /dev with null, zero, full, random, urandom, tty and pts only. */
        record MinimalDevices() implements MountStep {
            @Override
            public String target() {
                return "/dev";
            }
        }

        /** A new view of /proc. @param options as "hidepid=invisible" */
        record Proc(String options) implements MountStep {
            @Override
            public String target() {
                return "/proc";
            }
        }
    }
}
