/** Where a student's special education is given, and from when to when. */
import { sql } from "drizzle-orm";
import { check, date, foreignKey, integer, pgTable, primaryKey, text } from "drizzle-orm/pg-core";
import { students } from "./people.ts";

/** Resource specialist (RSP), special day class (SDC), services only (DIS). */
export const specialEducationSettings = ["RSP", "SDC", "DIS"] as const;
export type SpecialEducationSetting = (typeof specialEducationSettings)[number];

/**
 * In force from `begin_date` until the day before `end_date`, or without an end. A placement lasts from year to year. A
 * trigger of the migrations refuses two placements of a student on one day.
 */
export const specialEducationPlacements = pgTable(
  "special_education_placements",
  {
    studentId: integer("student_id").notNull(),
    setting: text({ enum: specialEducationSettings }).notNull(),
    beginDate: date("begin_date").notNull(),
    endDate: date("end_date"),
  },
  (table) => [
    primaryKey({ name: "special_education_placements_pk", columns: [table.studentId, table.beginDate] }),
    foreignKey({
      name: "special_education_placements_student_fk",
      columns: [table.studentId],
      foreignColumns: [students.id],
    }),
    check("special_education_placements_dates_in_order", sql`${table.endDate} > ${table.beginDate}`),
  ],
);
