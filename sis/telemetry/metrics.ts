/** What the SIS counts about itself, on a registry that is passed in. */
import { Counter, collectDefaultMetrics, Gauge, Histogram, Registry } from "prom-client";

export type Metrics = {
  registry: Registry;
  requestSeconds: Histogram<"route" | "role" | "outcome">;
  shed: Counter<"reason">;
  signIns: Counter<"way" | "outcome">;
};

/** Figures that are read when Prometheus asks. */
export type Sources = {
  pools: Record<string, { totalCount: number; idleCount: number; waitingCount: number }>;
  passwords: { hashing(): number; waiting(): number };
  inFlight: () => Record<string, number>;
};

/** Upper bounds in seconds around the promises: 1 s for reads, 2 s for writes. */
const buckets = [0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 0.75, 1, 1.5, 2, 3, 5];

export function createMetrics(registry: Registry = new Registry()): Metrics {
  return {
    registry,
    requestSeconds: new Histogram({
      name: "http_request_duration_seconds",
      help: "Time from a request's arrival at the app to its answer, by route, role and outcome.",
      labelNames: ["route", "role", "outcome"],
      buckets,
      registers: [registry],
    }),
    shed: new Counter({
      name: "sis_requests_shed_total",
      help: "Requests answered 503 with Retry-After, by what was full.",
      labelNames: ["reason"],
      registers: [registry],
    }),
    signIns: new Counter({
      name: "sis_sign_ins_total",
      help: "Sign-in attempts, by way (password, district) and outcome (accepted, refused, unavailable).",
      labelNames: ["way", "outcome"],
      registers: [registry],
    }),
  };
}

/** Process CPU, memory and event-loop lag, as prom-client names them. */
export function collectProcessMetrics(registry: Registry): void {
  collectDefaultMetrics({ register: registry });
}

export function observeSources(registry: Registry, sources: Sources): void {
  new Gauge({
    name: "sis_pool_connections",
    help: "Connections of each pool, by state: in-use, idle, or requests waiting for one.",
    labelNames: ["pool", "state"],
    registers: [registry],
    collect() {
      for (const [pool, counts] of Object.entries(sources.pools)) {
        this.set({ pool, state: "in-use" }, counts.totalCount - counts.idleCount);
        this.set({ pool, state: "idle" }, counts.idleCount);
        this.set({ pool, state: "waiting" }, counts.waitingCount);
      }
    },
  });
  new Gauge({
    name: "sis_password_checks",
    help: "Password checks by state: hashing or waiting.",
    labelNames: ["state"],
    registers: [registry],
    collect() {
      this.set({ state: "hashing" }, sources.passwords.hashing());
      this.set({ state: "waiting" }, sources.passwords.waiting());
    },
  });
  new Gauge({
    name: "sis_requests_in_flight",
    help: "Requests under way, by traffic class.",
    labelNames: ["traffic"],
    registers: [registry],
    collect() {
      for (const [traffic, count] of Object.entries(sources.inFlight())) this.set({ traffic }, count);
    },
  });
}
