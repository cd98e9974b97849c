/** Every environment variable and option, read and checked in one place; all problems are reported at once. */
import { accessSync, constants, statSync } from "node:fs";
import { dirname, resolve } from "node:path";
import { z } from "zod";
import { BadInput, type InputProblem } from "../parts/bad-input.ts";
import { isMissingFile } from "../parts/missing-file.ts";
import { fallSchoolDays } from "../seed/district/calendar.ts";
import { districtSizes, largestSeed } from "../seed/district-inputs.ts";
import { defaultDistrict } from "./default-district.ts";

const projectFolder = resolve(import.meta.dirname, "..");

/** What to say about a bad value. */
const explanations = z.registry<{ wanted: string; remedy: string; secret?: boolean }>();

function explained<Schema extends z.ZodType>(
  schema: Schema,
  wanted: string,
  remedy: string,
  secret = false,
): Schema {
  explanations.add(schema, { wanted, remedy, secret });
  return schema;
}

const filePath = z.string().transform((path) => resolve(path));
const writableFolder = filePath.refine(canBeWritten);
const readableFile = filePath.refine((path) => statSync(path, { throwIfNoEntry: false })?.isFile() === true);

const environmentShape = {
  DATABASE_URL: explained(
    z.string().refine(isDatabaseUrl).optional(),
    "postgres://user:password@host:port/database, without parameters, special characters as %XX",
    "Unset it to use the Postgres that comes with the project.",
    true,
  ),
  FIRSTBELL_ALLOW_DATABASE: explained(
    z.string().optional(),
    "the name of the one database that may be overwritten",
    "Set it only for a database you can afford to lose.",
  ),
  FIRSTBELL_HOME: explained(
    writableFolder.default(resolve(projectFolder, ".firstbell")),
    "a writable folder for Postgres's files and built programs",
    "Unset it to use .firstbell in the project.",
  ),
  FIRSTBELL_RUNS: explained(
    writableFolder.default(resolve(projectFolder, "runs")),
    "a writable folder for the evidence of runs",
    "Unset it to use runs in the project.",
  ),
  FIRSTBELL_KEY: explained(
    filePath.optional(),
    "the path of an Ed25519 private key in PEM",
    "Unset it to use the key in FIRSTBELL_HOME, if there is one.",
  ),
  FIRSTBELL_TARGETS: explained(
    readableFile.optional(),
    "a text file of hosts you allow to be load-tested, one per line",
    "Unset it to load this machine only.",
  ),
  K6_BIN: explained(
    filePath.optional(),
    "the path of a k6 v2 program",
    "Unset it to have k6 found or built.",
  ),
  PROMETHEUS_BIN: explained(
    filePath.optional(),
    "the path of a Prometheus program, v3.8 or newer",
    "Unset it, and Firstbell will find or build Prometheus.",
  ),
  CHROMIUM_BIN: explained(
    filePath.optional(),
    "the path of a Chrome or Chromium program",
    "Unset it to have one found.",
  ),
};

/** More than a small district ever sees: for finding where a system breaks. */
const largestLoad = 100;

const schoolDays = fallSchoolDays();

const optionShape = {
  students: explained(
    z.coerce.number().int().min(districtSizes.least).max(districtSizes.most),
    `a whole number from ${districtSizes.least} to ${districtSizes.most}`,
    "Leave it out for the command's default size.",
  ),
  seed: explained(
    z.coerce.number().int().min(0).max(largestSeed),
    `a whole number from 0 to ${largestSeed}`,
    `Leave it out for ${defaultDistrict.seed}.`,
  ),
  load: explained(
    z.coerce.number().min(0.001).max(largestLoad),
    `a number from 0.001 to ${largestLoad}; 1 is the district's own opening day`,
    "Leave it out for 1.",
  ),
  target: explained(
    z.url({ protocol: /^https?$/ }),
    "the address of a running SIS, such as http://127.0.0.1:3000",
    "Start one with firstbell serve; it prints its address.",
  ),
  metrics: explained(
    z.url({ protocol: /^https?$/ }),
    "the address of an SIS's metrics, without /metrics, such as http://127.0.0.1:8081",
    "Leave it out for the SIS that firstbell serve runs.",
  ),
  port: explained(
    z.coerce.number().int().min(0).max(65_535),
    "a port from 1 to 65535, or 0 for any free port",
    "Leave it out for any free port.",
  ),
  through: explained(
    z.string().refine((day) => schoolDays.includes(day)),
    `a day of school as YYYY-MM-DD, from ${schoolDays[0]} to ${schoolDays.at(-1)}`,
    "Leave it out for a district on its opening day.",
  ),
  day: explained(z.iso.date(), "a day as YYYY-MM-DD", "Check the date."),
  at: explained(z.iso.time({ precision: -1 }), "a time of day as HH:MM", "Check the time."),
};

const environment = z.object(environmentShape);
const options = z.object(optionShape).partial();

export type Settings = z.infer<typeof environment>;
export type Options = z.infer<typeof options>;

/**
 * @param given the command line's options by name; only those in `optionShape` are read.
 * @param further problems that the command itself found, reported with the rest.
 */
export function readSettings(
  variables: NodeJS.ProcessEnv,
  given: Record<string, unknown> = {},
  further: readonly InputProblem[] = [],
): { settings: Settings; options: Options } {
  const environmentValues = withoutEmpty(variables);
  const readEnvironment = environment.safeParse(environmentValues);
  const readOptions = options.safeParse(given);
  const problems = [
    ...problemsOf(readEnvironment.error, environmentShape, environmentValues, (name) => name),
    ...problemsOf(readOptions.error, optionShape, given, (name) => `--${name}`),
    ...further,
  ];
  if (problems.length > 0 || !readEnvironment.success || !readOptions.success) throw new BadInput(problems);
  return { settings: readEnvironment.data, options: readOptions.data };
}

/** An empty variable counts as unset. */
function withoutEmpty(variables: NodeJS.ProcessEnv): Record<string, unknown> {
  return Object.fromEntries(Object.entries(variables).filter(([, value]) => value !== ""));
}

function problemsOf(
  error: z.ZodError | undefined,
  shape: Record<string, z.ZodType>,
  values: Record<string, unknown>,
  label: (name: string) => string,
): InputProblem[] {
  const names = new Set(error?.issues.map((issue) => String(issue.path[0])));
  return [...names].map((name) => describe(name, shape[name], values[name], label));
}

function describe(
  name: string,
  schema: z.ZodType | undefined,
  value: unknown,
  label: (name: string) => string,
): InputProblem {
  const explanation = schema && explanations.get(schema);
  if (!explanation) throw new Error(`${name} has no explanation`);
  const seen = explanation.secret ? "a value that isn't shown" : JSON.stringify(value);
  return { name: label(name), seen, wanted: explanation.wanted, remedy: explanation.remedy };
}

/** Parameters (`?sslmode=…`) would be ignored, so they are refused. */
function isDatabaseUrl(text: string): boolean {
  if (!URL.canParse(text)) return false;
  const { protocol, hostname, username, password, pathname, search } = new URL(text);
  const known = /^postgres(ql)?:$/.test(protocol) && search === "";
  return known && hostname !== "" && pathname.length > 1 && [username, password, pathname].every(isEncoded);
}

function isEncoded(part: string): boolean {
  try {
    decodeURIComponent(part);
    return true;
  } catch {
    return false;
  }
}

/** Checks the folder or, if it doesn't exist yet, the nearest one above it. */
function canBeWritten(folder: string): boolean {
  try {
    accessSync(folder, constants.W_OK | constants.X_OK);
    return statSync(folder).isDirectory();
  } catch (error) {
    return isMissingFile(error) && dirname(folder) !== folder && canBeWritten(dirname(folder));
  }
}
