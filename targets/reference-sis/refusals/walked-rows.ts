/** Whose sessions walk the routes, and which rows are theirs and which aren't: chosen by the seed, as they are on record now. */
import { type SQL, sql } from "drizzle-orm";
import { z } from "zod";
import type { AccessKind } from "../../../readiness/evidence/walk-evidence.ts";
import { activeOn, lastsPast } from "../../../sis/db/active-on.ts";
import { accounts } from "../../../sis/db/schema/access.ts";
import { schoolEnrollments } from "../../../sis/db/schema/enrollment.ts";
import { assignments } from "../../../sis/db/schema/grades.ts";
import { staff, staffSchools, studentGuardians, students } from "../../../sis/db/schema/people.ts";
import {
  sectionEnrollments,
  sectionMeetings,
  sections,
  sectionTeachers,
} from "../../../sis/db/schema/scheduling.ts";
import { terms } from "../../../sis/db/schema/schools.ts";
import { type District, openOn, rowsOf } from "../people/district.ts";
import { readColleaguesStudent, readSchoolsOfTwo } from "./colleagues-rows.ts";
import { type RowKind, rowKinds } from "./declared-routes.ts";
import { readOffices } from "./office-walkers.ts";

const id = z.int();
const seatShape = z.object({
  ...{ student: id, section: id, school: id, assignment: id, term: id, period: id },
  ...{ enrollment: id, guardian: id, teacher: id },
  /** The student's, as pages write it. */
  name: z.string(),
  ...{ teacherSubject: z.string(), studentSubject: z.string(), guardianUsername: z.string() },
});
/** A student's seat in a class, with everyone and everything around it. */
export type Seat = z.infer<typeof seatShape>;

/** People who walk the routes, by role, with the rows that are theirs and those that aren't. */
export type Walker = {
  readonly role: string;
  readonly subject: string;
  readonly guardian: number | undefined;
  readonly own: Seat;
  /** None for those who may see all, or if there are none. */
  readonly foreign: readonly ForeignRows[];
  /** A seat at another school, of another family: nothing of it belongs with their own rows. */
  readonly elsewhere: Seat;
};

/** Of a seat, the kinds of rows that aren't theirs. */
export type ForeignRows = {
  readonly tried: Extract<AccessKind, "foreign-row" | "colleagues-row" | "former-row">;
  readonly rows: readonly RowKind[];
  readonly seat: Seat;
};

/** Undefined if the district has no class with a teacher, an assignment, and a student with a guardian who signs in. */
export async function readWalkers(district: District): Promise<readonly Walker[]> {
  const home = (await readSeat(district, fullyStaffed)) ?? (await readSeat(district, {}));
  if (home === undefined) return [];
  const near =
    (await readSeat(district, notTheirs(district, home, sql`${sections.schoolId} = ${home.school}`))) ??
    (await readSeat(district, notTheirs(district, home)));
  const ofNurse = await readSeat(district, elsewhere(district, home, otherNurses(home)));
  const far = ofNurse ?? (await readSeat(district, elsewhere(district, home)));
  const walker = (role: string, subject: string, ...foreign: ForeignRows[]): Walker => ({
    ...{ role, subject, foreign, own: home, elsewhere: far ?? nobodys(home) },
    guardian: role === "guardian" ? home.guardian : undefined,
  });
  const colleague = await readColleague(district, home);
  const ofOffices = await readOffices(district, home.school);
  return [
    walker("teacher", home.teacherSubject, ...foreign(near), ...former(near)),
    walker("student", home.studentSubject, ...foreign(near)),
    walker("guardian", home.guardianUsername, ...foreign(near)),
    ...ofOffices.map(({ role, subject, school }) =>
      walker(role, subject, ...(school === null ? [] : foreign(role === "nurse" ? ofNurse : far))),
    ),
    ...(colleague === undefined ? [] : [colleague]),
  ];
}

/** Schools to look at besides: in a small district, few have two case managers. [K] */
const someSchools = 12;

/** A second case manager, of the school or else of another, for whom a colleague's student there is foreign. */
async function readColleague(district: District, home: Seat): Promise<Walker | undefined> {
  const schools = await readSchoolsOfTwo(district, someSchools);
  for (const school of [home.school, ...schools.filter((each) => each !== home.school)]) {
    const found = await readColleaguesStudent(district, school);
    const own =
      school === home.school ? home : ((await readSeat(district, at(school))) ?? { ...home, school });
    if (found === undefined) continue;
    const person = { role: "case-manager", subject: found.subject, guardian: undefined };
    return { ...person, own, foreign: [withheld(own, found)], elsewhere: nobodys(own) };
  }
  return undefined;
}

function at(school: number): Where {
  return { section: sql`${sections.schoolId} = ${school}` };
}

/** A teacher's, besides those that never were: the day before yesterday these were theirs. */
function former(seat: Seat | undefined): ForeignRows[] {
  return seat === undefined ? [] : [{ tried: "former-row", rows: ["student", "section"], seat }];
}

function withheld(home: Seat, of: Pick<Seat, "student" | "name">): ForeignRows {
  const { student, name } = of;
  return { tried: "colleagues-row", rows: ["student"], seat: { ...home, student, name } };
}

function foreign(seat: Seat | undefined): ForeignRows[] {
  return seat === undefined ? [] : [{ tried: "foreign-row", rows: rowKinds, seat }];
}

export const noSuchRow = 2_000_000_000;

/** In a district with one school, nothing is elsewhere. */
function nobodys(home: Seat): Seat {
  const none = { student: noSuchRow, section: noSuchRow, school: noSuchRow, assignment: noSuchRow };
  return { ...home, ...none, enrollment: noSuchRow, guardian: noSuchRow, name: "no such student" };
}

/** True of its section, and of the seat and its student. */
type Where = { readonly section?: SQL; readonly seat?: SQL };

const worksThere = (role: string) => sql`EXISTS (
  SELECT FROM ${staff} JOIN ${accounts} ON ${accounts.staffId} = ${staff.id}
   WHERE ${staff.schoolId} = ${sections.schoolId} AND ${accounts.role} = ${role})`;
const fullyStaffed: Where = {
  section: sql`${worksThere("office")} AND ${worksThere("counselor")} AND ${worksThere("case-manager")}`,
};

/** Not this teacher's section, student or meeting, and not this family's child. */
function notTheirs({ day }: District, { student, teacher, guardian }: Seat, where = sql`true`): Where {
  const asked = sql`${day}::date`;
  const isTeachers = (section: SQL) => sql`(
    EXISTS (SELECT FROM ${sectionTeachers}
             WHERE ${sectionTeachers.sectionId} = ${section} AND ${sectionTeachers.staffId} = ${teacher})
    OR EXISTS (SELECT FROM ${sectionMeetings}
                WHERE ${sectionMeetings.sectionId} = ${section} AND ${sectionMeetings.staffId} = ${teacher}))`;
  return {
    section: sql`${where} AND NOT ${isTeachers(sql`${sections.id}`)}`,
    seat: sql`seat.student_id <> ${student}
      AND NOT EXISTS (SELECT FROM ${studentGuardians}
                       WHERE ${studentGuardians.studentId} = seat.student_id
                         AND ${studentGuardians.guardianId} = ${guardian})
      AND NOT EXISTS (SELECT FROM ${sectionEnrollments}
                       WHERE ${sectionEnrollments.studentId} = seat.student_id
                         AND ${lastsPast(sectionEnrollments, asked)}
                         AND ${isTeachers(sql`${sectionEnrollments.sectionId}`)})`,
  };
}

/** Others than nurses travel, too. */
function otherNurses({ school }: Seat): SQL {
  return sql`NOT EXISTS (
    SELECT FROM ${staffSchools}
      JOIN ${staffSchools} AS also ON also.staff_id = ${staffSchools.staffId}
      JOIN ${accounts} ON ${accounts.staffId} = also.staff_id AND ${accounts.role} = 'nurse'
     WHERE ${staffSchools.schoolId} = ${school} AND also.school_id = ${sections.schoolId})`;
}

/** At another school, of a student who was never at this one this year, and of another family. */
function elsewhere({ schoolYear }: District, { school, student }: Seat, served = sql`true`): Where {
  return {
    section: sql`${sections.schoolId} <> ${school} AND ${served}`,
    seat: sql`NOT EXISTS (SELECT FROM ${schoolEnrollments}
                           WHERE ${schoolEnrollments.studentId} = seat.student_id
                             AND ${schoolEnrollments.schoolId} = ${school}
                             AND ${schoolEnrollments.schoolYear} = ${schoolYear})
      AND NOT EXISTS (SELECT FROM ${studentGuardians} AS other
                       WHERE other.student_id = ${student} AND other.guardian_id = seat.guardian_id)`,
  };
}

/** Sections to look at, at first: a whole district's would take too long. */
const someSections = 200;

async function readSeat(district: District, where: Where): Promise<Seat | undefined> {
  const { shuffled } = district;
  const rows = await rowsOf(
    district,
    seatShape,
    sql`
    WITH chosen AS MATERIALIZED (${chosenSections(district, where)}), seat AS MATERIALIZED (${seatsInChosen(district)}),
    found AS (
      SELECT seat.student_id AS student, seat.id AS section, seat.school_id AS school, seat.term_id AS term,
             seat.period, seat.enrollment_id AS enrollment, seat.guardian_id AS guardian,
             seat.staff_id AS teacher,
             ${students.givenName} || ' ' || ${students.familyName} AS name,
             (SELECT min(${assignments.id}) FROM ${assignments} WHERE ${assignments.sectionId} = seat.id)
               AS assignment,
             teacher.subject AS "teacherSubject", student.subject AS "studentSubject",
             guardian.subject AS "guardianUsername"
        FROM seat
        JOIN ${students} ON ${students.id} = seat.student_id
        JOIN ${accounts} AS teacher ON teacher.staff_id = seat.staff_id AND teacher.role = 'teacher'
                                   AND teacher.disabled_at IS NULL
        JOIN ${accounts} AS student ON student.student_id = seat.student_id AND student.disabled_at IS NULL
        JOIN ${accounts} AS guardian ON guardian.guardian_id = seat.guardian_id AND guardian.disabled_at IS NULL
       WHERE ${where.seat ?? sql`true`}
    )
    SELECT *
      FROM found
     ORDER BY ${shuffled(sql`student`)}, section, guardian, "teacherSubject", "studentSubject", "guardianUsername"
     LIMIT 1`,
  );
  return rows[0];
}

function chosenSections({ day, schoolYear, shuffled }: District, where: Where): SQL {
  return sql`
    SELECT ${sections.id} AS id, ${sections.schoolId} AS school_id, ${sections.termId} AS term_id,
           ${sections.period} AS period
      FROM ${sections}
      JOIN ${terms} ON ${terms.id} = ${sections.termId}
     WHERE ${terms.schoolYear} = ${schoolYear} AND ${openOn(day)} AND ${where.section ?? sql`true`}
       AND EXISTS (SELECT FROM ${assignments} WHERE ${assignments.sectionId} = ${sections.id})
     ORDER BY ${shuffled(sections.id)}
     LIMIT ${someSections}`;
}

/** Of students of the school, with a teacher and a guardian each. */
function seatsInChosen({ day, schoolYear }: District): SQL {
  const on = sql`${day}::date`;
  return sql`
    SELECT chosen.*, ${sectionEnrollments.studentId} AS student_id, ${sectionTeachers.staffId} AS staff_id,
           ${schoolEnrollments.id} AS enrollment_id, ${studentGuardians.guardianId} AS guardian_id
      FROM chosen
      JOIN ${sectionTeachers} ON ${sectionTeachers.sectionId} = chosen.id AND ${activeOn(sectionTeachers, on)}
      JOIN ${sectionEnrollments} ON ${sectionEnrollments.sectionId} = chosen.id
                                AND ${activeOn(sectionEnrollments, on)}
      JOIN ${schoolEnrollments} ON ${schoolEnrollments.studentId} = ${sectionEnrollments.studentId}
                               AND ${schoolEnrollments.schoolId} = chosen.school_id
                               AND ${schoolEnrollments.schoolYear} = ${schoolYear}
                               AND ${activeOn(schoolEnrollments, on)}
      JOIN ${studentGuardians} ON ${studentGuardians.studentId} = ${sectionEnrollments.studentId}
                              AND ${studentGuardians.standing} = 'custody'`;
}
