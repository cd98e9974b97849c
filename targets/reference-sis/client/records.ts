/** Names of the records that people change and look up, of their items, and of what an item shows: writes and reads share them. */

type Meeting = { readonly sectionId: number; readonly day: string; readonly period: number };

/** The attendance of one class: its revision, and each student's code. */
export function roll({ sectionId, day, period }: Meeting): string {
  return `attendance of section ${sectionId} on ${day} in period ${period}`;
}
export const revision = "revision";

/** One student's attendance, by the class. */
export function marksOf(student: number): string {
  return `attendance of student ${student}`;
}
export function classOf({ day, period }: Omit<Meeting, "sectionId">): string {
  return `${day} period ${period}`;
}

/** Everyone's scores for an assignment. */
export function scoresFor(assignment: number): string {
  return `scores for assignment ${assignment}`;
}
export function scoreWith(points: number, version: number): string {
  return `${points} points, version ${version}`;
}

/** One student's scores, by the assignment: points. */
export function scoresOf(student: number): string {
  return `scores of student ${student}`;
}

/** One student's sections. */
export function scheduleOf(student: number): string {
  return `schedule of student ${student}`;
}
export const held = "held";

/** One student's transcript: the lines that staff entered or verified, each with its revision. */
export function transcriptOf(student: number): string {
  return `transcript of student ${student}`;
}

/** All students, each with the school. */
export const enrolled = "enrolled students";

/** A school's visits to the nurse on a day, each with its reason. */
export function visitsAt(school: number, day: string): string {
  return `visits at school ${school} on ${day}`;
}
