/** The boards, in the order in which an engineer meets them. */
import { compareRuns } from "./compare-runs.ts";
import { errorBudget } from "./error-budget.ts";
import { firstBell } from "./first-bell.ts";
import { generatorHealth } from "./generator-health.ts";
import { oneSchool } from "./one-school.ts";
import { postgres } from "./postgres.ts";
import type { Board } from "./shared/board.ts";
import { sisModulesBoard } from "./sis-modules.ts";

export const allBoards: readonly Board[] = [
  firstBell,
  sisModulesBoard,
  postgres,
  generatorHealth,
  errorBudget,
  oneSchool,
  compareRuns,
];
