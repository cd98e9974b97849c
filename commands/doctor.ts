/** `firstbell doctor`: lists each part with its version, or what to do if it's missing. */

import { availableParallelism, totalmem } from "node:os";
import { Command } from "commander";
import { k6Program } from "../loadtests/run/find-k6.ts";
import { prometheusProgram } from "../observe/prometheus/find-prometheus.ts";
import { chromiumVersion, findChromium } from "../parts/chromium/chromium.ts";
import { exitCodes } from "../parts/exit-codes.ts";
import { usableGo } from "../parts/go-program/build.ts";
import { programAtHand } from "../parts/go-program/find.ts";
import type { GoProgram } from "../parts/go-program/go-program.ts";
import { PartMissing } from "../parts/part-missing.ts";
import { packagedPostgresVersion } from "../parts/postgres/binaries.ts";
import { ownServerVersion, parseDatabaseUrl } from "../parts/postgres/own-database.ts";
import type { CommandResult, Context } from "../rehearsal/context.ts";
import { defaultDistrict } from "../rehearsal/default-district.ts";
import { findDisk, inGigabytes, neededDiskBytes } from "../rehearsal/disk.ts";
import { checkSisRole } from "../rehearsal/sis-role.ts";
import { found, missingPart, ownPostgres, type Part } from "./program/checked-part.ts";
import type { Finish } from "./program/make-command.ts";
import { runCommand } from "./program/run-command.ts";
import { checkSharedMemory, sharedMemoryFolder } from "./program/shared-memory.ts";
import { jsonOption } from "./program/standard-options.ts";

const oldestNode = 24;
const memoryForFullDistrictBytes = 7e9;

const checks: [name: string, check: (context: Context) => Promise<Omit<Part, "name">>][] = [
  ["node", checkNode],
  ["postgres", checkPostgres],
  ["sis role", checkRole],
  ["k6", checkProgram(k6Program, "K6_BIN", "the first rehearsal")],
  ["prometheus", checkProgram(prometheusProgram, "PROMETHEUS_BIN", "the first observed rehearsal")],
  ["chromium", checkChromium],
  ["disk", checkDisk],
  ["memory", checkMemory],
  [sharedMemoryFolder, checkShared],
];

export function doctorCommand(finish: Finish): Command {
  return new Command("doctor")
    .description("list each part with its version, or what to do if it's missing")
    .addOption(jsonOption)
    .action(async (given: Record<string, unknown>) => finish(await runCommand({ given }, doctor)));
}

async function doctor(context: Context): CommandResult {
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
  const line = `${name.padEnd(10)} ${status.padEnd(10)} ${version ?? ""}`.trimEnd();
  return remedy === null ? line : `${line}\n           ${remedy}`;
}

async function checkNode(): Promise<Omit<Part, "name">> {
  const version = process.versions.node;
  if (Number(version.split(".")[0]) >= oldestNode) return found(version);
  return {
    status: "missing",
    version,
    remedy: "run npm ci, and start commands with npm run, which uses the right Node",
  };
}

async function checkPostgres({ settings }: Context): Promise<Omit<Part, "name">> {
  if (settings.DATABASE_URL === undefined) return found(`${await packagedPostgresVersion()} from npm`);
  return ownPostgres(await ownServerVersion(parseDatabaseUrl(settings.DATABASE_URL)));
}

/** The role that the SIS works as: it may not change or delete the audit trail. */
async function checkRole({ settings }: Context): Promise<Omit<Part, "name">> {
  if (settings.DATABASE_URL === undefined)
    return found("one that owns nothing, created by serve and rehearse");
  const checked = await checkSisRole(settings.DATABASE_URL);
  if ("problem" in checked) throw new PartMissing({ part: "sis role", ...checked });
  const { role, exists } = checked;
  if (exists) return found(`${role}, which owns nothing`);
  return { status: "on-demand", version: role, remedy: "nothing to do: serve and rehearse create it" };
}

function checkProgram(program: GoProgram, setting: "K6_BIN" | "PROMETHEUS_BIN", neededBy: string) {
  return async ({ environment, settings }: Context): Promise<Omit<Part, "name">> => {
    const atHand = await programAtHand(program, { ...environment, [setting]: settings[setting] });
    if (atHand !== undefined) return found(`${atHand.version} from ${atHand.from}`);
    const version = program.pinnedVersion;
    const go = await usableGo(environment);
    if (go !== undefined) {
      const remedy = `nothing to do: ${neededBy} builds it with Go ${go}, in about ${program.buildTime}`;
      return { status: "on-demand", version, remedy };
    }
    if (program.releases[`${process.platform}-${process.arch}`] === undefined) {
      const remedy = `${neededBy} needs it: install it from ${program.install}, or Go 1.25 from https://go.dev/dl/`;
      return { status: "on-demand", version, remedy };
    }
    return {
      status: "on-demand",
      version,
      remedy: `nothing to do: ${neededBy} downloads its release archive`,
    };
  };
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
    `650,000 students need ${inGigabytes(needed)}: free up space, or use fewer --students`,
  );
}

async function checkMemory(): Promise<Omit<Part, "name">> {
  const version = `${(totalmem() / 2 ** 30).toFixed(1)} GiB, ${availableParallelism()} cores`;
  if (totalmem() >= memoryForFullDistrictBytes) return found(version);
  return found(version, "650,000 students need 8 GiB: rehearse with fewer --students");
}

async function checkShared({ settings }: Context): Promise<Omit<Part, "name">> {
  if (settings.DATABASE_URL !== undefined) return found("not needed with your own Postgres");
  return checkSharedMemory(sharedMemoryFolder);
}
