/** The limits that a load crossed, in words. Pure. */
import { counted } from "../evidence/plain-words.ts";
import { quantity } from "../evidence/units.ts";
import type { Report, ReportedRequirement } from "./report.ts";

type Judged = Pick<Report, "requirements">;

export function crossedLimits({ requirements }: Judged): ReportedRequirement[] {
  return requirements.filter(({ status }) => status === "failed" || status === "warned");
}

/** "2 of 31 limits were crossed" */
export function limitsInWords(report: Judged): string {
  const crossed = crossedLimits(report).length;
  const judged = report.requirements.filter(({ status }) => status !== "not-tested").length;
  const limits = counted(judged, "limit", "limits");
  if (crossed === 0) return `None of ${limits} was crossed`;
  return `${crossed} of ${limits} ${crossed === 1 ? "was" : "were"} crossed`;
}

/** "speed.read: 812 ms, limit below 500 ms. Slowest in …" */
export function crossingInWords(row: ReportedRequirement): string {
  const { id, comparison, limit, unit, measured, detail } = row;
  const seen = measured === null ? "not measured" : quantity(measured, unit);
  const wanted = limit === 0 ? "none" : `${comparison} ${quantity(limit, unit)}`;
  return `${id}: ${seen}, limit ${wanted}. ${detail}`;
}
