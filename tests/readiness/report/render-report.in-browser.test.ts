/** The report in a real browser: accessible, readable on a phone, and without network requests. */
import { mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import { type Browser, type BrowserContext, chromium } from "playwright-core";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { findChromium } from "../../../parts/chromium/chromium.ts";
import { preparationFile } from "../../../readiness/evidence/preparation.ts";
import { writeRunsIndex } from "../../../readiness/report/runs-index.ts";
import { writeSealedReport } from "../../../readiness/report/write-report.ts";
import { violationsOf } from "../../support/accessibility.ts";
import { exampleAlerts, exampleDatabase } from "../support/example-database.ts";
import { heldEvidence } from "../support/example-evidence.ts";
import {
  conditionalEvidence,
  conditionalWaivers,
  invalidEvidence,
  noGoEvidence,
} from "../support/example-failures.ts";
import { poorPreparationText } from "../support/example-preparation.ts";
import { writeRunFolder } from "../support/example-run-folder.ts";
import { exampleTraces, traceLines } from "../support/example-traces.ts";

const cases = [
  ["GO", heldEvidence(), []],
  ["CONDITIONAL", conditionalEvidence(), conditionalWaivers],
  ["NO-GO", noGoEvidence(), []],
  ["INVALID RUN", invalidEvidence(), []],
] as const;

const writeWatched = async (directory: string): Promise<void> => {
  await writeFile(join(directory, "traces.ndjson"), traceLines(exampleTraces));
  await writeFile(join(directory, "database.json"), JSON.stringify(exampleDatabase));
  await writeFile(join(directory, "alerts.json"), JSON.stringify(exampleAlerts));
};

const allRuns = "all runs";

let home = "";
let browser: Browser;
let context: BrowserContext;
const pages = new Map<string, string>();

beforeAll(async () => {
  home = await mkdtemp(join(tmpdir(), "report-browser-"));
  for (const [verdict, evidence, waivers] of cases) {
    const directory = join(home, verdict);
    await writeRunFolder(directory, evidence, waivers);
    if (verdict === "NO-GO") await writeWatched(directory);
    if (verdict === "NO-GO") await writeFile(join(directory, preparationFile), poorPreparationText);
    pages.set(verdict, pathToFileURL((await writeSealedReport(directory)).reportHtml).href);
  }
  pages.set(allRuns, pathToFileURL(await writeRunsIndex(home)).href);
  const { executablePath, args, env } = await findChromium({
    chromiumBin: process.env.CHROMIUM_BIN,
    home: join(import.meta.dirname, "../../../.firstbell"),
  });
  browser = await chromium.launch({ executablePath, args, env });
  context = await browser.newContext();
});

afterAll(async () => {
  await browser.close();
  await rm(home, { recursive: true });
});

const open = async (verdict: string, width: number) => {
  const page = await context.newPage();
  await page.setViewportSize({ width, height: 900 });
  const requests: string[] = [];
  page.on("request", (request) => requests.push(request.url()));
  await page.goto(pages.get(verdict) ?? "");
  return { page, requests };
};

const violations = async (verdict: string, width: number): Promise<string[]> => {
  const { page } = await open(verdict, width);
  const found = await violationsOf(page);
  await page.close();
  return found;
};

describe.each(cases.map(([verdict]) => verdict))("the report for %s", (verdict) => {
  test("passes every accessibility rule", async () => {
    expect(await violations(verdict, 1280)).toEqual([]);
  });

  test("fits a phone without scrolling sideways, and makes no request besides the page itself", async () => {
    const { page, requests } = await open(verdict, 390);
    expect(await page.evaluate("document.documentElement.scrollWidth")).toBe(390);
    expect(await page.locator("#verdict").textContent()).toBe(verdict);
    expect(requests).toEqual([pages.get(verdict)]);
    await page.close();
  });
});

test.each([1280, 320])("the page of all runs is accessible and fits %i pixels", async (width) => {
  expect(await violations(allRuns, width)).toEqual([]);
  const { page } = await open(allRuns, width);
  expect(await page.evaluate("document.documentElement.scrollWidth")).toBe(width);
  await page.close();
});

/** Runs in the page: labels of a chart that cover each other, and boxes that cut off their text. */
const hidden = `(() => {
  const covers = (one, other) =>
    one.left < other.right && other.left < one.right && one.top < other.bottom && other.top < one.bottom;
  const labels = [...document.querySelectorAll("svg")].flatMap((svg) => {
    const texts = [...svg.querySelectorAll("text")].map((text) => [text.textContent, text.getBoundingClientRect()]);
    return texts.flatMap(([one, box], index) =>
      texts.slice(index + 1).filter(([, other]) => covers(box, other)).map(([other]) => one + " on " + other));
  });
  const cut = [...document.querySelectorAll("p, li, dd, dt, td, th, h1, h2, h3, figcaption")]
    .filter((box) => box.closest("thead") === null && box.scrollWidth > box.clientWidth + 1)
    .map((box) => "cut off: " + box.textContent.slice(0, 40));
  return [...labels, ...cut];
})()`;

/** The longest report: it has every part that the others have. */
describe("the report for NO-GO", () => {
  test("passes every accessibility rule and fits the narrowest phone", async () => {
    expect(await violations("NO-GO", 320)).toEqual([]);
    const { page } = await open("NO-GO", 320);
    expect(await page.evaluate("document.documentElement.scrollWidth")).toBe(320);
    expect(await page.locator("#beyond").isVisible()).toBe(true);
    await page.close();
  });

  test("passes every accessibility rule on a phone", async () => {
    expect(await violations("NO-GO", 390)).toEqual([]);
  });

  test.each([
    [1280, "screen"],
    [390, "screen"],
    [695, "print"],
  ] as const)("covers no label and cuts off no text at %i pixels on %s", async (width, media) => {
    const { page } = await open("NO-GO", width);
    await page.emulateMedia({ media });
    expect(await page.evaluate(hidden)).toEqual([]);
    await page.close();
  });

  test("prints", async () => {
    const { page } = await open("NO-GO", 1280);
    const printed = await page.pdf({ preferCSSPageSize: true });
    expect(printed.subarray(0, 5).toString()).toBe("%PDF-");
    await page.close();
  });
});
