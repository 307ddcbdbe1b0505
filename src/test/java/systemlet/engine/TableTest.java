package systemlet.engine;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import systemlet.base.Rng;
import systemlet.unit.Restart;

class TableTest {
    private static final JobType[] MERGEABLE = {JobType.START, JobType.VERIFY_ACTIVE, JobType.STOP, JobType.RELOAD,
        JobType.RESTART};

    /** Rows and columns in the order of MERGEABLE; "-" is a conflict. */
    private static final String MERGED = """
            start           start         - reload-or-start restart
            start           verify-active - reload          restart
            -               -             stop -            -
            reload-or-start reload        - reload          restart
            restart         restart       - restart         restart
            """;

    @Test void jobsMergeByTheWholeTable() {
        String[] cells = MERGED.trim().split("\\s+");
        for (int row = 0; row < MERGEABLE.length; row++) {
            for (int column = 0; column < MERGEABLE.length; column++) {
                JobType merged = JobType.merge(MERGEABLE[row], MERGEABLE[column]);
                assertEquals(cells[row * MERGEABLE.length + column], merged == null ? "-" : merged.word(),
                        MERGEABLE[row] + " with " + MERGEABLE[column]);
            }
        }
    }

    /** If a merged with b is in conflict with c, then a or b is: dropping one of two jobs relies on it. */
    @Test void aMergedJobHasOnlyConflictsOfItsParts() {
        for (JobType a : MERGEABLE) {
            for (JobType b : MERGEABLE) {
                JobType merged = JobType.merge(a, b);
                for (JobType c : MERGEABLE) {
                    boolean conflict = merged != null && merged.isMergeable() && merged.conflicts(c);
                    assertTrue(!conflict || a.conflicts(c) || b.conflicts(c), a + " and " + b + " against " + c);
                }
            }
        }
    }

    @Test void whatStopsGoesFirstInEveryPairOfOrderedJobs() {
        for (JobType first : MERGEABLE) {
            for (JobType second : MERGEABLE) {
                boolean secondStops = second == JobType.STOP || second == JobType.RESTART;
                assertEquals(secondStops ? 1 : -1, JobType.order(first, second), first + " before " + second);
            }
            assertEquals(0, JobType.order(first, JobType.NOP));
            assertEquals(0, JobType.order(JobType.NOP, first));
        }
    }

    @Test void requestsCollapseToJobsOfTransactionsInEveryState() {
        for (JobType type : JobType.values()) {
            for (ActiveState state : ActiveState.values()) {
                assertTrue(type.collapse(state).mayBeInTransaction(), type + " in " + state);
            }
        }
        assertEquals(JobType.NOP, JobType.TRY_RESTART.collapse(ActiveState.DEACTIVATING));
        assertEquals(JobType.RESTART, JobType.TRY_RESTART.collapse(ActiveState.ACTIVATING));
        assertEquals(JobType.START, JobType.RELOAD_OR_START.collapse(ActiveState.FAILED));
        assertEquals(JobType.START, JobType.RELOAD_OR_START.collapse(ActiveState.ACTIVATING));
        assertEquals(JobType.RELOAD, JobType.RELOAD_OR_START.collapse(ActiveState.ACTIVE));
        assertEquals(JobType.RELOAD, JobType.TRY_RELOAD.collapse(ActiveState.RELOADING));
    }

    @Test void aRestartIsNeverRedundant() {
        for (ActiveState state : ActiveState.values()) {
            assertEquals(false, JobType.RESTART.isRedundant(state), state.word());
            assertEquals(state.isActiveOrReloading(), JobType.START.isRedundant(state), state.word());
            assertEquals(state.isInactiveOrFailed(), JobType.STOP.isRedundant(state), state.word());
        }
    }

    /** The table of systemd.service(5), "Exit causes and the effect of the Restart= settings". */
    @Test void restartPoliciesFollowTheManual() {
        String[] rows = {
            "SUCCESS        .  always on-success",
            "EXIT_CODE      .  always on-failure",
            "SIGNAL         .  always on-failure on-abnormal on-abort",
            "CORE_DUMP      .  always on-failure on-abnormal on-abort",
            "TIMEOUT        .  always on-failure on-abnormal",
            "WATCHDOG       .  always on-failure on-abnormal on-watchdog",
            "EXEC_CONDITION .",
        };
        for (String row : rows) {
            List<String> words = List.of(row.trim().split("\\s+"));
            for (Restart policy : Restart.values()) {
                assertEquals(words.subList(2, words.size()).contains(policy.word()),
                        ServiceRules.asksFor(policy, Result.valueOf(words.get(0))), row + ": " + policy.word());
            }
        }
    }

    @Test void serviceStatesAreSpeltAndMeanWhatSystemdSays() {
        StringBuilder all = new StringBuilder();
        for (ServiceState state : ServiceState.values()) {
            all.append(state.word()).append('=').append(state.active().word()).append(' ');
        }
        assertEquals("dead=inactive condition=activating start-pre=activating start=activating start-post=activating"
                + " running=active exited=active reload=reloading reload-signal=reloading reload-notify=reloading"
                + " stop=deactivating stop-watchdog=deactivating stop-sigterm=deactivating stop-sigkill=deactivating"
                + " stop-post=deactivating final-watchdog=deactivating final-sigterm=deactivating"
                + " final-sigkill=deactivating failed=failed auto-restart=activating cleaning=maintenance ",
                all.toString());
    }

    @Test void alarmsAreDueInTheirOrderWhateverIsDisarmedInBetween() {
        Rng rng = new Rng(5);
        Deadlines deadlines = new Deadlines();
        List<Alarm> armed = new ArrayList<>();
        for (int i = 0; i < 2000; i++) {
            Alarm alarm = new Alarm(null, Alarm.Kind.STATE);
            deadlines.arm(alarm, rng.below(500));
            armed.add(alarm);
            if (rng.chance(1, 3)) {
                deadlines.disarm(armed.remove(rng.below(armed.size())));
            }
        }
        long last = 0;
        for (Alarm due = deadlines.takeDue(1000); due != null; due = deadlines.takeDue(1000)) {
            assertTrue(due.atUsec >= last && armed.remove(due));
            last = due.atUsec;
        }
        assertTrue(armed.isEmpty());
    }

    @Test void aRateLimitAllowsItsBurstInEachInterval() {
        RateLimit limit = new RateLimit();
        for (int i = 0; i < 5; i++) {
            assertTrue(limit.allows(100 + i, 1000, 5));
        }
        assertEquals(false, limit.allows(1100, 1000, 5));
        assertTrue(limit.allows(1101, 1000, 5));
        assertTrue(new RateLimit().allows(0, 0, 5));
    }
}
