/** Queries for one student's health record: alerts, medication with the last doses, and visits. */
import { and, desc, eq, type Placeholder, type SQL, sql } from "drizzle-orm";
import { activeOn } from "../db/active-on.ts";
import { fullName, servesSchool } from "../db/fragments.ts";
import { db, type Given, query } from "../db/query.ts";
import { schoolEnrollments } from "../db/schema/enrollment.ts";
import {
  type CarePlanCode,
  type DoseState,
  type HealthCondition,
  healthAlerts,
  healthVisits,
  type Medication,
  medicationDoses,
  medicationOrders,
  type VisitOutcome,
  type VisitReason,
} from "../db/schema/health.ts";
import { staff, students } from "../db/schema/people.ts";
import { schools } from "../db/schema/schools.ts";

export type Alert = { readonly condition: HealthCondition; readonly carePlan: CarePlanCode };
export type Order = {
  readonly orderId: number;
  readonly medication: Medication;
  readonly dose: string;
  readonly leastMinutesBetween: number;
  /** A moment; null if none was given. */
  readonly lastGivenAt: string | null;
};
export type LoggedDose = {
  readonly doseId: number;
  readonly orderId: number;
  readonly givenAt: string;
  readonly recordedBy: string;
  readonly state: DoseState;
  readonly version: number;
};
export type Visit = {
  readonly visitId: number;
  readonly day: string;
  readonly reason: VisitReason;
  readonly outcome: VisitOutcome;
  readonly note: string | null;
  readonly recordedBy: string;
  readonly recordedAt: string;
  readonly version: number;
};

type Asked = {
  readonly studentId: number;
  /** Whose schools count. */
  readonly staffId: number;
  readonly day: string;
  readonly schoolYear: number;
};

/** The newest of each list. */
export const listedAtMost = 20;

/** The school is one of the nurse's; null if the student isn't at any of them that day. */
export const findRecord = query("health.record", (asked: Given<Asked>) => {
  const { id: studentId, givenName, familyName, preferredName, birthDate } = students;
  return db
    .select({
      ...{ studentId, givenName, familyName, preferredName, birthDate },
      ...{ grade: schoolEnrollments.grade, schoolId: schools.id, school: schools.name },
      alerts: sql<readonly Alert[]>`${alertsOf(studentId, asked.day)}`,
      orders: sql<readonly Order[]>`${ordersOn(asked.day)}`,
      doses: sql<readonly LoggedDose[]>`${lastDoses()}`,
      visits: sql<readonly Visit[]>`${lastVisits()}`,
    })
    .from(students)
    .innerJoin(staff, eq(staff.id, asked.staffId))
    .leftJoin(schoolEnrollments, atServedSchool(asked))
    .leftJoin(schools, eq(schools.id, schoolEnrollments.schoolId))
    .where(eq(studentId, asked.studentId))
    .orderBy(desc(sql`coalesce(${schoolEnrollments.kind} = 'primary', false)`))
    .limit(1);
});
export type HealthRecord = Awaited<ReturnType<typeof findRecord.all>>[number];

function atServedSchool({ day, schoolYear }: Given<Asked>): SQL | undefined {
  return and(
    eq(schoolEnrollments.studentId, students.id),
    eq(schoolEnrollments.schoolYear, schoolYear),
    activeOn(schoolEnrollments, day),
    servesSchool(schoolEnrollments.schoolId),
  );
}

/** In the order in which the schema lists conditions: what is dangerous soonest first. */
export function alertsOf(student: typeof students.id, day: Placeholder): SQL {
  const { studentId, condition, carePlan } = healthAlerts;
  return sql`(
    SELECT coalesce(jsonb_agg(jsonb_build_object('condition', ${condition}, 'carePlan', ${carePlan})
                              ORDER BY ${condition}), '[]')
      FROM ${healthAlerts}
     WHERE ${studentId} = ${student} AND ${activeOn(healthAlerts, day)})`;
}

function ordersOn(day: Placeholder): SQL {
  const { id, studentId, medication, dose, leastMinutesBetween } = medicationOrders;
  const last = sql`(
    SELECT max(${medicationDoses.givenAt}) FROM ${medicationDoses}
     WHERE ${medicationDoses.orderId} = ${id} AND ${medicationDoses.state} = 'given')`;
  return sql`(
    SELECT coalesce(jsonb_agg(jsonb_build_object('orderId', ${id}, 'medication', ${medication}, 'dose', ${dose},
             'leastMinutesBetween', ${leastMinutesBetween}, 'lastGivenAt', ${last}) ORDER BY ${id}), '[]')
      FROM ${medicationOrders}
     WHERE ${studentId} = ${students.id} AND ${activeOn(medicationOrders, day)})`;
}

function recordedBy(member: SQL): SQL {
  return sql`(SELECT ${fullName(staff)} FROM ${staff} WHERE ${staff.id} = ${member})`;
}

function lastDoses(): SQL {
  return sql`(
  SELECT coalesce(jsonb_agg(listed.entry ORDER BY listed.moment DESC, listed.place DESC), '[]')
    FROM (SELECT ${medicationDoses.givenAt} AS moment, ${medicationDoses.id} AS place,
                 jsonb_build_object('doseId', ${medicationDoses.id}, 'orderId', ${medicationDoses.orderId},
                   'givenAt', ${medicationDoses.givenAt},
                   'recordedBy', ${recordedBy(sql`${medicationDoses.recordedBy}`)},
                   'state', ${medicationDoses.state}, 'version', ${medicationDoses.version}) AS entry
            FROM ${medicationOrders}
            JOIN ${medicationDoses} ON ${medicationDoses.orderId} = ${medicationOrders.id}
           WHERE ${medicationOrders.studentId} = ${students.id}
           ORDER BY moment DESC, place DESC
           LIMIT ${listedAtMost}) AS listed)`;
}

function lastVisits(): SQL {
  return sql`(
  SELECT coalesce(jsonb_agg(listed.entry ORDER BY listed.moment DESC, listed.place DESC), '[]')
    FROM (SELECT ${healthVisits.day} AS moment, ${healthVisits.id} AS place,
                 jsonb_build_object('visitId', ${healthVisits.id}, ${"day"}::text, ${healthVisits.day},
                   'reason', ${healthVisits.reason}, 'outcome', ${healthVisits.outcome}, 'note', ${healthVisits.note},
                   'recordedBy', ${recordedBy(sql`${healthVisits.recordedBy}`)},
                   'recordedAt', ${healthVisits.recordedAt}, 'version', ${healthVisits.version}) AS entry
            FROM ${healthVisits}
           WHERE ${healthVisits.studentId} = ${students.id}
           ORDER BY moment DESC, place DESC
           LIMIT ${listedAtMost}) AS listed)`;
}
