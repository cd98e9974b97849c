/** Two students who graduated last year according to their exit, and are in high school. */
import type { Defect } from "./defect.ts";
import { exitAs } from "./exit-as.ts";

const id = "graduated-and-enrolled";

export const graduatedAndEnrolled = {
  id,
  rule: "R51",
  title: "two students who graduated last year and are enrolled",
  drops: [],
  sql: exitAs(id, "E230", { from: 9, to: 11 }),
} as const satisfies Defect;
