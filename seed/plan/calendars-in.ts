/** The calendars that schools of a district follow. */
import { type Calendar, calendars } from "../district/calendars.ts";
import type { DistrictPlan } from "./school-plan.ts";

/** The traditional one in any case. */
export function calendarsIn({ schools }: DistrictPlan): readonly Calendar[] {
  const followed = new Set(schools.flatMap(({ calendar }) => [calendar.id, ...calendar.ofSections]));
  return calendars.filter(({ id, kind }) => kind === "traditional" || followed.has(id));
}
