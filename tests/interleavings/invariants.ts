/** What must hold on a scene whatever was played: each rule returns a sentence for each place where it doesn't. */
import { visitsApartMinutes } from "../../sis/db/schema/health.ts";
import { doseInterval } from "./scene.ts";
import type { SceneState } from "./scene-state.ts";

type Range = { readonly begin: string; readonly end: string | null };
type Rule = (state: SceneState) => readonly string[];

export function brokenInvariants(state: SceneState): string[] {
  return rules.flatMap((rule) => rule(state));
}

const rules: readonly Rule[] = [
  seatsWithinCapacity,
  noSeatTwice,
  oneSectionAtATime,
  oneSchoolAtATime,
  ownSchoolAtAnyTime,
  seatsInsideEnrollments,
  marksInsideSeats,
  revisionsInSequence,
  marksOfEveryRevision,
  scoresInSequence,
  dosesApart,
  visitsApart,
  checksInSequence,
  linesInSequence,
  courseOnce,
];

function seatsWithinCapacity({ seats }: SceneState): string[] {
  return seats
    .filter(({ seat, capacity }) => seat < 1 || seat > capacity)
    .map(({ section, seat, capacity }) => `section ${section} has a seat ${seat} of ${capacity}`);
}

function noSeatTwice({ seats }: SceneState): string[] {
  return overlaps(seats, (one, other) => one.section === other.section && one.seat === other.seat).map(
    ([{ section, seat }]) => `seat ${seat} of section ${section} is taken twice`,
  );
}

function oneSectionAtATime({ seats }: SceneState): string[] {
  return overlaps(seats, (one, other) => one.student === other.student && one.period === other.period).map(
    ([{ student, period }]) => `student ${student} has two seats in period ${period}`,
  );
}

/** One primary school, and each school once. */
function oneSchoolAtATime({ enrollments }: SceneState): string[] {
  const clash = (one: Enrollment, other: Enrollment) =>
    one.school === other.school || (one.kind === "primary" && other.kind === "primary");
  return overlaps(enrollments, (one, other) => one.student === other.student && clash(one, other)).map(
    ([{ student, school }, other]) => `student ${student} is at schools ${school} and ${other.school}`,
  );
}
type Enrollment = SceneState["enrollments"][number];

/** Nobody is at another school on a day on which they have none of their own. */
function ownSchoolAtAnyTime({ enrollments }: SceneState): string[] {
  return enrollments
    .filter(({ kind }) => kind !== "primary")
    .filter((other) => {
      const isOwn = ({ student, kind }: Enrollment) => student === other.student && kind === "primary";
      return !isCovered(other, enrollments.filter(isOwn));
    })
    .map(({ student, school }) => `student ${student} is at school ${school} without a school of their own`);
}

/** On each day of a seat, its student is enrolled at the section's school. */
function seatsInsideEnrollments({ seats, enrollments }: SceneState): string[] {
  return seats
    .filter((seat) => {
      const isThere = ({ student, school }: Enrollment) => student === seat.student && school === seat.school;
      return !isCovered(seat, enrollments.filter(isThere));
    })
    .map(
      ({ student, section }) =>
        `student ${student} has a seat in section ${section} on a day without an enrollment at its school`,
    );
}

/** Whether each day of a range is in one of the others. */
function isCovered({ begin, end }: Range, by: readonly Range[]): boolean {
  let from: string | null = begin;
  for (const range of by.toSorted((one, other) => (one.begin < other.begin ? -1 : 1)))
    if (from !== null && range.begin <= from && isBefore(from, range.end)) from = range.end;
  return from === null || (end !== null && end <= from);
}

function marksInsideSeats({ seats, marks }: SceneState): string[] {
  const inSeat = ({ section, student, day }: SceneState["marks"][number]): boolean =>
    seats.some(
      (seat) =>
        seat.section === section && seat.student === student && seat.begin <= day && isBefore(day, seat.end),
    );
  return marks
    .filter((mark) => !inSeat(mark))
    .map(({ student, section }) => `student ${student} is marked in section ${section} without a seat`);
}

function revisionsInSequence({ submissions }: SceneState): string[] {
  const revisions = Map.groupBy(
    submissions,
    ({ section, day, period }) => `section ${section} on ${day} in period ${period}`,
  );
  return [...revisions]
    .filter(([, of]) => !inSequence(of.map(({ revision }) => revision)))
    .map(([where]) => `the revisions of ${where} have gaps`);
}

/** No submission is without marks, and no student has two marks of one revision. */
function marksOfEveryRevision({ submissions, marks, replacedMarks }: SceneState): string[] {
  const kept = Map.groupBy([...marks, ...replacedMarks], revisionOf);
  const unmarked = submissions.filter((submission) => !kept.has(revisionOf(submission)));
  const twice = [...kept].filter(([, of]) => new Set(of.map(({ student }) => student)).size < of.length);
  return [
    ...unmarked.map((submission) => `no marks are left of ${revisionOf(submission)}`),
    ...twice.map(([where]) => `a student is marked twice in ${where}`),
  ];
}

function revisionOf(of: {
  readonly section: number;
  readonly day: string;
  readonly period: number;
  readonly revision: number;
}): string {
  return `revision ${of.revision} of section ${of.section} on ${of.day} in period ${of.period}`;
}

function scoresInSequence({ scores, replacedScores }: SceneState): string[] {
  const versions = Map.groupBy(
    [...scores, ...replacedScores],
    ({ assignment, student }) => `student ${student} in assignment ${assignment}`,
  );
  return [...versions]
    .filter(([, of]) => !inSequence(of.map(({ version }) => version)))
    .map(([whose]) => `the versions of the score of ${whose} have gaps`);
}

/** Of one order, those that count. */
function dosesApart({ doses }: SceneState): string[] {
  const given = doses.filter(({ state }) => state === "given");
  return tooClose(given, ({ order }) => order, doseInterval).map(
    ({ order }) => `two doses of order ${order} were given too close together`,
  );
}

/** A corrected one has the time of its correction. */
function visitsApart({ visits }: SceneState): string[] {
  const asRecorded = visits.filter(({ version }) => version === 1);
  return tooClose(asRecorded, ({ student }) => student, visitsApartMinutes).map(
    ({ student }) => `${student}'s visit was recorded twice`,
  );
}

/** Those that another one of the same thing follows too soon. */
function tooClose<Entry extends { readonly atMinute: number }>(
  entries: readonly Entry[],
  whose: (entry: Entry) => unknown,
  minutes: number,
): Entry[] {
  return entries.flatMap((one, index) => {
    const later = entries.slice(index + 1).filter((other) => whose(other) === whose(one));
    return later.some(({ atMinute }) => Math.abs(one.atMinute - atMinute) < minutes) ? [one] : [];
  });
}

function checksInSequence({ checks }: SceneState): string[] {
  const revisions = Map.groupBy(checks, ({ student }) => student);
  return [...revisions]
    .filter(([, of]) => !inSequence(of.map(({ revision }) => revision)))
    .map(([student]) => `the checks of the placement of student ${student} have gaps`);
}

function linesInSequence({ lines }: SceneState): string[] {
  const revisions = Map.groupBy(lines, ({ student, line }) => `line ${line} of student ${student}`);
  return [...revisions]
    .filter(([, of]) => !inSequence(of.map(({ revision }) => revision)))
    .map(([which]) => `the revisions of ${which} have gaps`);
}

/** All courses of a scene are of one term. */
function courseOnce({ lines }: SceneState): string[] {
  const inForce = lines.filter(
    (one) => !lines.some((other) => isSameLine(one, other) && other.revision > one.revision),
  );
  const twice = inForce.filter((one) =>
    inForce.some(
      (other) => !isSameLine(one, other) && other.student === one.student && other.course === one.course,
    ),
  );
  return twice.map(({ student, course }) => `student ${student} has ${course} twice in a term`);
}
type Line = SceneState["lines"][number];

function isSameLine(one: Line, other: Line): boolean {
  return one.student === other.student && one.line === other.line;
}

function inSequence(numbers: readonly number[]): boolean {
  return numbers.toSorted((one, other) => one - other).every((number, index) => number === index + 1);
}

/** Pairs of ranges that `same` says belong together and that share a day. */
function overlaps<Row extends Range>(
  rows: readonly Row[],
  same: (one: Row, other: Row) => boolean,
): (readonly [Row, Row])[] {
  return rows.flatMap((one, index) =>
    rows
      .slice(index + 1)
      .filter((other) => same(one, other) && shareADay(one, other))
      .map((other) => [one, other] as const),
  );
}

function shareADay(one: Range, other: Range): boolean {
  const bothHold = [one, other].every(({ begin, end }) => isBefore(begin, end));
  return bothHold && isBefore(one.begin, other.end) && isBefore(other.begin, one.end);
}

function isBefore(day: string, end: string | null): boolean {
  return end === null || day < end;
}
