/** What a request does while it is answered, noted as cheaply as possible: every request notes, few are ever read. */

export type Step = {
  /** A statement's name, or one of `stepNames`. */
  readonly name: string;
  /** Times as `performance.now()` tells them. */
  readonly beganMs: number;
  readonly endedMs: number;
  readonly failed: boolean;
};

export const stepNames = {
  connectionWait: "pool.wait",
  passwordWait: "password.wait",
  passwordCheck: "password.check",
} as const;

/** Bounds the memory of a request that runs away, and the bytes of its trace. */
const stepsAtMost = 250;
/** Waits that are shorter than this are none. */
const shortestWaitSeconds = 0.001;

type StepNotes = { readonly steps: Step[]; stepsLeftOut: number };

export function noteStep(notes: StepNotes, step: Step): void {
  if (notes.steps.length < stepsAtMost) notes.steps.push(step);
  else notes.stepsLeftOut += 1;
}

/** A wait that has just ended, unless said otherwise. */
export function noteWait(
  notes: StepNotes | undefined,
  name: string,
  seconds: number,
  endedMs = performance.now(),
): void {
  if (notes === undefined || seconds < shortestWaitSeconds) return;
  noteStep(notes, { name, beganMs: endedMs - seconds * 1000, endedMs, failed: false });
}
