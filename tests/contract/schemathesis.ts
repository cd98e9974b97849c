/** Finds or installs Schemathesis, which is written in Python, and runs it against a running SIS. */
import { execFile } from "node:child_process";
import { createHash } from "node:crypto";
import { mkdir, readFile, rm, writeFile } from "node:fs/promises";
import { join, resolve } from "node:path";
import { promisify } from "node:util";
import { z } from "zod";
import { PartMissing } from "../../parts/part-missing.ts";
import { startProcess } from "../../parts/processes.ts";
import { type RunSettings, settingsFile } from "./run-settings.ts";

const run = promisify(execFile);
const requirements = resolve(import.meta.dirname, "requirements.txt");
const hooks = resolve(import.meta.dirname, "hooks.py");

/** The program's path. Installed once for each version of `requirements.txt`, in a folder of its own. */
export async function findSchemathesis(home: string, environment: NodeJS.ProcessEnv): Promise<string> {
  const digest = createHash("sha256")
    .update(await readFile(requirements))
    .digest("hex")
    .slice(0, 12);
  const folder = join(home, `schemathesis-${digest}`);
  const program = join(folder, "bin", "schemathesis");
  const installed = await run(program, ["--version"]).catch(() => undefined);
  if (installed === undefined) await install(folder, environment);
  return program;
}

async function install(folder: string, environment: NodeJS.ProcessEnv): Promise<void> {
  await runOrMiss(["python3", "-c", newEnough], environment, {
    problem: "the API wasn't tested, because Python 3.10 or newer with venv isn't installed",
    remedy: "Install python3 and python3-venv.",
  });
  await rm(folder, { recursive: true, force: true });
  await run("python3", ["-m", "venv", folder], { env: environment });
  const pip = [join(folder, "bin", "pip"), "install", "--quiet", "--no-input", "--retries", "2"];
  await runOrMiss(
    [...pip, "--only-binary", ":all:", "--no-deps", "--requirement", requirements],
    environment,
    {
      problem: "the API wasn't tested, because the packages can't be installed from the Python package index",
      remedy: "Check the connection to PyPI, or name a mirror in PIP_INDEX_URL.",
    },
  );
}

/** It usually takes 15 s. */
const installAtMostMs = 120_000;
/** Debian's Python lacks ensurepip until python3-venv is installed. */
const newEnough = "import ensurepip, sys, venv; sys.exit(sys.version_info < (3, 10))";

type Missing = { readonly problem: string; readonly remedy: string };

async function runOrMiss(
  [program = "", ...args]: readonly string[],
  environment: NodeJS.ProcessEnv,
  missing: Missing,
): Promise<void> {
  try {
    await run(program, args, { env: environment, timeout: installAtMostMs });
  } catch (cause) {
    throw new PartMissing({ part: "Schemathesis", ...missing, cause });
  }
}

const report = z.object({
  complete: z.boolean(),
  running_time: z.number(),
  operations: z.object({ tested: z.int(), errored: z.int() }),
  test_cases: z.object({ generated: z.int(), with_failures: z.int(), errored: z.int() }),
  failures: z.array(z.object({ title: z.string(), count: z.int(), operations: z.array(z.string()) })),
  errors: z.array(z.object({ title: z.string(), count: z.int() })),
});
type Report = z.output<typeof report>;

export type Run = Omit<RunSettings, "hooks"> & {
  readonly program: string;
  /** Names its files. */
  readonly name: string;
  readonly folder: string;
  readonly url: string;
  readonly operations: readonly string[];
};

/** Its report; everything that it printed is beside it. */
export async function runSchemathesis(
  { program, name, folder, url, operations, ...settings }: Run,
  signal: AbortSignal,
): Promise<Report> {
  await mkdir(folder, { recursive: true });
  const file = (ending: string) => join(folder, `${name}.${ending}`);
  await writeFile(file("toml"), settingsFile({ hooks, ...settings }), { mode: 0o600 });
  const chosen = operations.flatMap((operation) => ["--include-operation-id", operation]);
  const out = ["--report-json-path", file("json"), "--no-color"];
  const args = ["--config-file", file("toml"), "run", `${url}/openapi.json`, ...chosen, ...out];
  await rm(file("json"), { force: true });
  const lines: string[] = [];
  // With CI set, Hypothesis has other defaults.
  const environment = { ...process.env, CI: undefined };
  const onLine = (line: string): void => void lines.push(line);
  const running = await startProcess({ name, program, args, folder, environment, onLine });
  signal.addEventListener("abort", () => void running.stop(), { once: true });
  await running.ended;
  await writeFile(file("txt"), lines.join("\n"));
  signal.throwIfAborted();
  return await readReport(file("json"), file("txt"));
}

async function readReport(file: string, printed: string): Promise<Report> {
  try {
    return report.parse(JSON.parse(await readFile(file, "utf8")));
  } catch (cause) {
    throw new Error(`Schemathesis didn't finish: see ${printed}`, { cause });
  }
}
