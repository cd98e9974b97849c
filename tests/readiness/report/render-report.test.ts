/** Every figure that a reader sees stands in report.json, or is one of its figures in words. */
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

describe("the figures of report.html", () => {
  test("all come from report.json", async () => {
    const evidence = noGoEvidence();
    const watched = {
      ...{ traces: null, likelyCauses: null, signals: null, unread: [] },
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

  test("carry separators and units", () => {
    expect(number(17_640_512)).toBe("17,640,512");
    expect(milliseconds(1180)).toBe("1.18 s");
    expect(milliseconds(42.4)).toBe("42 ms");
    expect(percent(0.00232)).toBe("0.232 %");
    expect(percent(0.0000001)).toBe("under 0.001 %");
    expect(duration(260)).toBe("4 min 20 s");
    expect(bytes(8 * 2 ** 30)).toBe("8 GiB");
    expect(quantity(1, "writes")).toBe("1 write");
  });
});
