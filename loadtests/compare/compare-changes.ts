/** Compares who changed a student's schedule with what was just confirmed. */
import type { SeenChanges } from "../../targets/reference-sis/client/requests/audit-trail.ts";
import type { Compare } from "./difference.ts";

/** `operations`: the keys of confirmed writes. Others may have changed the schedule too. */
export function compareChanges(student: number, operations: readonly string[]): Compare<SeenChanges> {
  return ({ student: shown, requests }) => {
    const students = [student];
    if (shown !== student)
      return {
        is: shown === undefined ? "wrong" : "foreign",
        ...{ expected: `student ${student}`, seen: `student ${shown ?? "none"}`, students },
      };
    const missing = operations.find((operation) => !requests.includes(operation));
    if (missing === undefined) return undefined;
    return { is: "wrong", expected: `a change by ${missing}`, seen: `${requests.length} others`, students };
  };
}
