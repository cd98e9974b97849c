/** Two students who moved to another state in summer according to their exit, and are here. */
import type { Defect } from "./defect.ts";
import { exitAs } from "./exit-as.ts";

const id = "moved-away-and-enrolled";

export const movedAwayAndEnrolled = {
  id,
  rule: "R51",
  title: "two students who moved away last year and are enrolled",
  drops: [],
  sql: exitAs(id, "T200", { from: 1, to: 8 }),
} as const satisfies Defect;
