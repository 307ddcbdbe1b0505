package systemlet.exec;

import java.util.ArrayList;
import java.util.List;
import systemlet.unit.Credential;
import systemlet.unit.ExecSettings;
import systemlet.unit.Pair;
import systemlet.unit.ServiceDirectory;
import systemlet.unit.Setting;
import systemlet.unit.UnitConfig;

/** The directories and credentials a unit's processes find: RuntimeDirectory= and its like, LoadCredential=. */
final class DirectoryPlan {
    /** Where a credential without a path is looked for (systemd.exec(5), LoadCredential=). */
    private static final List<String> STORES =
            List.of("/etc/credstore", "/run/credstore", "/usr/local/lib/credstore", "/usr/lib/credstore");

    private DirectoryPlan() {}

    static List<Step> steps(UnitConfig config, ExecContext context, int uid, int gid) {
        var steps = new ArrayList<Step>();
        ExecHost.Roots roots = context.host().roots();
        add(steps, roots.runtime(), config, ExecSettings.RUNTIME_DIRECTORY, ExecSettings.RUNTIME_DIRECTORY_MODE, uid,
                gid, ExecStatus.RUNTIME_DIRECTORY);
        add(steps, roots.state(), config, ExecSettings.STATE_DIRECTORY, ExecSettings.STATE_DIRECTORY_MODE, uid, gid,
                ExecStatus.STATE_DIRECTORY);
        add(steps, roots.cache(), config, ExecSettings.CACHE_DIRECTORY, ExecSettings.CACHE_DIRECTORY_MODE, uid, gid,
                ExecStatus.CACHE_DIRECTORY);
        add(steps, roots.logs(), config, ExecSettings.LOGS_DIRECTORY, ExecSettings.LOGS_DIRECTORY_MODE, uid, gid,
                ExecStatus.LOGS_DIRECTORY);
        add(steps, roots.configuration(), config, ExecSettings.CONFIGURATION_DIRECTORY,
                ExecSettings.CONFIGURATION_DIRECTORY_MODE, uid, gid, ExecStatus.CONFIGURATION_DIRECTORY);
        if (hasCredentials(config)) {
            steps.add(new Step.StoreCredentials(credentials(context), sources(config), uid, gid));
        }
        return steps;
    }

    private static void add(List<Step> steps, String root, UnitConfig config, Setting<List<ServiceDirectory>> setting,
            Setting<Integer> mode, int uid, int gid, int failure) {
        for (ServiceDirectory directory : config.get(setting)) {
            var links = new ArrayList<String>();
            for (String link : directory.symlinks()) {
                links.add(root + "/" + link);
            }
            boolean keep = failure == ExecStatus.CONFIGURATION_DIRECTORY;
            steps.add(new Step.MakeDirectory(root + "/" + directory.path(), config.get(mode), uid, gid, keep, links,
                    failure));
        }
    }

    static boolean hasCredentials(UnitConfig config) {
        return !config.get(ExecSettings.LOAD_CREDENTIAL).isEmpty()
                || !config.get(ExecSettings.SET_CREDENTIAL).isEmpty();
    }

    /** {@return the directory that $CREDENTIALS_DIRECTORY names} */
    static String credentials(ExecContext context) {
        return context.host().roots().runtime() + "/credentials/" + context.identity().unit();
    }

    private static List<CredentialSource> sources(UnitConfig config) {
        var sources = new ArrayList<CredentialSource>();
        for (Pair load : config.get(ExecSettings.LOAD_CREDENTIAL)) {
            boolean absolute = load.second().startsWith("/");
            byte[] fallback = content(config, load.first());
            sources.add(new CredentialSource(load.first(), absolute ? List.of(load.second()) : stored(load.second()),
                    fallback, !absolute));
        }
        for (Credential set : config.get(ExecSettings.SET_CREDENTIAL)) {
            sources.add(new CredentialSource(set.name(), List.of(), set.content(), false));
        }
        return sources;
    }

    private static byte[] content(UnitConfig config, String id) {
        for (Credential set : config.get(ExecSettings.SET_CREDENTIAL)) {
            if (set.name().equals(id)) {
                return set.content();
            }
        }
        return null;
    }

    private static List<String> stored(String name) {
        var paths = new ArrayList<String>();
        for (String store : STORES) {
            paths.add(store + "/" + name);
        }
        return paths;
    }
}
