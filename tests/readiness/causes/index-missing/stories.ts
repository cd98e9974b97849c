/** Stories about a table without the index it needs. */
import { indexMissing } from "../../../../readiness/causes/index-missing/cause.ts";
import { thresholds } from "../../../../readiness/causes/index-missing/thresholds.ts";
import { rowsRead, statement } from "../stories/calm.ts";
import type { CauseStories } from "../stories/cause-stories.ts";
import { counter, gauge } from "../stories/story.ts";

const { rowsReadPerSecond, rowsReadPerRowReturned } = thresholds;

export const indexMissingStories: CauseStories = {
  cause: indexMissing,
  stories: [
    {
      fires: true,
      that: "a whole table is read again and again",
      series: [...rowsRead(50_000), ...statement("section-roster")],
      says: "reads 170 rows of enrollments for each row returned (51,000/s): statement section-roster needs an index.",
    },
    { fires: true, that: "all of an index that doesn't fit is read", series: rowsRead(0, 50_000) },
    {
      fires: false,
      that: "a whole table is read once, for a list",
      series: [
        gauge("postgres_table_rows_read_total", { table: "sections", by: "scan" }, 0, 10_000_000, 10_000_000),
        counter("postgres_statement_rows_total", { statement: "section-roster" }, 10, 10, 10),
      ],
    },
    {
      fires: false,
      that: "no one is served, and something reads a lot",
      series: rowsRead(50_000, 0, 0),
    },
    {
      fires: false,
      that: "a rehearsal chooses its people, and nobody has arrived",
      series: [
        ...rowsRead(50_000),
        gauge("firstbell_run_info", { scenario: "opening-day" }, 1, 1, 1),
        gauge("firstbell_phase", { phase: "sign-in" }, 0, 0, 1),
      ],
      onlyAlert: "the report asks for causes of the load's own seconds",
    },
    { fires: false, that: "as many rows are returned", series: rowsRead(50_000, 100_000, 50_000) },
    { fires: false, that: "the table is small", series: rowsRead(5000, 0, 10) },
  ],
  near: {
    "how many rows are read": (times) => ({ series: rowsRead(times * rowsReadPerSecond, 0, 10) }),
    "how many are read for each one returned": (times) => ({
      series: rowsRead(times * rowsReadPerRowReturned * 1000, 0, 1000),
    }),
  },
};
