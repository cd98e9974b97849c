/** The report of a run: from any state of its folder, the same bytes each time, and true to its data. */
import { mkdtemp, readFile, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { Ajv2020 } from "ajv/dist/2020.js";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { z } from "zod";
import type { Evidence, Waiver } from "../../../readiness/evidence/evidence.ts";
import { findingsFiles } from "../../../readiness/evidence/findings-files.ts";
import { renderReport } from "../../../readiness/report/render-report.ts";
import { reportSchema } from "../../../readiness/report/report.ts";
import { writeReport, writeSealedReport } from "../../../readiness/report/write-report.ts";
import { exampleWalk } from "../support/example-answers.ts";
import { exampleAudit, exampleRun, heldEvidence } from "../support/example-evidence.ts";
import {
  conditionalEvidence,
  conditionalWaivers,
  invalidEvidence,
  noGoEvidence,
  withFindings,
} from "../support/example-failures.ts";
import { exampleLoad } from "../support/example-load.ts";
import { writeRunFolder } from "../support/example-run-folder.ts";

let home = "";
beforeAll(async () => {
  home = await mkdtemp(join(tmpdir(), "report-"));
});
afterAll(() => rm(home, { recursive: true }));

let folders = 0;
const folderOf = async (evidence: Evidence, waivers: readonly Waiver[] = []): Promise<string> => {
  folders += 1;
  const directory = join(home, `run-${folders}`);
  await writeRunFolder(directory, evidence, waivers);
  return directory;
};

const cases = [
  ["GO", 0, heldEvidence(), []],
  ["CONDITIONAL", 10, conditionalEvidence(), conditionalWaivers],
  ["NO-GO", 11, noGoEvidence(), []],
  ["INVALID RUN", 12, invalidEvidence(), []],
] as const;

test("never permits opening after an injected fault, or after a day other than opening day", async () => {
  const held = heldEvidence();
  const run = { ...exampleRun(), scenario: "steady", fault: "held-lock" };
  const { report, reportHtml } = await writeSealedReport(await folderOf({ ...held, run }));
  expect([report.verdict, report.exitCode, report.reduced]).toEqual(["GO", 10, true]);
  expect(report.headline).toMatch(
    /^GO for opening day, with a fault injected on purpose \(held lock\): sign-in,/,
  );
  expect(report.meaning).toContain("does not justify opening the school year");
  expect(report.caution).toContain("A fault was injected on purpose (held lock)");
  expect(report.caution).toContain("not an opening day but “steady”");
  expect(report.caution).not.toContain("smaller");
  expect(await readFile(reportHtml, "utf8")).toContain("prove --students 650000 --only held-lock");
});

test("says how often writes were played at the same moment, or that none were", async () => {
  const held = heldEvidence();
  const { report } = await writeSealedReport(await folderOf(held));
  expect(report.coverage.tested.join(" ")).toContain("2 pairs of them in 462 orders");
  const without = await writeSealedReport(await folderOf({ ...held, interleavings: undefined }));
  expect(without.report.coverage.notTested.join(" ")).toContain("npm run interleavings does that.");
});

test("of a good opening day, says how many students still have no classes", async () => {
  const run = { ...exampleRun(), district: { ...exampleRun().district, mess: "normal" } };
  const audit = withFindings(exampleAudit(), "R01", 2_375);
  const { report } = await writeSealedReport(await folderOf({ ...heldEvidence(), run, audit }));
  expect(report.scope).toContain("like a good opening day");
  expect(report.scope).toContain("2,375 did when the day was over");
});

test("names what never happened in the load as not tested, at the top too, without another verdict", async () => {
  const load = exampleLoad();
  const marks = load.marks.map((mark) => (mark.id === "student-withdrawn" ? { ...mark, times: 0 } : mark));
  const { report, reportHtml } = await writeSealedReport(
    await folderOf({ ...heldEvidence(), load: { ...load, marks } }),
  );
  expect(report.verdict).toBe("GO");
  expect(report.coverage.notTested.join(" ")).toContain("Withdrawals: this never happened in the load");
  const [top = ""] = (await readFile(reportHtml, "utf8")).split("</header>");
  expect(top).toContain("so not tested:</b> withdrawals.");
});

test("names what people may read, and nobody read in the load, as not tested", async () => {
  const load = exampleLoad();
  const reads = [
    { route: "family-page", by: "page" as const },
    { route: "family-transcript", by: "family" as const },
    { route: load.byName[0]?.name ?? "", by: "staff" as const },
  ];
  const walk = { ...exampleWalk(), reads };
  const { report } = await writeSealedReport(await folderOf({ ...heldEvidence(), load: { ...load, walk } }));
  expect(report.coverage.notTested).toContain("Pages that nobody opened in a visit: family-page.");
  expect(report.coverage.notTested).toContain(
    "What families may look up, and nobody did: family-transcript.",
  );
  expect(report.coverage.notTested.join(" ")).not.toContain("What staff may look up");
});

describe("report.json", () => {
  test.each(cases)(
    "for %s fits the schema and carries the exit code %i",
    async (verdict, exitCode, evidence, waivers) => {
      const written = await writeSealedReport(await folderOf(evidence, waivers));
      expect(written).toMatchObject({ verdict, exitCode });
      const file = await readFile("readiness/report/report.schema.json", "utf8");
      const schema = z.record(z.string(), z.unknown()).parse(JSON.parse(file));
      const validate = new Ajv2020({ strict: false, validateFormats: false }).compile(schema);
      validate(JSON.parse(await readFile(written.reportJson, "utf8")));
      expect(validate.errors).toBeNull();
    },
  );

  test("has no list of student ids", async () => {
    const { reportJson } = await writeSealedReport(await folderOf(noGoEvidence()));
    expect(await readFile(reportJson, "utf8")).not.toMatch(/[sS]tudentIds/);
  });

  test("has nothing that a family told the office", async () => {
    const evidence = noGoEvidence();
    const faults = evidence.ledger?.faults ?? [];
    const samples = [
      {
        op: "x-1-1",
        kind: "enrollment.enroll",
        sentAt: null,
        expected: "Ada Lovelace, born 2015-12-10",
        found: "Ada King",
      },
    ];
    const ledger = evidence.ledger && {
      ...evidence.ledger,
      faults: faults.map((fault) => ({ ...fault, samples })),
    };
    const { reportJson } = await writeSealedReport(await folderOf({ ...evidence, ledger }));
    expect(await readFile(reportJson, "utf8")).not.toMatch(/Ada|2015-12-10/);
  });
});

describe("report.html", () => {
  test.each(cases)(
    "for %s is rebuilt byte for byte, from evidence and from report.json",
    async (_, __, evidence, waivers) => {
      const directory = await folderOf(evidence, waivers);
      const { reportHtml, reportJson } = await writeSealedReport(directory);
      const [html, json] = [await readFile(reportHtml, "utf8"), await readFile(reportJson, "utf8")];
      await writeSealedReport(await folderOf(heldEvidence()));
      await writeReport(directory);
      expect(await readFile(reportHtml, "utf8")).toBe(html);
      expect(await readFile(reportJson, "utf8")).toBe(json);
      expect(await renderReport(reportSchema.parse(JSON.parse(json)))).toBe(html);
    },
  );

  test("makes no network requests and runs no script", async () => {
    const html = await readFile((await writeSealedReport(await folderOf(noGoEvidence()))).reportHtml, "utf8");
    const withoutTarget = html.replaceAll("http://127.0.0.1:41873", "");
    expect(withoutTarget).not.toMatch(
      /https?:|\/\/[a-z]|<script|<link|<img|<iframe|@import|url\((?!#)|\son[a-z]+=/i,
    );
  });

  test("shows hostile names as text", async () => {
    const audit = withFindings(exampleAudit(), "R01", 30);
    const name = `<script>alert("x")</script>'&`;
    const rules = audit.rules.map((rule) => ({
      ...rule,
      worstSchools: rule.worstSchools.map((school) => ({ ...school, name })),
    }));
    const run = { ...exampleRun(), scenario: "<img src=x onerror=alert(1)>" };
    const directory = await folderOf({ ...heldEvidence(), run, audit: { ...audit, rules } });
    const html = await readFile((await writeSealedReport(directory)).reportHtml, "utf8");
    expect(html).not.toMatch(/<script|<img/);
    expect(html).toContain("&lt;script&gt;alert(&quot;x&quot;)&lt;/script&gt;&#39;&amp;");
  });

  test("says that a smaller rehearsal proves nothing about a whole opening day", async () => {
    const run = { ...exampleRun(), load: 0.02, students: 5000 };
    const { reportHtml, report } = await writeSealedReport(await folderOf({ ...heldEvidence(), run }));
    const html = await readFile(reportHtml, "utf8");
    expect([report.verdict, report.exitCode]).toEqual(["GO", 10]);
    expect(html).toContain("for opening day, at 2% of its real rate: sign-in, attendance,");
    expect(html).toContain('<body class="conditional">');
    expect(html).toContain("It says nothing about a busier day.");
    expect(html).toContain("does not justify opening the school year");
  });

  test("says that a district of any size may open its school year after its own opening day", async () => {
    const run = { ...exampleRun(), students: 72_000 };
    const { report } = await writeSealedReport(await folderOf({ ...heldEvidence(), run }));
    expect([report.caution, report.meaning]).toEqual([
      null,
      expect.stringContaining("the school year may open"),
    ]);
  });
});

describe("the head of the report", () => {
  const headOf = async (evidence: Evidence): Promise<string> => {
    const html = await readFile((await writeSealedReport(await folderOf(evidence))).reportHtml, "utf8");
    return html.slice(html.indexOf("<header"), html.indexOf("</header>")).replace(/<[^>]+>/g, "|");
  };

  test("says what was reached, and what of a whole SIS was not tested", async () => {
    const head = await headOf(heldEvidence());
    expect(head).toMatch(/Visits\|+[\d,]+\|+by 8,911 people/);
    expect(head).toMatch(/Schools reached\|+[\d,]+\|+of 1,018/);
    expect(head).toMatch(/Not tested:\|+ transcripts, report cards, health records,/);
  });

  test("says that bad assignments were planted", async () => {
    const district = { ...exampleRun().district, defects: ["no-classes"] };
    const head = await headOf({ ...heldEvidence(), run: { ...exampleRun(), district } });
    expect(head).toContain("for opening day, with 1 kind of bad class assignments planted on purpose:");
    expect(head).toContain("planted on purpose (no classes)");
    const failed = await headOf({ ...noGoEvidence(), run: { ...exampleRun(), district } });
    expect(failed).toContain("NO-GO");
    expect(failed).not.toContain("must not open");
  });

  test("never shows what is not known as a number", async () => {
    const head = await headOf({ ...heldEvidence(), load: undefined });
    expect(head).toMatch(/Visits\|+not known/);
    expect(head).toMatch(/Students affected by unmet requirements\|+not known/);
    expect(head).not.toMatch(/NaN|undefined|\b0%/);
  });
});

describe("a run's folder", () => {
  const judgedFiles = ["run.json", "load.json", "ledger-account.json", "audit.json"];

  const rawFiles = ["ledger.ndjson", "k6-summary.json", ...Object.values(findingsFiles)];
  test.each([...judgedFiles, ...rawFiles])(
    "without %s is an INVALID RUN, and the report names the file",
    async (file) => {
      const directory = await folderOf(heldEvidence());
      await rm(join(directory, file));
      const { verdict, report, reportHtml } = await writeSealedReport(directory);
      expect(verdict).toBe("INVALID RUN");
      expect(report.gaps).toContainEqual({ file, problem: "missing" });
      expect(await readFile(reportHtml, "utf8")).toContain(`${file}: missing`);
    },
  );

  test.each(judgedFiles)("with a damaged %s is an INVALID RUN", async (file) => {
    const directory = await folderOf(heldEvidence());
    const whole = await readFile(join(directory, file), "utf8");
    await writeFile(join(directory, file), whole.slice(0, whole.length / 2));
    const { verdict, report } = await writeSealedReport(directory);
    expect(verdict).toBe("INVALID RUN");
    expect(report.gaps).toContainEqual({ file, problem: "damaged or not JSON" });
  });

  test.each(judgedFiles)("with a %s in the wrong shape is an INVALID RUN", async (file) => {
    const directory = await folderOf(heldEvidence());
    await writeFile(join(directory, file), `{"students": -1}`);
    const { verdict, report } = await writeSealedReport(directory);
    expect(verdict).toBe("INVALID RUN");
    expect(report.gaps[0]?.problem).toMatch(/^not in the expected format/);
  });

  test("that is empty still gets a report", async () => {
    const directory = await mkdtemp(join(home, "empty-"));
    const { verdict, report } = await writeSealedReport(directory);
    expect(verdict).toBe("INVALID RUN");
    expect(report.students.of).toBeNull();
  });

  test("lists optional recordings if they exist, and doesn't miss them if they don't", async () => {
    const directory = await folderOf(heldEvidence());
    await writeFile(join(directory, "signals.ndjson.gz"), "");
    const { verdict, report } = await writeSealedReport(directory);
    const names = report.files.map(({ name }) => name);
    expect(names).toContain("signals.ndjson.gz");
    expect(names).not.toContain("alerts.json");
    expect({ verdict, gaps: report.gaps }).toEqual({ verdict: "GO", gaps: [] });
  });

  test("with unreadable waivers is an INVALID RUN, since no one knows what was accepted", async () => {
    const directory = await folderOf(conditionalEvidence(), conditionalWaivers);
    await writeFile(join(directory, "waivers.json"), "{");
    expect((await writeSealedReport(directory)).verdict).toBe("INVALID RUN");
  });
});
