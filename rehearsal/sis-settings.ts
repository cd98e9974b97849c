/** The environment that the SIS starts with, checked before the long work by the SIS's own rules. */
import { dirname, join } from "node:path";
import { allJourneys } from "../loadtests/all-journeys.ts";
import { BadInput, type InputProblem } from "../parts/bad-input.ts";
import { openingDay } from "../seed/district/calendar.ts";
import { readConfig } from "../sis/config.ts";
import { usualTimeZone } from "../sis/district-day.ts";
import type { Issuer } from "../targets/reference-sis/people/issuer.ts";
import type { Context } from "./context.ts";

export type SisOptions = {
  readonly databaseUrl: string;
  readonly issuer: Pick<Issuer, "issuer" | "audience" | "jwksUrl" | "tokenMinutes">;
  /** The day that it is in the district, whatever day it is here; opening day unless another is named. */
  readonly today?: string;
  /** 0: any free port. */
  readonly port: number;
  /** Traces of slow and failed requests are kept in the same folder. */
  readonly logFile: string;
  /** Where its traces go, unless its environment names another endpoint. */
  readonly tracesUrl?: string | undefined;
  /** Replaces the SIS as shipped. */
  readonly entry?: string;
  /** Further environment variables. */
  readonly settings?: Readonly<Record<string, string>>;
};

export function sisEnvironment(inherited: NodeJS.ProcessEnv, options: SisOptions): NodeJS.ProcessEnv {
  return {
    SIS_SECURE_COOKIES: "false",
    SIS_TODAY: options.today ?? openingDay,
    ...(options.tracesUrl === undefined ? {} : { OTEL_EXPORTER_OTLP_ENDPOINT: options.tracesUrl }),
    ...inherited,
    NODE_ENV: "production",
    SIS_LOG_LEVEL: "info",
    SIS_JOURNEYS: allJourneys.map(({ id }) => id).join(","),
    SIS_TRACE_FILE: join(dirname(options.logFile), "traces.ndjson"),
    DATABASE_URL: options.databaseUrl,
    HOST: "127.0.0.1",
    PORT: String(options.port),
    SIS_OPERATIONS_HOST: "127.0.0.1",
    SIS_OPERATIONS_PORT: "0",
    SIS_ISSUER: options.issuer.issuer,
    SIS_AUDIENCE: options.issuer.audience,
    SIS_JWKS_URL: options.issuer.jwksUrl,
    SIS_CLIENT_SECRET: "",
    SIS_ID_TOKEN_MINUTES: String(options.issuer.tokenMinutes),
    ...options.settings,
  };
}

/** Placeholders for values that are known only after the SIS has started. */
const notYetKnown: SisOptions = {
  databaseUrl: "postgres://127.0.0.1/district",
  issuer: { issuer: "issuer", audience: "audience", jwksUrl: "http://127.0.0.1/jwks", tokenMinutes: 1 },
  port: 0,
  logFile: "",
};

/** Those that were given and that the SIS is started with. */
export function sisSettingsInForce(environment: NodeJS.ProcessEnv): Record<string, string> {
  const inForce = sisEnvironment(environment, notYetKnown);
  return Object.fromEntries(
    Object.entries(environment).filter(
      (setting): setting is [string, string] =>
        setting[0].startsWith("SIS_") && Boolean(setting[1]) && inForce[setting[0]] === setting[1],
    ),
  );
}

function readSettings(environment: NodeJS.ProcessEnv) {
  return readConfig(sisEnvironment(environment, notYetKnown));
}

/** The district's time zone; the default one if the settings are bad, which commands refuse anyway. */
export function sisTimeZone(environment: NodeJS.ProcessEnv): string {
  const read = readSettings(environment);
  return "config" in read ? read.config.SIS_TIME_ZONE : usualTimeZone;
}

/** How long sessions last; undefined if the settings are bad. */
export function sisSessionHours(environment: NodeJS.ProcessEnv): number | undefined {
  const read = readSettings(environment);
  return "config" in read ? read.config.SIS_SESSION_HOURS : undefined;
}

type Given = Pick<Context, "environment">;

export function refuseBadSisSettings({ environment }: Given): void {
  refuse(problemsOf(environment));
}

/** The load, the seed and the audit are for the day of the rehearsal; the SIS must not think that it's another one. */
export function refuseBadSettingsOfRehearsal({ environment }: Given): void {
  const { SIS_TODAY: today } = environment;
  const wanted = "unset: a rehearsal is on opening day, or on the day of school after --through";
  const moved = today
    ? [{ name: "SIS_TODAY", seen: JSON.stringify(today), wanted, remedy: "Unset it." }]
    : [];
  refuse([...moved, ...problemsOf(environment).filter(({ name }) => name !== "SIS_TODAY")]);
}

function problemsOf(environment: NodeJS.ProcessEnv): InputProblem[] {
  const read = readSettings(environment);
  if (!("problems" in read)) return [];
  return read.problems.map(({ setting, seen, wanted }) => ({
    ...{ name: setting, seen: JSON.stringify(seen), wanted },
    remedy: "Unset it to use the SIS's default.",
  }));
}

function refuse(problems: InputProblem[]): void {
  if (problems.length > 0) throw new BadInput(problems);
}
