/** Options that several commands share, so that each means the same thing everywhere. */
import { Option } from "commander";

export const jsonOption = new Option(
  "--json",
  "print one machine-readable result on standard output, and everything else on standard error",
);
export const studentsOption = new Option(
  "--students <number>",
  "number of students in the district (default: 650000)",
);
export const seedOption = new Option(
  "--seed <number>",
  "the same seed gives the same district, byte for byte (default: 1)",
);
export const loadOption = new Option(
  "--load <number>",
  "load factor; 1 is the real peak of opening day (default: 1)",
);
export const defectsOption = new Option(
  "--defects <ids>",
  "bad assignments to plant: none, all, or comma-separated ids",
).default("none");
