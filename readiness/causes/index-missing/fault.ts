/** Proves the missing index: an administrator drops one. */
import type { Fault } from "../fault.ts";

const index = "school_enrollments_student_index";

export const fault: Fault = {
  id: "missing-index",
  done: "the index that finds a student's enrollments is dropped",
  seconds: 22,
  alsoTrue: [],
  begin: async ({ execute }) => {
    await execute(`DROP INDEX ${index}`);
    return () => execute(`CREATE INDEX ${index} ON school_enrollments (student_id)`);
  },
};
