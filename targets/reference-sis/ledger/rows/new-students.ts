/** The rows of a newcomer: the student, their status in English, their account, their guardian, and the guardian's code. */
import { getTableName, type SQL, sql } from "drizzle-orm";
import { plainWordsSql } from "../../../../sis/db/plain-words.ts";
import { accounts, guardianActivations } from "../../../../sis/db/schema/access.ts";
import { languageStatuses } from "../../../../sis/db/schema/language-history.ts";
import { guardians, studentGuardians, students } from "../../../../sis/db/schema/people.ts";
import { lastSeeded } from "../changes.sql.ts";
import { duringRequest } from "../during-request.sql.ts";
import { type Held, heldRows } from "../held-columns.ts";

const kind = "enrollment.enroll";
const newcomers = sql`firstbell_ledger.made_student`;
const empty: Held = { is: sql`NULL` };
const numbered: Held = { free: "Postgres numbers its rows" };
/** How long a guardian may use the code, and how often they may mistype it, as the SIS promises. */
const code = { days: 30, guesses: 5 } as const;
const byJoin: Held = { comparedIn: "the join with the line" };

/** Students who speak another language at home are tested first. */
const englishStatus: Held = {
  is: sql`CASE WHEN lower(trim(x.home_language)) = 'english' THEN 'EO' ELSE 'TBD' END`,
};

export const newStudentRows = heldRows({
  table: students,
  kind,
  from: sql`${newcomers} x LEFT JOIN ${students} t ON t.id = x.student_id`,
  columns: {
    id: byJoin,
    studentNumber: { is: sql`coalesce(x.student_number, t.student_number)` },
    givenName: { is: sql`x.given_name` },
    familyName: { is: sql`x.family_name` },
    preferredName: empty,
    birthDate: { is: sql`x.birth_date` },
    sex: { is: sql`x.sex` },
    ethnicity: { is: sql`x.ethnicity` },
    homeLanguage: { is: sql`x.home_language` },
    englishStatus,
    disability: empty,
    lowIncome: { is: sql`false` },
    fosterYouth: { is: sql`false` },
    homeless: empty,
    createdAt: { meets: duringRequest(sql`t.created_at`, sql`x`), wanted: "during the request" },
    searchName: { free: "Postgres makes it from the names" },
  },
});

export const newLanguageRows = heldRows({
  table: languageStatuses,
  kind,
  from: sql`${newcomers} x LEFT JOIN ${languageStatuses} t ON t.student_id = x.student_id`,
  columns: { studentId: byJoin, beginDate: { is: sql`x.day` }, status: englishStatus },
});

/** Found by its subject, which is indexed. */
export const newAccountRows = heldRows({
  table: accounts,
  kind,
  from: sql`${newcomers} x LEFT JOIN ${accounts} t ON t.subject = ${studentSubject(sql`x.student_id`)}`,
  columns: {
    id: numbered,
    subject: byJoin,
    role: { is: sql`'student'` },
    staffId: empty,
    studentId: { is: sql`x.student_id` },
    guardianId: empty,
    passwordHash: empty,
    disabledAt: empty,
  },
});

/** As the district's single sign-on names a student. */
export function studentSubject(studentId: SQL): SQL {
  return sql`'student-' || ${studentId}`;
}

export const newLinkRows = heldRows({
  table: studentGuardians,
  kind,
  from: sql`${newcomers} x LEFT JOIN ${studentGuardians} t ON t.student_id = x.student_id`,
  columns: {
    studentId: byJoin,
    guardianId: { meets: isGuardianSent(), wanted: "the guardian who was sent" },
    relationship: { is: sql`x.relationship` },
    standing: { is: sql`'custody'` },
    custodyNote: empty,
    livesWithStudent: { is: sql`true` },
    contactOrder: { is: sql`1` },
  },
});

/** A guardian who was on record before has the same name, perhaps spelled otherwise, and the same phone number or email address. */
function isGuardianSent(): SQL {
  return sql`EXISTS (
    SELECT FROM ${guardians}
     WHERE ${guardians.id} = t.guardian_id AND ${guardians.givenName} = x.guardian_given_name
       AND ${isSameFamily(sql`${guardians.familyName}`, sql`x.guardian_family_name`)}
       AND (${guardians.phone} = x.phone OR ${guardians.email} = lower(x.email)))`;
}

/** As the SIS compares them: whatever the accents, or with one more surname. */
function isSameFamily(one: SQL, other: SQL): SQL {
  const [known, sent] = [plainWordsSql(one), plainWordsSql(other)];
  const inOne = (words: SQL) => sql`replace(${words}, ' ', '')`;
  const adds = (long: SQL, short: SQL) => sql`${long} LIKE ${short} || ' %' OR ${long} LIKE '% ' || ${short}`;
  return sql`(${inOne(known)} = ${inOne(sent)} OR ${adds(known, sent)} OR ${adds(sent, known)})`;
}

/** Each guardian of newcomers, with the line that fits best if several name the same person. */
function lineOfEachGuardian(fits: SQL, which: SQL): SQL {
  return sql`(
    SELECT DISTINCT ON (l.guardian_id) n.*, l.guardian_id
      FROM ${newcomers} n
      JOIN ${studentGuardians} l ON l.student_id = n.student_id
      LEFT JOIN ${guardians} g ON g.id = l.guardian_id
      LEFT JOIN ${guardianActivations} c ON c.guardian_id = l.guardian_id
     WHERE ${which}
     ORDER BY l.guardian_id, (${fits}) DESC NULLS LAST, n.sent_at)`;
}

const asSent = sql`(g.given_name, g.family_name, g.phone, g.email)
      = (n.guardian_given_name, n.guardian_family_name, n.phone, lower(n.email))`;

export const newGuardianRows = heldRows({
  table: guardians,
  kind,
  from: sql`${lineOfEachGuardian(asSent, sql`l.guardian_id > ${lastSeeded(getTableName(guardians))}`)} x
  LEFT JOIN ${guardians} t ON t.id = x.guardian_id`,
  columns: {
    id: byJoin,
    givenName: { is: sql`x.guardian_given_name` },
    familyName: { is: sql`x.guardian_family_name` },
    phone: { is: sql`x.phone` },
    email: { is: sql`lower(x.email)` },
    householdId: empty,
    staffId: empty,
  },
});

/** The row of codes `codes` was given while the line `line` was under way. */
function wasGiven(codes: SQL, line: SQL): SQL {
  return duringRequest(sql`${codes}.expires_at - ${`${code.days} days`}::interval`, line);
}

/** For guardians who can't sign in yet. */
export const newCodeRows = heldRows({
  table: guardianActivations,
  kind,
  from: sql`${lineOfEachGuardian(
    wasGiven(sql`c`, sql`n`),
    sql`NOT EXISTS (SELECT FROM ${accounts} WHERE ${accounts.guardianId} = l.guardian_id)`,
  )} x
  LEFT JOIN ${guardianActivations} t ON t.guardian_id = x.guardian_id`,
  columns: {
    guardianId: byJoin,
    codeHash: { free: "nobody but the guardian knows the code" },
    expiresAt: {
      meets: wasGiven(sql`t`, sql`x`),
      wanted: `${code.days} days after the request`,
    },
    guessesLeft: { is: sql`${code.guesses}` },
  },
});
