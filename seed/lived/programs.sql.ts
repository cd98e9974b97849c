/** Special-education programs in a history: the meetings at which they were reviewed, assessed or replaced. */
import { type SQL, sql } from "drizzle-orm";
import { columnNames } from "../../parts/postgres/sql-text.ts";
import { educationPrograms } from "../../sis/db/schema/special-education.ts";
import { openingDay } from "../district/calendar.ts";
import { overdueReviews } from "../district/special-education.ts";
import { type Draw, ticket, tickets } from "./draws.sql.ts";
import type { Lived } from "./school-days.sql.ts";

/** [K] Reviews are held so many days before they are due at most, and missed ones so many days after opening day or later. */
const daysBefore = 10;
const daysLate = 60;
/** [K] Days from opening day to the assessments that families agreed to last spring: within 60, not counting the summer. */
const assessed = { from: 7, days: 14 } as const;
/** [K] Days until the program of another district is replaced: at most 30 (California Education Code 56325). */
const replaced = { from: 14, days: 14 } as const;
/** Of a million. */
const missed = overdueReviews * 1_000;

/** One meeting each. A reassessment that would be due before the next review is part of it. */
export function holdReviews({ seed, through }: Lived): SQL {
  const { studentId, reviewedOn, assessedOn, consentOn, transferredOn } = educationPrograms;
  const day = sql`extract(isodow FROM m.planned)::int`;
  return sql`
UPDATE ${educationPrograms}
   SET ${columnNames(reviewedOn)} = h.held, ${columnNames(consentOn)} = NULL, ${columnNames(transferredOn)} = NULL,
       ${columnNames(assessedOn)} = CASE WHEN h.assesses OR h.assessed_on + interval '3 years' < h.held + interval '1 year'
                                         THEN h.held ELSE h.assessed_on END
  FROM (
    SELECT m.*, m.planned - greatest(${day} - 5, 0) AS held
      FROM (
        SELECT ${studentId} AS student_id, ${assessedOn} AS assessed_on, ${consentOn} IS NOT NULL AS assesses,
               greatest(${openingDay}::date, ${plannedFor(seed)}) AS planned
          FROM ${educationPrograms}) m) h
 WHERE ${studentId} = h.student_id AND h.held <= ${through}::date`;
}

function plannedFor(seed: number): SQL {
  const { studentId, reviewedOn, consentOn, transferredOn } = educationPrograms;
  const draw = (purpose: Draw) => ticket(seed, purpose, sql`${studentId}::bigint`);
  const due = sql`(${reviewedOn} + interval '1 year')::date`;
  const isMissed = sql`(${due} < ${openingDay}::date OR ${draw("reviewMissed")} < ${tickets(missed)})`;
  return sql`CASE WHEN ${transferredOn} IS NOT NULL THEN ${transferredOn} + ${replaced.from}::int + ${draw("reviewDay")} % ${replaced.days}::int
                           WHEN ${consentOn} IS NOT NULL THEN ${openingDay}::date + ${assessed.from}::int + ${draw("reviewDay")} % ${assessed.days}::int
                           WHEN ${isMissed} THEN greatest(${openingDay}::date, ${due}) + 1 + ${draw("reviewDay")} % ${daysLate}::int
                           ELSE ${due} - ${draw("reviewDay")} % ${daysBefore}::int END`;
}
