/** Compares what families are shown with what is on record: their own children, and nobody else's schedule. */
import type { SeenRecords, SeenSchedule } from "../../targets/reference-sis/client/requests/families.ts";
import type { KnownChild } from "../../targets/reference-sis/people/known.ts";
import { type Compare, type Difference, differenceInPeople, differingIds, idsInWords } from "./difference.ts";

export function compareChildren(children: readonly KnownChild[]): Compare<readonly number[]> {
  const must = children.map(({ student }) => student);
  return (shown) => differenceInPeople(shown, { must });
}

export function compareSchedule({ student, sections }: KnownChild): Compare<SeenSchedule> {
  return (shown) => {
    const stranger = strangerIn(student, shown.studentId);
    if (stranger !== undefined) return stranger;
    if (shown.sections !== undefined && differingIds(shown.sections, sections, "may be") === undefined)
      return undefined;
    return {
      is: "wrong",
      expected: `sections ${idsInWords(sections.must)}`,
      seen: shown.sections === undefined ? "no schedule" : `sections ${idsInWords(shown.sections)}`,
      students: [student],
    };
  };
}

/** Attendance and grades: whose they are, and that each list is there. */
export function compareRecords({ student }: KnownChild): Compare<SeenRecords> {
  return ({ studentId, lists }) => {
    const stranger = strangerIn(student, studentId);
    if (stranger !== undefined) return stranger;
    if (lists.every((entries) => entries !== undefined)) return undefined;
    return { is: "wrong", expected: "a list", seen: "none", students: [student] };
  };
}

/** Someone else's data, or an answer that doesn't say whose it is. */
function strangerIn(student: number, seen: number | undefined): Difference | undefined {
  if (seen === student) return undefined;
  return {
    is: seen === undefined ? "wrong" : "foreign",
    expected: `student ${student}`,
    seen: seen === undefined ? "no student" : `student ${seen}`,
    students: [seen ?? student],
  };
}
