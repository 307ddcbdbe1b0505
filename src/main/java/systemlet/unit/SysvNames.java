package systemlet.unit;

import systemlet.base.BadText;

/** What init scripts call things, as unit names. */
final class SysvNames {
    private SysvNames() {}

    /** {@return the unit of a script: "ssh" and "hwclock.sh" are ssh.service and hwclock.service; null for no name} */
    static String unit(String script) {
        var name = script.endsWith(".sh") ? script.substring(0, script.length() - 3) : script;
        try {
            return UnitName.mangle(name, UnitType.SERVICE);
        } catch (BadText noName) {
            return null;
        }
    }

    /**
     * {@return the unit that a facility of an LSB header means, or null when nothing is to be done about it}
     *
     * @param script the file name of the script that names it: its own name means nothing new
     */
    static String facility(String facility, String script) {
        boolean virtual = facility.startsWith("$");
        var name = virtual ? facility.substring(1) : facility;
        switch (name) {
            case "local_fs", "syslog" -> {
                return null;   // always there before any service
            }
            case "network" -> {
                return "network-online.target";
            }
            case "named" -> {
                return "nss-lookup.target";
            }
            case "portmap" -> {
                return "rpcbind.target";
            }
            case "remote_fs" -> {
                return "remote-fs.target";
            }
            case "time" -> {
                return "time-sync.target";
            }
            default -> { }
        }
        if (virtual) {
            return UnitName.isValidPrefix(name) ? name + ".target" : null;
        }
        var own = script.endsWith(".sh") ? script.substring(0, script.length() - 3) : script;
        return name.equals(own) || name.equals(script) ? null : unit(name);
    }
}
