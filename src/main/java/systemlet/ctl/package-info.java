/**
 * The clients: systemctl's verbs and tables and the small programs around it. A verb that is about running state asks
 * the manager over D-Bus, through the {@link systemlet.ctl.Doors} it was handed; one that is about files works on them
 * with {@code unit.Installer} when no manager runs. What is printed, and where, is in {@code Context}; all of it and
 * every exit status is that of systemd 252.
 *
 * <p>Never here: the engine, the manager, a second way to learn what runs.
 */
package systemlet.ctl;
