/** Schools that ring other bells on one day: an assembly before the first period, a day that ends early, a heat day. */
import { type SQLWrapper, sql } from "drizzle-orm";
import { alias } from "drizzle-orm/pg-core";
import { columnNames } from "../../parts/postgres/sql-text.ts";
import { bellPeriods, schoolSpecialDays, schools, schoolWeekdays } from "../../sis/db/schema/schools.ts";
import { requiredPeriods, shuffled } from "../defects/defect.ts";
import { openingDay } from "../district/calendar.ts";
import { type LookAlike, lookAlikeColumns } from "./look-alike.ts";

const id = "bells-of-one-day";
const { schoolId, dayKind, period, beginsAt, endsAt, required } = bellPeriods;
const usual = alias(bellPeriods, "usual");
/** One in this many schools has such a day of each kind. [K] */
const schoolsPerCase = 40;

/**
 * Minutes until the first period, and of a hundred minutes of a period those that are left. [D] That is still the least
 * that the law asks for a day.
 */
const days = sql`(VALUES
  ('assembly', ${openingDay}::date, 40, 85, true),
  ('minimum', '2026-08-21'::date, 0, 80, false),
  ('heat', '2026-09-03'::date, 0, 80, false)) k (day_kind, day, delay, parts, changes_classes)`;
/** The other types have short days anyway. */
const withLongDays = sql`('elementary', 'middle', 'high', 'span')`;

const minute = (of: SQLWrapper) => sql`extract(epoch FROM ${of}) / 60`;
const moved = (of: SQLWrapper) => sql`
       time '00:00' + make_interval(mins => (f.first + c.delay + (${minute(of)} - f.first) * c.parts / 100)::int)`;

export const bellsOfOneDay = {
  id,
  rules: ["R02", "R07"],
  title: "schools with other bells for one day",
  sql: sql`
CREATE TEMP TABLE chosen AS
SELECT s.school_id, k.day_kind, k.day, k.delay, k.parts, ${schoolWeekdays.dayKind} AS usual_kind,
       CASE ${schoolWeekdays.dayKind} WHEN 'early-out' THEN 'regular' ELSE ${schoolWeekdays.dayKind} END AS full_kind
  FROM ${days}
 CROSS JOIN LATERAL (
    SELECT ${schools.id} AS school_id
      FROM ${schools}
     WHERE ${schools.schoolType} IN ${withLongDays} AND (${requiredPeriods(schools.id)} > 1 OR NOT k.changes_classes)
     ORDER BY ${shuffled(id, sql`(k.day_kind || ${schools.id})`)}
     LIMIT (SELECT 1 + count(*) / ${schoolsPerCase} FROM ${schools})) s
  JOIN ${schoolWeekdays} ON ${schoolWeekdays.schoolId} = s.school_id AND ${schoolWeekdays.weekday} = extract(isodow FROM k.day);

INSERT INTO ${schoolSpecialDays} (${columnNames(schoolSpecialDays.schoolId, schoolSpecialDays.day, schoolSpecialDays.dayKind)})
SELECT c.school_id, c.day, c.day_kind
  FROM chosen c
 ORDER BY c.school_id, c.day;

INSERT INTO ${bellPeriods} (${columnNames(schoolId, dayKind, period, beginsAt, endsAt, required)})
SELECT c.school_id, c.day_kind, ${period}, ${moved(beginsAt)}, ${moved(endsAt)}, ${required}
  FROM chosen c
  JOIN ${bellPeriods} ON ${schoolId} = c.school_id AND ${dayKind} = c.full_kind
  JOIN ${bellPeriods} ${usual} ON ${usual.schoolId} = c.school_id AND ${usual.dayKind} = c.usual_kind AND ${usual.period} = ${period}
 CROSS JOIN LATERAL (
    SELECT min(${minute(usual.beginsAt)}) AS first
      FROM ${bellPeriods} ${usual}
     WHERE ${usual.schoolId} = c.school_id AND ${usual.dayKind} = c.full_kind) f
 ORDER BY c.school_id, c.day_kind, ${period};

INSERT INTO firstbell.look_alikes (${sql.raw(lookAlikeColumns)})
SELECT DISTINCT ${id}, c.school_id, NULL::int, NULL::int FROM chosen c;`,
} as const satisfies LookAlike;
