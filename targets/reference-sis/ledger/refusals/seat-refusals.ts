/** Refusals of seats: whether the class was full, the period taken, or the student in the class, at that moment. */
import { type SQL, sql } from "drizzle-orm";
import { activeOn } from "../../../../sis/db/active-on.ts";
import { courses, sections } from "../../../../sis/db/schema/scheduling.ts";
import { schoolYears, terms } from "../../../../sis/db/schema/schools.ts";
import { specialEducationPlacements } from "../../../../sis/db/schema/special-education.ts";
import { ifMissing, ifThere, type RefusalCheck } from "./refusal-check.ts";

const adds = ["schedule.add", "schedule.move"];

/** The wanted class with its term; the first day of a seat there. */
const wantedSection = sql`${sections} JOIN ${terms} ON ${terms.id} = ${sections.termId}`;
const firstDay = sql`greatest(x.day, ${terms.beginDate})`;
const isWanted = sql`${sections.id} = x.section_id`;
const lasts = sql`(s.end_date IS NULL OR s.end_date > ${firstDay})`;

/** A seat that nobody held from the first day on, if only some of those who had one count. */
function noneIsFree(counts: SQL): SQL {
  return sql`NOT EXISTS (
    SELECT FROM ${wantedSection}
     CROSS JOIN generate_series(1, ${sections.capacity}) AS free (place)
     WHERE ${isWanted}
       AND NOT EXISTS (
         SELECT FROM firstbell_ledger.seat_span s
          WHERE s.section_id = x.section_id AND s.seat = free.place AND ${lasts} AND ${counts}))`;
}

function holdsSeat(counts: SQL): SQL {
  return sql`EXISTS (
    SELECT FROM ${wantedSection}
      JOIN firstbell_ledger.seat_span s ON s.section_id = x.section_id AND s.student_id = x.student_id
     WHERE ${isWanted} AND ${lasts} AND ${counts})`;
}

/** In another class that meets at the same time, on a day that both have. The move's own old class doesn't count. */
function hasClassThen(counts: SQL, except: SQL): SQL {
  const end = sql`${terms.endDate} + 1`;
  return sql`EXISTS (
    SELECT FROM ${wantedSection}
      JOIN firstbell_ledger.seat_span s ON s.student_id = x.student_id AND s.section_id NOT IN (x.section_id, ${except})
     WHERE ${isWanted} AND ${lasts} AND ${counts} AND s.begin_date < ${end}
       AND meet_at_once(x.section_id, s.section_id, greatest(${firstDay}, s.begin_date),
                        least(${end}, coalesce(s.end_date, ${end}))))`;
}

function lacksSeat(column: SQL, counts: SQL): SQL {
  return sql`NOT EXISTS (
    SELECT FROM firstbell_ledger.seat_span s
     WHERE s.section_id = ${column} AND s.student_id = x.student_id
       AND (s.end_date IS NULL OR s.end_date > x.day) AND ${counts})`;
}

function isNotEnrolled(counts: SQL): SQL {
  return sql`NOT EXISTS (
    SELECT FROM ${wantedSection}
      JOIN firstbell_ledger.enrollment_span s ON s.student_id = x.student_id AND s.school_id = ${sections.schoolId}
     WHERE ${isWanted} AND s.entry_date <= ${firstDay} AND (s.exit_date IS NULL OR s.exit_date > ${firstDay})
       AND ${counts})`;
}

/** No write of the load changes where a student is placed. */
const isNotPlaced = sql`EXISTS (
    SELECT FROM ${wantedSection}
      JOIN ${courses} ON ${courses.id} = ${sections.courseId}
     WHERE ${isWanted} AND ${courses.subjectGroup} = 'special-day-class'
       AND NOT EXISTS (
         SELECT FROM ${specialEducationPlacements}
          WHERE ${specialEducationPlacements.studentId} = x.student_id
            AND ${specialEducationPlacements.setting} = 'SDC' AND ${activeOn(specialEducationPlacements, firstDay)}))`;

/**
 * From 13 on, students and classes are ungraded, and fit anywhere in their school. How many grades off is too far is the
 * SIS's affair.
 */
function isForOtherGrades(counts: SQL): SQL {
  return sql`EXISTS (
    SELECT FROM ${wantedSection}
      JOIN firstbell_ledger.enrollment_span s ON s.student_id = x.student_id AND s.school_id = ${sections.schoolId}
     WHERE ${isWanted} AND s.entry_date <= ${firstDay} AND (s.exit_date IS NULL OR s.exit_date > ${firstDay})
       AND s.grade < 13 AND ${sections.lowGrade} < 13
       AND s.grade NOT BETWEEN ${sections.lowGrade} AND ${sections.highGrade} AND ${counts})`;
}

export const seatRefusals: readonly RefusalCheck[] = [
  {
    code: "section-full",
    of: adds,
    wasTrue: ifThere(noneIsFree),
  },
  {
    code: "already-in-section",
    of: adds,
    wasTrue: ifThere(holdsSeat),
  },
  periodTaken("schedule.add", sql`x.section_id`),
  periodTaken("schedule.move", sql`x.from_section_id`),
  {
    code: "not-enrolled-at-school",
    of: adds,
    wasTrue: ifMissing(isNotEnrolled),
  },
  { code: "not-placed-in-day-class", of: adds, wasTrue: isNotPlaced },
  { code: "grade-outside-section", of: adds, wasTrue: ifThere(isForOtherGrades) },
  {
    code: "not-in-section",
    of: ["schedule.drop"],
    wasTrue: ifMissing((counts) => lacksSeat(sql`x.section_id`, counts)),
  },
  {
    code: "not-in-section",
    of: ["schedule.move"],
    wasTrue: ifMissing((counts) => lacksSeat(sql`x.from_section_id`, counts)),
  },
  { code: "same-section", of: ["schedule.move"], wasTrue: sql`x.from_section_id = x.section_id` },
  {
    code: "day-outside-term",
    of: ["schedule.add", "schedule.drop"],
    wasTrue: isOutsideTerm(sql`x.section_id`),
  },
  {
    code: "day-outside-term",
    of: ["schedule.move"],
    wasTrue: sql`(${isOutsideTerm(sql`x.section_id`)} OR ${isOutsideTerm(sql`x.from_section_id`)})`,
  },
];

function periodTaken(kind: string, except: SQL): RefusalCheck {
  return { code: "period-taken", of: [kind], wasTrue: ifThere((counts) => hasClassThen(counts, except)) };
}

/** From the year's first day on, seats of a term that is ahead can change. */
function isOutsideTerm(section: SQL): SQL {
  return sql`NOT EXISTS (
      SELECT FROM ${sections}
        JOIN ${terms} ON ${terms.id} = ${sections.termId}
        JOIN ${schoolYears} ON ${schoolYears.id} = ${terms.schoolYear}
       WHERE ${sections.id} = ${section} AND x.day BETWEEN ${schoolYears.beginDate} AND ${terms.endDate})`;
}
