/** What a table's generator looks like, and the list of them is in `all-tables.ts`. */
import type { RowBuffer } from "../load/row-buffer.ts";
import type { DistrictPlan, SchoolPlan } from "../plan/school-plan.ts";

/** Rows of a table: passes run one after the other, each over all schools in id order, or once for the district. */
export type TableRows = {
  name: string;
  columns: readonly string[];
  /** How many rows there will be, for the progress line; an estimate where it cannot be known before. */
  expected: (plan: DistrictPlan) => number;
  passes: readonly RowPass[];
};

export type RowPass =
  | { by: "school"; write: (plan: DistrictPlan, school: SchoolPlan, rows: RowBuffer) => void }
  | { by: "district"; write: (plan: DistrictPlan, rows: RowBuffer) => void };

export function sumOver(plan: DistrictPlan, count: (school: SchoolPlan) => number): number {
  return plan.schools.reduce((sum, school) => sum + count(school), 0);
}
