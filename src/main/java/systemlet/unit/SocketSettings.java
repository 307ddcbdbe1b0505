package systemlet.unit;

import java.util.List;
import systemlet.base.Spans;

/** The [Socket] section (systemd.socket(5)), in the order in which `show` prints it. */
public final class SocketSettings {
    static final SettingTable TABLE = new SettingTable(2);
    private static final String SECTION = "Socket";
    private static final String SMACK = "no security module can be reached from a container";

    public static final Setting<BindIpv6Only> BIND_IPV6_ONLY             = TABLE.add(SECTION, "BindIPv6Only", SocketParsers::bindIpv6Only, BindIpv6Only.DEFAULT, "BindIPv6Only", Format.word());
    public static final Setting<Integer>      BACKLOG                    = TABLE.add(SECTION, "Backlog", Parsers.UNSIGNED, Integer.MAX_VALUE, "Backlog", Format.U32);
    public static final Setting<Long>         TIMEOUT                    = TABLE.add(SECTION, "TimeoutSec", Parsers.SPAN_ZERO_IS_INFINITY, 90 * Spans.SEC, "TimeoutUSec", Format.USEC);
    public static final Setting<String>       BIND_TO_DEVICE             = TABLE.add(SECTION, "BindToDevice", SocketParsers::bindToDevice, null, "BindToDevice", Format.STRING);
    public static final Setting<String>       SOCKET_USER                = TABLE.add(SECTION, "SocketUser", ExecParsers::userOrGroup, null, "SocketUser", Format.STRING);
    public static final Setting<String>       SOCKET_GROUP               = TABLE.add(SECTION, "SocketGroup", ExecParsers::userOrGroup, null, "SocketGroup", Format.STRING);
    public static final Setting<Integer>      SOCKET_MODE                = TABLE.add(SECTION, "SocketMode", Parsers.MODE, 0666, "SocketMode", Format.U32);
    public static final Setting<Integer>      DIRECTORY_MODE             = TABLE.add(SECTION, "DirectoryMode", Parsers.MODE, 0755, "DirectoryMode", Format.U32);
    public static final Setting<Boolean>      ACCEPT                     = TABLE.add(SECTION, "Accept", Parsers.BOOL, false, "Accept", Format.BOOL);
    public static final Setting<Boolean>      FLUSH_PENDING              = TABLE.add(SECTION, "FlushPending", Parsers.BOOL, false, "FlushPending", Format.BOOL);
    public static final Setting<Boolean>      WRITABLE                   = TABLE.add(SECTION, "Writable", Parsers.BOOL, false, "Writable", Format.BOOL);
    public static final Setting<Boolean>      KEEP_ALIVE                 = TABLE.add(SECTION, "KeepAlive", Parsers.BOOL, false, "KeepAlive", Format.BOOL);
    public static final Setting<Long>         KEEP_ALIVE_TIME            = TABLE.add(SECTION, "KeepAliveTimeSec", Parsers.SPAN, 0L, "KeepAliveTimeUSec", Format.USEC);
    public static final Setting<Long>         KEEP_ALIVE_INTERVAL        = TABLE.add(SECTION, "KeepAliveIntervalSec", Parsers.SPAN, 0L, "KeepAliveIntervalUSec", Format.USEC);
    public static final Setting<Integer>      KEEP_ALIVE_PROBES          = TABLE.add(SECTION, "KeepAliveProbes", Parsers.UNSIGNED, 0, "KeepAliveProbes", Format.U32);
    public static final Setting<Long>         DEFER_ACCEPT               = TABLE.add(SECTION, "DeferAcceptSec", Parsers.SPAN, 0L, "DeferAcceptUSec", Format.USEC);
    public static final Setting<Boolean>      NO_DELAY                   = TABLE.add(SECTION, "NoDelay", Parsers.BOOL, false, "NoDelay", Format.BOOL);
    public static final Setting<Integer>      PRIORITY                   = TABLE.add(SECTION, "Priority", Parsers.INT, -1, "Priority", Format.I32);
    public static final Setting<Long>         RECEIVE_BUFFER             = TABLE.add(SECTION, "ReceiveBuffer", Parsers::size, 0L, "ReceiveBuffer", Format.U64);
    public static final Setting<Long>         SEND_BUFFER                = TABLE.add(SECTION, "SendBuffer", Parsers::size, 0L, "SendBuffer", Format.U64);
    public static final Setting<Integer>      IP_TOS                     = TABLE.add(SECTION, "IPTOS", SocketParsers::ipTos, -1, "IPTOS", Format.I32);
    public static final Setting<Integer>      IP_TTL                     = TABLE.add(SECTION, "IPTTL", Parsers.INT, -1, "IPTTL", Format.I32);
    public static final Setting<Long>         PIPE_SIZE                  = TABLE.add(SECTION, "PipeSize", Parsers::size, 0L, "PipeSize", Format.U64);
    public static final Setting<Boolean>      FREE_BIND                  = TABLE.add(SECTION, "FreeBind", Parsers.BOOL, false, "FreeBind", Format.BOOL);
    public static final Setting<Boolean>      TRANSPARENT                = TABLE.add(SECTION, "Transparent", Parsers.BOOL, false, "Transparent", Format.BOOL);
    public static final Setting<Boolean>      BROADCAST                  = TABLE.add(SECTION, "Broadcast", Parsers.BOOL, false, "Broadcast", Format.BOOL);
    public static final Setting<Boolean>      PASS_CREDENTIALS           = TABLE.add(SECTION, "PassCredentials", Parsers.BOOL, false, "PassCredentials", Format.BOOL);
    public static final Setting<Boolean>      PASS_SECURITY              = TABLE.add(SECTION, "PassSecurity", Parsers.BOOL, false, "PassSecurity", Format.BOOL);
    public static final Setting<Boolean>      PASS_PACKET_INFO           = TABLE.add(SECTION, "PassPacketInfo", Parsers.BOOL, false, "PassPacketInfo", Format.BOOL);
    public static final Setting<Timestamping> TIMESTAMPING               = TABLE.add(SECTION, "Timestamping", SocketParsers::timestamping, Timestamping.OFF, "Timestamping", Format.word());
    public static final Setting<Boolean>      REMOVE_ON_STOP             = TABLE.add(SECTION, "RemoveOnStop", Parsers.BOOL, false, "RemoveOnStop", Format.BOOL);
    public static final Setting<List<String>> SYMLINKS                   = TABLE.add(SECTION, "Symlinks", PathParsers::list, List.of(), "Symlinks", Format.STRV);
    public static final Setting<Integer>      MARK                       = TABLE.add(SECTION, "Mark", Parsers.INT, -1, "Mark", Format.I32);
    public static final Setting<Integer>      MAX_CONNECTIONS            = TABLE.add(SECTION, "MaxConnections", Parsers.UNSIGNED, 64, "MaxConnections", Format.U32);
    public static final Setting<Integer>      MAX_CONNECTIONS_PER_SOURCE = TABLE.add(SECTION, "MaxConnectionsPerSource", Parsers.UNSIGNED, 0, "MaxConnectionsPerSource", Format.U32);
    public static final Setting<Long>         MESSAGE_QUEUE_MAX_MESSAGES = TABLE.add(SECTION, "MessageQueueMaxMessages", Parsers.LONG, 0L, "MessageQueueMaxMessages", Format.I64);
    public static final Setting<Long>         MESSAGE_QUEUE_MESSAGE_SIZE = TABLE.add(SECTION, "MessageQueueMessageSize", Parsers.LONG, 0L, "MessageQueueMessageSize", Format.I64);
    public static final Setting<String>       TCP_CONGESTION             = TABLE.add(SECTION, "TCPCongestion", Parsers::text, null, "TCPCongestion", Format.STRING);
    public static final Setting<Boolean>      REUSE_PORT                 = TABLE.add(SECTION, "ReusePort", Parsers.BOOL, false, "ReusePort", Format.BOOL);
    public static final Setting<String>       SMACK_LABEL                = TABLE.add(SECTION, "SmackLabel", Parsers::resolvedText, null, "SmackLabel", Format.STRING).without(SMACK);
    public static final Setting<String>       SMACK_LABEL_IP_IN          = TABLE.add(SECTION, "SmackLabelIPIn", Parsers::resolvedText, null, "SmackLabelIPIn", Format.STRING).without(SMACK);
    public static final Setting<String>       SMACK_LABEL_IP_OUT         = TABLE.add(SECTION, "SmackLabelIPOut", Parsers::resolvedText, null, "SmackLabelIPOut", Format.STRING).without(SMACK);
    /** The name of the unit where not given; the connections of Accept=yes are then named "connection". */
    public static final Setting<String>       FILE_DESCRIPTOR_NAME       = TABLE.add(SECTION, "FileDescriptorName", SocketParsers::descriptorName, null, "FileDescriptorName", Format.STRING);
    /** IPPROTO_ of ip(7): 132 SCTP, 136 UDP-Lite; 0: the usual one. */
    public static final Setting<Integer>      SOCKET_PROTOCOL            = TABLE.add(SECTION, "SocketProtocol", SocketParsers::protocol, 0, "SocketProtocol", Format.I32);
    /** INFINITY: not set; the loader fills in 2 s. */
    public static final Setting<Long>         TRIGGER_LIMIT_INTERVAL     = TABLE.add(SECTION, "TriggerLimitIntervalSec", Parsers.SPAN, Spans.INFINITY, "TriggerLimitIntervalUSec", Format.USEC);
    /** -1: not set; the loader fills in 20, or 200 with Accept=. */
    public static final Setting<Integer>      TRIGGER_LIMIT_BURST        = TABLE.add(SECTION, "TriggerLimitBurst", Parsers.UNSIGNED, -1, "TriggerLimitBurst", Format.U32);
    public static final Setting<Boolean>      SELINUX_CONTEXT_FROM_NET   = TABLE.add(SECTION, "SELinuxContextFromNet", Parsers.BOOL, false).without(SMACK);
    /** Null: the service with the name of the socket. */
    public static final Setting<UnitName>     SERVICE                    = TABLE.add(SECTION, "Service", SocketParsers::service, null);

    public static final Setting<List<Listen>> LISTEN = TABLE.value(SECTION, "Listen", List.<Listen>of()).shown("Listen", Listen.FORMAT);
    public static final Setting<List<ExecCommand>> EXEC_START_PRE  = exec("ExecStartPre");
    public static final Setting<List<ExecCommand>> EXEC_START_POST = exec("ExecStartPost");
    public static final Setting<List<ExecCommand>> EXEC_STOP_PRE   = exec("ExecStopPre");
    public static final Setting<List<ExecCommand>> EXEC_STOP_POST  = exec("ExecStopPost");

    static {
        for (Listen.Kind kind : Listen.Kind.values()) {
            TABLE.also(SECTION, kind.directive(), LISTEN, Listen.parser(kind));
        }
    }

    private static Setting<List<ExecCommand>> exec(String name) {
        return TABLE.add(SECTION, name, ExecLine::parse, List.of(), name, ExecCommands.PLAIN);
    }

    private SocketSettings() {}
}
