/** What a nurse must be shown: a student's record, and a school's visits of a day. */
import { type SQL, sql } from "drizzle-orm";
import { activeOn } from "../../../sis/db/active-on.ts";
import { schoolEnrollments } from "../../../sis/db/schema/enrollment.ts";
import {
  healthAlerts,
  healthVisits,
  medicationDoses,
  medicationOrders,
} from "../../../sis/db/schema/health.ts";
import { staff, students } from "../../../sis/db/schema/people.ts";
import { schoolVisits, studentHealth } from "../client/requests/health.ts";
import { object } from "../json-object.sql.ts";
import type { District } from "../people/district.ts";
import { listOf, type OnRecord, placeBy, staffName } from "./on-record.ts";

/** As the API writes a moment. */
function moment(at: SQL): SQL {
  return sql`to_char((${at}) AT TIME ZONE 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"')`;
}

const { givenName, familyName, preferredName } = students;
const names = { studentId: students.id, givenName, familyName, preferredName };
const visit = {
  ...{ visitId: healthVisits.id, reason: healthVisits.reason, outcome: healthVisits.outcome },
  ...{ note: healthVisits.note, version: healthVisits.version },
  recordedAt: moment(sql`${healthVisits.recordedAt}`),
};

/** Of today. */
export function visitsOnRecord({ day }: District, school: number): OnRecord {
  const rows = sql`
    SELECT ${object({ ...visit, ...names })} AS entry,
           ${placeBy(sql`${healthVisits.recordedAt} DESC`, sql`${healthVisits.id} DESC`)}
      FROM ${healthVisits}
      JOIN ${students} ON ${students.id} = ${healthVisits.studentId}
     WHERE ${healthVisits.schoolId} = ${school} AND ${healthVisits.day} = ${day}::date`;
  return {
    call: schoolVisits(school, day),
    students: [],
    inOrder: true,
    body: sql`SELECT ${object({ visits: listOf(rows) })} AS body`,
  };
}

/** For a nurse of the school. */
export function healthOnRecord(
  { day, schoolYear }: District,
  { student, school }: { readonly student: number; readonly school: number },
): OnRecord {
  const on = sql`${day}::date`;
  const body = object({
    ...{ ...names, birthDate: students.birthDate, grade: schoolEnrollments.grade },
    schoolId: schoolEnrollments.schoolId,
    alerts: listOf(alertsOf(student, on)),
    orders: listOf(ordersOf(student, on)),
    doses: listOf(dosesOf(student)),
    visits: listOf(visitsOf(student)),
  });
  return {
    call: studentHealth(student),
    students: [student],
    inOrder: true,
    body: sql`
      SELECT ${body} AS body
        FROM ${students}
        LEFT JOIN ${schoolEnrollments} ON ${schoolEnrollments.studentId} = ${students.id}
              AND ${schoolEnrollments.schoolId} = ${school} AND ${schoolEnrollments.schoolYear} = ${schoolYear}
              AND ${activeOn(schoolEnrollments, on)}
       WHERE ${students.id} = ${student}`,
  };
}

function alertsOf(student: number, on: SQL): SQL {
  const { condition, carePlan } = healthAlerts;
  return sql`
    SELECT ${object({ condition, carePlan })} AS entry, ${placeBy(condition)}
      FROM ${healthAlerts}
     WHERE ${healthAlerts.studentId} = ${student} AND ${activeOn(healthAlerts, on)}`;
}

function ordersOf(student: number, on: SQL): SQL {
  const { id: orderId, medication, dose, leastMinutesBetween } = medicationOrders;
  const next = sql`last.given_at + make_interval(mins => ${leastMinutesBetween})`;
  const times = { lastGivenAt: moment(sql`last.given_at`), mayBeGivenAt: moment(next) };
  return sql`
    SELECT ${object({ orderId, medication, dose, leastMinutesBetween, ...times })} AS entry, ${placeBy(orderId)}
      FROM ${medicationOrders}
     CROSS JOIN LATERAL (
           SELECT date_trunc('milliseconds', max(${medicationDoses.givenAt})) AS given_at
             FROM ${medicationDoses}
            WHERE ${medicationDoses.orderId} = ${orderId} AND ${medicationDoses.state} = 'given') AS last
     WHERE ${medicationOrders.studentId} = ${student} AND ${activeOn(medicationOrders, on)}`;
}

/** The SIS shows so many. */
const mostListed = 20;

function dosesOf(student: number): SQL {
  const { id: doseId, orderId, givenAt, state, version } = medicationDoses;
  const entry = object({
    ...{ doseId, orderId, givenAt: moment(sql`${givenAt}`), recordedBy: staffName, state, version },
  });
  return sql`
    SELECT ${entry} AS entry, ${placeBy(sql`${givenAt} DESC`, sql`${doseId} DESC`)}
      FROM ${medicationDoses}
      JOIN ${medicationOrders} ON ${medicationOrders.id} = ${orderId}
      JOIN ${staff} ON ${staff.id} = ${medicationDoses.recordedBy}
     WHERE ${medicationOrders.studentId} = ${student}
     ORDER BY place
     LIMIT ${mostListed}`;
}

function visitsOf(student: number): SQL {
  const entry = object({ ...visit, day: healthVisits.day, recordedBy: staffName });
  return sql`
    SELECT ${entry} AS entry, ${placeBy(sql`${healthVisits.day} DESC`, sql`${healthVisits.id} DESC`)}
      FROM ${healthVisits}
      JOIN ${staff} ON ${staff.id} = ${healthVisits.recordedBy}
     WHERE ${healthVisits.studentId} = ${student}
     ORDER BY place
     LIMIT ${mostListed}`;
}
