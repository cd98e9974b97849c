/** What a request does while it is answered, noted as cheaply as possible: every request notes, few are ever read. */

export type Step = {
  /** A statement's name, or one of `stepNames`. */
  readonly name: string;
  /** As `performance.now()` tells it. */
  readonly endedMs: number;
  readonly seconds: number;
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

/** Notes what has just ended. */
export function noteStep(notes: StepNotes, name: string, seconds: number, failed: boolean): void {
  if (notes.steps.length < stepsAtMost) {
    notes.steps.push({ name, endedMs: performance.now(), seconds, failed });
  } else {
    notes.stepsLeftOut += 1;
  }
}

export function noteWait(notes: StepNotes | undefined, name: string, seconds: number): void {
  if (notes !== undefined && seconds >= shortestWaitSeconds) noteStep(notes, name, seconds, false);
}
