/** Every expression of the boards and alerts uses existing metrics and labels in a way that Prometheus can evaluate. */
import { readFile } from "node:fs/promises";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { parse } from "yaml";
import { z } from "zod";
import {
  boardsFolder,
  panelQueries,
  type QueryVariables,
  readBoards,
  withVariables,
} from "../../dashboards/panel-queries.ts";
import { profiles } from "../../dashboards/rules/profiles.ts";
import { expressionFaults } from "./expression-faults.ts";

const variables: QueryVariables = {
  run: "20260901T075500Z-1a2b3c",
  other: "20260831T075500Z-4d5e6f",
  school: "17",
  rangeSeconds: 300,
  stepSeconds: 2,
  scrapeSeconds: 2,
};

const rulesShape = z.object({
  groups: z.array(z.object({ name: z.string(), rules: z.array(z.object({ expr: z.string() })) })),
});
const marksShape = z.object({ annotations: z.object({ list: z.array(z.object({ expr: z.string() })) }) });

const boards = await readBoards();

describe("boards", () => {
  test.each(boards)("$title uses only what exists", (board) => {
    const queries = panelQueries(board, variables);
    expect(queries.length).toBeGreaterThan(0);
    const faulty = queries.flatMap(({ title, expr }) =>
      expressionFaults(expr).map((fault) => ({ title, fault, expr })),
    );
    expect(faulty).toEqual([]);
  });

  test.each(boards)("$title marks phases and faults with existing metrics", async ({ uid }) => {
    const text = await readFile(join(boardsFolder, `${uid}.json`), "utf8");
    const { list } = marksShape.parse(JSON.parse(text)).annotations;
    expect(list.length).toBeGreaterThan(0);
    expect(list.flatMap(({ expr }) => expressionFaults(withVariables(expr, variables)))).toEqual([]);
  });

  test("leave no Grafana variable unreplaced", () => {
    const left = boards.flatMap((board) => panelQueries(board, variables)).map(({ expr }) => expr);
    expect(left.filter((expr) => expr.includes("$"))).toEqual([]);
  });
});

describe("rules", () => {
  test.each(profiles)("of $title use only what exists", async ({ name }) => {
    const text = await readFile(join(boardsFolder, "..", `${name}.rules.yaml`), "utf8");
    const rules = rulesShape.parse(parse(text)).groups.flatMap(({ rules: ofGroup }) => ofGroup);
    expect(rules.length).toBeGreaterThan(0);
    expect(rules.flatMap(({ expr }) => expressionFaults(expr).map((fault) => ({ fault, expr })))).toEqual([]);
  });
});

const request = "http_request_duration_seconds";
const planted: [string, string, string][] = [
  ["a bracket is missing", `sum by (kind (rate(${request}_count[8s]))`, "does not parse"],
  ["the expression is empty", "", "does not parse"],
  ["a metric was renamed", "rate(http_requests_total[8s])", 'no metric is called "http_requests_total"'],
  ["a histogram is queried without a suffix", `sum(${request})`, `no metric is called "${request}"`],
  ["a selector has no name", '{run="x"}', 'no metric is called ""'],
  ["a label doesn't exist", 'sis_pool_limit{traffic="core"}', 'sis_pool_limit has no label "traffic"'],
  ["a value is not in the set", 'sis_pool_connections{state="busy"}', 'has no state="busy"'],
  [
    "one of several values is not in the set",
    `${request}_count{outcome=~"shed|broken"}`,
    'has no outcome="broken"',
  ],
  ["a bucket doesn't exist", `${request}_bucket{le="0.9"}`, 'has no bucket le="0.9"'],
  ["grouped by an unknown label", "sum by (teacher) (sis_pool_limit)", 'the label "teacher"'],
  [
    "matched by an unknown label",
    "sis_pool_limit / on (tenant) group_left () postgres_up",
    'the label "tenant"',
  ],
  ["the rate of a gauge", "rate(postgres_connections[8s])", "rate of the gauge postgres_connections"],
  ["a gauge's increase, offset", "increase(k6_vus[8s] offset 4s)", "increase of the gauge k6_vus"],
  [
    "a quantile of a counter",
    "histogram_quantile(0.95, rate(k6_arrivals_total[8s]))",
    "which isn't a histogram",
  ],
  [
    "a quantile without its buckets",
    `histogram_quantile(0.95, sum by (kind) (rate(${request}_bucket[8s])))`,
    'without its label "le"',
  ],
];

describe("planted mistakes are found", () => {
  test.each(planted)("%s", (_what, expression, fault) => {
    expect(expressionFaults(expression).join("; ")).toContain(fault);
  });

  test("and correct expressions pass", () => {
    const right = [
      `histogram_quantile(0.95, sum by (le, kind) (rate(${request}_bucket{kind!="operations"}[8s])))`,
      "histogram_quantile(0.95, sum by (journey) (rate(k6_http_req_duration_seconds[20s])))",
      'ALERTS{alertstate="firing", run=~"x|"}',
      'up{job="sis"} == 0',
      `${request}_bucket{le=~"1([.]0)?"}`,
    ];
    expect(right.flatMap(expressionFaults)).toEqual([]);
  });
});
