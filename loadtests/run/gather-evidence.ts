/**
 * The evidence of a load, from its files alone: k6's summary, its second-by-second record, the machine's samples and the
 * ledger. So it can be derived again from the same files.
 */

import { isMissingFile } from "../../parts/missing-file.ts";
import { type LoadEvidence, requestKinds } from "../../readiness/evidence/load-evidence.ts";
import { walkLineSchema } from "../../readiness/evidence/walk-evidence.ts";
import { allWrites } from "../../targets/reference-sis/all-writes.ts";
import type { Plan } from "../model/plan.ts";
import { answersEvidence } from "./answers-evidence.ts";
import { forbiddenEvidence } from "./forbidden-evidence.ts";
import { generatorHealth, phaseEvidence } from "./generator-health.ts";
import { readJsonLines } from "./json-lines.ts";
import { type K6Files, k6Files } from "./k6-process.ts";
import { readLastLooks } from "./last-looks.ts";
import { readChanges, readLedgerWrites } from "./ledger-writes.ts";
import { lookUpEvidence } from "./look-up-evidence.ts";
import { markEvidence } from "./mark-evidence.ts";
import { together } from "./outside-visits.ts";
import { type PasswordSignIns, passwordSignIns } from "./password-sign-ins.ts";
import { type PlayedFile, readPlayed } from "./played-file.ts";
import { readBackEvidence } from "./read-back-evidence.ts";
import { type Console, readConsole } from "./read-console.ts";
import { readPlan } from "./read-plan.ts";
import { readRecord } from "./read-record.ts";
import { readSamples } from "./read-samples.ts";
import { journeyEvidence, linesByKind, readSummary, requestEvidence, type Summary } from "./read-summary.ts";
import { replayEvidence } from "./replay-evidence.ts";
import { rivalEvidence } from "./rival-evidence.ts";
import { secondEvidence, signInMinutes } from "./second-evidence.ts";
import { stallEvidence } from "./stall-evidence.ts";
import { unfinishedEvidence } from "./unfinished-evidence.ts";
import { unplayedEvidence } from "./unplayed-evidence.ts";
import { namedEvidence, schoolEvidence, visitsEvidence } from "./visit-evidence.ts";
import { pagesOpened, walkEvidence } from "./walk-evidence.ts";

export type GatheredLoad = {
  readonly load: LoadEvidence;
  readonly passwordSignIns: PasswordSignIns;
};

export async function gatherEvidence(runDirectory: string): Promise<GatheredLoad> {
  const files = k6Files(runDirectory);
  const { scenario, target, outcome } = await readPlayed(files.played);
  const plan = await readPlan(files.plan);
  const played = { scenario, plan, target };
  if ("notPlayed" in outcome) {
    const load = unplayedEvidence({ ...played, because: outcome.notPlayed, at: outcome.at });
    return { load, passwordSignIns: passwordSignIns([], load) };
  }
  const console = await readConsole(files.ledger);
  const summary = await summaryOf(files);
  const load =
    summary === undefined
      ? unfinishedEvidence({ ...played, ...outcome, ...console, samples: await readSamples(files.machine) })
      : judgedByAllSent({
          ...(await measured(files, plan, { summary, ended: outcome, console })),
          scenario,
          target,
        });
  return { load, passwordSignIns: passwordSignIns(console.visits, load) };
}

/** A scenario of one's own may name fewer kinds than its journeys send: none of these is out of its scope. */
function judgedByAllSent(load: LoadEvidence): LoadEvidence {
  const sent = new Set(load.requests.filter(({ count }) => count > 0).map(({ kind }) => kind));
  const judgedBy = requestKinds.filter((kind) => sent.has(kind) || load.scenario.judgedBy.includes(kind));
  return { ...load, scenario: { ...load.scenario, judgedBy } };
}

type Ended = Extract<PlayedFile["outcome"], { readonly generatorExitCode: number }>;

type Finished = { readonly summary: Summary; readonly ended: Ended; readonly console: Console };

async function measured(
  files: K6Files,
  plan: Plan,
  { summary, ended, console: logged }: Finished,
): Promise<Omit<LoadEvidence, "scenario" | "target">> {
  const recorded = await readRecord(files.series);
  const walked = await readJsonLines(files.walk, walkLineSchema);
  const console = { ...logged, walk: walkEvidence(walked) };
  const { endedAtMs } = recorded;
  const outsideVisits = together(ended.outsideVisits, pagesOpened(walked, endedAtMs));
  const span = { startedAtMs: endedAtMs - summary.durationMs, endedAtMs };
  const samples = (await readSamples(files.machine)).filter(
    ({ atMs }) => atMs > span.startedAtMs && atMs <= span.endedAtMs + 1000,
  );
  const seconds = secondEvidence(plan, recorded, samples, span);
  const phases = plan.phases.map((phase) => phase.id);
  return {
    startedAt: new Date(span.startedAtMs).toISOString(),
    endedAt: new Date(endedAtMs).toISOString(),
    notPlayed: null,
    generatorExitCode: ended.generatorExitCode,
    phases: phaseEvidence(plan, summary),
    requests: requestEvidence(summary, phases),
    journeys: journeyEvidence(summary),
    signInMinutes: signInMinutes(recorded, span),
    emptyAnswers: summary.value("empty_answers", undefined, "count"),
    marks: markEvidence({ ...console, ...ended }, plan.marks),
    ...ofVisits(console, { ...ended, outsideVisits }),
    rolls: ended.rolls,
    stalls: stallEvidence(recorded.seconds, samples, span.startedAtMs),
    seconds,
    generator: generatorHealth({
      summary,
      recorded: recorded.seconds,
      samples,
      maxActiveUsers: Math.max(0, ...seconds.map(({ activeUsers }) => activeUsers)),
    }),
    ledgerLines: linesByKind(summary),
    ...(await afterwards(console, files)),
  };
}

function ofVisits(
  { visits, differing, admitted }: Console,
  { people, planned, schools, outsideVisits: outside }: Ended,
): Pick<LoadEvidence, "people" | "visits" | "byName" | "schools" | "answers" | "forbidden"> {
  return {
    people: Math.min(people, visits.length),
    visits: visitsEvidence(visits),
    byName: namedEvidence(visits, planned),
    schools: schoolEvidence(visits, schools),
    answers: answersEvidence({ visits, differing, outside }, schools),
    forbidden: forbiddenEvidence(visits, admitted, planned),
  };
}

/** The writes themselves are almost never needed: every look showed what was written, and every answer was the same again. */
async function afterwards(
  { readBacks, replays, rivals, walk, reads: inVisits }: Console & Pick<LoadEvidence, "walk">,
  { ledger, lastLooks }: K6Files,
): Promise<Pick<LoadEvidence, "walk" | "readBacks" | "replays" | "rivals" | "lookUps">> {
  const reads = [...inVisits, ...(await readLastLooks(lastLooks))];
  const isNeeded =
    readBacks.some(({ staleMs }) => staleMs !== null) ||
    replays.some(({ answered }) => answered === "different") ||
    rivals.some(({ ended }) => ended === "both-confirmed");
  const writes = isNeeded ? await readLedgerWrites(ledger, allWrites) : [];
  return {
    walk,
    readBacks: readBackEvidence(readBacks, writes),
    replays: replayEvidence(replays, writes),
    rivals: rivalEvidence(rivals, writes),
    lookUps: lookUpEvidence(reads, await readChanges(ledger, new Set(reads.map(({ record }) => record)))),
  };
}

/** Undefined if k6 was ended before it could write one. */
async function summaryOf(files: K6Files): Promise<Summary | undefined> {
  try {
    return await readSummary(files.summary);
  } catch (error) {
    if (isMissingFile(error)) return undefined;
    throw error;
  }
}
