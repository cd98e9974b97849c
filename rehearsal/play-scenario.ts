/** Plays a scenario on a running SIS: prints the plan as a chart and progress by phase, then returns evidence. */
import { planChart } from "../loadtests/model/chart.ts";
import type { Scenario } from "../loadtests/model/scenario.ts";
import type { K6Binary } from "../loadtests/run/find-k6.ts";
import type { GatheredLoad } from "../loadtests/run/gather-evidence.ts";
import { runScenario } from "../loadtests/run/run-scenario.ts";
import type { DatabaseWatch } from "../observe/database/watch-database.ts";
import { integrationSecret } from "../seed/district/integration-clients.ts";
import { guardianPassword } from "../seed/district/passwords.ts";
import type { Issuer } from "../targets/reference-sis/people/issuer.ts";
import type { Context } from "./context.ts";
import type { Observing } from "./observing.ts";
import { sisTimeZone } from "./sis-settings.ts";

export type Play = {
  readonly scenario: Scenario;
  readonly target: string;
  /** Where the SIS's metrics are; undefined if it has none, or nobody said where. */
  readonly metricsUrl: string | undefined;
  readonly load: number;
  readonly databaseUrl: string;
  /** The seed of the district, which its guardians' passwords come from. */
  readonly seed: number;
  /** The day that it is in the district. */
  readonly day: string;
  readonly runId: string;
  readonly runDirectory: string;
  readonly k6: K6Binary;
  readonly issuer: Issuer;
  /** How long the SIS's sessions last; undefined if somebody else started it. */
  readonly sessionHours?: number | undefined;
  readonly processes: { readonly sis: number | undefined; readonly postgres: number | undefined };
  /** The collector's address, for Postgres's metrics. */
  readonly collectorUrl?: string;
  /** Watches the load while it runs. */
  readonly observing?: Observing | undefined;
  /** Watches the database. */
  readonly database: DatabaseWatch;
  /** Called with each token that another system got for its secret. */
  readonly onClientToken?: (token: string) => void;
  /** Called when a guardian's password is handed out for a sign-in. */
  readonly onPasswordGiven?: (guardianId: number) => void;
  /** Called when the harness itself has sent a password, unless the SIS clearly refused it. */
  readonly onPasswordSent?: (username: string) => void;
  /** The first people arrive now. */
  readonly onBegin?: (generatorProcessId: number) => void;
  /** Everyone has left; what is asked afterward is no load, and must not raise alerts. */
  readonly onEnd?: () => Promise<void>;
};

export async function playScenario(context: Context, play: Play): Promise<GatheredLoad> {
  const { observing, database } = play;
  const gathered = await context.reporter.stage("load", (stage) =>
    runScenario({
      ...play,
      timeZone: sisTimeZone(context.environment),
      allowList: context.settings.FIRSTBELL_TARGETS,
      guardianPassword: (guardianId) => {
        play.onPasswordGiven?.(guardianId);
        return guardianPassword(play.seed, guardianId);
      },
      clientSecret: (client) => integrationSecret(play.seed, client),
      signal: context.signal,
      prometheusUrl: observing?.prometheusUrl,
      onBegin: (generatorProcessId) => {
        database.onBegin();
        observing?.onBegin();
        play.onBegin?.(generatorProcessId);
      },
      onWatched: database.loadEnded,
      onSample: (sample) => observing?.onSample(sample),
      onPlan: (plan) => {
        database.onPlan(plan);
        observing?.onPlan(plan);
        context.say(planChart(plan));
      },
      onProgress: ({ second, ofSeconds, text }) => {
        const shown = { unit: `s: ${text}`, perSecond: "none" as const, secondsLeft: ofSeconds - second };
        if (second > 0) stage.step({ done: second, total: ofSeconds, ...shown });
        else stage.note(text);
      },
    }),
  );
  await database.loadEnded();
  return gathered;
}
