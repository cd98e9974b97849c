/** Runs one scenario from a district to evidence: plan, people, k6 beside the sampler, and the results. */
import { appendFile, mkdir, rm, writeFile } from "node:fs/promises";
import { join } from "node:path";
import type { LookLine } from "../../readiness/evidence/look-line.ts";
import type { RollsEvidence } from "../../readiness/evidence/rolls-evidence.ts";
import { readBody } from "../../targets/reference-sis/contents/on-record.ts";
import { familyScheduleOnRecord } from "../../targets/reference-sis/contents/schedule-contents.ts";
import { type District, openDistrict } from "../../targets/reference-sis/people/district.ts";
import { readDistrictSize, readSchoolNames } from "../../targets/reference-sis/people/district-size.ts";
import { type Meeting, readMissingRolls } from "../../targets/reference-sis/people/missing-rolls.ts";
import { NotLetIn } from "../../targets/reference-sis/people/open-sessions.ts";
import { walkRoutes } from "../../targets/reference-sis/refusals/walk-routes.ts";
import { describeScenario } from "../model/describe-scenario.ts";
import { facts } from "../model/facts.ts";
import { k6Options } from "../model/k6-options.ts";
import { makePlan } from "../model/make-plan.ts";
import type { Plan } from "../model/plan.ts";
import { plannedRequests } from "../model/planned-requests.ts";
import type { Scenario } from "../model/scenario.ts";
import { refuseForeignTarget } from "./allowed-target.ts";
import { dueRolls } from "./due-rolls.ts";
import { type GatheredLoad, gatherEvidence } from "./gather-evidence.ts";
import { gatherPeople, journeysOf, writePeople } from "./gather-people.ts";
import { writeJsonLines } from "./json-lines.ts";
import { type K6Files, k6Files } from "./k6-process.ts";
import { lastLooksOf, takeLastLooks } from "./last-looks.ts";
import { compareLastOpenings, openingLooksOf } from "./last-openings.ts";
import { startMeanwhileLooks } from "./meanwhile-looks.ts";
import { type OutsideVisits, together } from "./outside-visits.ts";
import { type Load, type PlayOptions, playLoad } from "./play-load.ts";
import { type PlayedFile, writePlayed } from "./played-file.ts";
import { type RushLook, rushIn } from "./rush.ts";
import { compareWholeLooks, earlyLooksOf, wholeLooksOf } from "./whole-looks.ts";

export type RunPlanOptions = PlayOptions & {
  /** The user's file of hosts, besides this machine, that may be load-tested. */
  readonly allowList?: string | undefined;
  readonly databaseUrl: string;
  readonly seed: number;
  /** The day that it is in the district; opening day unless another is named. */
  readonly day?: string | undefined;
  /** Of the clocks on the district's walls. */
  readonly timeZone: string;
  readonly guardianPassword: (guardianId: number) => string;
  /** The secret that the seed gave another system. */
  readonly clientSecret: (client: string) => string;
  /** Called with each token that another system got for its secret. */
  readonly onClientToken?: ((token: string) => void) | undefined;
  /** Called when the harness itself has sent a password, unless the SIS clearly refused it. */
  readonly onPasswordSent?: ((username: string) => void) | undefined;
  /** How long the SIS's sessions last; undefined if nobody said. */
  readonly sessionHours?: number | undefined;
};

export type RunScenarioOptions = RunPlanOptions & {
  readonly scenario: Scenario;
  readonly load: number;
  /** Called once, before anyone arrives. */
  readonly onPlan?: (plan: Plan) => void;
};

/** Plans a scenario for the district at hand, and plays it. */
export async function runScenario(options: RunScenarioOptions): Promise<GatheredLoad> {
  const { scenario, load } = options;
  const size = await withDistrict(options, readDistrictSize);
  const plan = makePlan(scenario, { ...size, load });
  options.onPlan?.(plan);
  return runPlan(scenario, plan, options);
}

/**
 * Plays a plan. Writes plan.json, k6's files, ledger.ndjson, machine.ndjson, signals.ndjson.gz, played.json,
 * last-looks.ndjson, walk.ndjson and load.json into the run's folder.
 */
export async function runPlan(
  scenario: Scenario,
  plan: Plan,
  options: RunPlanOptions,
): Promise<GatheredLoad> {
  await refuseForeignTarget(options.target, options.allowList);
  await mkdir(options.runDirectory, { recursive: true });
  const files = k6Files(options.runDirectory);
  await writeFile(files.ledger, "");
  await writeFile(files.plan, `${JSON.stringify({ ...plan, facts }, null, 1)}\n`);
  await writeFile(files.options, `${JSON.stringify(k6Options(plan), null, 1)}\n`);
  try {
    await writePlayed(files.played, await play(scenario, plan, files, options));
    const gathered = await gatherEvidence(options.runDirectory);
    const content = { run: options.runId, ...gathered.load };
    await writeFile(join(options.runDirectory, "load.json"), `${JSON.stringify(content)}\n`);
    return gathered;
  } finally {
    // Sessions and passwords don't belong in the evidence.
    await rm(files.people, { recursive: true, force: true });
  }
}

/** An SIS that lets nobody in before the load is judged for that, and nobody is sent. */
async function play(
  scenario: Scenario,
  plan: Plan,
  files: K6Files,
  options: RunPlanOptions,
): Promise<PlayedFile> {
  const { runId: run, target, signal } = options;
  const played = { run, scenario: describeScenario(scenario), target };
  try {
    const load = await prepareLoad(options, plan, files);
    signal?.throwIfAborted();
    const { exitCode, afterwards } = await playWatched(load, options);
    await options.onWatched?.();
    await walk(load, options);
    const { rush, outside } = await rushIn(await rushLooks(load.families, options), target, signal);
    const planned = Object.fromEntries(load.planned);
    const schools = Object.fromEntries(load.schools);
    const { people } = load;
    const { recorded, ...outsideVisits } = together(afterwards.outsideVisits, outside);
    await addLooks(load.files.ledger, recorded);
    return {
      ...played,
      outcome: { generatorExitCode: exitCode, planned, schools, people, rush, ...afterwards, outsideVisits },
    };
  } catch (error) {
    if (!(error instanceof NotLetIn)) throw error;
    return { ...played, outcome: { notPlayed: error.message, at: new Date().toISOString() } };
  }
}

/** Compares answers beside the load, and once more after it. */
async function playWatched(load: Load, options: RunPlanOptions) {
  const { target, signal } = options;
  const open = () => openDistrictOf(options);
  const meanwhile = startMeanwhileLooks({ open, looks: load.wholeLooks, target, signal });
  try {
    return await playLoad(load, options, async () => lookOnceMore(load, options, await meanwhile.stop()));
  } finally {
    await meanwhile.stop();
  }
}

async function lookOnceMore(load: Load, options: RunPlanOptions, meanwhile: OutsideVisits) {
  const { target, signal } = options;
  await options.onEnd?.();
  const last = await takeLastLooks(load.lastLooks, target, signal);
  await writeJsonLines(load.files.lastLooks, last.lines);
  return await withDistrict(options, async (district) => {
    const openings = await compareLastOpenings(district, load.openingLooks, target, signal);
    const whole = await compareWholeLooks(district, load.wholeLooks, target, signal);
    return {
      rolls: await rollsOf(district, load.dueRolls),
      outsideVisits: together(load.early, meanwhile, last.outside, openings, whole),
    };
  });
}

/** Unwatched: what we read to choose whom to try isn't the system's work. */
async function walk({ files }: Load, options: RunPlanOptions): Promise<void> {
  await withDistrict(options, async (district) =>
    writeJsonLines(files.walk, await walkRoutes(district, options)),
  );
}

/** After the generator's own lines, of which the last may be cut off. */
async function addLooks(ledger: string, recorded: readonly LookLine[] = []): Promise<void> {
  await appendFile(ledger, recorded.map((line) => `\n${JSON.stringify(line)}\n`).join(""));
}

/** The schedule of each family's first student, as it is on record when nobody writes any more. */
async function rushLooks(families: Load["families"], options: RunPlanOptions): Promise<RushLook[]> {
  return await withDistrict(options, async (district) => {
    const looks: RushLook[] = [];
    for (const { session, students } of families) {
      const [student] = students;
      if (student === undefined) continue;
      const onRecord = familyScheduleOnRecord(student, district.day);
      looks.push({ session, onRecord, body: await readBody(district, onRecord) });
    }
    return looks;
  });
}

async function rollsOf(district: District, due: readonly Meeting[]): Promise<RollsEvidence> {
  return { due: due.length, missing: await readMissingRolls(district, due) };
}

async function prepareLoad(options: RunPlanOptions, plan: Plan, files: K6Files): Promise<Load> {
  const onProgress = (text: string) =>
    options.onProgress?.({ second: 0, ofSeconds: Math.ceil(plan.seconds), text });
  return withDistrict(options, async (district) => {
    const gathered = await gatherPeople({ ...options, plan, district, onProgress });
    const { people, distinct, families, earlySignIns } = gathered;
    await writePeople(people, files.people);
    const wholeLooks = wholeLooksOf(district, people, families);
    const { target, signal } = options;
    const early = await compareWholeLooks(district, earlyLooksOf(wholeLooks), target, signal);
    return {
      plan,
      files,
      day: district.day,
      journeys: journeysOf(plan).map(({ id }) => id),
      planned: plannedRequests(plan, people),
      dueRolls: dueRolls(plan, people),
      lastLooks: lastLooksOf(people, district.day),
      openingLooks: openingLooksOf(people, district.day),
      wholeLooks,
      families,
      people: distinct,
      early: together(earlySignIns, early),
      schools: await readSchoolNames(district),
    };
  });
}

/** Runs `work` with the district open, and always closes it. */
async function withDistrict<Result>(
  options: RunPlanOptions,
  work: (district: District) => Promise<Result>,
): Promise<Result> {
  const district = await openDistrictOf(options);
  try {
    return await work(district);
  } finally {
    await district.end();
  }
}

function openDistrictOf({ databaseUrl, seed, day, timeZone }: RunPlanOptions): Promise<District> {
  return openDistrict(databaseUrl, seed, { day, timeZone });
}
