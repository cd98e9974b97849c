/** What a planted defect is: a small, known harm to class assignments, and the findings that an audit must then have. */

export type Defect = {
  id: string;
  /** The rule of the audit that must find it. */
  rule: string;
  title: string;
  /** Constraints and indexes that forbid the defect: dropped by name before it is planted. */
  drops: readonly { table: string; name: string; kind: "constraint" | "index" }[];
  /**
   * Plants the defect and inserts into firstbell.defects every finding that it leads to, also those of other rules.
   * `:seed` stands for the seed; the choice of victims depends on nothing else.
   */
  sql: string;
};

/** An order that looks random and depends on the seed, the defect and the row alone. */
export const shuffled = (defect: string, id: string) => `md5('${defect}:' || :seed || ':' || ${id})`;

/** Students and sections that an earlier defect has not touched, so that several can be planted together. */
export const untouchedStudent = (id: string) =>
  `NOT EXISTS (SELECT FROM firstbell.defects AS taken WHERE taken.student_id = ${id})`;
export const untouchedSection = (id: string) =>
  `NOT EXISTS (SELECT FROM firstbell.defects AS taken WHERE taken.section_id = ${id})`;

/** This year's students of one school that has several periods, with every period filled; `grades` is a condition. */
export function departmentalStudents(defect: string, grades: string, count: number): string {
  return `
SELECT held.student_id, held.school_id, held.grade
FROM school_enrollments AS held
WHERE held.exit_date IS NULL AND held.school_year = (SELECT max(id) FROM school_years)
  AND held.school_id = (
    SELECT school.id FROM schools AS school
    WHERE (SELECT count(*) FROM bell_periods WHERE school_id = school.id AND required) > 1
      AND (SELECT count(*) FROM school_enrollments AS held WHERE held.school_id = school.id
        AND held.exit_date IS NULL AND ${grades}) > 60
    ORDER BY ${shuffled(defect, "school.id")} LIMIT 1)
  AND ${grades} AND ${untouchedStudent("held.student_id")}
  AND (SELECT count(*) FROM section_enrollments AS seat WHERE seat.student_id = held.student_id AND seat.end_date IS NULL)
    = (SELECT count(*) FROM bell_periods WHERE school_id = held.school_id AND required)
ORDER BY ${shuffled(defect, "held.student_id")} LIMIT ${count}`;
}

/** The lowest seat of a section that nobody holds. */
export const freeSeat = (section: string, capacity: string) => `
(SELECT min(free.place) FROM generate_series(1, ${capacity}) AS free (place) WHERE NOT EXISTS (
  SELECT FROM section_enrollments AS taken
  WHERE taken.section_id = ${section} AND taken.seat = free.place AND taken.end_date IS NULL))`;

/** Records a finding. `columns` and `values` are SQL. */
export const record = (defect: string, rule: string, critical: boolean, columns: string, from: string) => `
INSERT INTO firstbell.defects (defect, rule, critical, ${columns}) SELECT '${defect}', '${rule}', ${critical}, ${from};`;
