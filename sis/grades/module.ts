/** Grades: assignments, scores and report-card marks. */
import type { SisModule } from "../http/sis-module.ts";
import { mountGrades } from "./routes.ts";
import { assignmentRows } from "./row-scopes.ts";

export const gradesModule = {
  name: "grades",
  title: "Grades: assignments, scores, terms",
  routes: mountGrades,
  rowScopes: { assignment: assignmentRows },
} as const satisfies SisModule;
