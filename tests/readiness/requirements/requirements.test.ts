/** The one list of promises: complete, unambiguous, and usable by the load generator. */
import { readFile } from "node:fs/promises";
import { describe, expect, test } from "vitest";
import { requestKinds } from "../../../readiness/evidence/evidence.ts";
import { loadThresholds, requirements } from "../../../readiness/requirements/requirements.ts";

const ids = requirements.map(({ id }) => id);

describe("the list of requirements", () => {
  test("names each requirement once", () => {
    expect(new Set(ids).size).toBe(ids.length);
  });

  test("has one requirement for each of the twelve rules", () => {
    const rules = ["R01", "R02", "R05", "R06", "R07", "R08", "R10", "R11", "R15", "R16", "R31", "R34"];
    expect(ids.filter((id) => /^assignments\.R/.test(id))).toEqual(
      rules.map((rule) => `assignments.${rule}`),
    );
  });

  test("promises a time for every kind of request", () => {
    const kinds = requirements.flatMap(({ measure }) => (measure.by === "latency" ? [measure.kind] : []));
    expect(kinds.toSorted()).toEqual([...requestKinds].sort());
  });

  test("says for each what to do, who does it, where it comes from and what it was like in 2014", () => {
    for (const { promise, nextStep, owner, source, in2014 } of requirements)
      for (const text of [promise, nextStep, owner, source.text, in2014.text]) expect(text).not.toBe("");
  });

  test("is read by the load generator too, so it imports nothing at run time", async () => {
    const imports = (file: string) => file.match(/^import .*$/gm) ?? [];
    for (const file of ["readiness/requirements/requirements.ts", "readiness/requirements/requirement.ts"])
      expect(imports(await readFile(file, "utf8")).every((line) => line.startsWith("import type"))).toBe(
        true,
      );
  });
});

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

  test("cross where a request in a thousand fails, or any arrival is dropped", () => {
    const others = loadThresholds(requirements, []).filter(({ metric }) => metric !== "latency");
    expect(others.map(({ metric, expression }) => `${metric} ${expression}`)).toEqual([
      "errors rate<0.001",
      "dropped-arrivals count<=0",
    ]);
  });
});
