/** Students' health, beside the sources. */
import { type SQL, sql } from "drizzle-orm";
import { schoolEnrollments } from "../../../sis/db/schema/enrollment.ts";
import {
  type HealthCondition,
  healthAlerts,
  healthVisits,
  medicationDoses,
  medicationOrders,
} from "../../../sis/db/schema/health.ts";
import { immunizationExemptions, immunizations } from "../../../sis/db/schema/immunizations.ts";
import { staff, staffSchools, students } from "../../../sis/db/schema/people.ts";
import { openingDay, thisSchoolYear } from "../../district/calendar.ts";
import { conditions, tenThousand } from "../../district/health.ts";
import { type Figure, type FigureArea, impossible, share } from "../figure.ts";

const enrolled = sql`
  ${students}
  JOIN ${schoolEnrollments} ON ${schoolEnrollments.studentId} = ${students.id}
   AND ${schoolEnrollments.schoolYear} = ${thisSchoolYear} AND ${schoolEnrollments.kind} = 'primary'`;
const kindergartners = sql`${enrolled} AND ${schoolEnrollments.grade} = 0`;

const isExempt = sql`EXISTS (SELECT FROM ${immunizationExemptions}
                              WHERE ${immunizationExemptions.studentId} = ${students.id} AND ${immunizationExemptions.endDate} IS NULL)`;

const conditionFigures: Readonly<
  Record<
    HealthCondition,
    { readonly title: string; readonly basis: "found" | "assumed"; readonly source: string }
  >
> = {
  "food-allergy": {
    title: "Students with a food allergy",
    basis: "found",
    source: "children in 2021 (NCHS Data Brief 459)",
  },
  asthma: { title: "Students with asthma", basis: "assumed", source: "one in fifteen" },
  diabetes: { title: "Students with diabetes", basis: "assumed", source: "three in a thousand" },
  seizures: { title: "Students with seizures", basis: "assumed", source: "six in a thousand" },
};

export const healthFigures: FigureArea = {
  title: "Health",
  figures: [
    ...conditions.map(({ condition, parts }): Figure => {
      const { title, ...sourced } = conditionFigures[condition];
      const that = sql`EXISTS (SELECT FROM ${healthAlerts}
                                WHERE ${healthAlerts.studentId} = ${students.id} AND ${healthAlerts.condition} = ${condition})`;
      const expected = { value: parts / tenThousand, within: 0.005 };
      return share(title, { of: enrolled, that }, { ...sourced, expected });
    }),
    share(
      "Kindergartners with two doses against measles, mumps and rubella",
      { of: kindergartners, that: hasDoses("mmr", 2) },
      {
        expected: { atLeast: 0.943 },
        ...{
          basis: "derived",
          source: "94.3% had all immunizations in 2019-20 (CDPH), so no fewer had these",
        },
      },
    ),
    share(
      "Students with a permanent medical exemption",
      { of: enrolled, that: isExempt },
      {
        expected: { value: 0.01, within: 0.004 },
        ...{ basis: "found", source: "1.0% of kindergartners in 2019-20 (CDPH)" },
      },
    ),
    impossible(
      "Doses before birth, after opening day, or out of order",
      sql`SELECT FROM ${immunizations} JOIN ${students} ON ${students.id} = ${immunizations.studentId}
           WHERE (${immunizations.doses})[1] < ${students.birthDate}
              OR (${immunizations.doses})[cardinality(${immunizations.doses})] >= ${openingDay}::date
              OR ${immunizations.doses} <> ARRAY(SELECT unnest(${immunizations.doses}) ORDER BY 1)`,
    ),
    impossible(
      "Visits and doses recorded by someone who isn't a nurse of the school",
      sql`SELECT FROM (
            SELECT ${healthVisits.schoolId} AS school_id, ${healthVisits.recordedBy} AS nurse_id FROM ${healthVisits}
             UNION ALL
            SELECT ${medicationDoses.schoolId}, ${medicationDoses.recordedBy} FROM ${medicationDoses}) entry
            JOIN ${staff} ON ${staff.id} = entry.nurse_id
           WHERE ${staff.position} <> 'nurse'
              OR NOT (coalesce(${staff.schoolId} = entry.school_id, false) OR EXISTS (
                 SELECT FROM ${staffSchools}
                  WHERE ${staffSchools.staffId} = entry.nurse_id AND ${staffSchools.schoolId} = entry.school_id))`,
    ),
    impossible(
      "Doses of an order that wasn't in force",
      sql`SELECT FROM ${medicationDoses} JOIN ${medicationOrders} ON ${medicationOrders.id} = ${medicationDoses.orderId}
           WHERE ${medicationDoses.givenAt}::date NOT BETWEEN ${medicationOrders.beginDate}
                 AND coalesce(${medicationOrders.endDate}, 'infinity'::date)`,
    ),
  ],
};

function hasDoses(vaccine: string, doses: number): SQL {
  return sql`EXISTS (SELECT FROM ${immunizations}
                      WHERE ${immunizations.studentId} = ${students.id} AND ${immunizations.vaccine} = ${vaccine}
                        AND cardinality(${immunizations.doses}) >= ${doses}::int)`;
}
