package systemlet.unit;

/** Which device nodes the unit may use (systemd.resource-control(5), DevicePolicy=). */
public enum DevicePolicy implements Word {
    AUTO, CLOSED, STRICT
}
