/** Every number on the page is from report.json, or is one of its numbers in words. */
import { describe, expect, test } from "vitest";
import {
  bytes,
  clock,
  duration,
  milliseconds,
  number,
  percent,
} from "../../../readiness/evidence/plain-words.ts";
import { quantity } from "../../../readiness/evidence/units.ts";
import { judge } from "../../../readiness/judge/judge.ts";
import { buildReport } from "../../../readiness/report/build-report.ts";
import { renderReport } from "../../../readiness/report/render-report.ts";
import { requirements } from "../../../readiness/requirements/requirements.ts";
import { exampleAlerts, exampleDatabase } from "../support/example-database.ts";
import { noGoEvidence } from "../support/example-failures.ts";

const leaves = (value: unknown): (string | number)[] => {
  if (typeof value === "string" || typeof value === "number") return [value];
  return typeof value === "object" && value !== null ? Object.values(value).flatMap(leaves) : [];
};

const digits = (text: string): string[] => text.match(/\d[\d.,:]*\d|\d/g) ?? [];

const inWords = (value: number): string[] => [
  ...[0, 1, 2, 3].map((decimals) => number(value, decimals)),
  ...[milliseconds, duration, bytes, percent, clock].map((words) => words(value)),
  quantity(value, "requests"),
  milliseconds(value * 1000),
];

const visibleText = (html: string): string =>
  html
    .replace(/<svg[\s\S]*?<\/svg>|<style[\s\S]*?<\/style>|<head>[\s\S]*?<\/head>/g, " ")
    .replace(/<[^>]*>/g, " ")
    .replace(/&[a-z#\d]+;/g, " ");

describe("the numbers in report.html", () => {
  test("all come from report.json", async () => {
    const evidence = noGoEvidence();
    const watched = {
      ...{ traces: undefined, likelyCauses: undefined, signals: undefined, earlier: undefined, unread: [] },
      ...{ alerts: exampleAlerts, database: exampleDatabase },
    };
    const report = buildReport(evidence, judge(evidence, requirements, []), [], watched);
    const phases = report.load?.phases ?? [];
    const lengths = [...phases.map(({ beginSecond, endSecond }) => endSecond - beginSecond)];
    const counts = [report.requirements, report.audit?.rules ?? [], phases].map(({ length }) => length);
    const numbered = phases.map((_, index) => index + 1);
    const share = report.students.distinct / (report.students.of ?? 1);
    const derived = [...lengths, ...counts, ...numbered, share];
    const known = new Set(
      [...leaves(report), ...derived].flatMap((leaf) =>
        typeof leaf === "string" ? digits(leaf) : inWords(leaf).flatMap(digits),
      ),
    );
    /** Words of the page itself: “In 2014”, “95 of 100 requests”, “99 of 100”, “SHA-256”. */
    const words = ["2014", "95", "99", "100", "256"];
    const strange = digits(visibleText(await renderReport(report))).filter(
      (figure) => !known.has(figure) && !words.includes(figure),
    );
    expect(strange).toEqual([]);
  });
});
