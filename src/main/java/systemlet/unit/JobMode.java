package systemlet.unit;

/** How a new job treats those that are queued (systemctl(1), --job-mode=). */
public enum JobMode implements Word {
    FAIL, REPLACE, REPLACE_IRREVERSIBLY, ISOLATE, FLUSH, IGNORE_DEPENDENCIES, IGNORE_REQUIREMENTS, TRIGGERING
}
