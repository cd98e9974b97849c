/** Compares what special education shows with what is on record: a caseload, a placement's classes, programs and looks. */
import type { SeenPlacement } from "../../targets/reference-sis/client/requests/special-education.ts";
import { type Compare, differenceInPeople, differingIds, idsInWords } from "./difference.ts";

/** Nobody in a plan gives a student another case manager. */
export function compareCaseload(students: readonly number[]): Compare<readonly number[]> {
  return (shown) => differenceInPeople(shown, { must: students });
}

/** Of a student whom nobody else works on. Without a revision, nobody can check it. */
export function comparePlacement(student: number, sections: readonly number[]): Compare<SeenPlacement> {
  return (shown) => {
    const foreign = differenceInOne(shown.student, student);
    if (foreign !== undefined) return foreign;
    const students = [student];
    if (differingIds(shown.sections, { must: sections }) !== undefined)
      return { is: "wrong", expected: idsInWords(sections), seen: idsInWords(shown.sections), students };
    if (shown.revision !== undefined) return undefined;
    return { is: "wrong", expected: "a revision", seen: "none", students };
  };
}

export function compareProgram(student: number): Compare<number | undefined> {
  return (shown) => differenceInOne(shown, student);
}

function differenceInOne(shown: number | undefined, student: number) {
  return differenceInPeople(shown === undefined ? [] : [shown], { must: [student] });
}

/** Somebody who has just looked is among those who did. */
export function compareLooks(student: number, staff: number): Compare<readonly number[]> {
  return (shown) => {
    if (shown.includes(staff)) return undefined;
    const expected = `a look of staff member ${staff}`;
    return { is: "wrong", expected, seen: idsInWords(shown), students: [student] };
  };
}
