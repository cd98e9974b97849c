/** Where the time of people's visits went, in a phase or in the whole load. */
import type { LoadEvidence, PhaseEvidence, VisitsEvidence } from "../evidence/load-evidence.ts";

/** Shares of the time: waiting for the SIS, and neither waiting nor thinking. */
export type Spent = {
  readonly phase: string | null;
  readonly visits: number;
  readonly waiting: number;
  readonly heldUp: number;
};

/** `phase` null: the whole load. */
export function spentIn(load: LoadEvidence, phase: string | null): Spent {
  const rows = load.visits.filter((row) => phase === null || row.phase === phase);
  const sum = (of: (row: VisitsEvidence) => number) => rows.reduce((total, row) => total + of(row), 0);
  const wait = sum(({ waitSeconds }) => waitSeconds);
  const other = sum(({ otherSeconds }) => otherSeconds);
  const all = wait + other + sum(({ thinkSeconds }) => thinkSeconds);
  const share = (part: number) => (all === 0 ? 0 : part / all);
  return { phase, visits: sum(({ visits }) => visits), waiting: share(wait), heldUp: share(other) };
}

/** People who wait this share of their visits hold the virtual users that others need. [K] */
const mostlyWaiting = 0.5;

/** Phases in which people spent most of their visits waiting for the SIS, or in which it stood still. */
export function phasesOfWaiting(load: LoadEvidence): ReadonlySet<string> {
  const waiting = load.phases.filter(
    (phase) => spentIn(load, phase.id).waiting > mostlyWaiting || stoodStillIn(load, phase),
  );
  return new Set(waiting.map(({ id }) => id));
}

function stoodStillIn({ stalls }: LoadEvidence, { beginSecond, endSecond }: PhaseEvidence): boolean {
  return (stalls ?? []).some((stall) => stall.beginSecond < endSecond && beginSecond < stall.endSecond);
}
