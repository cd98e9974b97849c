/** What is compared of a run: its report, whom its audit found, and how long people waited in each visit. */

import type { Criteria } from "../report/criteria.ts";
import type { Report } from "../report/report.ts";

export type ComparedRun = {
  readonly report: Report;
  /** What it was judged by when it ended, which another version may not do; left out if nobody can tell any more. */
  readonly sealed?: Criteria | undefined;
  /** By the rule's id, the students of its critical findings. */
  readonly found: ReadonlyMap<string, readonly number[]>;
  /** By journey: the longest wait of each visit, in milliseconds, shortest first. */
  readonly waits: ReadonlyMap<string, Float64Array>;
};
