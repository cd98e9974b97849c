/** A planted defect: a small, known error in class assignments, and the findings that an audit must then report. */
import { type SQL, type SQLWrapper, sql } from "drizzle-orm";
import { alias } from "drizzle-orm/pg-core";
import { columnNames } from "../../parts/postgres/sql-text.ts";
import { schoolEnrollments } from "../../sis/db/schema/enrollment.ts";
import { sectionEnrollments, sectionMeetings, sections } from "../../sis/db/schema/scheduling.ts";
import { bellPeriods, rooms, schools, schoolYears, terms } from "../../sis/db/schema/schools.ts";
import { advisory } from "../district/classes.ts";

export type Defect = {
  readonly id: string;
  /** The audit rule that must find it. */
  readonly rule: string;
  readonly title: string;
  /** What a district must have for it, after "it takes"; left out if only the smallest have no place for it. */
  readonly needs?: string;
  /** Constraints, indexes and triggers that rule out the defect: dropped by name before it is planted. */
  readonly drops: readonly {
    readonly table: string;
    readonly name: string;
    readonly kind: "constraint" | "index" | "trigger";
  }[];
  /**
   * Plants the defect and inserts every finding it causes into firstbell.defects, including findings of other rules.
   * `:seed` is the seed; the choice of students and sections depends on nothing else.
   */
  readonly sql: SQL;
};

/** An order that looks random and depends only on the seed, the defect and the row. */
export function shuffled(defect: string, id: SQLWrapper): SQL {
  return sql`md5(${`${defect}:`} || :seed || ':' || ${id})`;
}

/** Students and sections that no earlier defect has used, so that several defects can be planted together. */
export function untouchedStudent(id: SQLWrapper): SQL {
  return sql`NOT EXISTS (SELECT FROM firstbell.defects d WHERE d.student_id = ${id})`;
}

export function untouchedSection(id: SQLWrapper): SQL {
  return sql`NOT EXISTS (SELECT FROM firstbell.defects d WHERE d.section_id = ${id})`;
}

type Grades = { readonly from: number; readonly to: number };

/**
 * Students of one school in these grades: it has more than `moreThan` of them, and several periods. They have a class in
 * each period, and an advisory if there is one.
 */
export function departmentalStudents(
  defect: string,
  { from, to }: Grades,
  count: number,
  { ofSchools = sql`true`, moreThan = 60 }: { readonly ofSchools?: SQL; readonly moreThan?: number } = {},
): SQL {
  const { studentId, schoolId, schoolYear, grade, exitDate } = schoolEnrollments;
  const inGrades = sql`${grade} BETWEEN ${from} AND ${to}`;
  return sql`
SELECT ${studentId} AS student_id, ${schoolId} AS school_id, ${grade} AS grade
  FROM ${schoolEnrollments}
 WHERE ${exitDate} IS NULL
   AND ${schoolYear} = ${newestYear}
   AND ${schoolId} = (
         SELECT ${schools.id}
           FROM ${schools}
          WHERE ${requiredPeriods(schools.id)} > 1 AND ${ofSchools}
            AND (SELECT count(*)
                   FROM ${schoolEnrollments}
                  WHERE ${schoolId} = ${schools.id} AND ${exitDate} IS NULL AND ${inGrades}) > ${moreThan}
          ORDER BY ${shuffled(defect, schools.id)}
          LIMIT 1)
   AND ${inGrades}
   AND ${untouchedStudent(studentId)}
   AND (SELECT count(*)
          FROM ${sectionEnrollments}
          JOIN ${sections} ON ${sections.id} = ${sectionEnrollments.sectionId}
         WHERE ${sectionEnrollments.studentId} = ${studentId} AND ${sectionEnrollments.endDate} IS NULL
           AND ${sections.period} <> ${advisory.period})
     = ${requiredPeriods(schoolId)}
 ORDER BY ${shuffled(defect, studentId)}
 LIMIT ${count}`;
}

export const newestYear = sql`(SELECT max(${schoolYears.id}) FROM ${schoolYears})`;

export function requiredPeriods(school: SQLWrapper): SQL {
  return sql`(SELECT count(DISTINCT ${bellPeriods.period}) FROM ${bellPeriods} WHERE ${bellPeriods.schoolId} = ${school} AND ${bellPeriods.required})`;
}

/** Under a name of its own, so that the section may be one of `sectionEnrollments`. */
const taken = alias(sectionEnrollments, "taken");

/** How many seats of a section are taken. */
export function takenSeats(section: SQLWrapper): SQL {
  return sql`(
         SELECT count(*)
           FROM ${sectionEnrollments} ${taken}
          WHERE ${taken.sectionId} = ${section} AND ${taken.endDate} IS NULL)`;
}

/** Of the smallest room in which a section meets. */
export function roomSeats(section: SQLWrapper): SQL {
  return sql`(
         SELECT min(${rooms.seats})
           FROM ${sectionMeetings}
           JOIN ${rooms} ON ${rooms.id} = ${sectionMeetings.roomId}
          WHERE ${sectionMeetings.sectionId} = ${section})`;
}

/** A double block meets in another period, too, in which a student may have something else. */
export function meetsOnce(section: SQLWrapper): SQL {
  return sql`(SELECT count(*) FROM ${sectionMeetings} WHERE ${sectionMeetings.sectionId} = ${section}) = 1`;
}

/** The lowest seat of a section that nobody has or had. */
export function freeSeat(section: SQLWrapper, capacity: SQLWrapper): SQL {
  return sql`(
         SELECT min(f.seat)
           FROM generate_series(1, ${capacity}) f (seat)
          WHERE NOT EXISTS (
                  SELECT FROM ${sectionEnrollments} ${taken}
                   WHERE ${taken.sectionId} = ${section} AND ${taken.seat} = f.seat))`;
}

/** Keeps two of the chosen students, each with the first of the sections chosen for them. */
export const keepTwoStudents = sql`
DELETE FROM chosen c
 WHERE student_id NOT IN (SELECT DISTINCT student_id FROM chosen ORDER BY student_id LIMIT 2)
    OR EXISTS (SELECT FROM chosen b WHERE b.student_id = c.student_id AND b.section_id < c.section_id);`;

const seatColumns = columnNames(
  sectionEnrollments.sectionId,
  sectionEnrollments.studentId,
  sectionEnrollments.seat,
  sectionEnrollments.beginDate,
);

/** A SELECT of the section, the student, the seat and its first day follows. */
export const insertSeats = sql`INSERT INTO ${sectionEnrollments} (${seatColumns})`;

/** Gives each chosen student the chosen seat from the first day of the term. */
export const seatChosenStudents = sql`
${insertSeats}
SELECT c.section_id, c.student_id, c.seat, ${terms.beginDate}
  FROM chosen c
  JOIN ${terms} ON ${terms.id} = c.term_id;`;

/** Takes each chosen student out of their old section. */
export const leaveOldSection = sql`
DELETE FROM ${sectionEnrollments}
 USING chosen c
 WHERE ${sectionEnrollments.studentId} = c.student_id AND ${sectionEnrollments.sectionId} = c.old_section;`;

/** Records a finding: these columns of firstbell.defects, from a select list with its FROM. */
export function record(defect: string, rule: string, critical: boolean, columns: string, from: SQL): SQL {
  return sql`
INSERT INTO firstbell.defects (defect, rule, critical, ${sql.raw(columns)})
SELECT ${defect}, ${rule}, ${critical}, ${from};`;
}
