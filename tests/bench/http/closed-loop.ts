/** Sends a list of requests once each, as fast as the server answers: k6, a fixed number of users. */
import { SharedArray } from "k6/data";
import exec from "k6/execution";
import http from "k6/http";

type Item = {
  readonly method: string;
  readonly path: string;
  readonly token: string;
  readonly body: string | null;
};

const work = new SharedArray<Item>("work", () => {
  const items: unknown = JSON.parse(open(__ENV.WORK ?? ""));
  if (Array.isArray(items) && items.every(isItem)) return items;
  throw new Error(`${__ENV.WORK} must be a list of requests`);
});
const target = __ENV.TARGET;
const label = __ENV.LABEL;

export const options = {
  discardResponseBodies: true,
  summaryTrendStats: ["med", "p(95)", "max"],
  thresholds: { http_req_failed: ["rate==0"] },
  scenarios: {
    all: {
      executor: "shared-iterations",
      vus: Number(__ENV.USERS),
      iterations: work.length,
      maxDuration: "120s",
    },
  },
};

export default function sendNext(): void {
  const index = exec.scenario.iterationInTest;
  const item = work[index];
  if (item === undefined) throw new Error(`no request number ${index}`);
  const { method, path, token, body } = item;
  http.request(method, target + path, body, {
    headers: {
      Authorization: `Bearer ${token}`,
      "Content-Type": "application/json",
      "Idempotency-Key": `bench.${label}.${index}`,
      traceparent: `00-${String(index + 1).padStart(32, "0")}-${String(index + 1).padStart(16, "0")}-01`,
      baggage: "journey=office",
    },
    tags: { name: "bench" },
  });
}

type Summary = {
  readonly state: { readonly testRunDurationMs: number };
  readonly metrics: Record<string, { readonly values: Record<string, number> } | undefined>;
};

export function handleSummary({ state, metrics }: Summary): Record<string, string> {
  const result = {
    requests: metrics.http_reqs?.values.count ?? 0,
    failedShare: metrics.http_req_failed?.values.rate ?? 1,
    seconds: state.testRunDurationMs / 1000,
    medianMs: metrics.http_req_duration?.values.med ?? 0,
    p95Ms: metrics.http_req_duration?.values["p(95)"] ?? 0,
  };
  return { [__ENV.RESULT ?? ""]: JSON.stringify(result) };
}

function isItem(value: unknown): value is Item {
  if (typeof value !== "object" || value === null) return false;
  if (!("method" in value && "path" in value && "token" in value && "body" in value)) return false;
  const { method, path, token, body } = value;
  const isText = [method, path, token].every((field) => typeof field === "string");
  return isText && (body === null || typeof body === "string");
}
