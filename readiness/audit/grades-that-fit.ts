/** Which grades a section accepts at its school: SQL over the section's own grades and the school's. */

/** SQL expressions for the lowest and the highest grade. */
type Grades = { readonly low: string; readonly high: string };

/** An ungraded section (13 elementary, 14 secondary) counts as all the grades it may serve. */
export function lowestGrade(grade: string) {
  return `CASE ${grade} WHEN 13 THEN -1 WHEN 14 THEN 6 ELSE ${grade} END`;
}

export function highestGrade(grade: string) {
  return `CASE ${grade} WHEN 13 THEN 6 WHEN 14 THEN 12 ELSE ${grade} END`;
}

/** Transitional kindergarten isn't in the grades that a school with a kindergarten names. */
export function lowestOfSchool(low: string) {
  return `CASE WHEN ${low} <= 0 THEN -1 ELSE ${lowestGrade(low)} END`;
}

/** How far ahead of a secondary course a student may be: an eighth grader in Geometry is. [K] */
export const gradesAhead = 2;

/** Self-contained classes keep to their grades. */
const strict = "('homeroom', 'special-day-class')";

/**
 * The usual grade of a secondary course bars nobody: students repeat Algebra 1 in grade 10, make up World History in
 * grade 12, and take Algebra 1 two grades ahead. So older students of the level fit, and younger ones up to
 * `gradesAhead` grades. A course of another level that the school teaches to its own students (Algebra 1 in a
 * middle school) fits all of the school's grades. Elementary classes other than homerooms mix adjacent grades.
 */
export function gradesThatFit(group: string, section: Grades, school: Grades): Grades {
  const [low, high] = [lowestGrade(section.low), highestGrade(section.high)];
  const [schoolLow, schoolHigh] = [lowestOfSchool(school.low), highestGrade(school.high)];
  const kept = `coalesce(${group} IN ${strict}, false)`;
  const younger = `CASE WHEN ${kept} THEN 0 WHEN (${low}) >= 6 THEN ${gradesAhead} ELSE 1 END`;
  const oldest = `CASE WHEN ${kept} THEN ${high} WHEN (${low}) < 6 THEN (${high}) + 1 WHEN (${high}) >= 9 THEN 12 ELSE 8 END`;
  const ofOtherLevel = `((${high}) < (${schoolLow}) OR (${low}) > (${schoolHigh}))`;
  return {
    low: `CASE WHEN (${low}) IS NULL THEN NULL WHEN ${ofOtherLevel} THEN ${schoolLow} ELSE greatest((${low}) - ${younger}, ${schoolLow}) END`,
    high: `CASE WHEN (${high}) IS NULL THEN NULL WHEN ${ofOtherLevel} THEN ${schoolHigh} ELSE least(${oldest}, ${schoolHigh}) END`,
  };
}
