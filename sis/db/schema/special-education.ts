/** Where a student's special education is given, and from when to when. */
import { sql } from "drizzle-orm";
import { check, date, foreignKey, integer, pgTable, primaryKey, text } from "drizzle-orm/pg-core";
import { students } from "./people.ts";

/** Resource specialist (RSP), special day class (SDC), services only (DIS). */
export const specialEducationSettings = ["RSP", "SDC", "DIS"] as const;
export type SpecialEducationSetting = (typeof specialEducationSettings)[number];

/** What a special day class is for; those of severe intellectual disability also take multiple disabilities. */
export const dayClassProgramCodes = [
  "specific-learning-disability",
  "autism",
  "intellectual-disability-mild",
  "intellectual-disability-severe",
  "emotional-disturbance",
  "deaf-and-hard-of-hearing",
] as const;
export type DayClassProgram = (typeof dayClassProgramCodes)[number];

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
    /** Of a special day class, the one that the student needs; null if it isn't on record. */
    program: text({ enum: dayClassProgramCodes }),
  },
  (table) => [
    primaryKey({ name: "special_education_placements_pk", columns: [table.studentId, table.beginDate] }),
    foreignKey({
      name: "special_education_placements_student_fk",
      columns: [table.studentId],
      foreignColumns: [students.id],
    }),
    check(
      "special_education_placements_program_of_day_class",
      sql`${table.program} IS NULL OR ${table.setting} = 'SDC'`,
    ),
    check("special_education_placements_dates_in_order", sql`${table.endDate} > ${table.beginDate}`),
  ],
);
