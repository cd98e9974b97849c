/** Starts the longest test files first, so that none runs alone at the end. */
import { BaseSequencer, type TestSpecification } from "vitest/node";

/** More than 10 s each on two cores. Without a list, a fresh checkout would begin with the longest texts. */
const longest: readonly string[] = [
  "tests/whole/rehearse.test.ts",
  "tests/whole/rehearse-no-go.test.ts",
  "tests/sis/outages.test.ts",
  "tests/commands/seed.test.ts",
  "tests/commands/serve.test.ts",
  "tests/whole/contributing.test.ts",
  "tests/sis/http/page/page.test.ts",
  "tests/commands/program/run-command.test.ts",
  "tests/dashboards/rules/rule-groups.test.ts",
  "tests/parts/postgres/embedded-postgres.test.ts",
  "tests/seed/template.test.ts",
  "tests/bench/bench.test.ts",
  "tests/readiness/ledger/reconcile.property.test.ts",
  "tests/observe/prometheus/start-prometheus.test.ts",
  "tests/sis/http/read-request.test.ts",
  "tests/seed/seed-district.test.ts",
  "tests/readiness/report/render-report.in-browser.test.ts",
  "tests/targets/reference-sis/sign-in/start-sign-in.test.ts",
  "tests/seed/defects/plant-defects.test.ts",
  "tests/sis/dated-records.test.ts",
  "tests/sis/http/held-places.test.ts",
  "tests/loadtests/run/signals-recorder.test.ts",
  "tests/interleavings/play-pairs.test.ts",
  "tests/sis/server.test.ts",
  "tests/loadtests/run/run-scenario.test.ts",
  "tests/commands/doctor.test.ts",
  "tests/seed/load/migrations.test.ts",
  "tests/seed/seed-district-cut-short.test.ts",
  "tests/readiness/causes/agreement.test.ts",
  "tests/rehearsal/docker-stack.test.ts",
];

export class LongestFirst extends BaseSequencer {
  override async sort(files: TestSpecification[]): Promise<TestSpecification[]> {
    const sorted = await super.sort(files);
    return sorted.toSorted((one, other) => rankOf(one) - rankOf(other));
  }
}

function rankOf({ moduleId }: TestSpecification): number {
  const rank = longest.findIndex((file) => moduleId.endsWith(`/${file}`));
  return rank === -1 ? longest.length : rank;
}
