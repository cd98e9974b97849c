/** run.json from the first moment on: what is played, how far it got, and why it stopped, if it did. */
import { access } from "node:fs/promises";
import { join } from "node:path";
import type { Scenario } from "../loadtests/model/scenario.ts";
import { Interrupted } from "../parts/cleanup.ts";
import type { Reporter } from "../parts/progress.ts";
import { writeWhole } from "../parts/write-whole.ts";
import type { BegunRun } from "../readiness/evidence/begun-run.ts";
import type { RunEvidence, RunKind } from "../readiness/evidence/evidence.ts";
import { manifestFile } from "../readiness/seal/run-files.ts";
import type { DistrictInputs } from "../seed/district-inputs.ts";
import type { Context } from "./context.ts";
import { givenSettings } from "./given-settings.ts";
import { localDay } from "./local-day.ts";
import type { RunFolder } from "./run-folder.ts";

export type RunRecord = {
  /** Writes down each stage when it begins. */
  readonly reporter: Reporter;
  /** The run got to its end: from here on, stages aren't written any more. */
  end(run: RunEvidence): Promise<void>;
  /** Why it ended early, even if all that is missing is its report. Changes nothing once the run is sealed. */
  stop(error: unknown): Promise<void>;
};

/** What a run begins with. */
export type Beginning = RunFolder & {
  readonly kind: RunKind;
  readonly context: Context;
  readonly district: DistrictInputs;
  readonly scenario: Pick<Scenario, "id" | "minutes" | "file">;
  readonly load: number;
  readonly observe: boolean;
  readonly staging?: { readonly fault: string };
};

type BegunContext = Pick<Context, "reporter" | "environment" | "settings" | "signal">;
type Begins = Omit<Beginning, "context"> & { readonly context: BegunContext };

export async function beginRun(beginning: Begins, startedAt: Date): Promise<RunRecord> {
  const { context, runDirectory } = beginning;
  const inputs = inputsOf(beginning, startedAt);
  let stage: string | null = null;
  let hasEnded = false;
  const write = (stopped: string | null): Promise<void> =>
    writeRun(runDirectory, { ...inputs, begun: { stage, stopped } });
  await write(null);
  const reporter = noticing(context.reporter, async (title) => {
    stage = title;
    if (!hasEnded) await write(null);
  });
  return {
    reporter,
    end: (run) => {
      hasEnded = true;
      return writeRun(runDirectory, run);
    },
    stop: async (error) => {
      if (!(await isSealed(runDirectory))) await write(reasonOf(error, context.signal));
    },
  };
}

function isSealed(folder: string): Promise<boolean> {
  return access(join(folder, manifestFile)).then(
    () => true,
    () => false,
  );
}

async function writeRun(folder: string, content: BegunRun | RunEvidence): Promise<void> {
  await writeWhole(join(folder, "run.json"), `${JSON.stringify(content)}\n`);
}

function inputsOf(beginning: Begins, startedAt: Date): Omit<BegunRun, "begun"> {
  const { kind, context, runId: id, scenario, load, district, observe: observed, staging } = beginning;
  return {
    kind,
    id,
    startedAt: startedAt.toISOString(),
    localDay: localDay(context, startedAt),
    scenario: scenario.id,
    ...district,
    load,
    minutes: scenario.minutes,
    scenarioFile: scenario.file,
    fault: staging?.fault ?? null,
    observed,
    settings: givenSettings(context),
  };
}

/** A command may rehearse more than once: each run has its own stages. */
function noticing(reporter: Reporter, notice: (title: string) => Promise<void>): Reporter {
  const before = reporter.stages.length;
  return {
    ...reporter,
    get stages() {
      return reporter.stages.slice(before);
    },
    stage: (title, work) =>
      reporter.stage(title, async (stage) => {
        await notice(title);
        return work(stage);
      }),
  };
}

/** Without a period at its end. */
function reasonOf(error: unknown, signal: Context["signal"]): string {
  const reason: unknown = signal.aborted ? signal.reason : error;
  if (reason instanceof Interrupted) return reason.message;
  const [first = ""] = (reason instanceof Error ? reason.message : String(reason)).split("\n");
  return first.replace(/\.$/, "");
}
