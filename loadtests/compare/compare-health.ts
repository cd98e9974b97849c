/** Compares what a nurse is shown of a student with what is on record. */
import type { SeenHealth, SeenVisits } from "../../targets/reference-sis/client/requests/health.ts";
import type { KnownHealth } from "../../targets/reference-sis/people/pools/nurses.ts";
import { type Compare, idsInWords } from "./difference.ts";

/** Another student's record is another person's data. */
export function compareHealth(student: number, known: KnownHealth): Compare<SeenHealth> {
  const expected = inWords(student, known.conditions, known.orders);
  return ({ studentId, conditions, orders }) => {
    const seen = inWords(studentId, conditions, orders);
    if (seen === expected) return undefined;
    const isForeign = studentId !== undefined && studentId !== student;
    return { is: isForeign ? "foreign" : "wrong", expected, seen, students: [student] };
  };
}

function inWords(
  student: number | undefined,
  conditions: readonly unknown[],
  orders: readonly number[],
): string {
  return `student ${student ?? "nobody"}: ${conditions.map(String).join(", ") || "no alert"}; orders ${idsInWords(orders)}`;
}

/** Others may come at any moment, so only a missing list, or a visit that is there twice, is wrong. */
export function compareVisits(): Compare<SeenVisits> {
  return ({ visits }) => {
    if (visits !== undefined && new Set(visits).size === visits.length) return undefined;
    const seen = visits === undefined ? "none" : idsInWords(visits);
    return { is: "wrong", expected: "a list with each visit once", seen, students: [] };
  };
}
