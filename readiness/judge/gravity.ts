/** Which of several failures is the gravest: the one that touches the most people, unless another explains it. */
import { areas, type Requirement } from "../requirements/requirement.ts";
import type { JudgedRequirement, OnlyForTheJudge } from "./judged-requirement.ts";

export type Grave = JudgedRequirement & Pick<Requirement, OnlyForTheJudge>;

/** The gravest first. Doesn't depend on the order of the rows. */
export function byGravity(rows: readonly Grave[]): Grave[] {
  const isExplained = (row: Grave): number => Number(rows.some((cause) => explains(cause, row)));
  return rows.toSorted(
    (one, other) =>
      isExplained(one) - isExplained(other) ||
      touchedBy(other) - touchedBy(one) ||
      areas.indexOf(one.area) - areas.indexOf(other.area) ||
      rankOf(one) - rankOf(other) ||
      (one.id < other.id ? -1 : 1),
  );
}

/** As much as it can explain: one request that is let through doesn't change thousands of records. */
function explains(cause: Grave, row: Grave): boolean {
  const isCause = cause.status === "failed" && cause.explains?.includes(row.id) === true;
  const isEnough = (cause.measured ?? 0) >= (row.measured ?? 0);
  return isCause && isEnough && (cause.students.students === null || touchedBy(cause) >= touchedBy(row));
}

/** Students if they can be counted; otherwise the people who were counted, if any. */
function touchedBy({ students, unit, measured }: Grave): number {
  return students.students ?? (unit === "people" ? (measured ?? 0) : 0);
}

/** The lower leads. */
export function rankOf({ leads }: Grave): number {
  return leads ?? Number.MAX_SAFE_INTEGER;
}
