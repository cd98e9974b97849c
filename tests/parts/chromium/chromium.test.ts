/** The fonts of the packaged Chromium are found in any folder, whatever it is called. */
import { expect, test } from "vitest";
import { fontConfiguration } from "../../../parts/chromium/chromium.ts";

test("a folder's name is escaped in the font configuration", () => {
  const text = fontConfiguration("/home/R&D <x>/.firstbell");
  expect(text).toContain("<dir>/home/R&amp;D &lt;x&gt;/.firstbell/fonts</dir>");
  expect(text).toContain("<cachedir>/home/R&amp;D &lt;x&gt;/.firstbell/fonts-cache</cachedir>");
});
