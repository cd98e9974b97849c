/** The one list of promises: complete, unambiguous, and usable by the load generator. */
import { globSync, readFileSync } from "node:fs";
import { describe, expect, test } from "vitest";
import { allRules } from "../../../readiness/audit/all-rules.ts";
import { requestKinds } from "../../../readiness/evidence/load-evidence.ts";
import { preparation } from "../../../readiness/requirements/preparation.ts";
import { requirements } from "../../../readiness/requirements/requirements.ts";

const ids = requirements.map(({ id }) => id);

describe("the list of requirements", () => {
  test("has each requirement once", () => {
    expect(new Set(ids).size).toBe(ids.length);
  });

  test("promises a time for every kind of request", () => {
    const kinds = requirements.flatMap(({ measure }) => (measure.by === "latency" ? [measure.kind] : []));
    expect(kinds.toSorted()).toEqual([...requestKinds].sort());
  });

  test("has for each what to do, who does it, its source, and what happened in 2014", () => {
    for (const { promise, nextStep, owner, source, in2014 } of requirements)
      for (const text of [promise, nextStep, owner, source.text, in2014.text]) expect(text).not.toBe("");
  });
});

/** Numbers as digits or as words; what a rule counts ("two classes in one period") is not a limit. */
const typedNumber = /\d|%|\b(one|two|three|five|ten|half|hundred|thousand)\b/i;

/** The string and template literals that follow `promise:` in a file, without what a template computes. */
function promisesIn(source: string): string[] {
  const literals = source.matchAll(/promise:\s*(?:"([^"]*)"|`([^`]*)`)/g);
  return [...literals].map(([, plain, template]) => plain ?? (template ?? "").replace(/\$\{[^}]*\}/g, ""));
}

describe("the numbers in a promise", () => {
  const files = globSync("readiness/requirements/*.ts");

  test.each(files)("are computed from its limit: %s", (file) => {
    const typed = promisesIn(readFileSync(file, "utf8")).filter((promise) => typedNumber.test(promise));
    expect(typed).toEqual([]);
  });

  test("are found where they are typed", () => {
    const [promise = ""] = promisesIn('promise: "Opens within two seconds.",');
    expect(promise).toMatch(typedNumber);
  });

  test("match its limit", () => {
    const promise = (id: string) => requirements.find((one) => one.id === id)?.promise;
    expect(promise("speed.attendance")).toContain("within 2 seconds for 95 of 100");
    expect(promise("reliability.errors")).toContain("Fewer than 1 in 1,000 requests");
    expect(promise("reliability.sign-in-minutes")).toContain("more than 1 in 10 sign-ins");
  });
});

describe("a rule of the audit", () => {
  test("that is critical calls every finding critical, or has a warning for the others", () => {
    for (const rule of allRules.filter(({ severity }) => severity === "critical")) {
      const others = requirements.find(({ id }) => id === `assignments.${rule.id}.others`);
      if (/\btrue( AS critical)?,/.test(rule.sql)) expect(others).toBeUndefined();
      else expect(others).toMatchObject({ severity: "warns", promise: rule.lesser?.promise });
    }
  });

  test("that isn't critical warns, and fails if there is a mass of findings", () => {
    for (const rule of allRules.filter(({ severity }) => severity !== "critical")) {
      const mass = requirements.find(({ id }) => id === `assignments.${rule.id}.mass`);
      expect(mass).toMatchObject({ severity: "fails", promise: rule.mass?.promise });
    }
  });

  test("becomes a requirement automatically", () => {
    for (const rule of allRules) {
      const { promise, source, in2014, nextStep, owner } = rule;
      const requirement = requirements.find(({ id }) => id === `assignments.${rule.id}`);
      expect(requirement).toMatchObject({ promise, source, in2014, nextStep, owner });
    }
  });
});

test("docs/readiness.md has each promise about the district's own readiness, with its limits", () => {
  const page = readFileSync("docs/readiness.md", "utf8");
  for (const { id, promise } of preparation) expect([id, page.includes(promise)]).toEqual([id, true]);
});
