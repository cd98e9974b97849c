/** Where signing in may lead: only to a page of ours. */
import fc from "fast-check";
import { expect, test } from "vitest";
import { localPath } from "../../../sis/http/local-path.ts";

test.each([
  ["/attendance/21?day=2026-08-11", "/attendance/21?day=2026-08-11"],
  ["/", "/"],
  ["/a/../b#part", "/b"],
  ["/counseling/students?familyName=Nu%C3%B1ez", "/counseling/students?familyName=Nu%C3%B1ez"],
])("%s leads to %s", (text, path) => {
  expect(localPath(text)).toBe(path);
});

test.each([
  "https://evil.example/",
  "//evil.example",
  "///evil.example",
  "/\\evil.example",
  "\\\\evil.example",
  "/\t/evil.example",
  "/\n/evil.example",
  "/.//evil.example",
  "/a/..//evil.example",
  "javascript:alert(1)",
  "attendance",
  " /attendance",
  "",
  `/${"a".repeat(2_000)}`,
  undefined,
])("%j leads nowhere", (text) => {
  expect(localPath(text)).toBeUndefined();
});

test("whatever comes out stays on the site that redirects to it", () => {
  const piece = fc.constantFrom(
    "/",
    "\\",
    "//",
    "evil.example",
    "@",
    ":",
    ".",
    "..",
    "\t",
    "\n",
    "?",
    "#",
    "%2f",
    "a",
  );
  const site = "https://sis.example";
  fc.assert(
    fc.property(fc.array(piece, { maxLength: 8 }), (pieces) => {
      const path = localPath(pieces.join(""));
      if (path !== undefined) expect(new URL(path, site).origin).toBe(site);
    }),
    { numRuns: 2_000 },
  );
});
