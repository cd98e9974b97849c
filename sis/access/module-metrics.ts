/** What signing in counts, and how fast it must be. */
import type { ModuleMetrics } from "../telemetry/catalogue.ts";
import { signInReasons } from "./sign-in-reasons.ts";

/** A password check costs 17 ms of a core, and the queue holds about 1.5 s of them. */
const queueBuckets = [0.001, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 1.5, 2, 3, 5] as const;

export const accessMetrics = {
  requestKinds: { "sign-in": { slowAfterSeconds: 2 } },
  rows: {
    sis_sign_ins_total: {
      type: "counter",
      help: "Sign-in attempts, by way and outcome; unavailable means shed, or that the district's single sign-on is down.",
      labels: { way: ["password", "district"], outcome: ["accepted", "refused", "unavailable"] },
    },
    sis_sign_ins_refused_total: {
      type: "counter",
      help: "Refused sign-ins, by way and reason; clocks-differ means the district's clock is over a minute ahead of ours.",
      labels: { way: ["password", "district"], reason: signInReasons },
    },
    sis_district_key_readings_total: {
      type: "counter",
      help: "Readings of the keys of the district's single sign-on, by outcome.",
      labels: { outcome: ["read", "timed-out", "failed"] },
    },
    sis_district_keys_age_seconds: {
      type: "gauge",
      help: "Time since the keys of the district's single sign-on were last read; none before the first time.",
      labels: {},
    },
    sis_password_checks: {
      type: "gauge",
      help: "Password checks, by state.",
      labels: { state: ["hashing", "waiting"] },
    },
    sis_password_check_wait_seconds: {
      type: "histogram",
      help: "Time that a password check waited for its turn; checks that a full queue turned away are not included.",
      labels: {},
      buckets: queueBuckets,
    },
  },
} as const satisfies ModuleMetrics;
