/** A run in the list of all runs. */
import type { z } from "zod";
import { reportSchema } from "./report.ts";

/** What a run's report says, or why it has none. */
export type ListedRun =
  | { readonly folder: string; readonly report: IndexedReport }
  | { readonly folder: string; readonly ended: string };

export const listedReportSchema = reportSchema.pick({
  verdict: true,
  reduced: true,
  students: true,
  requirements: true,
  run: true,
});
export type IndexedReport = z.infer<typeof listedReportSchema>;
