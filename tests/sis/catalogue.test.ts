/** How many series each job can have at most, and that no request from outside can make more. */
import { randomUUID } from "node:crypto";
import { afterAll, beforeAll, expect, test } from "vitest";
import { firstbellMetrics } from "../../dashboards/metrics/firstbell.ts";
import { allJourneys } from "../../loadtests/all-journeys.ts";
import { usualDistrict } from "../../loadtests/model/full-district.ts";
import { makePlan } from "../../loadtests/model/make-plan.ts";
import { openingDay } from "../../loadtests/scenarios/opening-day.ts";
import { jobs } from "../../observe/prometheus/configuration.ts";
import { allCauses } from "../../readiness/causes/all-causes.ts";
import { planDistrict } from "../../seed/plan/plan-district.ts";
import { sisMetrics } from "../../sis/catalogue.ts";
import { collectorMetrics } from "../../sis/collector/catalogue.ts";
import type { RegisteredRoute } from "../../sis/http/declaration.ts";
import { createTracing } from "../../sis/telemetry/tracing/tracing.ts";
import { allWrites } from "../../targets/reference-sis/all-writes.ts";
import { people } from "../support/small-school.ts";
import { startTestApp, type TestApp, testNow } from "../support/test-app.ts";
import { requestCombinations, seriesAtMost, seriesOfRoute, statementNames } from "./series-at-most.ts";

let app: TestApp;
beforeAll(async () => {
  app = await startTestApp({ tracing: createTracing({ slowMs: 0, clock: () => testNow }) });
});
afterAll(() => app.stop());

/**
 * An active series costs Prometheus about 4 KiB of memory, and 1 to 2 bytes per sample: these make 161 MiB and 18,200
 * samples per second; Prometheus can take a few hundred thousand. Most are never created, because a route's series are
 * made on first use: a rehearsed opening day makes about 1,200 of the SIS's. Each module adds some, and health the last
 * 2,300: its routes tell their outcomes apart as all others do, in the same buckets.
 */
const budget = { sis: 30_500, "sis-schools": 8_000, postgres: 2_500, firstbell: 150 } as const;

function exposedAt(path: "/metrics" | "/metrics/schools") {
  const rows = Object.entries(sisMetrics);
  return Object.fromEntries(
    rows.filter(([, { labels }]) => "school" in labels === (path === "/metrics/schools")),
  );
}

test("each job stays within its budget of series, even for 650,000 students", async () => {
  const { registered } = app.sis.routes;
  const statements = await statementNames(registered);
  expect(statements.size).toBeGreaterThan(50);
  const students = 650_000;
  const schools = planDistrict(1, students).schools.length;
  const sis = { route: registered.length, statement: statements.size };
  // The distinct names, and `other`; see sis/collector.
  const postgres = { application: 21, table: 201, statement: 201 };
  const plan = makePlan(openingDay, { ...usualDistrict(students), load: 1 });
  const rehearsal = { scenario: 1, students: 1, load: 1, phase: plan.phases.length, fault: allCauses.length };
  const most = {
    sis: seriesAtMost(exposedAt("/metrics"), sis, requestCombinations(registered)),
    "sis-schools": seriesAtMost(
      exposedAt("/metrics/schools"),
      { school: schools },
      { sis_school_info: schools },
    ),
    postgres: seriesAtMost(collectorMetrics, postgres),
    firstbell: seriesAtMost(firstbellMetrics, {
      ...rehearsal,
      journey: allJourneys.length,
      kind: allWrites.length,
    }),
  };
  expect(Object.keys(most)).toEqual([...jobs]);
  for (const job of jobs) expect(most[job], job).toBeLessThanOrEqual(budget[job]);
  console.info("series at most", most);
  console.info("of the SIS's, by route", byRoute(registered));
});

/** The fewest, the median and the most that a route of each kind adds. */
function byRoute(routes: readonly RegisteredRoute[]) {
  const rows = exposedAt("/metrics");
  return Object.fromEntries(
    [...Map.groupBy(routes, ({ access }) => access)].map(([access, of]) => {
      const sizes = of.map((route) => seriesOfRoute(rows, route)).toSorted((one, other) => one - other);
      return [
        access,
        { routes: sizes.length, fewest: sizes[0], median: sizes[sizes.length >> 1], most: sizes.at(-1) },
      ];
    }),
  );
}

const random = (): string => randomUUID();
const times = <Result>(count: number, make: (index: number) => Result): Result[] =>
  Array.from({ length: count }, (_, index) => make(index));

/** What an attacker would send to create series: anything that could end up in a label. */
async function sendHostile(): Promise<number[]> {
  const { hono } = app.sis;
  const token = await app.signIn(people.birchCounselor);
  const headers = () => ({
    Authorization: `Bearer ${token}`,
    baggage: `journey=${random()}`,
    traceparent: `00-${random().replaceAll("-", "")}-00f067aa0ba902b7-01`,
    "User-Agent": random(),
  });
  const number = () => Math.floor(performance.now() * 1e6) % 2_000_000_000;
  const unknownPaths = times(2_000, () => hono.request(`/${random()}/${random()}`, { headers: headers() }));
  const oddMethods = times(200, (index) =>
    hono.request("/api/me", { method: `X${index}${random().slice(0, 8)}`, headers: headers() }),
  );
  const madeUpRows = times(100, () =>
    hono.request(`/api/students/${number()}/schedule`, { headers: headers() }),
  );
  const madeUpSchools = times(100, () =>
    hono.request(`/api/schools/${number()}/sections?period=${random()}`, { headers: headers() }),
  );
  const signIns = times(20, () =>
    app.ask(undefined, "/api/sign-in/password", {
      method: "POST",
      body: { username: random(), password: random() },
    }),
  );
  const answers = await Promise.all([unknownPaths, oddMethods, madeUpRows, madeUpSchools, signIns].flat());
  return answers.map(({ status }) => status);
}

/** The series of both pages: names with labels, without values. */
async function seriesNow(): Promise<string[]> {
  const pages = await Promise.all(["/metrics", "/metrics/schools"].map((path) => app.operations(path)));
  const lines = (await Promise.all(pages.map((page) => page.text()))).flatMap((text) => text.split("\n"));
  return lines.filter((line) => /^[a-z]/.test(line)).map((line) => line.replace(/(\}|^\w+) .*$/, "$1"));
}

test("made-up methods, paths, journeys, ids and schools make no series", async () => {
  const statuses = new Set([...(await sendHostile()), ...(await sendHostile())]);
  expect([...statuses].filter((status) => status < 400)).toEqual([]);
  const before = await seriesNow();
  await sendHostile();
  const after = await seriesNow();
  expect(after.filter((series) => !before.includes(series))).toEqual([]);
  expect(after.length).toBeLessThan(1_000);
  const names = await statementNames(app.sis.routes.registered);
  const named = after.flatMap((series) => /statement="([^"]+)"/.exec(series)?.[1] ?? []);
  expect(named.filter((name) => !names.has(name))).toEqual([]);
  expect(after.join("\n")).not.toMatch(/[0-9a-f]{8}-[0-9a-f]{4}/);
});
