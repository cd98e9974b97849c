/** Options that several commands share, so that each means the same thing everywhere. */
import { Option } from "commander";
import { defaultDistrict } from "../../rehearsal/default-district.ts";

export const jsonOption = new Option(
  "--json",
  "print one machine-readable result on standard output, and everything else on standard error",
);
/** Commands differ in their usual size. */
export function studentsOption(usual: number | string): Option {
  return new Option("--students <number>", `number of students in the district (default: ${usual})`);
}
export const seedOption = new Option(
  "--seed <number>",
  `the same seed gives the same district, byte for byte (default: ${defaultDistrict.seed})`,
);
export const loadOption = new Option(
  "--load <number>",
  "times the rate at which the district's own people arrive on opening day (default: 1)",
);
export const durationOption = new Option(
  "--duration <minutes>",
  "minutes that the load lasts, if longer than by itself: its peaks are held longer at the same rates",
);
/** Commands differ in their usual level. */
export function messOption(usual: string): Option {
  return new Option(
    "--mess <level>",
    `what is wrong with the district: none, normal (a good opening day) or 2014 (what happened in Los Angeles) (default: ${usual})`,
  );
}
export const throughOption = new Option(
  "--through <day>",
  "add what happened at school from opening day through this day: attendance, scores, who left, came or changed classes",
);
export const defectsOption = new Option(
  "--defects <ids>",
  "bad assignments to plant: none, all, or comma-separated ids",
).default("none");
