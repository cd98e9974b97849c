/** Schools with their bells, and the school years and terms that aren't over. */
import { type SQLWrapper, sql } from "drizzle-orm";
import { bellPeriods, schools, schoolWeekdays, schoolYears, terms } from "../../../sis/db/schema/schools.ts";
import { base, dayLetters, district, empty, idOf, inOpenYear, nothing, type Query } from "./query.ts";

const clock = (time: SQLWrapper) => sql`to_char(${time}, 'HH24MI')`;

const bells = sql`(
  SELECT ${bellPeriods.schoolId} AS school_id,
         string_agg(${bellPeriods.period} || ':' || ${dayLetters(sql`rung.days`)} || ':' || ${clock(bellPeriods.beginsAt)}
                    || '-' || ${clock(bellPeriods.endsAt)}, ',' ORDER BY ${bellPeriods.period}, rung.days) AS bells,
         string_agg(DISTINCT ${bellPeriods.period}::text, ',') FILTER (WHERE ${bellPeriods.required}) AS required
    FROM ${bellPeriods}
    JOIN (SELECT ${schoolWeekdays.schoolId} AS school_id, ${schoolWeekdays.dayKind} AS day_kind,
                 bit_or(1 << (${schoolWeekdays.weekday} - 1)) AS days
            FROM ${schoolWeekdays} GROUP BY 1, 2) rung
      ON rung.school_id = ${bellPeriods.schoolId} AND rung.day_kind = ${bellPeriods.dayKind}
   GROUP BY ${bellPeriods.schoolId}) ringing`;

const schoolId = idOf("school", schools.id);
export const orgs: Query[] = [
  {
    fields: [
      ...base(district),
      ["name", sql`'The school district'`],
      ["type", sql`'district'`],
      ["identifier", sql`'1'`],
      ...empty("parentSourcedId", "metadata.schoolType", "metadata.lowGrade", "metadata.highGrade"),
      ...empty("metadata.bells", "metadata.requiredPeriods"),
    ],
    from: sql`(SELECT 1 AS key) AS district`,
  },
  {
    fields: [
      ...base(schoolId),
      ["name", schools.name],
      ["type", sql`'school'`],
      ["identifier", sql`${schools.id}::text`],
      ["parentSourcedId", district],
      ["metadata.schoolType", schools.schoolType],
      ["metadata.lowGrade", sql`${schools.lowGrade}::text`],
      ["metadata.highGrade", sql`${schools.highGrade}::text`],
      ["metadata.bells", sql`ringing.bells`],
      ["metadata.requiredPeriods", sql`ringing.required`],
    ],
    from: sql`${schools} LEFT JOIN ${bells} ON ringing.school_id = ${schools.id}`,
  },
];

export const sessions: Query[] = [
  {
    fields: [
      ...base(idOf("year", schoolYears.id)),
      ["title", sql`(${schoolYears.id} - 1) || '-' || right(${schoolYears.id}::text, 2)`],
      ["type", sql`'schoolYear'`],
      ["startDate", schoolYears.beginDate],
      ["endDate", schoolYears.endDate],
      ["parentSourcedId", nothing],
      ["schoolYear", schoolYears.id],
    ],
    from: sql`${schoolYears} WHERE ${inOpenYear(schoolYears.id)}`,
  },
  {
    fields: [
      ...base(idOf("term", terms.id)),
      ["title", terms.title],
      ["type", sql`CASE ${terms.kind} WHEN 'semester' THEN 'semester' ELSE 'term' END`],
      ["startDate", terms.beginDate],
      ["endDate", terms.endDate],
      ["parentSourcedId", idOf("year", terms.schoolYear)],
      ["schoolYear", terms.schoolYear],
    ],
    from: sql`${terms} WHERE ${inOpenYear(terms.schoolYear)}`,
  },
];
