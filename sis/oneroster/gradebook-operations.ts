/** The 15 reads of the gradebook service that need no assessment profile. */
import { sql } from "drizzle-orm";
import { assignments, scores } from "../db/schema/grades.ts";
import { students } from "../db/schema/people.ts";
import { sections } from "../db/schema/scheduling.ts";
import { classes } from "./lists/classes.ts";
import { categories, lineItems, results, scoreScales } from "./lists/gradebook.ts";
import { schoolList } from "./lists/orgs.ts";
import { studentList } from "./lists/users.ts";
import { scopesOf } from "./scopes.ts";
import { parent, type Service, within } from "./service.ts";
import { gradebookPath, servicesPath } from "./service-paths.ts";

const scopes = scopesOf.gradebookCore;
const ofClass = { of: "classes", parents: classes } as const;
const classInPath = { path: "classes", list: classes, parameter: "classSourcedId" } as const;

const classExists = sql`EXISTS (SELECT FROM ${sections} WHERE ${sections.id} = ${parent})`;
const studentExists = sql`EXISTS (SELECT FROM ${students} WHERE ${students.id} = ${within})`;
const lineItemIsOfClass = sql`EXISTS (
  SELECT FROM ${assignments} WHERE ${assignments.id} = ${within} AND ${assignments.sectionId} = ${parent})`;
const scoresOfClass = sql`${scores.assignmentId} IN (
  SELECT ${assignments.id} FROM ${assignments} WHERE ${assignments.sectionId} = ${parent})`;

export const gradebook: Service = {
  name: "gradebook",
  documents: ["onerosterv1p2gradebookservice_openapi3_v1p0", "imsorv1p2_gradebook_openapi3_v1p0"],
  path: `${servicesPath}${gradebookPath}`,
  relatedScopes: scopesOf.gradebookRelated,
  collections: [
    { path: "categories", list: categories, scopes },
    { path: "lineItems", list: lineItems, scopes },
    { path: "results", list: results, scopes },
    { path: "scoreScales", list: scoreScales, scopes },
  ],
  related: [
    // All classes have the one category.
    { ...ofClass, path: "categories", list: categories, only: () => undefined },
    { ...ofClass, path: "lineItems", list: lineItems, only: () => sql`${assignments.sectionId} = ${parent}` },
    { ...ofClass, path: "results", list: results, only: () => scoresOfClass },
    { ...ofClass, path: "scoreScales", list: scoreScales, only: () => sql`false` },
    { of: "schools", parents: schoolList, path: "scoreScales", list: scoreScales, only: () => sql`false` },
  ],
  within: [
    {
      of: classInPath,
      within: { path: "students", list: studentList, parameter: "studentSourcedId" },
      exists: sql`${classExists} AND ${studentExists}`,
      path: "results",
      list: results,
      only: () => sql`${scores.sectionId} = ${parent} AND ${scores.studentId} = ${within}`,
    },
    {
      of: classInPath,
      within: { path: "lineItems", list: lineItems, parameter: "lineItemSourcedId" },
      exists: lineItemIsOfClass,
      path: "results",
      list: results,
      only: () => sql`${scores.assignmentId} = ${within}`,
    },
  ],
};
