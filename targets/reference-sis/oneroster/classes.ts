/** Courses, classes, and who sits in them or teaches them. */
import { type Column, type SQL, sql } from "drizzle-orm";
import {
  courses,
  sectionEnrollments,
  sectionMeetings,
  sections,
  sectionTeachers,
} from "../../../sis/db/schema/scheduling.ts";
import { rooms } from "../../../sis/db/schema/schools.ts";
import {
  base,
  dayLetters,
  district,
  gradesBetween,
  idOf,
  nothing,
  ofOpenYear,
  type Query,
  withTerm,
} from "./query.ts";

export const courseList: Query = {
  fields: [
    ...base(idOf("course", courses.id)),
    ["schoolYearSourcedId", nothing],
    ["title", courses.title],
    ["courseCode", courses.code],
    ["grades", gradesBetween(courses.lowGrade, courses.highGrade)],
    ["orgSourcedId", district],
    ["subjects", courses.subject],
    ["subjectCodes", nothing],
  ],
  from: sql`${courses}`,
};

const meetings = sql`(
  SELECT ${sectionMeetings.sectionId} AS section_id,
         string_agg(DISTINCT ${sectionMeetings.period}::text, ',') AS periods,
         string_agg(${sectionMeetings.period} || ':' || ${dayLetters(sectionMeetings.days)}, ','
                    ORDER BY ${sectionMeetings.period}, ${sectionMeetings.days}) AS meetings,
         min(${rooms.number}) AS room,
         min(${rooms.seats}) FILTER (WHERE ${rooms.kind} IN ('classroom', 'laboratory')) AS seats
    FROM ${sectionMeetings}
    LEFT JOIN ${rooms} ON ${rooms.id} = ${sectionMeetings.roomId}
   GROUP BY ${sectionMeetings.sectionId}) held`;

export const classes: Query = {
  fields: [
    ...base(idOf("class", sections.id)),
    ["title", sections.title],
    ["grades", gradesBetween(sections.lowGrade, sections.highGrade)],
    ["courseSourcedId", idOf("course", sections.courseId)],
    ["classCode", sql`${courses.code} || '-' || ${sections.id}`],
    ["classType", sections.kind],
    ["location", sql`held.room`],
    ["schoolSourcedId", idOf("school", sections.schoolId)],
    ["termSourcedIds", idOf("term", sections.termId)],
    ["subjects", courses.subject],
    ["subjectCodes", nothing],
    ["periods", sql`held.periods`],
    ["metadata.capacity", sections.capacity],
    ["metadata.subjectGroup", courses.subjectGroup],
    ["metadata.lowGrade", sections.lowGrade],
    ["metadata.highGrade", sections.highGrade],
    ["metadata.meetings", sql`held.meetings`],
    ["metadata.roomSeats", sql`held.seats`],
  ],
  from: sql`${sections} ${withTerm}
  LEFT JOIN ${courses} ON ${courses.id} = ${sections.courseId}
  LEFT JOIN ${meetings} ON held.section_id = ${sections.id}
 WHERE ${ofOpenYear}`,
};

type Placement = typeof sectionEnrollments | typeof sectionTeachers;

const placed = (
  table: Placement,
  [prefix, userPrefix]: readonly [string, string],
  user: Column,
  primary: SQL,
): Query => ({
  fields: [
    ...base(idOf(prefix, table.sectionId, user, table.beginDate)),
    ["classSourcedId", idOf("class", table.sectionId)],
    ["schoolSourcedId", idOf("school", sections.schoolId)],
    ["userSourcedId", idOf(userPrefix, user)],
    ["role", sql`${sql.raw(userPrefix === "student" ? "'student'" : "'teacher'")}`],
    ["primary", primary],
    ["beginDate", table.beginDate],
    ["endDate", table.endDate],
  ],
  from: sql`${table} LEFT JOIN ${sections} ON ${sections.id} = ${table.sectionId} ${withTerm} WHERE ${ofOpenYear}`,
});

export const seats = placed(
  sectionEnrollments,
  ["seat", "student"],
  sectionEnrollments.studentId,
  sql`'false'`,
);
export const teaching = placed(
  sectionTeachers,
  ["teaching", "staff"],
  sectionTeachers.staffId,
  sql`CASE ${sectionTeachers.role} WHEN 'primary' THEN 'true' ELSE 'false' END`,
);
