/** A report never prints what isn't a fact: whatever piece of the evidence is missing, it says so in words. */
import { expect, test } from "vitest";
import type { Evidence } from "../../../readiness/evidence/evidence.ts";
import { judge } from "../../../readiness/judge/judge.ts";
import { buildReport } from "../../../readiness/report/build-report.ts";
import { loadTable } from "../../../readiness/report/load-table.ts";
import { renderLoad } from "../../../readiness/report/render-load.ts";
import { renderReport } from "../../../readiness/report/render-report.ts";
import { requirements } from "../../../readiness/requirements/requirements.ts";
import { exampleAlerts, exampleDatabase } from "../support/example-database.ts";
import { heldEvidence } from "../support/example-evidence.ts";
import { noGoEvidence } from "../support/example-failures.ts";
import { type Found, type Loss, lossesOf, withLoss } from "../support/lesser-evidence.ts";

const notFacts =
  /NaN|Infinity|\b0 of 0\b|\bundefined\b|\bnull\b|Invalid Date|[–—]\s?%|<tbody[^>]*>\s*<\/tbody>/g;

/** Without seconds there are no charts, which take most of the time that a page takes. */
function chartless(evidence: Evidence): Found {
  const { load } = evidence;
  const watched = {
    ...{ traces: undefined, likelyCauses: undefined, signals: undefined, earlier: undefined, unread: [] },
    ...{ alerts: exampleAlerts, database: exampleDatabase },
  };
  return { evidence: { ...evidence, load: load && { ...load, seconds: [] } }, watched };
}

async function notFactsAfter(found: Found, loss: Loss): Promise<string[]> {
  const { evidence, watched } = withLoss(found, loss);
  const report = buildReport(evidence, judge(evidence, requirements, []), [], watched);
  const texts = [
    await renderReport(report),
    await renderLoad(report),
    loadTable(report),
    ...stringsIn(report),
  ];
  const seen = new Set(texts.flatMap((text) => text.match(notFacts) ?? []));
  return [...seen].map((text) => `${loss.part}.${loss.path.join(".")} becomes ${loss.becomes}: ${text}`);
}

function stringsIn(value: unknown): string[] {
  if (typeof value === "string") return [value];
  return typeof value === "object" && value !== null ? Object.values(value).flatMap(stringsIn) : [];
}

const wholes = [
  ["GO", chartless(heldEvidence())],
  ["NO-GO", chartless(noGoEvidence())],
] as const;

test.each(wholes)(
  "of a %s, any one piece of the evidence may be missing, empty or zero",
  async (_, found) => {
    const losses = lossesOf(found);
    expect(losses.length).toBeGreaterThan(100);
    const seen: string[] = [];
    for (const loss of losses) seen.push(...(await notFactsAfter(found, loss)));
    expect(seen).toEqual([]);
  },
);
