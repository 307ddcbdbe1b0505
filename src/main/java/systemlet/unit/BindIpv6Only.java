package systemlet.unit;

/** Whether an IPv6 socket takes IPv4 peers too (systemd.socket(5), BindIPv6Only=). */
public enum BindIpv6Only implements Word {
    DEFAULT, BOTH, IPV6_ONLY
}
