/**
 * Notes what a request spends its time on, as cheaply as possible: every request takes notes, and few are ever read.
 */

export type Step = {
  /** A statement's name, or one of `stepNames`. */
  readonly name: string;
  /** Times by `performance.now()`. */
  readonly beganMs: number;
  readonly endedMs: number;
  readonly failed: boolean;
};

export const stepNames = {
  connectionWait: "pool.wait",
  passwordWait: "password.wait",
  passwordCheck: "password.check",
} as const;

/** Limits the memory of a runaway request and the size of its trace. */
const stepsAtMost = 250;
/** Shorter waits are ignored. */
const shortestWaitSeconds = 0.001;

type StepNotes = { readonly steps: Step[]; stepsLeftOut: number };

export function noteStep(notes: StepNotes, step: Step): void {
  if (notes.steps.length < stepsAtMost) notes.steps.push(step);
  else notes.stepsLeftOut += 1;
}

/** Notes a wait that ended just now, or at `endedMs`. */
export function noteWait(
  notes: StepNotes | undefined,
  name: string,
  seconds: number,
  endedMs = performance.now(),
): void {
  if (notes === undefined || seconds < shortestWaitSeconds) return;
  noteStep(notes, { name, beganMs: endedMs - seconds * 1000, endedMs, failed: false });
}
