/** Where the SIS of a command sends its traces, and what nobody may set for it. */
import { expect, test } from "vitest";
import {
  refuseBadSettingsOfRehearsal,
  refuseBadSisSettings,
  sisEnvironment,
} from "../../rehearsal/sis-settings.ts";
import { readConfig } from "../../sis/config.ts";

const issuer = {
  issuer: "issuer",
  audience: "audience",
  jwksUrl: "http://127.0.0.1/jwks",
  tokenMinutes: 240,
};
const options = { databaseUrl: "postgres://127.0.0.1/district", issuer, port: 0, logFile: "" };

test("traces go to the announced Tempo unless another endpoint is named", () => {
  const toldTo = (inherited: NodeJS.ProcessEnv, tracesUrl?: string) => {
    const read = readConfig(sisEnvironment(inherited, { ...options, tracesUrl }));
    return "config" in read ? read.config.OTEL_EXPORTER_OTLP_ENDPOINT : read;
  };
  const tempo = "http://127.0.0.1:4318";
  const named = { OTEL_EXPORTER_OTLP_ENDPOINT: "http://127.0.0.1:9999" };
  expect(toldTo({}, tempo)).toBe(tempo);
  expect(toldTo(named, tempo)).toBe(named.OTEL_EXPORTER_OTLP_ENDPOINT);
  expect(toldTo({})).toBeUndefined();
});

test("serve takes any day; a rehearsal is on its own, and names every setting that it refuses", () => {
  const environment = { SIS_TODAY: "2026-08-12", SIS_TIME_ZONE: "Mars" };
  expect(() => refuseBadSisSettings({ environment: { SIS_TODAY: "2026-08-12" } })).not.toThrow();
  expect(() => refuseBadSettingsOfRehearsal({ environment })).toThrow(
    /^SIS_TODAY: seen "2026-08-12", wanted unset.*\nSIS_TIME_ZONE: seen "Mars"/,
  );
});
