/** `firstbell verify runs/<id>`: says whether anyone changed a run's files after it ended. */
import { readFile } from "node:fs/promises";
import { Command } from "commander";
import type { Checked } from "../parts/bad-input.ts";
import { exitCodes } from "../parts/exit-codes.ts";
import type { SealEvidence } from "../readiness/evidence/seal-evidence.ts";
import { fingerprintOf, readPublicKey } from "../readiness/seal/seal-key.ts";
import type { CommandResult, Context } from "../rehearsal/context.ts";
import { describeOwnSource } from "../rehearsal/own-source.ts";
import { sourceDifference } from "../rehearsal/source-difference.ts";
import type { Finish } from "./program/make-command.ts";
import { chooseRun } from "./program/run-argument.ts";
import { runCommand } from "./program/run-command.ts";
import { jsonOption } from "./program/standard-options.ts";

export function verifyCommand(finish: Finish): Command {
  return new Command("verify")
    .description("check that nobody changed the files of a run after it ended")
    .argument("<run>", "the run's folder, such as runs/20260811T070000Z-3f9a1c")
    .option("--key <file>", "the public key (PEM) of the person who should have signed it")
    .addOption(jsonOption)
    .action(async (run: string, given: Record<string, unknown>) => {
      const { value: wanted, problems } = await chooseKey(given.key);
      finish(await runCommand({ given, problems }, (context) => verify(context, run, wanted)));
    });
}

/** The fingerprint of the key in a file. */
async function chooseKey(path: unknown): Promise<Checked<string | undefined>> {
  if (path === undefined) return { value: undefined, problems: [] };
  const text = await readFile(String(path), "utf8").catch(() => "");
  const key = readPublicKey(text);
  if (key !== undefined) return { value: fingerprintOf(key), problems: [] };
  const problem = {
    name: "--key",
    seen: JSON.stringify(String(path)),
    wanted: "a file with an Ed25519 public key in PEM",
    remedy: "Leave it out to see which key signed the run.",
  };
  return { value: undefined, problems: [problem] };
}

async function verify(context: Context, folder: string, wanted: string | undefined): CommandResult {
  const runDirectory = await chooseRun(folder);
  const { recheckedFolder } = await import("../readiness/report/recheck.ts");
  const { recheckRun } = await import("../rehearsal/recheck-run.ts");
  const { seal, evidence, files } = await recheckedFolder(runDirectory, recheckRun);
  const problems = problemsOf(seal, wanted);
  const otherSource = sourceDifference(evidence.run, await describeOwnSource());
  const lines = problems.length === 0 ? goodNews(seal, files.length) : problems;
  context.say([...lines, ...otherSource].join("\n"));
  const intact = problems.length === 0;
  context.answer({ run: evidence.run?.id ?? null, ...seal, intact, problems, otherSource });
  return problems.length === 0 ? exitCodes.done : exitCodes.invalidRun;
}

function problemsOf({ state, key, changes }: SealEvidence, wanted: string | undefined): string[] {
  if (state === "missing")
    return ["manifest.json: missing; it is written when a run ends, and seals its files."];
  const byAnother = wanted !== undefined && wanted !== key;
  return [
    ...changes.map(({ file, problem }) => `${file}: ${problem}.`),
    ...(byAnother ? [`manifest.json: ${signer(key)}; a signature by ${wanted} was expected.`] : []),
  ];
}

function signer(key: string | null): string {
  return key === null ? "not signed" : `signed by ${key}`;
}

function goodNews({ key }: SealEvidence, files: number): string[] {
  const all = `the report and all ${files} files of evidence`;
  return key === null
    ? [
        `Nothing was changed or damaged by accident: ${all} match manifest.json.`,
        "It isn't signed, so this proves nothing about changes on purpose: anyone who edits a file can also rebuild manifest.json.",
      ]
    : [
        `Nobody changed this run: ${all} are as they were when it ended.`,
        `It is signed with the key that has this fingerprint; compare it with the one that its owner gave you:\n${key}`,
      ];
}
