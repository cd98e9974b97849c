/** Every route of the SIS, from its modules, without running it: for what describes the SIS, such as a dashboard. */
import { Pool } from "pg";
import { pino } from "pino";
import { createGuessLimits } from "./access/guess-limits.ts";
import { openDistrictLogin, openIdentity } from "./access/open-identity.ts";
import { createApp } from "./app.ts";
import { defaultConfig } from "./config.ts";
import type { Dependencies } from "./dependencies.ts";
import type { RegisteredRoute } from "./http/declaration.ts";
import { createSeal, sealKeyBytes } from "./http/seal.ts";
import { settingsOf } from "./server.ts";
import { createMetrics } from "./telemetry/metrics.ts";
import { createTelemetry } from "./telemetry/telemetry.ts";
import { noTracing } from "./telemetry/tracing/tracing.ts";

export type DeclaredRoute = Pick<RegisteredRoute, "module" | "access"> &
  Pick<RegisteredRoute["declaration"], "name" | "traffic" | "method" | "path" | "roles" | "scope"> & {
    /** What other systems need a token for; empty if the route isn't for them. */
    readonly clientScopes: readonly string[];
    readonly kind: "api" | "page" | "client";
  };

export function declaredRoutes(): readonly DeclaredRoute[] {
  return createApp(idleDependencies()).routes.registered.map(({ module, access, declaration }) => {
    const { name, traffic, method, path, kind, roles, scope, clientScopes } = declaration;
    const isForClients = clientScopes !== undefined;
    return {
      ...{ module, access, name, traffic, method, path, roles, scope },
      clientScopes: clientScopes ?? [],
      kind: isForClients ? "client" : (kind ?? "api"),
    };
  });
}

/** No request ever arrives, so nothing here connects to anything. */
function idleDependencies(): Dependencies {
  const config = defaultConfig();
  const clock = () => new Date(0);
  const metrics = createMetrics();
  const log = pino({ level: "silent" });
  const pool = new Pool();
  return {
    core: pool,
    portal: pool,
    gate: pool,
    integration: pool,
    clock,
    today: () => "1970-01-01",
    metrics,
    telemetry: createTelemetry(false, metrics, noTracing),
    log,
    identity: openIdentity(config, { clock, metrics, log }),
    districtLogin: openDistrictLogin(config, log),
    passwords: { verify: async () => false, hashing: () => 0, waiting: () => 0 },
    guesses: createGuessLimits(clock),
    seal: createSeal(new Uint8Array(sealKeyBytes), clock),
    settings: settingsOf(config),
  };
}
