/** Postgres runs the statements of a school day in a seeded district without ever reading a whole large table. */
import type { Pool } from "pg";
import { pino } from "pino";
import { afterAll, beforeAll, expect, test } from "vitest";
import { findNearestDay, findNearestTeachingDay } from "../../sis/attendance/meeting-days.ts";
import { findRoster } from "../../sis/attendance/queries.ts";
import { findNotSubmitted, findTaughtSections } from "../../sis/attendance/section-lists.ts";
import { submitAttendance } from "../../sis/attendance/submit-attendance.ts";
import { createPool } from "../../sis/db/pools.ts";
import { transferStudent, withdrawStudent } from "../../sis/enrollment/change-school.ts";
import { findDepartures } from "../../sis/enrollment/departures.ts";
import { enrollNew } from "../../sis/enrollment/enroll-new.ts";
import { lookUpStudent } from "../../sis/enrollment/look-up.ts";
import { findInDistrict, findNowOrNext, findStudents } from "../../sis/enrollment/search-queries.ts";
import { isRefusal } from "../../sis/errors.ts";
import { enterScores } from "../../sis/grades/enter-grades.ts";
import { findScores } from "../../sis/grades/queries.ts";
import { giveDose } from "../../sis/health/give-dose.ts";
import { findLooks as findHealthLooks, recordLooks } from "../../sis/health/looks.ts";
import { findRecord } from "../../sis/health/queries.ts";
import { correctVisit, recordVisit } from "../../sis/health/record-visit.ts";
import {
  findImmunized,
  findMaybeMissing,
  findServedSchools,
  findTaughtAlerts,
  findVisitsOfDay,
} from "../../sis/health/school-queries.ts";
import { askReport } from "../../sis/reports/ask.ts";
import { findDocuments, findReports } from "../../sis/reports/queries.ts";
import { workOnce } from "../../sis/reports/work.ts";
import { findOpenings } from "../../sis/scheduling/openings.ts";
import { findDaySchedule, findSchedule, findSections } from "../../sis/scheduling/queries.ts";
import { addToSection, dropFromSection, moveBetweenSections } from "../../sis/scheduling/seat-changes.ts";
import { checkPlacement } from "../../sis/special-education/check-placement.ts";
import { findLooks, findReaders, findTaught, recordLook } from "../../sis/special-education/looks.ts";
import { findCaseload, findPlacement, findProgram } from "../../sis/special-education/queries.ts";
import { findMismatches } from "../../sis/special-education/school-queries.ts";
import { enterCourse } from "../../sis/transcripts/change-lines.ts";
import { findRevisions } from "../../sis/transcripts/queries.ts";
import { readTranscript } from "../../sis/transcripts/transcript.ts";
import { type SeededDatabase, useSeededDatabase } from "../support/district.ts";
import { operation } from "../support/operations.ts";
import { requested } from "../support/requested.ts";
import { openingDay } from "../support/small-school.ts";
import { type WatchedPlan, watchPlans } from "../support/watched-plans.ts";

const students = 20_000;
/** Tables with at most a few rows per school; the planner is right to read them whole. */
const smallTables = new Set([
  "courses",
  "terms",
  "school_years",
  "schools",
  "calendars",
  "calendar_days",
  "school_weekdays",
  "school_special_days",
  "bell_periods",
  "staff_schools",
]);

let district: SeededDatabase;
let core: Pool;
let plans: WatchedPlan[];
beforeAll(async () => {
  district = await useSeededDatabase(students);
  const bounds = { statementTimeoutMs: 20_000, lockTimeoutMs: 20_000, waitTimeoutMs: 20_000 };
  core = createPool({ connectionString: district.url, applicationName: "plans", connections: 1, ...bounds });
  const client = await core.connect();
  plans = await watchPlans(client);
  client.release();
});
afterAll(async () => {
  core.on("error", () => {});
  await core.end();
  await district.drop();
});

async function pick(text: string): Promise<Record<string, number>> {
  const { rows } = await core.query<Record<string, number>>(text);
  const row = rows[0];
  if (row === undefined) throw new Error(`the district has no row for: ${text}`);
  return row;
}

/** Two academic sections of one period in one school with room, and a student in the first. */
const pair = `SELECT e.student_id AS "studentId", a.id AS "from", b.id AS "to", a.school_id AS "schoolId"
  FROM sections a
  JOIN sections b ON b.school_id = a.school_id AND b.term_id = a.term_id AND b.period = a.period AND b.id <> a.id
   AND b.low_grade = a.low_grade AND b.high_grade = a.high_grade
  JOIN courses c ON c.id = a.course_id AND c.subject_group = 'academic'
  JOIN courses d ON d.id = b.course_id AND d.subject_group = 'academic'
  JOIN section_enrollments e ON e.section_id = a.id AND e.end_date IS NULL
 WHERE a.period = 2 AND (SELECT count(*) FROM section_enrollments x
                          WHERE x.section_id = b.id AND x.end_date IS NULL) < b.capacity LIMIT 1`;
const teacherAccount = `SELECT id AS "accountId", staff_id AS "staffId" FROM accounts WHERE role = 'teacher' LIMIT 1`;
const managed = `SELECT student_id AS "studentId", case_manager_id AS "staffId" FROM education_programs LIMIT 1`;
const ordered = `SELECT o.id AS "orderId", o.student_id AS "studentId", e.school_id AS "schoolId", a.id AS "accountId", a.staff_id AS "staffId"
  FROM medication_orders o
  JOIN school_enrollments e ON e.student_id = o.student_id AND e.school_year = 2027
  JOIN accounts a ON a.role = 'nurse'
 WHERE o.end_date IS NULL LIMIT 1`;
const elementary = "SELECT id FROM schools WHERE low_grade = 0 AND high_grade >= 5 LIMIT 1";
const scored = `SELECT id AS "assignmentId", section_id AS "sectionId" FROM assignments LIMIT 1`;

/** The work succeeds without reading a whole large table. */
async function expectNoScan(work: () => Promise<unknown>): Promise<void> {
  plans.length = 0;
  const result = await work();
  expect(isRefusal(result) ? result : undefined).toBeUndefined();
  expect(plans.length).toBeGreaterThan(0);
  const scans = plans.map(({ statement, scanned }) => ({
    statement,
    scanned: scanned.filter((table) => !smallTables.has(table)),
  }));
  expect(scans.filter(({ scanned }) => scanned.length > 0)).toEqual([]);
}

const day = openingDay;
const schoolYear = 2027;
const clock = () => new Date("2026-08-11T15:15:00Z");
const settings = { schoolYear, transfersPerHour: 40 };
const writeContext = () => ({ core, clock, today: () => day, settings });

test("reads of schedules, rosters, lists and searches use indexes", async () => {
  const { studentId = 0, from = 0, schoolId = 0 } = await pick(pair);
  const { staffId = 0 } = await pick(teacherAccount);
  const { assignmentId = 0, sectionId = 0 } = await pick(scored);
  const search = { schoolId, day, schoolYear, grade: undefined, limit: 50 };
  await expectNoScan(() => findSchedule(core, { studentId, day, schoolYear }));
  await expectNoScan(() => findDaySchedule(core, { studentId, day, schoolYear }));
  await expectNoScan(() => findRoster(core, { sectionId: from, day, period: undefined }));
  await expectNoScan(() => findTaughtSections(core, staffId, day));
  await expectNoScan(() =>
    findNearestDay(core, { sectionId, period: undefined, day: "2026-08-09", today: day }),
  );
  await expectNoScan(() => findNearestTeachingDay(core, { staffId, day: "2026-08-09", today: day }));
  await expectNoScan(() => findNotSubmitted(core, { schoolId, day, period: 2 }));
  await expectNoScan(() => findSections(core, { ...search, period: 2, open: true }));
  await expectNoScan(() => findOpenings(core, { studentId, schoolId, day, schoolYear }));
  await expectNoScan(() => findStudents(core, { ...search, typed: "gar" }));
  await expectNoScan(() => findNowOrNext(core, { ...search, typed: "gar" }));
  await expectNoScan(() => findScores(core, { sectionId, assignmentId, day }));
});

test("caseloads, programs at a glance and a school's placements use indexes", async () => {
  const { studentId = 0, staffId = 0 } = await pick(managed);
  const { schoolId = 0 } = await pick(pair);
  const { staffId: teacher = 0 } = await pick(teacherAccount);
  await expectNoScan(() => findCaseload.all(core, { staffId, day, schoolYear }));
  await expectNoScan(() => findProgram.first(core, { studentId, day, schoolYear }));
  await expectNoScan(() => recordLook(core, { studentId, staffId, at: clock() }));
  await expectNoScan(() => findLooks.all(core, { studentId }));
  await expectNoScan(() => findReaders.all(core, { studentId, day }));
  await expectNoScan(() => findTaught.all(core, { staffId: teacher, day }));
  await expectNoScan(() => findMismatches.all(core, { schoolId, day, schoolYear }));
  await expectNoScan(() => findPlacement.first(core, { studentId, day, schoolYear }));
  const { setting = null, sectionIds = [] } =
    (await findPlacement.first(core, { studentId, day, schoolYear })) ?? {};
  const { accountId = 0 } = await pick(teacherAccount);
  const check = {
    studentId,
    seenRevision: 0,
    seen: { setting, sectionIds },
    finding: "wrong-classes",
  } as const;
  const writer = { accountId, staffId };
  await expectNoScan(() => checkPlacement(writeContext(), writer, check, operation()));
});

test("health records, visits and who isn't cleared are read, and visits and doses written, by index", async () => {
  const { orderId = 0, studentId = 0, schoolId = 0, accountId = 0, staffId = 0 } = await pick(ordered);
  const { staffId: teacher = 0 } = await pick(teacherAccount);
  const at = clock();
  await expectNoScan(() => findRecord.first(core, { studentId, staffId, day, schoolYear }));
  await expectNoScan(() => recordLooks(core, { studentIds: [studentId], staffId, shown: "record", at }));
  await expectNoScan(() => findHealthLooks.all(core, { studentId }));
  await expectNoScan(() => findImmunized.first(core, { studentId, day, schoolYear }));
  await expectNoScan(() => findMaybeMissing.all(core, { schoolId, day, schoolYear }));
  await expectNoScan(() => findVisitsOfDay.all(core, { schoolId, day }));
  await expectNoScan(() => findServedSchools.all(core, { staffId, day }));
  await expectNoScan(() => findTaughtAlerts.all(core, { staffId: teacher, day }));
  const writer = { accountId, staffId };
  const values = { reason: "pain", outcome: "rested" } as const;
  const recorded = await recordVisit(writeContext(), writer, { studentId, schoolId, ...values }, operation());
  if (isRefusal(recorded)) throw new Error(recorded.message);
  const { visitId } = recorded.answer;
  const correction = { studentId, visitId, seenVersion: 1, ...values };
  await expectNoScan(() => correctVisit(writeContext(), writer, correction, operation()));
  await expectNoScan(() => giveDose(writeContext(), writer, { studentId, orderId, schoolId }, operation()));
});

const senior = `SELECT e.student_id AS "studentId", e.school_id AS "schoolId" FROM school_enrollments e
 WHERE e.grade = 12 AND e.school_year = 2027 AND e.exit_date IS NULL
   AND EXISTS (SELECT FROM course_history h WHERE h.student_id = e.student_id) LIMIT 1`;

test("transcripts are read and changed by index, and so are the reports of a school", async () => {
  const { studentId = 0, schoolId = 0 } = await pick(senior);
  const { accountId = 0, staffId = 0 } = await pick(teacherAccount);
  const writer = { accountId, staffId };
  const course = {
    ...{ otherSchool: "Elm School", schoolYear: 2026, grade: 11, term: "summer" as const },
    ...{ courseCode: "ELM-1", courseTitle: "Drawing", mark: "B" as const, credits: 5 },
  };
  await expectNoScan(() => enterCourse(writeContext(), writer, { studentId, ...course }, operation()));
  await expectNoScan(() => readTranscript(core, studentId, { day, schoolYear }));
  await expectNoScan(() => findRevisions.all(core, { studentId, line: 1 }));
  for (const kind of ["senior-transcripts", "class-lists"] as const) {
    const report = { schoolId, kind, format: "html" } as const;
    await expectNoScan(() => askReport(writeContext(), writer, report, operation()));
    const context = { ...writeContext(), integration: core };
    await expectNoScan(() => workOnce({ ...context, log: pino({ level: "silent" }) }));
  }
  await expectNoScan(() => findReports.all(core, { schoolId }));
  await expectNoScan(() => findDocuments.all(core, { reportId: 1, after: 0, limit: 100 }));
});

test("attendance and scores are written by index", async () => {
  const { accountId = 0, staffId = 0 } = await pick(teacherAccount);
  const { assignmentId = 0, sectionId = 0 } = await pick(scored);
  const writer = { accountId, staffId };
  const roster = await findRoster(core, { sectionId, day, period: undefined });
  const period = roster?.section.period ?? 0;
  const marks = (roster?.students ?? []).map(({ studentId }) => ({ studentId, code: "P" }) as const);
  for (let seenRevision = 0; seenRevision < 2; seenRevision += 1) {
    const submission = { sectionId, day, period, seenRevision, marks };
    await expectNoScan(() => submitAttendance(writeContext(), writer, submission, operation()));
  }
  const scores = marks.map(({ studentId }) => ({ studentId, value: 1, version: 0 }));
  await expectNoScan(() => enterScores(writeContext(), writer, { assignmentId, scores }, operation()));
});

test("drops, adds and moves find seats by index", async () => {
  const { studentId = 0, from = 0, to = 0 } = await pick(pair);
  const { accountId = 0 } = await pick(teacherAccount);
  const writer = { accountId, staffId: null };
  const here = { studentId, sectionId: from, day };
  const move = { studentId, fromSectionId: from, toSectionId: to, day };
  await expectNoScan(() => dropFromSection(writeContext(), writer, requested(here), operation()));
  await expectNoScan(() => addToSection(writeContext(), writer, requested(here), operation()));
  await expectNoScan(() => moveBetweenSections(writeContext(), writer, requested(move), operation()));
});

test("a person match, a withdrawal and a transfer use indexes", async () => {
  const { studentId = 0, schoolId: fromSchool = 0 } = await pick(pair);
  const { accountId = 0 } = await pick(teacherAccount);
  const { id: schoolId = 0 } = await pick(elementary);
  const writer = { accountId, staffId: null };
  const student = {
    ...{ givenName: "Wilhelmina", familyName: "Quackenbush", birthDate: "2018-03-04", sex: "F" as const },
    ...{ ethnicity: "White", homeLanguage: "English" },
  };
  const { rows: known } = await core.query<{
    givenName: string;
    familyName: string;
    email: string;
    phone: string;
  }>(
    `SELECT g.given_name AS "givenName", g.family_name AS "familyName", g.email, g.phone
       FROM guardians g JOIN accounts a ON a.guardian_id = g.id WHERE g.email IS NOT NULL LIMIT 1`,
  );
  const nobody = { givenName: "", familyName: "", email: "", phone: "" };
  const guardian = { ...(known[0] ?? nobody), relationship: "mother" as const };
  const form = {
    schoolId,
    student,
    guardian,
    grade: 2,
    entryDate: day,
    entryCode: "E1" as const,
    confirmedNewPerson: false,
  };
  await expectNoScan(() => enrollNew(writeContext(), writer, form, operation()));
  const later = "2026-09-01";
  const withdrawal = { studentId, day: later, exitCode: "E155" as const, officeSchoolId: null };
  await expectNoScan(() => withdrawStudent(writeContext(), writer, withdrawal, operation()));
  const { studentNumber = 0 } = await pick(
    `SELECT student_number AS "studentNumber" FROM students WHERE id = ${studentId}`,
  );
  const { rows } = await core.query<{ birthDate: string }>(
    'SELECT birth_date AS "birthDate" FROM students WHERE id = $1',
    [studentId],
  );
  const identity = { studentNumber, birthDate: rows[0]?.birthDate ?? "" };
  await expectNoScan(() => lookUpStudent(writeContext(), writer, { schoolId, ...identity }, operation()));
  const transfer = { studentId, toSchoolId: schoolId, fromSchoolId: null, ...identity, day: later, grade: 5 };
  const taken = { ...transfer, reason: "a younger child" };
  await expectNoScan(() => transferStudent(writeContext(), writer, taken, operation()));
  await expectNoScan(() => findDepartures(core, { schoolId: fromSchool, schoolYear: 2027, since: day }));
  await expectNoScan(() => findInDistrict(core, { typed: "garcia", day, schoolYear, limit: 50 }));
  await expectNoScan(() => findInDistrict(core, { typed: "10000", day, schoolYear, limit: 50 }));
});
