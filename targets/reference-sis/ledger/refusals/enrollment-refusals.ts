/** Refusals of entries and departures: whether the student was there, had left, or was known, at that moment. */
import { type SQL, sql } from "drizzle-orm";
import {
  attendanceMarkHistory,
  attendanceMarks,
  attendanceSubmissions,
} from "../../../../sis/db/schema/attendance.ts";
import { secondaryExitCode } from "../../../../sis/db/schema/enrollment.ts";
import { scores, sectionGrades } from "../../../../sis/db/schema/grades.ts";
import { guardians, students } from "../../../../sis/db/schema/people.ts";
import { schools, schoolYears } from "../../../../sis/db/schema/schools.ts";
import { decided, ifMissing, ifThere, type RefusalCheck } from "./refusal-check.ts";
import { mayBe, surelyIs } from "./spans.sql.ts";

const leaving = ["enrollment.withdraw", "enrollment.no-show"];

/** An enrollment of the student that lasts past the day, if it's such a one. */
function enrolledAt(such: SQL, counts: SQL): SQL {
  return sql`EXISTS (
    SELECT FROM firstbell_ledger.enrollment_span s
     WHERE s.student_id = x.student_id AND ${such}
       AND (s.exit_date IS NULL OR s.exit_date > x.day) AND ${counts})`;
}

const anywhere = sql`s.is_primary`;
const atReceiving = sql`s.is_primary AND s.school_id = x.school_id`;
const beginsLater = sql`s.is_primary AND s.entry_date > x.day`;
const endsLater = sql`s.is_primary AND s.exit_date IS NOT NULL`;
const secondaryThere = sql`NOT s.is_primary AND s.school_id = x.school_id`;
const secondary = sql`NOT s.is_primary`;
const asThought = sql`s.is_primary AND s.entry_date <= x.day AND s.school_id IN (x.school_id, x.from_school_id)`;

/** Confirmed by then: what was lost since is a fault of its own, and was there when the SIS refused. */
function confirmedIn(sheets: "attendance_submit" | "scores_enter", such: SQL): SQL {
  return sql`EXISTS (
    SELECT FROM ${sql.raw(`firstbell_ledger.${sheets}`)} a
     WHERE a.outcome = 'ok' AND a.sent_at < x.ended_at AND x.student_id = ANY (a.students) AND ${such})`;
}

const notAbsent = sql`(string_to_array(a.codes, ','))[array_position(a.students, x.student_id)] <> 'A'`;

/** A teacher has seen the student, by a mark of then or before. */
const wasSeen = sql`(${confirmedIn("attendance_submit", notAbsent)} OR EXISTS (
    SELECT FROM (${seenIn(attendanceMarks)} UNION ALL ${seenIn(attendanceMarkHistory)}) m
      LEFT JOIN ${attendanceSubmissions} ON ${attendanceSubmissions.sectionId} = m.section_id
           AND ${attendanceSubmissions.day} = m.day AND ${attendanceSubmissions.period} = m.period
           AND ${attendanceSubmissions.revision} = m.revision
      LEFT JOIN firstbell_ledger.entry e ON e.op = ${attendanceSubmissions.operationId}
     WHERE coalesce(e.sent_at < x.ended_at, true)))`;

function seenIn(marks: typeof attendanceMarks | typeof attendanceMarkHistory): SQL {
  const { sectionId, day, period, revision, studentId, code } = marks;
  return sql`SELECT ${sectionId} AS section_id, ${day} AS day, ${period} AS period, ${revision} AS revision
        FROM ${marks} WHERE ${studentId} = x.student_id AND ${code} <> 'A'`;
}

/** Marks or scores that leaving on that day would take away: any that the student has there, no matter who replaced them. */
const hasRecords = sql`(
    ${confirmedIn("attendance_submit", sql`a.day >= x.day`)}
 OR ${confirmedIn("scores_enter", sql`true`)}
 OR EXISTS (SELECT FROM ${attendanceMarks}
             WHERE ${attendanceMarks.studentId} = x.student_id AND ${attendanceMarks.day} >= x.day)
 OR EXISTS (SELECT FROM ${attendanceMarkHistory}
             WHERE ${attendanceMarkHistory.studentId} = x.student_id AND ${attendanceMarkHistory.day} >= x.day)
 OR EXISTS (SELECT FROM ${scores} WHERE ${scores.studentId} = x.student_id)
 OR EXISTS (SELECT FROM ${sectionGrades} WHERE ${sectionGrades.studentId} = x.student_id))`;

/** Somebody born on that day who was on record by then and whose names are like these. */
function isKnown(alike: SQL): SQL {
  return sql`EXISTS (
    SELECT FROM ${students}
      LEFT JOIN firstbell_ledger.made_student m ON m.student_id = ${students.id}
     WHERE ${students.birthDate} = x.birth_date AND coalesce(m.sent_at < x.ended_at, true) AND ${alike})`;
}

const sameNames = sql`lower(${students.givenName}) = lower(x.given_name)
       AND lower(${students.familyName}) = lower(x.family_name)`;

/** One name begins or ends like one of theirs: which slips of the pen the SIS forgives is its own affair. */
const similarNames = sql`EXISTS (
        SELECT FROM (VALUES (lower(x.given_name)), (lower(x.family_name))) AS sent (name)
         CROSS JOIN (VALUES (lower(${students.givenName})), (lower(${students.familyName}))) AS known (name)
         WHERE left(sent.name, 2) = left(known.name, 2) OR right(sent.name, 2) = right(known.name, 2))`;

const bornAsSent = sql`x.birth_date`;
const bornOnRecord = sql`(SELECT ${students.birthDate} FROM ${students} WHERE ${students.id} = x.student_id)`;

/** Younger than transitional kindergarten, or older than special education goes. */
function isOutOfAge(birthDate: SQL): SQL {
  return sql`extract(year FROM age(x.day, ${birthDate})) NOT BETWEEN 3 AND 22`;
}

/**
 * More than a year early or two years late; kindergartners turn five by September 1, and ungraded students may be of any
 * age.
 */
function isUnusualForAge(birthDate: SQL): SQL {
  return sql`x.grade < 13 AND EXISTS (
    SELECT FROM ${schoolYears}
     WHERE x.day BETWEEN ${schoolYears.beginDate} AND ${schoolYears.endDate}
       AND extract(year FROM age(make_date(${schoolYears.id} - 1, 9, 1), ${birthDate})) - (x.grade + 5)
           NOT BETWEEN -1 AND 2)`;
}

/** An enrollment of this year in a grade like that. */
function enrolledIn(grade: SQL, counts: SQL): SQL {
  return sql`EXISTS (
    SELECT FROM firstbell_ledger.enrollment_span s
      JOIN ${schoolYears} ON s.entry_date BETWEEN ${schoolYears.beginDate} AND ${schoolYears.endDate}
     WHERE s.student_id = x.student_id AND s.is_primary AND ${grade} AND ${counts}
       AND x.day BETWEEN ${schoolYears.beginDate} AND ${schoolYears.endDate})`;
}

/** Only this year's own grade surely is usual: after last year, it's the SIS's affair which grade follows. */
const isUnusualAfterLast = sql`NOT (${enrolledIn(sql`s.grade = x.grade`, surelyIs)}
       AND NOT ${enrolledIn(sql`s.grade <> x.grade`, mayBe)})`;

export const enrollmentRefusals: readonly RefusalCheck[] = [
  {
    code: "person-match",
    of: ["enrollment.enroll"],
    wasTrue: decided({ possible: isKnown(similarNames), known: isKnown(sameNames) }),
  },
  {
    code: "guardian-email-taken",
    of: ["enrollment.enroll"],
    wasTrue: sql`EXISTS (SELECT FROM ${guardians} WHERE lower(${guardians.email}) = lower(x.email))`,
  },
  {
    code: "grade-not-served",
    of: ["enrollment.enroll", "enrollment.transfer"],
    wasTrue: sql`NOT EXISTS (
      SELECT FROM ${schools}
       WHERE ${schools.id} = x.school_id AND x.grade BETWEEN ${schools.lowGrade} AND ${schools.highGrade})`,
  },
  {
    code: "same-school",
    of: ["enrollment.transfer"],
    wasTrue: ifThere((counts) => enrolledAt(atReceiving, counts)),
  },
  {
    code: "student-moved",
    of: ["enrollment.transfer"],
    wasTrue: ifMissing((counts) => sql`NOT ${enrolledAt(asThought, counts)}`),
  },
  {
    code: "not-enrolled",
    of: leaving,
    wasTrue: ifMissing((counts) => sql`NOT ${enrolledAt(anywhere, counts)}`),
  },
  { code: "day-before-entry", of: leaving, wasTrue: ifThere((counts) => enrolledAt(beginsLater, counts)) },
  {
    code: "enrolled-ahead",
    of: [...leaving, "enrollment.transfer"],
    wasTrue: ifThere((counts) => enrolledAt(beginsLater, counts)),
  },
  {
    code: "enrolled-until",
    of: ["enrollment.transfer"],
    wasTrue: ifThere((counts) => enrolledAt(endsLater, counts)),
  },
  {
    code: "secondary-there",
    of: ["enrollment.transfer"],
    wasTrue: ifThere((counts) => enrolledAt(secondaryThere, counts)),
  },
  {
    code: "secondary-elsewhere",
    of: leaving,
    wasTrue: ifThere((counts) => enrolledAt(secondary, counts)),
  },
  { code: "age-out-of-range", of: ["enrollment.enroll"], wasTrue: isOutOfAge(bornAsSent) },
  { code: "age-out-of-range", of: ["enrollment.transfer"], wasTrue: isOutOfAge(bornOnRecord) },
  { code: "unusual-grade", of: ["enrollment.enroll"], wasTrue: sql`(${isUnusualForAge(bornAsSent)})` },
  {
    code: "unusual-grade",
    of: ["enrollment.transfer"],
    wasTrue: sql`(${isUnusualForAge(bornOnRecord)} OR ${isUnusualAfterLast})`,
  },
  {
    code: "exit-code-of-other-kind",
    of: ["enrollment.withdraw"],
    wasTrue: sql`x.code = ${secondaryExitCode}`,
  },
  { code: "was-in-class", of: ["enrollment.no-show"], wasTrue: wasSeen },
  {
    code: "records-since",
    of: [...leaving, "enrollment.transfer", "schedule.drop", "schedule.move"],
    wasTrue: hasRecords,
  },
  {
    code: "day-outside-school-year",
    of: [...leaving, "enrollment.enroll", "enrollment.transfer"],
    wasTrue: sql`NOT EXISTS (
      SELECT FROM ${schoolYears} WHERE x.day BETWEEN ${schoolYears.beginDate} AND ${schoolYears.endDate})`,
  },
];
