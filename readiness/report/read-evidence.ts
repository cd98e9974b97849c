/** Reads a run's folder: what is missing, incomplete or malformed becomes a gap, never an exception. */
import { createHash } from "node:crypto";
import { createReadStream } from "node:fs";
import { readFile, stat } from "node:fs/promises";
import { join } from "node:path";
import { pipeline } from "node:stream/promises";
import { z } from "zod";
import { isMissingFile } from "../../parts/missing-file.ts";
import { type LikelyCause, likelyCauses } from "../causes/likely-causes.ts";
import { alertEvidenceSchema } from "../evidence/alert-evidence.ts";
import type { Waiver } from "../evidence/evidence.ts";
import { auditSchema, databaseSchema, runSchema } from "../evidence/evidence-files.ts";
import type { FoundEvidence } from "../evidence/found-evidence.ts";
import { interleavingsSchema } from "../evidence/interleavings-evidence.ts";
import { ledgerSchema } from "../evidence/ledger-file.ts";
import type { LoadEvidence } from "../evidence/load-evidence.ts";
import { loadSchema } from "../evidence/load-file.ts";
import { readSignals } from "../evidence/signals/read-signals.ts";
import type { Signals } from "../evidence/signals/signals.ts";
import { readTraces } from "../evidence/trace-file.ts";
import { readWaivers } from "../judge/waivers.ts";
import { requirements } from "../requirements/requirements.ts";
import type { EvidenceFile, Watched } from "./build-report.ts";

/** Written by the generator and not read for the verdict; without them it can't be checked. */
const rawFiles = ["plan.json", "k6-summary.json", "k6-series.ndjson.gz", "ledger.ndjson", "machine.ndjson"];
/** Those of a load that wasn't played. */
const filesOfPlan = ["plan.json", "ledger.ndjson"];
const signalsFile = "signals.ndjson.gz";
const judgedFiles = ["run.json", "load.json", "ledger-account.json", "audit.json"];
const interleavingsFile = "interleavings.json";
const optionalFiles = [
  ...[
    interleavingsFile,
    "waivers.json",
    signalsFile,
    "database.json",
    "alerts.json",
    "boards.json.gz",
    "traces.ndjson",
  ],
];

export type RunFolder = {
  readonly evidence: FoundEvidence;
  readonly waivers: Waiver[];
  readonly files: EvidenceFile[];
  readonly watched: Watched;
};

type Gap = { readonly file: string; readonly problem: string };

/** The waivers of a run are those in its folder: a rebuilt report must not pick up later ones. */
export async function readRunFolder(directory: string): Promise<RunFolder> {
  const gaps: Gap[] = [];
  const run = await readPart(directory, "run.json", runSchema, gaps);
  const load = await readPart(directory, "load.json", loadSchema, gaps);
  const ledger = await readPart(directory, "ledger-account.json", ledgerSchema, gaps);
  const audit = await readPart(directory, "audit.json", auditSchema, gaps);
  const { waivers, problems } = await readWaivers(join(directory, "waivers.json"), requirements);
  if (problems.length > 0) gaps.push({ file: "waivers.json", problem: problems.join("; ") });
  const interleavings = await readIfThere(directory, interleavingsFile, interleavingsSchema, gaps);
  const needed = typeof load?.notPlayed === "string" ? filesOfPlan : rawFiles;
  const files = await describeFiles(directory, needed, gaps);
  const watched = await readWatched(directory, load);
  return { evidence: { run, load, ledger, audit, interleavings, gaps }, waivers, files, watched };
}

/** A file that is missing is no gap. */
async function readIfThere<Part>(
  directory: string,
  file: string,
  schema: z.ZodType<Part>,
  gaps: Gap[],
): Promise<Part | undefined> {
  const found: Gap[] = [];
  const part = await readPart(directory, file, schema, found);
  gaps.push(...found.filter(({ problem }) => problem !== "missing"));
  return part;
}

async function readPart<Part>(
  directory: string,
  file: string,
  schema: z.ZodType<Part>,
  gaps: Gap[],
): Promise<Part | undefined> {
  try {
    return schema.parse(JSON.parse(await readFile(join(directory, file), "utf8")));
  } catch (error) {
    gaps.push({ file, problem: problemOf(error) });
    return undefined;
  }
}

function problemOf(error: unknown): string {
  if (error instanceof z.ZodError) {
    const [first] = error.issues;
    const where = first === undefined ? "" : ` at ${first.path.join(".") || "its top"}: ${first.message}`;
    return `not in the expected format${where}${error.issues.length > 1 ? ` (and ${error.issues.length - 1} more)` : ""}`;
  }
  if (error instanceof SyntaxError) return "damaged or not JSON";
  return isMissingFile(error) ? "missing" : "cannot be read";
}

async function describeFiles(
  directory: string,
  needed: readonly string[],
  gaps: Gap[],
): Promise<EvidenceFile[]> {
  const names = [...judgedFiles, ...rawFiles, ...optionalFiles];
  const found = await Promise.all(names.map((name) => describeFile(directory, name)));
  for (const name of needed)
    if (!found.some((file) => file?.name === name)) gaps.push({ file: name, problem: "missing" });
  return found.filter((file) => file !== undefined);
}

async function describeFile(directory: string, name: string): Promise<EvidenceFile | undefined> {
  try {
    const path = join(directory, name);
    const hash = createHash("sha256");
    await pipeline(createReadStream(path), hash);
    return { name, bytes: (await stat(path)).size, sha256: hash.digest("hex") };
  } catch {
    return undefined;
  }
}

/** Files that not every run has: one is reported only if it exists and can't be read. */
async function readWatched(directory: string, load: LoadEvidence | undefined): Promise<Watched> {
  const gaps: Gap[] = [];
  const traces = await readTraces(join(directory, "traces.ndjson"));
  const alerts = await readPart(directory, "alerts.json", alertEvidenceSchema, gaps);
  const database = await readPart(directory, "database.json", databaseSchema, gaps);
  const signals = await readSignals(join(directory, signalsFile)).catch((error: unknown) => {
    gaps.push({ file: signalsFile, problem: problemOf(error) });
    return undefined;
  });
  const unread = gaps.filter(({ problem }) => problem !== "missing");
  return { traces, likelyCauses: findCauses(signals, load), alerts, database, signals, unread };
}

/** Undefined: nothing was recorded that could show a cause. */
function findCauses(signals: Signals | undefined, load: LoadEvidence | undefined): LikelyCause[] | undefined {
  if (load === undefined) return undefined;
  const startedAtMs = Date.parse(load.startedAt);
  return signals && likelyCauses({ signals, load: { startedAtMs, seconds: load.seconds } });
}
