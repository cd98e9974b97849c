/** What a load measured, as a table for the terminal: requests, failures, waits, and the limits that were crossed. Pure. */
import { milliseconds, number } from "../evidence/plain-words.ts";
import { requestKindWords } from "../evidence/request-kind-words.ts";
import { crossedLimits, crossingInWords, limitsInWords } from "./crossed-limits.ts";
import { journeyWaits, waitColumns } from "./journey-waits.ts";
import type { Report } from "./report.ts";

const requestColumns = ["", "requests", "failed", "half", "95 of 100", "slowest"];

export function loadTable(report: Report): string {
  const notPlayed = report.load?.notPlayed;
  return typeof notPlayed === "string" ? nobodySent(report, notPlayed) : wholeTable(report);
}

function nobodySent({ load }: Report, because: string): string {
  return `Nobody was sent, because ${load?.target ?? "the target"} isn't the SIS of this district, or doesn't let anyone in. ${because}`;
}

function wholeTable(report: Report): string {
  return [
    ...aligned([requestColumns, ...requestRows(report)]),
    "",
    ...aligned([["", ...waitColumns], ...(report.load === null ? [] : journeyWaits(report.load))]),
    "",
    `${limitsInWords(report)}${crossedLimits(report).length === 0 ? "." : ":"}`,
    ...crossedLimits(report).map((row) => `  ${crossingInWords(row)}`),
  ].join("\n");
}

/** The first column to the left, the others to the right. */
function aligned(rows: readonly (readonly string[])[]): string[] {
  const widthOf = (column: number) => Math.max(...rows.map((row) => (row[column] ?? "").length));
  return rows.map((row) =>
    row
      .map((cell, column) => (column === 0 ? cell.padEnd(widthOf(0)) : cell.padStart(widthOf(column))))
      .join("  "),
  );
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
