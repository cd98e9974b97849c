/** Liveness, readiness and metrics, on a separate port for the people who run the SIS. No request there waits for another. */
import { Hono } from "hono";
import type { Readiness } from "./readiness.ts";
import type { ExposedRegistry, Metrics } from "./telemetry/metrics.ts";

export function createOperationsApp(
  { registry, schools }: Pick<Metrics, "registry" | "schools">,
  readiness: Pick<Readiness, "reached">,
): Hono {
  const hono = new Hono();
  hono.get("/livez", (c) => c.json({ status: "ok" }));
  hono.get("/readyz", (c) => {
    if (readiness.reached()) return c.json({ status: "ok" });
    const body = {
      code: "not-ready",
      message: "The database does not respond.",
      hint: "Send requests elsewhere for now.",
    };
    return c.json(body, 503);
  });
  hono.get("/metrics", () => expose(registry));
  // Separate from the others: a district has many schools, and a board shows one at a time.
  hono.get("/metrics/schools", () => expose(schools));
  return hono;
}

async function expose(registry: ExposedRegistry): Promise<Response> {
  return new Response(await registry.metrics(), { headers: { "Content-Type": registry.contentType } });
}
