/** Which school a student belongs to, this year and before. */
import { sql } from "drizzle-orm";
import {
  check,
  date,
  foreignKey,
  index,
  integer,
  pgTable,
  smallint,
  text,
  uniqueIndex,
} from "drizzle-orm/pg-core";
import { students } from "./people.ts";
import { schools, schoolYears } from "./schools.ts";

/** Local entry codes, after CALPADS: E1 first time in a California school, E2 from another district, R1 returning, T1 transfer within the district. */
export const entryCodes = ["E1", "E2", "R1", "T1"] as const;
/** CALPADS exit codes used at an office counter. */
export const exitCodes = ["N470", "T160", "T180", "T200", "T240", "E140", "E155", "E156", "E230"] as const;

export const schoolEnrollments = pgTable(
  "school_enrollments",
  {
    id: integer().primaryKey().generatedByDefaultAsIdentity(),
    studentId: integer("student_id").notNull(),
    schoolId: integer("school_id").notNull(),
    schoolYear: smallint("school_year").notNull(),
    grade: smallint().notNull(),
    entryDate: date("entry_date").notNull(),
    entryCode: text("entry_code", { enum: entryCodes }).notNull(),
    exitDate: date("exit_date"),
    exitCode: text("exit_code", { enum: exitCodes }),
  },
  (table) => [
    foreignKey({
      name: "school_enrollments_student_fk",
      columns: [table.studentId],
      foreignColumns: [students.id],
    }),
    foreignKey({
      name: "school_enrollments_school_fk",
      columns: [table.schoolId],
      foreignColumns: [schools.id],
    }),
    foreignKey({
      name: "school_enrollments_year_fk",
      columns: [table.schoolYear],
      foreignColumns: [schoolYears.id],
    }),
    check("school_enrollments_exit_complete", sql`(${table.exitDate} IS NULL) = (${table.exitCode} IS NULL)`),
    uniqueIndex("school_enrollments_one_active_school")
      .on(table.studentId, table.schoolYear)
      .where(sql`${table.exitDate} IS NULL`),
    index("school_enrollments_student_index").on(table.studentId),
    index("school_enrollments_school_index").on(table.schoolId, table.schoolYear),
  ],
);
