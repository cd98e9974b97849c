/** Each rule on situations that are legitimate and on some that are wrong: each a school of one made-up roster. */
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { z } from "zod";
import { allRules } from "../../../readiness/audit/all-rules.ts";
import { onPostgres, onRoster } from "../../../readiness/audit/audit.ts";
import { onDay } from "../../../readiness/audit/on-day.ts";
import type { RosterConnection } from "../../../readiness/audit/roster-connection.ts";
import { createDatabase, type TestDatabase } from "../../support/postgres.ts";
import type { AuditCase, RuleCases } from "./audit-case.ts";
import { noClasses } from "./cases/r01-no-classes.ts";
import { incompleteSchedule } from "./cases/r02-incomplete-schedule.ts";
import { alreadyPassedCourse } from "./cases/r04-already-passed-course.ts";
import { wrongGradeClass } from "./cases/r05-wrong-grade-class.ts";
import { wrongSchoolClass } from "./cases/r06-wrong-school-class.ts";
import { periodConflict } from "./cases/r07-period-conflict.ts";
import { duplicateSectionEnrollment } from "./cases/r08-duplicate-section-enrollment.ts";
import { courseTwice } from "./cases/r09-course-twice.ts";
import { placeholderSection } from "./cases/r10-placeholder-section.ts";
import { oversizeClass } from "./cases/r11-oversize-class.ts";
import { overRoomCapacity } from "./cases/r13-over-room-capacity.ts";
import { noTeacher } from "./cases/r15-no-teacher.ts";
import { teacherDoubleBooked } from "./cases/r16-teacher-double-booked.ts";
import { teacherOverload } from "./cases/r17-teacher-overload.ts";
import { teacherElsewhere } from "./cases/r18-teacher-elsewhere.ts";
import { uncredentialedAssignment } from "./cases/r19-uncredentialed-assignment.ts";
import { spedNoPlacement } from "./cases/r20-sped-no-placement.ts";
import { wrongSetting } from "./cases/r21-wrong-setting.ts";
import { spedWrongDisabilityProgram } from "./cases/r22-sped-wrong-disability-program.ts";
import { rspCaseload } from "./cases/r23-rsp-caseload.ts";
import { iepOverdue } from "./cases/r24-iep-overdue.ts";
import { elWithoutEld } from "./cases/r26-el-without-eld.ts";
import { ageGradeOutlier } from "./cases/r27-age-grade-outlier.ts";
import { duplicatePerson } from "./cases/r28-duplicate-person.ts";
import { twoPrimarySchools } from "./cases/r29-two-primary-schools.ts";
import { missingStudent } from "./cases/r30-missing-student.ts";
import { schoolCountAnomaly } from "./cases/r31-school-count-anomaly.ts";
import { neverEnded } from "./cases/r33-never-ended.ts";
import { orphanReference } from "./cases/r34-orphan-reference.ts";
import { seatOutsideEnrollment } from "./cases/r41-seat-outside-enrollment.ts";
import { scheduleEndsEarly } from "./cases/r42-schedule-ends-early.ts";
import { placeholderPerson } from "./cases/r45-placeholder-person.ts";
import { crowdedRoom } from "./cases/r46-crowded-room.ts";
import { noContent } from "./cases/r49-no-content.ts";
import { groupVanished } from "./cases/r50-group-vanished.ts";
import { exitReasonDiscrepancy } from "./cases/r51-exit-reason-discrepancy.ts";
import { languageStatusSequence } from "./cases/r52-language-status-sequence.ts";
import { indicatorWithoutProgram } from "./cases/r53-indicator-without-program.ts";
import { guardianLinks } from "./cases/r54-guardian-links.ts";
import { meetingOutsideBell } from "./cases/r56-meeting-outside-bell.ts";
import { severalHomerooms } from "./cases/r58-several-homerooms.ts";
import { day, rosterTables } from "./made-up-roster.ts";

const everyRule: readonly RuleCases[] = [
  noClasses,
  incompleteSchedule,
  wrongGradeClass,
  wrongSchoolClass,
  periodConflict,
  duplicateSectionEnrollment,
  placeholderSection,
  oversizeClass,
  noTeacher,
  teacherDoubleBooked,
  teacherElsewhere,
  wrongSetting,
  missingStudent,
  schoolCountAnomaly,
  neverEnded,
  orphanReference,
  crowdedRoom,
  noContent,
  alreadyPassedCourse,
  twoPrimarySchools,
  seatOutsideEnrollment,
  scheduleEndsEarly,
  severalHomerooms,
  courseTwice,
  overRoomCapacity,
  teacherOverload,
  placeholderPerson,
  meetingOutsideBell,
  uncredentialedAssignment,
  spedNoPlacement,
  spedWrongDisabilityProgram,
  rspCaseload,
  iepOverdue,
  elWithoutEld,
  ageGradeOutlier,
  duplicatePerson,
  groupVanished,
  exitReasonDiscrepancy,
  languageStatusSequence,
  indicatorWithoutProgram,
  guardianLinks,
];

/** Schools from the case's own on that belong to it. */
const schoolsOfCase = 3;
type Placed = { readonly rule: string; readonly school: number; readonly each: AuditCase };

function placed(kind: "legitimate" | "wrong"): Placed[] {
  return everyRule.flatMap((cases, index) =>
    cases[kind].map((each, place) => ({
      rule: cases.rule,
      school: (index + 1) * 100 + (kind === "wrong" ? 50 : 0) + place * schoolsOfCase,
      each,
    })),
  );
}

const legitimate = placed("legitimate");
const wrong = placed("wrong");

type Finding = {
  readonly rule: string;
  readonly school: number | null;
  readonly critical: boolean;
  readonly detail: string | null;
};
let database: TestDatabase;
let findings: readonly Finding[];

beforeAll(async () => {
  database = await createDatabase("audit_cases", "template0");
  const schools = [...legitimate, ...wrong].map(({ school, each }) => each.roster(school));
  findings = await auditAll(rosterTables + schools.join(""));
});
afterAll(() => database.drop());

function auditAll(views: string): Promise<Finding[]> {
  return onPostgres({ databaseUrl: database.url }, (connections) =>
    onRoster(connections, { day, views }, () => findingsOn(connections[0])),
  );
}

async function findingsOn(connection: RosterConnection): Promise<Finding[]> {
  const found: Finding[] = [];
  for (const { id, sql } of allRules) {
    const rows = await connection.rows(
      onDay(
        `SELECT school_id::int AS school, critical, detail
           FROM (${sql}) found (school_id, student_id, section_id, teacher_id, critical, detail)`,
        day,
      ),
      z.object({ school: z.int().nullable(), critical: z.boolean(), detail: z.string().nullable() }),
    );
    found.push(...rows.map((row) => ({ rule: id, ...row })));
  }
  return found;
}

function findingsAt(school: number): readonly Finding[] {
  return findings.filter(({ school: at }) => at !== null && at >= school && at < school + schoolsOfCase);
}

function counts(rule: string, school: number) {
  const own = findingsAt(school).filter((finding) => finding.rule === rule);
  const critical = own.filter((finding) => finding.critical).length;
  return { critical, others: own.length - critical };
}

describe("legitimate", () => {
  test.each(legitimate.map((one) => ({ ...one, title: one.each.title })))(
    "$rule: $title",
    ({ rule, school, each }) => {
      const { critical, others = 0, listed = [] } = each;
      const byOthers = findingsAt(school).filter((one) => one.rule !== rule && !listed.includes(one.rule));
      expect(byOthers).toEqual([]);
      expect(counts(rule, school)).toEqual({ critical, others });
    },
  );
});

describe("wrong", () => {
  test.each(wrong.map((one) => ({ ...one, title: one.each.title })))(
    "$rule: $title",
    ({ rule, school, each }) => {
      expect(counts(rule, school)).toEqual({ critical: each.critical, others: each.others ?? 0 });
    },
  );
});

test("every rule has at least three cases of each kind", () => {
  for (const { id } of allRules) {
    const cases = everyRule.find(({ rule }) => rule === id);
    expect([id, (cases?.legitimate.length ?? 0) >= 3, (cases?.wrong.length ?? 0) >= 3]).toEqual([
      id,
      true,
      true,
    ]);
  }
});
