package systemlet.exec;

import java.util.List;

/**
 * Everything one child of a unit does before it becomes its program: a list of steps, made by
 * {@link ExecPlanner}, performed by {@link ExecChild}.
 *
 * @param unit     for the log
 * @param program  the path as the unit file has it
 * @param ignoreMissing '-' in front of the command: a program that is not there ends the child with 0
 * @param steps    in order; the last is {@link Step.Execute}, or a {@link Step.Refuse} instead
 * @param reportFd where the child writes its log lines and its failure ({@link ExecReport}); it closes at
 *     execve. -1: nowhere
 */
public record ExecPlan(String unit, String program, boolean ignoreMissing, List<Step> steps, int reportFd) {}
