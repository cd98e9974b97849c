/** The style sheet and what it names: kept by browsers for good, small on the wire, and all of it there. */
import { brotliDecompressSync } from "node:zlib";
import { afterAll, beforeAll, expect, test } from "vitest";
import { pageSheet } from "../../../../../sis/http/page/assets/page-sheet.ts";
import { startTestApp, type TestApp } from "../../../../support/test-app.ts";

let app: TestApp;
beforeAll(async () => {
  app = await startTestApp();
});
afterAll(() => app.stop());

const ask = async (path: string, headers = {}) => await app.sis.hono.request(path, { headers });
const folder = pageSheet().path.replace("style.css", "");
const mostBytes = 12_000;

test("the style sheet is the same compressed, and small", async () => {
  const plain = await ask(pageSheet().path);
  const compressed = await ask(pageSheet().path, { "Accept-Encoding": "gzip, br" });
  expect(compressed.headers.get("Content-Encoding")).toBe("br");
  expect(compressed.headers.get("Vary")).toBe("Accept-Encoding");
  const bytes = new Uint8Array(await compressed.arrayBuffer());
  expect(bytes.length).toBeLessThan(mostBytes);
  expect(brotliDecompressSync(bytes).toString()).toBe(await plain.text());
});

test("every font and image that it names is there, and may be kept for good", async () => {
  const text = await (await ask(pageSheet().path)).text();
  const named = [...text.matchAll(/url\(([^)]+)\)/g)].map(([, name]) => name ?? "");
  expect(named.length).toBeGreaterThan(0);
  for (const name of new Set(named)) {
    const { status, headers } = await ask(`${folder}${name}`);
    expect(`${name} ${status}`).toBe(`${name} 200`);
    expect(headers.get("Cache-Control")).toContain("immutable");
  }
});

test.each(["fonts/..%2Fpackage.json", "images/none.svg"])("there is nothing else: %s", async (name) => {
  expect((await ask(`${folder}${name}`)).status).toBe(404);
});
