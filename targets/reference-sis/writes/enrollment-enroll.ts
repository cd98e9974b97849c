/** New enrollments: each new student is on record once, with one enrollment as it was sent. */
import { getTableName, type SQL, sql } from "drizzle-orm";
import { sqlText } from "../../../parts/postgres/sql-text.ts";
import type { Write } from "../../../readiness/evidence/ledger-entry.ts";
import { changesStudent } from "../../../readiness/evidence/write-kind.ts";
import { plainWordsSql } from "../../../sis/db/plain-words.ts";
import { schoolEnrollments } from "../../../sis/db/schema/enrollment.ts";
import { guardians, studentGuardians, students } from "../../../sis/db/schema/people.ts";
import { lastSeeded } from "../ledger/changes.sql.ts";
import { answered, storedSql } from "../ledger/is-stored.sql.ts";
import type { ReferenceWrite } from "../ledger/reference-write.ts";

export type EnrollmentEnroll = Write<
  "enrollment.enroll",
  {
    readonly schoolId: number;
    readonly grade: number;
    readonly givenName: string;
    readonly familyName: string;
    readonly birthDate: string;
    readonly entryDate: string;
    readonly entryCode: string;
    readonly sex: string;
    readonly ethnicity: string;
    readonly homeLanguage: string;
    readonly guardianGivenName: string;
    readonly guardianFamilyName: string;
    readonly phone: string;
    readonly email: string;
    readonly relationship: string;
  },
  { readonly studentId: number; readonly studentNumber: number }
>;

export const enrollmentEnroll = {
  kind: "enrollment.enroll",
  words: "new enrollments",
  changes: changesStudent,
  columns: [
    { name: "school_id", type: "int", sent: "schoolId" },
    { name: "grade", type: "int", sent: "grade" },
    { name: "given_name", type: "text", sent: "givenName" },
    { name: "family_name", type: "text", sent: "familyName" },
    { name: "birth_date", type: "date", sent: "birthDate" },
    { name: "day", type: "date", sent: "entryDate" },
    { name: "code", type: "text", sent: "entryCode" },
    { name: "sex", type: "text", sent: "sex" },
    { name: "ethnicity", type: "text", sent: "ethnicity" },
    { name: "home_language", type: "text", sent: "homeLanguage" },
    { name: "guardian_given_name", type: "text", sent: "guardianGivenName" },
    { name: "guardian_family_name", type: "text", sent: "guardianFamilyName" },
    { name: "phone", type: "text", sent: "phone" },
    { name: "email", type: "text", sent: "email" },
    { name: "relationship", type: "text", sent: "relationship" },
    { name: "student_id", type: "int", answer: "studentId" },
    { name: "student_number", type: "bigint", answer: "studentNumber" },
  ],
  isStored: storedSql(
    sql`SELECT FROM ${schoolEnrollments} WHERE ${schoolEnrollments.studentId} = ${answered("studentId")}`,
  ),
  enrollments: `
SELECT op, kind, outcome, student_id, NULL::int, school_id, day, NULL
  FROM firstbell_ledger.enrollment_enroll
 WHERE outcome <> 'refused'`,
  /*
   * An enrollment whose answer named no student is matched with the new students that no answer named, person by person,
   * in order.
   */
  checkChanges: sqlText(sql`
CREATE UNLOGGED TABLE firstbell_ledger.new_enrollment AS
SELECT *
  FROM firstbell_ledger.enrollment_enroll
 WHERE outcome <> 'refused';

CREATE UNLOGGED TABLE firstbell_ledger.unclaimed_student AS
SELECT s.*, row_number() OVER (PARTITION BY given_name, family_name, birth_date ORDER BY id) AS place
  FROM firstbell_ledger.changed_student s
 WHERE NOT EXISTS (SELECT FROM firstbell_ledger.new_enrollment n WHERE n.student_id = s.id)
   AND NOT EXISTS (SELECT FROM firstbell_ledger.clouded_student c WHERE c.student_id = s.id)
   AND NOT (s.id <= ${lastSeeded(getTableName(students))}
            AND EXISTS (SELECT FROM firstbell_ledger.enrollment_op o WHERE o.student_id = s.id));

CREATE UNLOGGED TABLE firstbell_ledger.open_enrollment AS
SELECT op, outcome, given_name, family_name, birth_date, school_id,
       row_number() OVER (PARTITION BY given_name, family_name, birth_date ORDER BY outcome, sent_at) AS place
  FROM firstbell_ledger.new_enrollment
 WHERE student_id IS NULL;

INSERT INTO firstbell_ledger.resolved (op, present)
SELECT n.op, s.id IS NOT NULL
  FROM firstbell_ledger.open_enrollment n
  LEFT JOIN firstbell_ledger.unclaimed_student s USING (given_name, family_name, birth_date, place)
 WHERE n.outcome = 'unknown';

INSERT INTO firstbell_ledger.fault (fault, op, kind, school_id, expected, found)
SELECT 'lost', n.op, 'enrollment.enroll', n.school_id,
       format('%s %s, born %s', given_name, family_name, birth_date), 'no such new student'
  FROM firstbell_ledger.open_enrollment n
  LEFT JOIN firstbell_ledger.unclaimed_student s USING (given_name, family_name, birth_date, place)
 WHERE n.outcome = 'ok' AND s.id IS NULL;

INSERT INTO firstbell_ledger.fault (fault, op, kind, student_id, expected, found)
SELECT CASE WHEN a.op IS NULL THEN 'never-attempted' ELSE 'duplicated' END,
       coalesce(a.op, 'student ' || s.id), 'enrollment.enroll', s.id,
       CASE WHEN a.op IS NULL THEN 'nothing: no line of the ledger enrolled or changed this student'
            ELSE 'one record of this person' END,
       format('student %s: %s %s, born %s', s.id, s.given_name, s.family_name, s.birth_date)
  FROM firstbell_ledger.unclaimed_student s
  LEFT JOIN firstbell_ledger.open_enrollment n USING (given_name, family_name, birth_date, place)
  LEFT JOIN (
    SELECT given_name, family_name, birth_date, min(op) AS op
      FROM firstbell_ledger.new_enrollment
     GROUP BY given_name, family_name, birth_date) a USING (given_name, family_name, birth_date)
 WHERE n.op IS NULL;

INSERT INTO firstbell_ledger.fault (fault, op, kind, student_id, school_id, expected, found)
SELECT CASE WHEN ${students.id} IS NULL OR h.enrollments IS NULL THEN 'lost'
            WHEN h.exact > 1 THEN 'duplicated'
            ELSE 'altered' END,
       n.op, 'enrollment.enroll', n.student_id, n.school_id,
       format('student %s, number %s: %s %s, born %s, %s, %s, %s; school %s, grade %s, from %s, %s; %s %s %s, %s, %s',
              n.student_id, n.student_number, n.given_name, n.family_name, n.birth_date, n.sex, n.ethnicity,
              n.home_language, n.school_id, n.grade, n.day, n.code, n.relationship, n.guardian_given_name,
              n.guardian_family_name, n.phone, n.email),
       CASE WHEN ${students.id} IS NULL THEN 'no such student'
            WHEN h.enrollments IS NULL THEN 'no enrollment of the student'
            ELSE format('number %s: %s %s, born %s, %s, %s, %s; %s; %s', ${students.studentNumber},
                        ${students.givenName}, ${students.familyName}, ${students.birthDate}, ${students.sex},
                        ${students.ethnicity}, ${students.homeLanguage}, h.enrollments,
                        coalesce(g.guardians, 'no guardian')) END
  FROM firstbell_ledger.new_enrollment n
  LEFT JOIN ${students} ON ${students.id} = n.student_id
  LEFT JOIN LATERAL (
    SELECT string_agg(format('school %s, grade %s, from %s, %s', ${schoolEnrollments.schoolId},
                             ${schoolEnrollments.grade}, ${schoolEnrollments.entryDate},
                             ${schoolEnrollments.entryCode}), '; ') AS enrollments,
           count(*) FILTER (WHERE ${schoolEnrollments.schoolId} = n.school_id AND ${schoolEnrollments.grade} = n.grade
                                  AND ${schoolEnrollments.entryDate} = n.day
                                  AND ${schoolEnrollments.entryCode} = n.code) AS exact
      FROM ${schoolEnrollments}
     WHERE ${schoolEnrollments.studentId} = n.student_id) h ON true
  LEFT JOIN LATERAL (${guardiansOf(sql`n`)}) g ON true
 WHERE n.outcome = 'ok' AND n.student_id IS NOT NULL
   AND (${students.id} IS NULL OR h.exact IS DISTINCT FROM 1 OR (g.links, g.exact) IS DISTINCT FROM (1::bigint, 1::bigint)
     OR (${students.givenName}, ${students.familyName}, ${students.birthDate}, ${students.sex}, ${students.ethnicity},
         ${students.homeLanguage}, ${students.studentNumber})
        IS DISTINCT FROM (n.given_name, n.family_name, n.birth_date, n.sex, n.ethnicity, n.home_language,
                          coalesce(n.student_number, ${students.studentNumber})))`),
} as const satisfies ReferenceWrite<EnrollmentEnroll>;

/** A guardian who was on record before has the same name, perhaps spelled otherwise, and the same phone number or email address. */
function guardiansOf(enrollment: SQL): SQL {
  return sql`
    SELECT count(*) AS links,
           count(*) FILTER (WHERE ${studentGuardians.relationship} = ${enrollment}.relationship
                                  AND ${guardians.givenName} = ${enrollment}.guardian_given_name
                                  AND ${isSameFamily(sql`${guardians.familyName}`, sql`${enrollment}.guardian_family_name`)}
                                  AND (${guardians.phone} = ${enrollment}.phone
                                    OR ${guardians.email} = ${enrollment}.email)) AS exact,
           string_agg(format('%s %s %s, %s, %s', ${studentGuardians.relationship}, ${guardians.givenName},
                             ${guardians.familyName}, ${guardians.phone}, ${guardians.email}), '; ') AS guardians
      FROM ${studentGuardians}
      JOIN ${guardians} ON ${guardians.id} = ${studentGuardians.guardianId}
     WHERE ${studentGuardians.studentId} = ${enrollment}.student_id`;
}

/** As the SIS compares them: whatever the accents, or with one more surname. */
function isSameFamily(one: SQL, other: SQL): SQL {
  const [known, sent] = [plainWordsSql(one), plainWordsSql(other)];
  const inOne = (words: SQL) => sql`replace(${words}, ' ', '')`;
  const adds = (long: SQL, short: SQL) => sql`${long} LIKE ${short} || ' %' OR ${long} LIKE '% ' || ${short}`;
  return sql`(${inOne(known)} = ${inOne(sent)} OR ${adds(known, sent)} OR ${adds(sent, known)})`;
}
