/** Requirements as thresholds of the load generator. */
import { describe, expect, test } from "vitest";
import { loadThresholds } from "../../../readiness/requirements/load-thresholds.ts";
import { requirements } from "../../../readiness/requirements/requirements.ts";

describe("thresholds of the load generator", () => {
  test("cover each kind of request over the whole load and in each phase", () => {
    const latency = loadThresholds(requirements, ["first-bell"]).filter(({ metric }) => metric === "latency");
    expect(latency.map(({ kind, phase, expression }) => `${kind} ${phase} ${expression}`)).toEqual([
      "read null p(95)<1000",
      "read first-bell p(95)<1000",
      "attendance null p(95)<2000",
      "attendance first-bell p(95)<2000",
      "sign-in null p(95)<2000",
      "sign-in first-bell p(95)<2000",
      "write null p(95)<2000",
      "write first-bell p(95)<2000",
    ]);
  });

  test("are crossed if a request in a thousand fails, or by one wrong answer or dropped arrival", () => {
    const others = loadThresholds(requirements, []).filter(({ metric }) => metric !== "latency");
    expect(others.map(({ metric, expression }) => `${metric} ${expression}`)).toEqual([
      "wrong-answers count<=0",
      "foreign-answers count<=0",
      "admitted-requests count<=0",
      "errors rate<0.001",
      "dropped-arrivals count<=0",
    ]);
  });
});
