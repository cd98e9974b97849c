/** Courses, sections, who teaches them, and which student has which seat. */
import { sql } from "drizzle-orm";
import {
  boolean,
  check,
  date,
  foreignKey,
  index,
  integer,
  pgTable,
  primaryKey,
  smallint,
  text,
  uniqueIndex,
} from "drizzle-orm/pg-core";
import { staff, students } from "./people.ts";
import { magnetCenters, rooms, schools, terms } from "./schools.ts";
import { dayClassProgramCodes } from "./special-education.ts";

export const subjectGroups = [
  "homeroom",
  "academic",
  "physical-education",
  "performing-arts",
  "elective",
  "special-day-class",
  "service",
] as const;

/** What the University of California asks for: history, English, mathematics, science, language, arts, electives. */
export const collegeAreas = ["a", "b", "c", "d", "e", "f", "g"] as const;

/** Why a student's schedule changes. [K] What counselors' change forms commonly offer: no public list was found. */
export const changeReasons = [
  "new-student",
  "missing-class",
  "wrong-level",
  "already-passed",
  "graduation",
  "program",
  "class-size",
  "requested",
  "mistake",
] as const;

/** The district's course catalog. */
export const courses = pgTable("courses", {
  id: integer().primaryKey().generatedByDefaultAsIdentity(),
  code: text().notNull().unique("courses_code_unique"),
  title: text().notNull(),
  subject: text().notNull(),
  subjectGroup: text("subject_group", { enum: subjectGroups }).notNull(),
  lowGrade: smallint("low_grade").notNull(),
  highGrade: smallint("high_grade").notNull(),
  repeatable: boolean().notNull(),
  /** Null for a course that doesn't count toward admission there. */
  collegeArea: text("college_area", { enum: collegeAreas }),
});

/** One class of one course in one period of one term. Capacity is the number of seats that may be taken. */
export const sections = pgTable(
  "sections",
  {
    id: integer().primaryKey().generatedByDefaultAsIdentity(),
    schoolId: integer("school_id").notNull(),
    courseId: integer("course_id").notNull(),
    termId: smallint("term_id").notNull(),
    period: smallint().notNull(),
    capacity: smallint().notNull(),
    title: text().notNull(),
    kind: text({ enum: ["homeroom", "scheduled"] }).notNull(),
    /** Grades the section is meant for. */
    lowGrade: smallint("low_grade").notNull(),
    highGrade: smallint("high_grade").notNull(),
    /** Of a special day class; null for all other sections, and if it isn't on record. */
    program: text({ enum: dayClassProgramCodes }),
    /** Of a class for a magnet center's own students. */
    magnetCenterId: integer("magnet_center_id"),
  },
  (table) => [
    foreignKey({ name: "sections_school_fk", columns: [table.schoolId], foreignColumns: [schools.id] }),
    foreignKey({ name: "sections_course_fk", columns: [table.courseId], foreignColumns: [courses.id] }),
    foreignKey({ name: "sections_term_fk", columns: [table.termId], foreignColumns: [terms.id] }),
    foreignKey({
      name: "sections_magnet_center_fk",
      columns: [table.magnetCenterId],
      foreignColumns: [magnetCenters.id],
    }),
    check("sections_capacity_not_negative", sql`${table.capacity} >= 0`),
    index("sections_school_index").on(table.schoolId, table.termId, table.period),
  ],
);

/**
 * When, where and with whom a section meets; `days` is a bit set, Monday 1, Tuesday 2, … Friday 16. A section may meet
 * in several periods, and in one period in different rooms on different days. A trigger of the migrations refuses two
 * meetings of a section in one period on one day.
 */
export const sectionMeetings = pgTable(
  "section_meetings",
  {
    sectionId: integer("section_id").notNull(),
    period: smallint().notNull(),
    days: smallint().notNull(),
    roomId: integer("room_id"),
    /** Who teaches this meeting, if not the section's teachers. */
    staffId: integer("staff_id"),
  },
  (table) => [
    primaryKey({ name: "section_meetings_pk", columns: [table.sectionId, table.period, table.days] }),
    foreignKey({
      name: "section_meetings_section_fk",
      columns: [table.sectionId],
      foreignColumns: [sections.id],
    }),
    foreignKey({ name: "section_meetings_room_fk", columns: [table.roomId], foreignColumns: [rooms.id] }),
    foreignKey({ name: "section_meetings_staff_fk", columns: [table.staffId], foreignColumns: [staff.id] }),
    check("section_meetings_on_some_day", sql`${table.days} BETWEEN 1 AND 31`),
    index("section_meetings_staff_index").on(table.staffId).where(sql`${table.staffId} IS NOT NULL`),
  ],
);

/**
 * Who teaches a section from `begin_date` until the day before `end_date`, or until the term ends. One teacher may have
 * several such stays in one section, one after the other.
 */
export const sectionTeachers = pgTable(
  "section_teachers",
  {
    sectionId: integer("section_id").notNull(),
    staffId: integer("staff_id").notNull(),
    role: text({ enum: ["primary", "co-teacher"] }).notNull(),
    beginDate: date("begin_date").notNull(),
    endDate: date("end_date"),
  },
  (table) => [
    primaryKey({ name: "section_teachers_pk", columns: [table.sectionId, table.staffId, table.beginDate] }),
    check("section_teachers_dates_in_order", sql`${table.endDate} > ${table.beginDate}`),
    foreignKey({
      name: "section_teachers_section_fk",
      columns: [table.sectionId],
      foreignColumns: [sections.id],
    }),
    foreignKey({ name: "section_teachers_staff_fk", columns: [table.staffId], foreignColumns: [staff.id] }),
    index("section_teachers_staff_index").on(table.staffId),
  ],
);

/**
 * A student's seat in a section, held from `begin_date` until the day before `end_date`, or until the term ends. A
 * student who leaves a class and returns has two rows. A seat that is given up on its first day was never held: its row
 * is deleted, and the audit trail says so.
 *
 * Triggers of the migrations refuse a seat outside the term or above the capacity, a seat or a student twice in a
 * section on one day, two sections that meet at the same time, and a seat outside an enrollment at the section's school.
 */
export const sectionEnrollments = pgTable(
  "section_enrollments",
  {
    sectionId: integer("section_id").notNull(),
    studentId: integer("student_id").notNull(),
    seat: smallint().notNull(),
    beginDate: date("begin_date").notNull(),
    endDate: date("end_date"),
  },
  (table) => [
    primaryKey({
      name: "section_enrollments_pk",
      columns: [table.sectionId, table.studentId, table.beginDate],
    }),
    foreignKey({
      name: "section_enrollments_section_fk",
      columns: [table.sectionId],
      foreignColumns: [sections.id],
    }),
    foreignKey({
      name: "section_enrollments_student_fk",
      columns: [table.studentId],
      foreignColumns: [students.id],
    }),
    check("section_enrollments_dates_in_order", sql`${table.endDate} > ${table.beginDate}`),
    uniqueIndex("section_enrollments_one_student_a_seat")
      .on(table.sectionId, table.seat)
      .where(sql`${table.endDate} IS NULL`),
    index("section_enrollments_student_index").on(table.studentId),
  ],
);
