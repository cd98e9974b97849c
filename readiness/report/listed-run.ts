/** A run in the list of all runs. */
import { type Report, reportSchema } from "./report.ts";

/** What a run's report says, or why it has none. */
export type ListedRun =
  | { readonly folder: string; readonly report: IndexedReport }
  | { readonly folder: string; readonly ended: string };

export const listedReportSchema = reportSchema.pick({
  verdict: true,
  headline: true,
  reduced: true,
  students: true,
  requirements: true,
  run: true,
  reach: true,
});
export type IndexedReport = Pick<
  Report,
  "verdict" | "headline" | "reduced" | "students" | "requirements" | "run" | "reach"
>;
