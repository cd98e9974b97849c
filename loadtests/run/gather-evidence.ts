/** The evidence of a load: combines k6's summary, its second-by-second record, the machine's samples and the ledger. */
import { readFile } from "node:fs/promises";
import type { LoadEvidence } from "../../readiness/evidence/load-evidence.ts";
import type { Scenario } from "../model/scenario.ts";
import { generatorHealth, phaseEvidence } from "./generator-health.ts";
import type { K6Files } from "./k6-process.ts";
import type { Load, Played } from "./play-load.ts";
import { readConsole } from "./read-console.ts";
import { readRecord } from "./read-record.ts";
import { readSummary, requestEvidence, type Summary } from "./read-summary.ts";
import { secondEvidence, signInMinutes } from "./second-evidence.ts";
import { namedEvidence, schoolEvidence, visitsEvidence } from "./visit-evidence.ts";

type PlayedPlan = {
  readonly scenario: Scenario;
  readonly load: Load;
  readonly played: Played;
  readonly target: string;
};

export async function gatherEvidence(of: PlayedPlan): Promise<LoadEvidence> {
  const { scenario, load, played, target } = of;
  const { plan, files } = load;
  const summary = await summaryOf(files, played);
  const recorded = await readRecord(files.series);
  const { ledgerLines, visits } = await readConsole(files.ledger);
  const { endedAtMs } = recorded;
  const span = { startedAtMs: endedAtMs - summary.durationMs, endedAtMs };
  const samples = played.samples.filter(
    ({ atMs }) => atMs > span.startedAtMs && atMs <= span.endedAtMs + 1000,
  );
  const seconds = secondEvidence(plan, recorded, samples, span);
  const phases = plan.phases.map((phase) => phase.id);
  const { id, title, purpose, judgedBy } = scenario;
  return {
    scenario: { id, title, purpose, judgedBy },
    target,
    startedAt: new Date(span.startedAtMs).toISOString(),
    endedAt: new Date(endedAtMs).toISOString(),
    notPlayed: null,
    generatorExitCode: played.exitCode,
    phases: phaseEvidence(plan, summary),
    requests: requestEvidence(summary, phases),
    signInMinutes: signInMinutes(recorded, span),
    emptyAnswers: summary.value("empty_answers", undefined, "count"),
    visits: visitsEvidence(visits),
    byName: namedEvidence(visits, load.planned),
    schools: schoolEvidence(visits, load.schools),
    seconds,
    generator: generatorHealth({
      summary,
      recorded: recorded.seconds,
      samples,
      maxActiveUsers: Math.max(0, ...seconds.map(({ activeUsers }) => activeUsers)),
    }),
    ledgerLines,
  };
}

async function summaryOf(files: K6Files, { exitCode }: Played): Promise<Summary> {
  return readSummary(files.summary).catch(async (cause) => {
    throw new Error(`k6 ended with ${exitCode} and no summary: ${await lastLines(files.log)}`, { cause });
  });
}

const quotedLines = 5;

async function lastLines(log: string): Promise<string> {
  const text = await readFile(log, "utf8").catch(() => "");
  return text.trim().split("\n").slice(-quotedLines).join(" | ");
}
