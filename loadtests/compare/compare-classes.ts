/** Compares what teachers are shown with what is on record: their sections, their students, their assignments. */
import type { Roster } from "../../targets/reference-sis/client/requests/attendance.ts";
import type { ScoreSheet } from "../../targets/reference-sis/client/requests/grades.ts";
import type { Known } from "../../targets/reference-sis/people/known.ts";
import {
  type Compare,
  type Difference,
  differenceInPeople,
  differingIds,
  idsInWords,
  type Repeats,
} from "./difference.ts";

/** A student of another section is another person's data, and without a revision nobody can submit. */
export function compareRoster(known: Known): Compare<Roster> {
  return ({ students, revision }) => {
    const difference = differenceInPeople(students, known);
    if (difference !== undefined || revision !== undefined) return difference;
    return { is: "wrong", expected: "a revision", seen: "none", students: [] };
  };
}

/** An assignment of another section has other students. */
export function compareScores(known: Known): Compare<ScoreSheet> {
  return ({ students }) => differenceInPeople(students, known);
}

/** Someone else's class shows other students. */
export function compareTaught(sections: readonly number[]): Compare<readonly number[]> {
  return (shown) => compareOwn(shown, sections, { others: "foreign", repeats: "may be" });
}

export function compareAssignments(assignments: readonly number[]): Compare<readonly number[]> {
  return (shown) => compareOwn(shown, assignments, { others: "wrong", repeats: "wrong" });
}

function compareOwn(
  shown: readonly number[],
  must: readonly number[],
  { others, repeats }: { readonly others: Difference["is"]; readonly repeats: Repeats },
): Difference | undefined {
  const differing = differingIds(shown, { must }, repeats);
  if (differing === undefined) return undefined;
  const is = differing.extra.length > 0 ? others : "wrong";
  return { is, expected: idsInWords(must), seen: idsInWords(shown), students: [] };
}
