/** The monitor's own sample: students whom his seed draws, each one's placement beside the schedule. */
import type { Dependencies } from "../dependencies.ts";
import { type Bounds, boundsOfShare, sayShare } from "./confidence.ts";
import { findSample, type Sampled } from "./school-queries.ts";

export type Sample = {
  readonly students: readonly Sampled[];
  readonly right: number;
  readonly bounds: Bounds;
  readonly result: string;
};

export async function drawSample(
  { core, today, settings: { schoolYear } }: Pick<Dependencies, "core" | "today" | "settings">,
  asked: { readonly seed: string; readonly students: number },
): Promise<Sample> {
  const students = await findSample.all(core, { ...asked, day: today(), schoolYear });
  const right = students.filter((student) => student.right).length;
  const bounds = students.length === 0 ? { low: 0, high: 1 } : boundsOfShare(right, students.length);
  return { students, right, bounds, result: sayShare(right, students.length) };
}
