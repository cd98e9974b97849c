/** What a load measured, as a table for the terminal: requests, failures, waits, and the limits that were crossed. Pure. */
import { milliseconds, number } from "../evidence/plain-words.ts";
import { requestKindWords } from "../evidence/request-kind-words.ts";
import { crossedLimits, crossingInWords, limitsInWords } from "./crossed-limits.ts";
import type { Report } from "./report.ts";

const columns = ["", "requests", "failed", "half", "95 of 100", "slowest"];

export function loadTable(report: Report): string {
  const notPlayed = report.load?.notPlayed;
  return typeof notPlayed === "string" ? nobodySent(report, notPlayed) : wholeTable(report);
}

function nobodySent({ load }: Report, because: string): string {
  return `Nobody was sent, because ${load?.target ?? "the target"} isn't the SIS of this district, or doesn't let anyone in. ${because}`;
}

function wholeTable(report: Report): string {
  const rows = [columns, ...requestRows(report)];
  const widths = columns.map((_, column) => Math.max(...rows.map((row) => (row[column] ?? "").length)));
  const line = (row: readonly string[]) =>
    row.map((cell, column) =>
      column === 0 ? cell.padEnd(widths[0] ?? 0) : cell.padStart(widths[column] ?? 0),
    );
  return [
    ...rows.map((row) => line(row).join("  ")),
    "",
    `${limitsInWords(report)}${crossedLimits(report).length === 0 ? "." : ":"}`,
    ...crossedLimits(report).map((row) => `  ${crossingInWords(row)}`),
  ].join("\n");
}

function requestRows({ load }: Report): string[][] {
  const whole = (load?.requests ?? []).filter(({ name, phase }) => name === null && phase === null);
  return whole.map(({ kind, count, failed, p50Ms, p95Ms, maxMs }) => [
    requestKindWords[kind],
    number(count),
    number(failed),
    ...[p50Ms, p95Ms, maxMs].map(milliseconds),
  ]);
}
