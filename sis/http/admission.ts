/** How many requests of each class may be in flight: what is beyond is shed before it queues anywhere. */
import type { Settings } from "../dependencies.ts";
import { type Traffic, trafficClasses } from "../telemetry/catalogue.ts";
import type { Metrics } from "../telemetry/metrics.ts";

export type Admission = {
  /** False when the class is full; otherwise one place is taken until `leave`. */
  enter(): boolean;
  leave(): void;
  inFlight(): number;
};
export type Admissions = Readonly<Record<Traffic, Admission>>;

export function createAdmissions(settings: Settings, metrics: Metrics): Admissions {
  const limits: Readonly<Record<Traffic, number>> = {
    core: settings.coreInFlight,
    portal: settings.portalInFlight,
    "sign-in": settings.signInInFlight,
  };
  const admissions: Admissions = {
    core: createAdmission(limits.core),
    portal: createAdmission(limits.portal),
    "sign-in": createAdmission(limits["sign-in"]),
  };
  metrics.readOnScrape("sis_requests_in_flight", (report) => {
    for (const traffic of trafficClasses) report({ traffic }, admissions[traffic].inFlight());
  });
  metrics.readOnScrape("sis_requests_in_flight_limit", (report) => {
    for (const traffic of trafficClasses) report({ traffic }, limits[traffic]);
  });
  return admissions;
}

function createAdmission(limit: number): Admission {
  let inFlight = 0;
  return {
    enter: () => {
      if (inFlight >= limit) return false;
      inFlight += 1;
      return true;
    },
    leave: () => {
      inFlight -= 1;
    },
    inFlight: () => inFlight,
  };
}
