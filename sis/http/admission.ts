/** How many requests of each class may be in flight, and how long they may expect to wait: the rest are shed at once. */
import { type PoolLoad, watchLoad } from "../db/pool-load.ts";
import type { Dependencies, Settings } from "../dependencies.ts";
import { refuseBusy } from "../errors.ts";
import { type Traffic, trafficClasses } from "../telemetry/catalogue.ts";

export type Limit = "in-flight" | "wait";
export type Admission = {
  /** The limit that is reached, if no more may enter now. */
  reached(): Limit | undefined;
  /** The same; if none is reached, one slot is taken until `leave`. */
  enter(): Limit | undefined;
  leave(): void;
  inFlight(): number;
};
export type Admissions = Readonly<Record<Traffic, Admission>>;

export function createAdmissions(
  dependencies: Pick<Dependencies, "settings" | "metrics" | "core" | "portal" | "integration">,
): Admissions {
  const { settings, metrics } = dependencies;
  const limits = limitsOf(settings);
  const longestSeconds = settings.queueWaitMs / 1000;
  const core = watchLoad(dependencies.core);
  const portal = watchLoad(dependencies.portal);
  const integration = watchLoad(dependencies.integration);
  const admissions: Admissions = {
    core: createAdmission(limits.core, core, longestSeconds),
    portal: createAdmission(limits.portal, portal, longestSeconds),
    "sign-in": createAdmission(limits["sign-in"], portal, longestSeconds),
    "district-sign-in": createAdmission(limits["district-sign-in"], core, longestSeconds),
    integration: createAdmission(limits.integration, integration, longestSeconds),
  };
  metrics.readOnScrape("sis_requests_in_flight", (report) => {
    for (const traffic of trafficClasses) report({ traffic }, admissions[traffic].inFlight());
  });
  metrics.readOnScrape("sis_requests_in_flight_limit", (report) => {
    for (const traffic of trafficClasses) report({ traffic }, limits[traffic]);
  });
  return admissions;
}

function limitsOf(settings: Settings): Readonly<Record<Traffic, number>> {
  return {
    core: settings.coreInFlight,
    portal: settings.portalInFlight,
    "sign-in": settings.signInInFlight,
    "district-sign-in": settings.districtSignInInFlight,
    integration: settings.integrationInFlight,
  };
}

function createAdmission(limit: number, load: PoolLoad, longestSeconds: number): Admission {
  let inFlight = 0;
  const reached = (): Limit | undefined => {
    if (inFlight >= limit) return "in-flight";
    return load.expectedWaitSeconds() > longestSeconds ? "wait" : undefined;
  };
  return {
    reached,
    enter: () => {
      const limitReached = reached();
      if (limitReached === undefined) inFlight += 1;
      return limitReached;
    },
    leave: () => {
      inFlight -= 1;
    },
    inFlight: () => inFlight,
  };
}

/** How requests of a class are refused that may not enter. */
export function createShed(traffic: Traffic, { metrics }: Pick<Dependencies, "metrics">) {
  const counters = {
    "in-flight": metrics.counter("sis_requests_shed_total", { reason: `${traffic}-in-flight` }),
    wait: metrics.counter("sis_requests_shed_total", { reason: `${traffic}-wait` }),
  };
  const refusal = refuseBusy(traffic.endsWith("sign-in") ? "busy" : "server_busy", 1);
  return { refusal, count: (reached: Limit) => counters[reached].inc() };
}
