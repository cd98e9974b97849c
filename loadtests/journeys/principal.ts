/** A principal looks at the school at a glance. */
import { schoolOverview } from "../../targets/reference-sis/client/requests/school-overview.ts";
import type { principals } from "../../targets/reference-sis/people/pools/principals.ts";
import { compareOverview } from "../compare/compare-overview.ts";
import type { Journey } from "../model/journey.ts";

/** Students of one school whom front offices enroll or withdraw during a load, at the most. [K] */
const mostMoving = 60;

export const principal: Journey<typeof principals> = {
  id: "principal",
  title: "a principal looks at the school",
  system: "attendance",
  requests: 1,
  thinkSeconds: 1,
  leastArrivals: 3,
  people: "principals",
  plans: () => ["school-overview"],
  steps(visit, person) {
    const { school, name, students } = person;
    visit.resume(person);
    visit.check(schoolOverview(school), compareOverview(name, students, mostMoving));
  },
};
