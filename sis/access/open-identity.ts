/** The district's single sign-on as the SIS's settings describe it, or none. */
import type { Logger } from "pino";
import type { Config } from "../config.ts";
import type { DistrictLogin, IdentityVerifier } from "../dependencies.ts";
import type { Metrics } from "../telemetry/metrics.ts";
import { createDistrictKeys, type DistrictKeys, type KeyReading } from "./district-keys.ts";
import { createDistrictLogin } from "./district-login.ts";
import { createIdentityVerifier } from "./identity.ts";
import { accessMetrics } from "./module-metrics.ts";

/** Without a configured issuer, no one can sign in through single sign-on. */
export const noIdentity: IdentityVerifier = {
  verify: async () => ({ fault: "wrong-issuer" }),
  keepFresh: () => () => {},
};

/** Undefined if we have no client secret for the district's single sign-on. */
export function openDistrictLogin(config: Config, log: Logger): DistrictLogin | undefined {
  const { SIS_ISSUER: issuer, SIS_AUDIENCE: clientId, SIS_CLIENT_SECRET: clientSecret } = config;
  if (issuer === undefined || clientId === undefined || clientSecret === undefined) return undefined;
  const onUnreachable = (error: unknown): void =>
    log.warn({ err: error }, "the district's single sign-on can't be reached");
  const timeoutMs = config.SIS_DISTRICT_TIMEOUT_MS;
  return createDistrictLogin({ issuer, clientId, clientSecret, timeoutMs, onUnreachable });
}

type Parts = { readonly clock: () => Date; readonly metrics: Metrics; readonly log: Logger };

export function openIdentity(config: Config, parts: Parts): IdentityVerifier {
  const { SIS_ISSUER: issuer, SIS_AUDIENCE: audience, SIS_JWKS_URL: url } = config;
  if (issuer === undefined || audience === undefined || url === undefined) return noIdentity;
  const { clock } = parts;
  const keys = createDistrictKeys({
    url: new URL(url),
    clock,
    keptMs: config.SIS_KEYS_KEPT_HOURS * 3_600_000,
    timeoutMs: config.SIS_DISTRICT_TIMEOUT_MS,
    onRead: createCountReading(parts),
  });
  showAge(parts.metrics, keys);
  const validAtMostSeconds = config.SIS_ID_TOKEN_MINUTES * 60;
  return createIdentityVerifier({ issuer, audience, validAtMostSeconds, keys, clock });
}

function createCountReading({ metrics, log }: Parts): (reading: KeyReading, error?: unknown) => void {
  const { counter } = metrics.of(accessMetrics.rows);
  const counts = {
    read: counter("sis_district_key_readings_total", { outcome: "read" }),
    "timed-out": counter("sis_district_key_readings_total", { outcome: "timed-out" }),
    failed: counter("sis_district_key_readings_total", { outcome: "failed" }),
  };
  return (reading, error) => {
    counts[reading].inc();
    if (reading !== "read") log.warn({ reading, err: error }, "the district's keys were not read");
  };
}

function showAge(metrics: Metrics, keys: DistrictKeys): void {
  metrics.of(accessMetrics.rows).readOnScrape("sis_district_keys_age_seconds", (report) => {
    const seconds = keys.ageSeconds();
    if (seconds !== undefined) report({}, seconds);
  });
}
