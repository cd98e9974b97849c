/** The 41 reads of the rostering service. */
import { type SQL, sql } from "drizzle-orm";
import { lastsPast } from "../db/active-on.ts";
import { schoolEnrollments } from "../db/schema/enrollment.ts";
import { staff, students } from "../db/schema/people.ts";
import { courses, sectionEnrollments, sections, sectionTeachers } from "../db/schema/scheduling.ts";
import { academicSessions, gradingPeriods, termList } from "./lists/academic-sessions.ts";
import { classes } from "./lists/classes.ts";
import { courseList } from "./lists/courses.ts";
import { demographics } from "./lists/demographics.ts";
import { enrollments } from "./lists/enrollments.ts";
import { asked, type Part } from "./lists/list.ts";
import { orgs, schoolList } from "./lists/orgs.ts";
import { staffPrefix, studentList, studentPrefix, teachers, users } from "./lists/users.ts";
import { scopesOf } from "./scopes.ts";
import { type Collection, parent, type Related, type Service, type Within, within } from "./service.ts";
import { rosteringPath, servicesPath } from "./service-paths.ts";

const collections: readonly Collection[] = [
  { path: "academicSessions", list: academicSessions, scopes: scopesOf.core },
  { path: "classes", list: classes, scopes: scopesOf.core },
  { path: "courses", list: courseList, scopes: scopesOf.core },
  { path: "demographics", list: demographics, scopes: scopesOf.demographics },
  { path: "enrollments", list: enrollments, scopes: scopesOf.core },
  { path: "gradingPeriods", list: gradingPeriods, scopes: scopesOf.core },
  { path: "orgs", list: orgs, scopes: scopesOf.core },
  { path: "schools", list: schoolList, scopes: scopesOf.core },
  { path: "students", list: studentList, scopes: scopesOf.core },
  { path: "teachers", list: teachers, scopes: scopesOf.core },
  { path: "terms", list: termList, scopes: scopesOf.core },
  { path: "users", list: users, scopes: scopesOf.core },
];

const inForce = {
  seat: lastsPast(sectionEnrollments, asked.today),
  teaching: lastsPast(sectionTeachers, asked.today),
  enrollment: lastsPast(schoolEnrollments, asked.today),
};
const studentsOf = (section: SQL) => sql`${students.id} IN (
  SELECT ${sectionEnrollments.studentId} FROM ${sectionEnrollments}
   WHERE ${sectionEnrollments.sectionId} = ${section} AND ${inForce.seat})`;
const teachersOf = (section: SQL) => sql`${staff.id} IN (
  SELECT ${sectionTeachers.staffId} FROM ${sectionTeachers}
   WHERE ${sectionTeachers.sectionId} = ${section} AND ${inForce.teaching})`;
const studentsAt = sql`${students.id} IN (
  SELECT ${schoolEnrollments.studentId} FROM ${schoolEnrollments}
   WHERE ${schoolEnrollments.schoolId} = ${parent} AND ${schoolEnrollments.schoolYear} = ${asked.schoolYear}
     AND ${inForce.enrollment})`;
/** As an array, so that an index gives their rows in order. */
const sectionsAt = sql`ARRAY(SELECT ${sections.id} FROM ${sections} WHERE ${sections.schoolId} = ${parent})`;
const coursesAt = sql`${courses.id} IN (
  SELECT ${sections.courseId} FROM ${sections} WHERE ${sections.schoolId} = ${parent})`;
const classesOfStudent = sql`${sections.id} IN (
  SELECT ${sectionEnrollments.sectionId} FROM ${sectionEnrollments}
   WHERE ${sectionEnrollments.studentId} = ${parent} AND ${inForce.seat})`;
const classesOfTeacher = sql`${sections.id} IN (
  SELECT ${sectionTeachers.sectionId} FROM ${sectionTeachers}
   WHERE ${sectionTeachers.staffId} = ${parent} AND ${inForce.teaching})`;

/** By the prefix of the user's sourcedId: guardians have no classes. */
const classesOfUser: Readonly<Record<string, SQL>> = {
  [studentPrefix]: classesOfStudent,
  [staffPrefix]: classesOfTeacher,
};
/** The first number of an enrollment's key is its section. */
const sectionOf = ({ key }: Part) => key[0];

const related: readonly Related[] = [
  { of: "classes", parents: classes, path: "students", list: studentList, only: () => studentsOf(parent) },
  { of: "classes", parents: classes, path: "teachers", list: teachers, only: () => teachersOf(parent) },
  {
    of: "courses",
    parents: courseList,
    path: "classes",
    list: classes,
    only: () => sql`${sections.courseId} = ${parent}`,
  },
  {
    of: "schools",
    parents: schoolList,
    path: "classes",
    list: classes,
    only: () => sql`${sections.schoolId} = ${parent}`,
  },
  { of: "schools", parents: schoolList, path: "courses", list: courseList, only: () => coursesAt },
  {
    of: "schools",
    parents: schoolList,
    path: "enrollments",
    list: enrollments,
    only: (part) => sql`${sectionOf(part)} = ANY (${sectionsAt})`,
  },
  { of: "schools", parents: schoolList, path: "students", list: studentList, only: () => studentsAt },
  {
    of: "schools",
    parents: schoolList,
    path: "teachers",
    list: teachers,
    only: () => sql`${staff.schoolId} = ${parent}`,
  },
  // All schools of the district have its terms.
  { of: "schools", parents: schoolList, path: "terms", list: termList, only: () => undefined },
  { of: "students", parents: studentList, path: "classes", list: classes, only: () => classesOfStudent },
  { of: "teachers", parents: teachers, path: "classes", list: classes, only: () => classesOfTeacher },
  {
    of: "users",
    parents: users,
    path: "classes",
    list: classes,
    only: (_, { prefix }) => classesOfUser[prefix] ?? sql`false`,
  },
  {
    of: "terms",
    parents: termList,
    path: "classes",
    list: classes,
    only: () => sql`${sections.termId} = ${parent}`,
  },
  { of: "terms", parents: termList, path: "gradingPeriods", list: gradingPeriods, only: () => sql`false` },
];

/** True if the class that the path names is one of the school's. */
const classIsAtSchool = sql`EXISTS (
  SELECT FROM ${sections} WHERE ${sections.id} = ${within} AND ${sections.schoolId} = ${parent})`;

/** Of a class at a school. */
const ofClassAtSchool = {
  of: { path: "schools", list: schoolList, parameter: "schoolSourcedId" },
  within: { path: "classes", list: classes, parameter: "classSourcedId" },
  exists: classIsAtSchool,
} as const;

const inClass: readonly Within[] = [
  {
    ...ofClassAtSchool,
    path: "enrollments",
    list: enrollments,
    only: (part) => sql`${sectionOf(part)} = ${within}`,
  },
  { ...ofClassAtSchool, path: "students", list: studentList, only: () => studentsOf(within) },
  { ...ofClassAtSchool, path: "teachers", list: teachers, only: () => teachersOf(within) },
];

export const rostering: Service = {
  name: "rostering",
  documents: ["onerosterv1p2rostersservice_openapi3_v1p0", "imsorv1p2_rostering_openapi3_v1p0"],
  path: `${servicesPath}${rosteringPath}`,
  relatedScopes: scopesOf.related,
  collections,
  related,
  within: inClass,
};
