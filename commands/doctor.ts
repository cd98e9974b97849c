/** `firstbell doctor`: each part, found and its version, or missing and what to do. */

import { availableParallelism, totalmem } from "node:os";
import { Command } from "commander";
import { usableGo } from "../loadtests/run/build-k6.ts";
import { k6AtHand } from "../loadtests/run/find-k6.ts";
import { pinnedVersion } from "../loadtests/run/k6-binary.ts";
import { chromiumVersion, findChromium } from "../parts/chromium/chromium.ts";
import { exitCodes } from "../parts/exit-codes.ts";
import { PartMissing } from "../parts/part-missing.ts";
import { packagedPostgresVersion } from "../parts/postgres/binaries.ts";
import { ownServerVersion, parseDatabaseUrl } from "../parts/postgres/own-database.ts";
import { jsonOption } from "./common-options.ts";
import type { CommandResult, Context, Finish } from "./context.ts";
import { findDisk, inGigabytes, neededDiskBytes } from "./disk.ts";
import { defaultDistrict } from "./make-district.ts";
import { runCommand } from "./run-command.ts";

type Part = {
  name: string;
  /** on-demand: not here yet; the first command that needs it makes it. */
  status: "found" | "on-demand" | "missing";
  version: string | null;
  remedy: string | null;
};

const oldestNode = 24;
const memoryForFullDistrictBytes = 7e9;

const checks: [name: string, check: (context: Context) => Promise<Omit<Part, "name">>][] = [
  ["node", checkNode],
  ["postgres", checkPostgres],
  ["k6", checkK6],
  ["chromium", checkChromium],
  ["disk", checkDisk],
  ["memory", checkMemory],
];

export function doctorCommand(finish: Finish): Command {
  return new Command("doctor")
    .description("list each part: found and its version, or missing and what to do")
    .addOption(jsonOption)
    .action(async (given) => finish(await runCommand({ given }, doctor)));
}

export async function doctor(context: Context): CommandResult {
  const parts: Part[] = [];
  for (const [name, check] of checks) {
    const part = { name, ...(await check(context).catch(missingPart)) };
    parts.push(part);
    context.say(describePart(part));
  }
  context.answer({ parts });
  return parts.some((part) => part.status === "missing") ? exitCodes.partMissing : exitCodes.done;
}

function describePart({ name, status, version, remedy }: Part): string {
  const line = `${name.padEnd(9)} ${status.padEnd(10)} ${version ?? ""}`.trimEnd();
  return remedy === null ? line : `${line}\n          ${remedy}`;
}

function missingPart(error: unknown): Omit<Part, "name"> {
  if (!(error instanceof PartMissing)) throw error;
  return { status: "missing", version: null, remedy: `${error.problem}: ${error.remedy}` };
}

function found(version: string, remedy: string | null = null): Omit<Part, "name"> {
  return { status: "found", version, remedy };
}

async function checkNode(): Promise<Omit<Part, "name">> {
  const version = process.versions.node;
  if (Number(version.split(".")[0]) >= oldestNode) return found(version);
  return {
    status: "missing",
    version,
    remedy: "run npm ci, and start commands with npm run: it brings the right Node",
  };
}

async function checkPostgres({ settings }: Context): Promise<Omit<Part, "name">> {
  if (settings.DATABASE_URL === undefined) return found(`${await packagedPostgresVersion()} from npm`);
  return found(`${await ownServerVersion(parseDatabaseUrl(settings.DATABASE_URL))} by DATABASE_URL`);
}

async function checkK6({ environment, settings }: Context): Promise<Omit<Part, "name">> {
  const atHand = await k6AtHand({ ...environment, K6_BIN: settings.K6_BIN });
  if (atHand !== null) return found(`${atHand.version} from ${atHand.from}`);
  const go = await usableGo(environment);
  const how = go === null ? "downloads its release archive" : `builds it with Go ${go}, in about 3 minutes`;
  return { status: "on-demand", version: pinnedVersion, remedy: `nothing to do: the first rehearsal ${how}` };
}

async function checkChromium({ settings }: Context): Promise<Omit<Part, "name">> {
  const chromium = await findChromium({ chromiumBin: settings.CHROMIUM_BIN, home: settings.FIRSTBELL_HOME });
  return found(`${await chromiumVersion(chromium)} (${chromium.source})`);
}

async function checkDisk(context: Context): Promise<Omit<Part, "name">> {
  const { freeBytes } = await findDisk(context);
  const needed = neededDiskBytes(defaultDistrict.students);
  const version = `${inGigabytes(freeBytes)} free`;
  if (freeBytes >= needed) return found(version);
  return found(
    version,
    `650,000 students take ${inGigabytes(needed)}: free some, or ask for fewer --students`,
  );
}

async function checkMemory(): Promise<Omit<Part, "name">> {
  const version = `${(totalmem() / 2 ** 30).toFixed(1)} GiB, ${availableParallelism()} cores`;
  if (totalmem() >= memoryForFullDistrictBytes) return found(version);
  return found(version, "650,000 students take 8 GiB: rehearse with fewer --students");
}
