/** A planted defect: a small, known error in class assignments, and the findings that an audit must then report. */

export type Defect = {
  readonly id: string;
  /** The audit rule that must find it. */
  readonly rule: string;
  readonly title: string;
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
  readonly sql: string;
};

/** An order that looks random and depends only on the seed, the defect and the row. */
export function shuffled(defect: string, id: string): string {
  return `md5('${defect}:' || :seed || ':' || ${id})`;
}

/** Students and sections that no earlier defect has used, so that several defects can be planted together. */
export function untouchedStudent(id: string): string {
  return `NOT EXISTS (SELECT FROM firstbell.defects d WHERE d.student_id = ${id})`;
}

export function untouchedSection(id: string): string {
  return `NOT EXISTS (SELECT FROM firstbell.defects d WHERE d.section_id = ${id})`;
}

/**
 * Students of one school with several periods who have a class in each period; `grades` is a condition on `e.grade`.
 */
export function departmentalStudents(defect: string, grades: string, count: number): string {
  return `
SELECT e.student_id, e.school_id, e.grade
  FROM school_enrollments e
 WHERE e.exit_date IS NULL
   AND e.school_year = (SELECT max(id) FROM school_years)
   AND e.school_id = (
         SELECT s.id
           FROM schools s
          WHERE (SELECT count(*) FROM bell_periods b WHERE b.school_id = s.id AND b.required) > 1
            AND (SELECT count(*)
                   FROM school_enrollments e
                  WHERE e.school_id = s.id AND e.exit_date IS NULL AND ${grades}) > 60
          ORDER BY ${shuffled(defect, "s.id")}
          LIMIT 1)
   AND ${grades}
   AND ${untouchedStudent("e.student_id")}
   AND (SELECT count(*) FROM section_enrollments p WHERE p.student_id = e.student_id AND p.end_date IS NULL)
     = (SELECT count(*) FROM bell_periods b WHERE b.school_id = e.school_id AND b.required)
 ORDER BY ${shuffled(defect, "e.student_id")}
 LIMIT ${count}`;
}

/** How many seats of a section are taken. */
export function takenSeats(section: string): string {
  return `(SELECT count(*) FROM section_enrollments p WHERE p.section_id = ${section} AND p.end_date IS NULL)`;
}

/** The lowest free seat of a section. */
export function freeSeat(section: string, capacity: string): string {
  return `(
         SELECT min(f.seat)
           FROM generate_series(1, ${capacity}) f (seat)
          WHERE NOT EXISTS (
                  SELECT FROM section_enrollments p
                   WHERE p.section_id = ${section} AND p.seat = f.seat AND p.end_date IS NULL))`;
}

/** Keeps two of the chosen students, each with the first of the sections chosen for them. */
export const keepTwoStudents = `
DELETE FROM chosen c
 WHERE student_id NOT IN (SELECT DISTINCT student_id FROM chosen ORDER BY student_id LIMIT 2)
    OR EXISTS (SELECT FROM chosen b WHERE b.student_id = c.student_id AND b.section_id < c.section_id);`;

/** Gives each chosen student the chosen seat from the first day of the term. */
export const seatChosenStudents = `
INSERT INTO section_enrollments (section_id, student_id, seat, begin_date)
SELECT c.section_id, c.student_id, c.seat, t.begin_date
  FROM chosen c
  JOIN terms t ON t.id = c.term_id;`;

/** Takes each chosen student out of their old section. */
export const leaveOldSection = `
DELETE FROM section_enrollments e
 USING chosen c
 WHERE e.student_id = c.student_id AND e.section_id = c.old_section;`;

/** Records a finding. `columns` and `from` (a select list with its FROM) are SQL. */
export function record(
  defect: string,
  rule: string,
  critical: boolean,
  columns: string,
  from: string,
): string {
  return `
INSERT INTO firstbell.defects (defect, rule, critical, ${columns})
SELECT '${defect}', '${rule}', ${critical}, ${from};`;
}
