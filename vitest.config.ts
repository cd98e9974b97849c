/** How the tests run: one shared Postgres, three workers on two cores, and whole rehearsals last because they measure. */
import { defineConfig } from "vitest/config";
import { nodeFlags } from "./parts/node-flags.ts";
import { LongestFirst } from "./tests/support/longest-first.ts";
import { patience } from "./tests/support/patience.ts";

/** These stop a test that hangs. They're long enough for a machine that is busy with other work. */
const limits = {
  testTimeout: 300_000,
  hookTimeout: 300_000,
  expect: { poll: patience },
};

export default defineConfig({
  test: {
    // One more than the number of cores: tests spend half their time waiting for Postgres, k6 or another process.
    maxWorkers: 3,
    execArgv: [...nodeFlags],
    sequence: { sequencer: LongestFirst },
    projects: [
      {
        test: {
          ...limits,
          name: "parts",
          // Modules keep no state between tests. Reloading them for each file would take a third of the time.
          isolate: false,
          globalSetup: ["tests/support/global-setup.ts"],
          include: ["tests/**/*.test.ts"],
          exclude: ["tests/whole/**"],
          sequence: { groupOrder: 0 },
        },
      },
      {
        test: {
          ...limits,
          name: "whole",
          include: ["tests/whole/**/*.test.ts"],
          sequence: { groupOrder: 1 },
        },
      },
    ],
  },
});
