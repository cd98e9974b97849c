/** `firstbell prove`: injects every fault and checks that the harness detects it in time and names the right cause. */

import { readFile, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { Command } from "commander";
import type { K6Binary } from "../loadtests/run/find-k6.ts";
import { steady } from "../loadtests/scenarios/steady.ts";
import { BadInput, type InputProblem } from "../parts/bad-input.ts";
import { exitCodes } from "../parts/exit-codes.ts";
import { allFaults, type ProvenFault } from "../proof/all-faults.ts";
import type { Proof, ProofRun } from "../proof/judge-proof.ts";
import { proofPage } from "../proof/proof-page.ts";
import { type RecordFault, recordFaults } from "../proof/record-faults.ts";
import { alertEvidenceSchema } from "../readiness/evidence/alert-evidence.ts";
import { counted } from "../readiness/evidence/plain-words.ts";
import type { Report } from "../readiness/report/report.ts";
import type { CommandResult, Context } from "../rehearsal/context.ts";
import { defaultDistrict } from "../rehearsal/default-district.ts";
import { type DistrictServer, openDistrictServer } from "../rehearsal/district-server.ts";
import { obtainK6 } from "../rehearsal/obtain-k6.ts";
import { refuseWithoutPrometheus } from "../rehearsal/prometheus-part.ts";
import { makeRunFolder } from "../rehearsal/run-folder.ts";
import { findSealKey } from "../rehearsal/seal-key-file.ts";
import { refuseBadSettingsOfRehearsal } from "../rehearsal/sis-settings.ts";
import type { Finish } from "./program/make-command.ts";
import { choosePage } from "./program/page-option.ts";
import { runCommand } from "./program/run-command.ts";
import { jsonOption, studentsOption } from "./program/standard-options.ts";

/** Enough rows for a missing index to matter, few enough for each run to start quickly. */
const provenStudents = 12_000;
/** The peaks of a district of this many students: enough of each request in every window, but light enough for any machine. */
const studentsOfPeaks = 65_000;
const calm = "calm";
/** Requirements that fail if something outside disturbs a run, and what that is. */
const disturbances = new Map([
  ["validity.foreign-load", "Other programs filled the machine"],
  ["validity.clock", "The machine stood still, or its clock jumped,"],
]);

type AnyFault = ProvenFault | RecordFault;
const everyFault: readonly AnyFault[] = [...allFaults, ...recordFaults];
const allIds = [calm, ...everyFault.map(({ id }) => id)].join(",");

type ProveInputs = {
  readonly faults: readonly AnyFault[];
  readonly calm: boolean;
  readonly page: string | undefined;
};

export function proveCommand(finish: Finish): Command {
  return new Command("prove")
    .description("inject each fault; check that its alert fires and the report names what is wrong")
    .option("--only <ids>", `some of ${allIds}`)
    .option(
      "--page <file>",
      "write the results of a complete proof to this Markdown file; can't be combined with --only",
    )
    .addOption(studentsOption(provenStudents))
    .addOption(jsonOption)
    .action(async (given: Record<string, unknown>) => {
      const { inputs, problems } = chooseFaults(given.only);
      const page = await choosePage(given.page, given.only);
      const input = { given, problems: [...problems, ...page.problems] };
      finish(await runCommand(input, (context) => prove(context, { ...inputs, page: page.value })));
    });
}

function chooseFaults(text: unknown): { inputs: Omit<ProveInputs, "page">; problems: InputProblem[] } {
  if (text === undefined) return { inputs: { faults: everyFault, calm: true }, problems: [] };
  const ids = String(text).split(",");
  const unknown = ids.filter((id) => id !== calm && !everyFault.some((fault) => fault.id === id));
  const faults = everyFault.filter(({ id }) => ids.includes(id));
  const inputs = { faults, calm: ids.includes(calm) };
  if (unknown.length === 0) return { inputs, problems: [] };
  const problem = {
    name: "--only",
    seen: JSON.stringify(unknown.join(",")),
    wanted: `some of ${allIds}`,
    remedy: "Leave it out to prove all of them.",
  };
  return { inputs, problems: [problem] };
}

type Proving = { readonly context: Context; readonly server: DistrictServer; readonly k6: K6Binary };

async function prove(context: Context, inputs: ProveInputs): CommandResult {
  refuseBadSettingsOfRehearsal(context);
  refuseOwnDatabase(context);
  const runs = [...(inputs.calm ? [undefined] : []), ...inputs.faults];
  context.say(
    `Proving ${counted(runs.length, "run", "runs")} of about 80 s each: ${runs.map((fault) => fault?.id ?? calm).join(", ")}`,
  );
  const server = await openDistrictServer(context, "prove", "serving");
  const k6 = await obtainK6(context);
  await refuseWithoutPrometheus(context);
  const proofs: Proof[] = [];
  for (const fault of runs) {
    const proof = await proveUndisturbed({ context, server, k6 }, fault);
    context.say(describe(proof));
    proofs.push(proof);
  }
  context.answer({ proofs });
  if (inputs.page !== undefined) await writeFile(inputs.page, proofPage(proofs));
  return proofs.every(({ problems }) => problems.length === 0) ? exitCodes.done : exitCodes.noGo;
}

/** Some faults are injected into the database. */
function refuseOwnDatabase({ settings }: Context): void {
  if (settings.DATABASE_URL === undefined) return;
  throw new BadInput([
    {
      name: "DATABASE_URL",
      seen: "a Postgres of your own",
      wanted: "no DATABASE_URL: the proof restarts its database and breaks it on purpose",
      remedy: "Unset it to use the Postgres that comes with the project.",
    },
  ]);
}

/** If something outside disturbed a run, it proves nothing either way, so it's repeated once. */
async function proveUndisturbed(proving: Proving, fault: AnyFault | undefined): Promise<Proof> {
  const { proof, disturbedBy } = await proveOne(proving, fault);
  if (disturbedBy === undefined) return proof;
  proving.context.say(describe(proof));
  proving.context.say(`${disturbedBy} during this run, so it's repeated.`);
  return (await proveOne(proving, fault)).proof;
}

type Tried = { readonly proof: Proof; readonly disturbedBy: string | undefined };

async function proveOne({ context, server, k6 }: Proving, fault: AnyFault | undefined): Promise<Tried> {
  const folder = await makeRunFolder(context);
  const { prepareProof } = await import("../rehearsal/prepare-proof.ts");
  const { runRehearsal } = await import("../rehearsal/run-rehearsal.ts");
  const { staging, judge } = await prepareProof(context, fault, { server, ...folder });
  const { students = provenStudents } = context.options;
  const { report } = await runRehearsal({
    ...folder,
    context,
    server,
    k6,
    district: { ...defaultDistrict, students, mess: "none", defects: [] },
    scenario: steady,
    load: Number((studentsOfPeaks / students).toFixed(2)),
    observe: true,
    key: await findSealKey(context.settings),
    ...(staging && { staging }),
  });
  const { verdict, why, likelyCauses, requirements } = report;
  const alerts = await readAlerts(folder.runDirectory);
  return {
    proof: judge({ run: folder.runId, verdict, why, ...alerts, likelyCauses, requirements }),
    disturbedBy: disturbanceOf(requirements),
  };
}

function disturbanceOf(requirements: Report["requirements"]): string | undefined {
  const failed = requirements.filter(({ id, status }) => disturbances.has(id) && status !== "held");
  return disturbances.get(failed[0]?.id ?? "");
}

async function readAlerts(runDirectory: string): Promise<Pick<ProofRun, "alerts" | "unseen">> {
  const text = await readFile(join(runDirectory, "alerts.json"), "utf8");
  const evidence = alertEvidenceSchema.parse(JSON.parse(text));
  if ("notRecorded" in evidence) return { alerts: [], unseen: evidence.notRecorded };
  const { alerts, blind } = evidence;
  return { alerts, unseen: blind.length === 0 ? undefined : "Prometheus did not record the whole run" };
}

function describe({ fault, requirement, mostSerious, alert, problems, ...proof }: Proof): string {
  const name = fault ?? calm;
  if (problems.length > 0) return [`NOT PROVEN: ${name}`, ...problems].join("\n  ");
  if (requirement !== null) return `proven: ${name}: ${requirement} failed; the verdict names ${mostSerious}`;
  return fault === null
    ? "proven: nothing wrong, no alert, no cause"
    : `proven: ${name}: ${alert} after ${proof.firedAfterSeconds} s; ${proof.likelyCause}`;
}
