import type { Fault } from "../fault.ts";
import { execute } from "./admin.ts";

export const missingIndex: Fault = {
  id: "missing-index",
  cause: "index-missing",
  done: "the index by which a student's enrollment is found is dropped",
  seconds: 22,
  alsoTrue: [],
  begin: async ({ databaseUrl }) => {
    await execute(databaseUrl, "DROP INDEX school_enrollments_student_index");
    return () =>
      execute(
        databaseUrl,
        "CREATE INDEX school_enrollments_student_index ON school_enrollments (student_id)",
      );
  },
};
