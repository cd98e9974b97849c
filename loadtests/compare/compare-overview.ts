/** Compares a school at a glance with what is on record. */
import type { SeenOverview } from "../../targets/reference-sis/client/requests/school-overview.ts";
import type { Compare } from "./difference.ts";

/** `moving`: students whom others in the plan may enroll or withdraw meanwhile, at the most. */
export function compareOverview(name: string, students: number, moving: number): Compare<SeenOverview> {
  const expected = `${name}, about ${students} students`;
  return ({ school, students: shown }) => {
    const seen = `${school ?? "no name"}, ${shown ?? "no count"}`;
    if (school !== name)
      return { is: school === undefined ? "wrong" : "foreign", expected, seen, students: [] };
    if (shown !== undefined && Math.abs(shown - students) <= moving) return undefined;
    return { is: "wrong", expected, seen, students: [] };
  };
}
