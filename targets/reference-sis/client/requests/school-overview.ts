/** Requests of the school overview: a school at a glance. */
import { callOf, type ReadCall, type Requests } from "../request.ts";

export const schoolOverviewRequests = {
  "school-overview": { kind: "read", method: "GET", path: "/api/schools/{schoolId}/overview" },
} as const satisfies Requests;

export type SeenOverview = {
  /** The school's name. */
  readonly school: string | undefined;
  readonly students: number | undefined;
};

export function schoolOverview(schoolId: number): ReadCall<SeenOverview> {
  return {
    ...callOf(schoolOverviewRequests, "school-overview", { schoolId }),
    read: (answer) => ({ school: answer.text("school"), students: answer.number("students") }),
  };
}
