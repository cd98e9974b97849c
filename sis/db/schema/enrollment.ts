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
import { calendars, magnetCenters, schools, schoolYears } from "./schools.ts";

/** Local entry codes, after CALPADS: E1 first time in a California school, E2 from another district, R1 returning, T1 transfer within the district. */
export const entryCodes = ["E1", "E2", "R1", "T1"] as const;
/**
 * CALPADS exit codes. N470 was expected and never came; T160 to T240 left for a school in California, a private school,
 * another state, another country; E130 died; E140 left, and no school is known. When a year ends, E155 returns to the
 * same school, E156 repeats grade 12 and E230 finished the school's last grade. E170 ends any enrollment that isn't
 * primary [F support.aeries.com, articles 14000051360 and 14000069487; appendix of CDE's exit reason codes].
 */
export const exitCodes = [
  "N470",
  "T160",
  "T180",
  "T200",
  "T240",
  "E130",
  "E140",
  "E155",
  "E156",
  "E170",
  "E230",
] as const;
export const noShowCode = "N470";
/** For every secondary enrollment, whatever the reason, and for no other. */
export const secondaryExitCode = "E170";

/**
 * A student has one primary school at a time. Secondary enrollments may be added to it: dual enrollment at a second
 * school, a regional occupational center, a community college.
 */
export const secondaryKinds = ["dual", "regional-occupational", "community-college"] as const;
export const enrollmentKinds = ["primary", ...secondaryKinds] as const;

/**
 * A student belongs to a school from `entry_date` until the day before `exit_date`, or until the school year ends. An
 * exit on the entry date is an enrollment of no days: the student was expected and never came, and the row is kept for
 * its codes.
 *
 * Triggers of the migrations refuse days outside the school year, two primary schools at a time, one school twice at a
 * time, a row that is still open when a later one begins, and an exit that would leave a seat behind.
 */
export const schoolEnrollments = pgTable(
  "school_enrollments",
  {
    id: integer().primaryKey().generatedByDefaultAsIdentity(),
    studentId: integer("student_id").notNull(),
    schoolId: integer("school_id").notNull(),
    schoolYear: smallint("school_year").notNull(),
    kind: text({ enum: enrollmentKinds }).notNull().default("primary"),
    grade: smallint().notNull(),
    entryDate: date("entry_date").notNull(),
    entryCode: text("entry_code", { enum: entryCodes }).notNull(),
    exitDate: date("exit_date"),
    exitCode: text("exit_code", { enum: exitCodes }),
    /** The magnet center of the school that the student attends. */
    magnetCenterId: integer("magnet_center_id"),
    /** The track that the student follows, at a school that has several; null elsewhere, and until one is chosen. */
    trackCalendarId: smallint("track_calendar_id"),
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
    foreignKey({
      name: "school_enrollments_magnet_center_fk",
      columns: [table.magnetCenterId],
      foreignColumns: [magnetCenters.id],
    }),
    foreignKey({
      name: "school_enrollments_track_fk",
      columns: [table.trackCalendarId],
      foreignColumns: [calendars.id],
    }),
    check("school_enrollments_exit_complete", sql`(${table.exitDate} IS NULL) = (${table.exitCode} IS NULL)`),
    check("school_enrollments_dates_in_order", sql`${table.exitDate} >= ${table.entryDate}`),
    uniqueIndex("school_enrollments_one_active_school")
      .on(table.studentId, table.schoolYear)
      .where(sql`${table.exitDate} IS NULL AND ${table.kind} = 'primary'`),
    index("school_enrollments_student_index").on(table.studentId),
    index("school_enrollments_school_index").on(table.schoolId, table.schoolYear),
  ],
);
