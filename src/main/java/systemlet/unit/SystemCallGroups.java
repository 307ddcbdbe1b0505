package systemlet.unit;

import java.util.ArrayList;
import java.util.List;
import java.util.TreeMap;
import java.util.TreeSet;
import systemlet.base.Text;

/**
 * The groups of system calls that SystemCallFilter= knows by a name with '@' (systemd.exec(5), "System Call
 * Filtering").
 */
public final class SystemCallGroups {

    /** In front of a name in a list: taken out again of the groups in it. */
    static final String EXCEPT = "~";
    static final Format<FilterList> FORMAT = new Format<>("(bas)", list -> new Object[] {list.allows(), expand(list)});

    private SystemCallGroups() {}

    /**
     * {@return the system calls of a list, its groups replaced by their members, ascending, each with ":ERRNO" where
     * it has one}
     */
    public static List<String> expand(FilterList list) {
        TreeMap<String, String> calls = new TreeMap<>();
        for (String entry : list.names()) {   // exceptions sort last
            boolean except = entry.startsWith(EXCEPT);
            String name = Parsers.halves(except ? entry.substring(1) : entry, ':').first();
            String errno = entry.substring(name.length() + (except ? 1 : 0));
            for (String call : name.startsWith("@") ? members(name) : List.of(name)) {
                if (except) {
                    calls.remove(call);
                } else {
                    calls.put(call, errno.isEmpty() ? call : call + errno);
                }
            }
        }
        return new ArrayList<>(calls.values());
    }

    public static boolean isKnown(String group) {
        return !list(group).isEmpty();
    }

    /** {@return whether some system has a call of this name} */
    public static boolean isCall(String name) {
        for (String row : ROWS) {
            if ((row + " ").contains(" " + name + " ")) {
                return true;
            }
        }
        return false;
    }

    /** {@return the system calls of a group, those of the groups in it too, ascending; none for an unknown group} */
    public static List<String> members(String group) {
        TreeSet<String> calls = new TreeSet<>();
        add(group, calls);
        return new ArrayList<>(calls);
    }

    private static void add(String group, TreeSet<String> to) {
        for (String member : Text.split(list(group), ' ')) {
            if (member.startsWith("@")) {
                add(member, to);
            } else if (!member.isEmpty()) {
                to.add(member);
            }
        }
    }

    private static String list(String group) {
        StringBuilder to = new StringBuilder();
        for (String row : ROWS) {
            if (row.startsWith(group) && row.charAt(group.length()) == ' ') {
                to.append(row, group.length(), row.length());
            }
        }
        return to.toString();
    }

    /** A group and some of its members; long groups have several rows. */
    private static final String[] ROWS = {
        "@default arch_prctl brk cacheflush clock_getres clock_getres_time64 clock_gettime",
        "@default clock_gettime64 clock_nanosleep clock_nanosleep_time64 execve exit exit_group futex",
        "@default futex_time64 futex_waitv get_robust_list get_thread_area getegid getegid32 geteuid",
        "@default geteuid32 getgid getgid32 getgroups getgroups32 getpgid getpgrp getpid getppid",
        "@default getrandom getresgid getresgid32 getresuid getresuid32 getrlimit getsid gettid",
        "@default gettimeofday getuid getuid32 membarrier mmap mmap2 mprotect munmap nanosleep pause",
        "@default prlimit64 restart_syscall riscv_flush_icache rseq rt_sigreturn sched_getaffinity",
        "@default sched_yield set_robust_list set_thread_area set_tid_address set_tls sigreturn time",
        "@default ugetrlimit",
        "@aio io_cancel io_destroy io_getevents io_pgetevents io_pgetevents_time64 io_setup",
        "@aio io_submit io_uring_enter io_uring_register io_uring_setup",
        "@basic-io _llseek close close_range dup dup2 dup3 lseek pread64 preadv preadv2 pwrite64 pwritev",
        "@basic-io pwritev2 read readv write writev",
        "@chown chown chown32 fchown fchown32 fchownat lchown lchown32",
        "@clock adjtimex clock_adjtime clock_adjtime64 clock_settime clock_settime64 settimeofday",
        "@cpu-emulation modify_ldt subpage_prot switch_endian vm86 vm86old",
        "@debug lookup_dcookie perf_event_open pidfd_getfd ptrace rtas s390_runtime_instr",
        "@file-system access chdir chmod close creat faccessat faccessat2 fallocate fchdir fchmod fchmodat",
        "@file-system fchmodat2 fcntl fcntl64 fgetxattr flistxattr fremovexattr fsetxattr fstat fstat64",
        "@file-system fstatat64 fstatfs fstatfs64 ftruncate ftruncate64 futimesat getcwd getdents getdents64",
        "@file-system getxattr inotify_add_watch inotify_init inotify_init1 inotify_rm_watch lgetxattr link",
        "@file-system linkat listxattr llistxattr lremovexattr lsetxattr lstat lstat64 mkdir mkdirat mknod",
        "@file-system mknodat newfstatat oldfstat oldlstat oldstat open openat openat2 readlink readlinkat",
        "@file-system removexattr rename renameat renameat2 rmdir setxattr stat stat64 statfs statfs64 statx",
        "@file-system symlink symlinkat truncate truncate64 unlink unlinkat utime utimensat utimensat_time64",
        "@file-system utimes",
        "@io-event _newselect epoll_create epoll_create1 epoll_ctl epoll_ctl_old epoll_pwait epoll_pwait2",
        "@io-event epoll_wait epoll_wait_old eventfd eventfd2 poll ppoll ppoll_time64 pselect6",
        "@io-event pselect6_time64 select",
        "@ipc ipc memfd_create mq_getsetattr mq_notify mq_open mq_timedreceive",
        "@ipc mq_timedreceive_time64 mq_timedsend mq_timedsend_time64 mq_unlink msgctl msgget msgrcv",
        "@ipc msgsnd pipe pipe2 process_madvise process_vm_readv process_vm_writev semctl semget",
        "@ipc semop semtimedop semtimedop_time64 shmat shmctl shmdt shmget",
        "@keyring add_key keyctl request_key",
        "@memlock mlock mlock2 mlockall munlock munlockall",
        "@module delete_module finit_module init_module",
        "@mount chroot fsconfig fsmount fsopen fspick mount mount_setattr move_mount open_tree",
        "@mount pivot_root umount umount2",
        "@network-io accept accept4 bind connect getpeername getsockname getsockopt listen recv recvfrom",
        "@network-io recvmmsg recvmmsg_time64 recvmsg send sendmmsg sendmsg sendto setsockopt shutdown",
        "@network-io socket socketcall socketpair",
        "@obsolete _sysctl afs_syscall bdflush break create_module ftime get_kernel_syms getpmsg gtty",
        "@obsolete idle lock mpx prof profil putpmsg query_module security sgetmask ssetmask stime stty",
        "@obsolete sysfs tuxcall ulimit uselib ustat vserver",
        "@pkey pkey_alloc pkey_free pkey_mprotect",
        "@privileged @chown @clock @module @raw-io @reboot @swap _sysctl acct bpf capset chroot",
        "@privileged fanotify_init fanotify_mark nfsservctl open_by_handle_at pivot_root quotactl",
        "@privileged quotactl_fd setdomainname setfsuid setfsuid32 setgroups setgroups32 sethostname",
        "@privileged setresuid setresuid32 setreuid setreuid32 setuid setuid32 vhangup",
        "@process capget clone clone3 execveat fork getrusage kill pidfd_open pidfd_send_signal prctl",
        "@process rt_sigqueueinfo rt_tgsigqueueinfo setns swapcontext tgkill times tkill unshare vfork",
        "@process wait4 waitid waitpid",
        "@raw-io ioperm iopl pciconfig_iobase pciconfig_read pciconfig_write s390_pci_mmio_read",
        "@raw-io s390_pci_mmio_write",
        "@reboot kexec_file_load kexec_load reboot",
        "@resources ioprio_set mbind migrate_pages move_pages nice sched_setaffinity sched_setattr",
        "@resources sched_setparam sched_setscheduler set_mempolicy set_mempolicy_home_node setpriority",
        "@resources setrlimit",
        "@setuid setgid setgid32 setgroups setgroups32 setregid setregid32 setresgid setresgid32",
        "@setuid setresuid setresuid32 setreuid setreuid32 setuid setuid32",
        "@signal rt_sigaction rt_sigpending rt_sigprocmask rt_sigsuspend rt_sigtimedwait",
        "@signal rt_sigtimedwait_time64 sigaction sigaltstack signal signalfd signalfd4 sigpending",
        "@signal sigprocmask sigsuspend",
        "@swap swapoff swapon",
        "@sync fdatasync fsync msync sync sync_file_range sync_file_range2 syncfs",
        "@system-service @aio @basic-io @chown @default @file-system @io-event @ipc @keyring @memlock",
        "@system-service @network-io @process @resources @setuid @signal @sync @timer arm_fadvise64_64 capget",
        "@system-service capset copy_file_range fadvise64 fadvise64_64 flock get_mempolicy getcpu getpriority",
        "@system-service ioctl ioprio_get kcmp madvise mremap name_to_handle_at oldolduname olduname",
        "@system-service personality readahead readdir remap_file_pages sched_get_priority_max",
        "@system-service sched_get_priority_min sched_getattr sched_getparam sched_getscheduler",
        "@system-service sched_rr_get_interval sched_rr_get_interval_time64 sched_yield sendfile sendfile64",
        "@system-service setfsgid setfsgid32 setfsuid setfsuid32 setpgid setsid splice sysinfo tee umask uname",
        "@system-service userfaultfd vmsplice",
        "@timer alarm getitimer setitimer timer_create timer_delete timer_getoverrun timer_gettime",
        "@timer timer_gettime64 timer_settime timer_settime64 timerfd_create timerfd_gettime",
        "@timer timerfd_gettime64 timerfd_settime timerfd_settime64 times",
        "@known @obsolete _llseek _newselect accept accept4 access acct add_key adjtimex alarm",
        "@known arc_gettls arc_settls arc_usr_cmpxchg arch_prctl arm_fadvise64_64 atomic_barrier",
        "@known atomic_cmpxchg_32 bind bpf brk cachectl cacheflush capget capset chdir chmod chown",
        "@known chown32 chroot clock_adjtime clock_adjtime64 clock_getres clock_getres_time64",
        "@known clock_gettime clock_gettime64 clock_nanosleep clock_nanosleep_time64 clock_settime",
        "@known clock_settime64 clone clone3 close close_range connect copy_file_range creat",
        "@known delete_module dipc dup dup2 dup3 epoll_create epoll_create1 epoll_ctl epoll_ctl_old",
        "@known epoll_pwait epoll_pwait2 epoll_wait epoll_wait_old eventfd eventfd2 exec_with_loader",
        "@known execv execve execveat exit exit_group faccessat faccessat2 fadvise64 fadvise64_64",
        "@known fallocate fanotify_init fanotify_mark fchdir fchmod fchmodat fchmodat2 fchown fchown32",
        "@known fchownat fcntl fcntl64 fdatasync fgetxattr finit_module flistxattr flock fork",
        "@known fremovexattr fsconfig fsetxattr fsmount fsopen fspick fstat fstat64 fstatat64 fstatfs",
        "@known fstatfs64 fsync ftruncate ftruncate64 futex futex_requeue futex_time64 futex_wait",
        "@known futex_waitv futex_wake futimesat get_mempolicy get_robust_list get_thread_area getcpu",
        "@known getcwd getdents getdents64 getdomainname getdtablesize getegid getegid32 geteuid",
        "@known geteuid32 getgid getgid32 getgroups getgroups32 gethostname getitimer getpagesize",
        "@known getpeername getpgid getpgrp getpid getppid getpriority getrandom getresgid getresgid32",
        "@known getresuid getresuid32 getrlimit getrusage getsid getsockname getsockopt gettid",
        "@known gettimeofday getuid getuid32 getxattr getxgid getxpid getxuid init_module",
        "@known inotify_add_watch inotify_init inotify_init1 inotify_rm_watch io_cancel io_destroy",
        "@known io_getevents io_pgetevents io_pgetevents_time64 io_setup io_submit io_uring_enter",
        "@known io_uring_register io_uring_setup ioctl ioperm iopl ioprio_get ioprio_set ipc kcmp",
        "@known kern_features kexec_file_load kexec_load keyctl kill landlock_add_rule",
        "@known landlock_create_ruleset landlock_restrict_self lchown lchown32 lgetxattr link linkat",
        "@known listen listxattr llistxattr lookup_dcookie lremovexattr lseek lsetxattr lstat lstat64",
        "@known madvise map_shadow_stack mbind membarrier memfd_create memfd_secret memory_ordering",
        "@known migrate_pages mincore mkdir mkdirat mknod mknodat mlock mlock2 mlockall mmap mmap2",
        "@known modify_ldt mount mount_setattr move_mount move_pages mprotect mq_getsetattr mq_notify",
        "@known mq_open mq_timedreceive mq_timedreceive_time64 mq_timedsend mq_timedsend_time64",
        "@known mq_unlink mremap msgctl msgget msgrcv msgsnd msync multiplexer munlock munlockall",
        "@known munmap name_to_handle_at nanosleep newfstatat nice old_adjtimex oldfstat oldlstat",
        "@known oldolduname oldstat oldumount olduname open open_by_handle_at open_tree openat openat2",
        "@known or1k_atomic osf_fstat osf_fstatfs osf_fstatfs64 osf_getdirentries osf_getdomainname",
        "@known osf_getitimer osf_getrusage osf_getsysinfo osf_gettimeofday osf_lstat osf_mount",
        "@known osf_proplist_syscall osf_select osf_set_program_attributes osf_setitimer",
        "@known osf_setsysinfo osf_settimeofday osf_shmat osf_sigprocmask osf_sigstack osf_stat",
        "@known osf_statfs osf_statfs64 osf_swapon osf_syscall osf_sysinfo osf_usleep_thread",
        "@known osf_utimes osf_utsname osf_wait4 pause pciconfig_iobase pciconfig_read pciconfig_write",
        "@known perf_event_open perfctr personality pidfd_getfd pidfd_open pidfd_send_signal pipe",
        "@known pipe2 pivot_root pkey_alloc pkey_free pkey_mprotect poll ppoll ppoll_time64 prctl",
        "@known pread64 preadv preadv2 prlimit64 process_madvise process_mrelease process_vm_readv",
        "@known process_vm_writev pselect6 pselect6_time64 ptrace pwrite64 pwritev pwritev2 quotactl",
        "@known quotactl_fd read readahead readdir readlink readlinkat readv reboot recv recvfrom",
        "@known recvmmsg recvmmsg_time64 recvmsg remap_file_pages removexattr rename renameat",
        "@known renameat2 request_key restart_syscall riscv_flush_icache rmdir rseq rt_sigaction",
        "@known rt_sigpending rt_sigprocmask rt_sigqueueinfo rt_sigreturn rt_sigsuspend",
        "@known rt_sigtimedwait rt_sigtimedwait_time64 rt_tgsigqueueinfo rtas s390_guarded_storage",
        "@known s390_pci_mmio_read s390_pci_mmio_write s390_runtime_instr s390_sthyi",
        "@known sched_get_affinity sched_get_priority_max sched_get_priority_min sched_getaffinity",
        "@known sched_getattr sched_getparam sched_getscheduler sched_rr_get_interval",
        "@known sched_rr_get_interval_time64 sched_set_affinity sched_setaffinity sched_setattr",
        "@known sched_setparam sched_setscheduler sched_yield seccomp select semctl semget semop",
        "@known semtimedop semtimedop_time64 send sendfile sendfile64 sendmmsg sendmsg sendto",
        "@known set_mempolicy set_mempolicy_home_node set_robust_list set_thread_area set_tid_address",
        "@known setdomainname setfsgid setfsgid32 setfsuid setfsuid32 setgid setgid32 setgroups",
        "@known setgroups32 sethae sethostname setitimer setns setpgid setpgrp setpriority setregid",
        "@known setregid32 setresgid setresgid32 setresuid setresuid32 setreuid setreuid32 setrlimit",
        "@known setsid setsockopt settimeofday setuid setuid32 setxattr sgetmask shmat shmctl shmdt",
        "@known shmget shutdown sigaction sigaltstack signal signalfd signalfd4 sigpending sigprocmask",
        "@known sigreturn sigsuspend socket socketcall socketpair splice spu_create spu_run ssetmask",
        "@known stat stat64 statfs statfs64 statx stime subpage_prot swapcontext swapoff swapon",
        "@known switch_endian symlink symlinkat sync sync_file_range sync_file_range2 syncfs",
        "@known sys_debug_setcontext syscall sysfs sysinfo syslog sysmips tee tgkill time timer_create",
        "@known timer_delete timer_getoverrun timer_gettime timer_gettime64 timer_settime",
        "@known timer_settime64 timerfd timerfd_create timerfd_gettime timerfd_gettime64",
        "@known timerfd_settime timerfd_settime64 times tkill truncate truncate64 ugetrlimit umask",
        "@known umount umount2 uname unlink unlinkat unshare userfaultfd ustat utime utimensat",
        "@known utimensat_time64 utimes utrap_install vfork vhangup vm86 vm86old vmsplice wait4 waitid",
        "@known waitpid write writev",
    };
}
