/** Which of several failures is the gravest: the one that touches the most people; among those, a cause before its signs. */
import { areas, type Requirement } from "../requirements/requirement.ts";
import type { JudgedRequirement } from "./judged-requirement.ts";

export type Grave = JudgedRequirement & Pick<Requirement, "leads" | "provesItself" | "leavesProof">;

/** The gravest first. Doesn't depend on the order of the rows. */
export function byGravity(rows: readonly Grave[]): Grave[] {
  return rows.toSorted(
    (one, other) =>
      touchedBy(other) - touchedBy(one) ||
      areas.indexOf(one.area) - areas.indexOf(other.area) ||
      causeOf(one) - causeOf(other) ||
      (one.id < other.id ? -1 : 1),
  );
}

/** Students if they can be counted; otherwise the people who were counted, if any. */
function touchedBy({ students, unit, measured }: Grave): number {
  return students.students ?? (unit === "people" ? (measured ?? 0) : 0);
}

function causeOf({ leads }: Grave): number {
  return leads ?? Number.MAX_SAFE_INTEGER;
}
