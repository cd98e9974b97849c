/** How the tests run: one shared Postgres, three workers on two cores; whole rehearsals alone, since they measure. */
import { defineConfig } from "vitest/config";

const limits = {
  testTimeout: 60_000,
  hookTimeout: 120_000,
};

export default defineConfig({
  test: {
    // One more than there are cores: half of a test is waiting, for Postgres, for k6, for a process.
    maxWorkers: 3,
    projects: [
      {
        test: {
          ...limits,
          name: "parts",
          // Modules keep nothing between tests: loading them anew for each file would take a third of the time.
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
