/** The SIS counts a request as slow at the same limit that the requirements promise. */
import { expect, test } from "vitest";
import { limitSeconds, speedPromise } from "../../../dashboards/rules/promises.ts";
import { requestKinds } from "../../../readiness/evidence/load-evidence.ts";
import { allModuleMetrics } from "../../../sis/all-module-metrics.ts";
import { ordinaryKinds, type RequestKinds } from "../../../sis/telemetry/catalogue.ts";

const counted: RequestKinds = Object.fromEntries(
  [ordinaryKinds, ...allModuleMetrics.map(({ requestKinds: kinds }) => kinds ?? {})].flatMap((kinds) =>
    Object.entries(kinds),
  ),
);

test.each(requestKinds)("%s requests", (kind) => {
  expect(counted[kind]?.slowAfterSeconds).toBe(limitSeconds(speedPromise(kind)));
});
