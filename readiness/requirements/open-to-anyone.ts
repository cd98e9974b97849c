/** If access control is off, so that anyone who asks for other people's records gets them, every student's are exposed. */
import type { FoundEvidence } from "../evidence/found-evidence.ts";
import type { Measurement } from "./measurement.ts";

/** How a kind of request was answered that asks for what isn't one's own. */
type Tried = { readonly refused: number; readonly admitted: number };

/** Fewer may be one route's mistake. [K] */
const fewestAdmitted = 3;

/** `tried`: by kind. One kind that was never refused is enough. */
export function ifOpenToAnyone(
  measurement: Measurement,
  tried: readonly Tried[],
  { run }: Pick<FoundEvidence, "run">,
): Measurement {
  const isOpen = tried.some(({ refused, admitted }) => refused === 0 && admitted >= fewestAdmitted);
  if (!isOpen || run === undefined) return measurement;
  const how = "every student of the district, since nobody who asked for somebody else's records was refused";
  return { ...measurement, affected: { by: "count", students: run.students, how } };
}
