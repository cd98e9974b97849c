/** The app on a real port, and a browser that visits it. */
import type { Browser, BrowserContext, Page } from "playwright-core";
import { expect } from "vitest";
import { launchBrowser, serveApp } from "./browser.ts";
import { startTestApp, type TestApp } from "./test-app.ts";

export type VisitedApp = {
  readonly app: TestApp;
  readonly url: string;
  readonly browser: Browser;
  /** Gives the browser context a session of the person. */
  signInAs(person: { readonly accountId: number }, into: BrowserContext): Promise<void>;
  /** Opens a page that must be there. */
  open(path: string, into: Page): Promise<void>;
  stop(): Promise<void>;
};

export const phone = { width: 390, height: 844 };
/** As narrow as WCAG asks: reflow without scrolling in two directions. */
export const smallPhone = { width: 320, height: 700 };
export const desktop = { width: 1280, height: 900 };

export async function startVisitedApp(): Promise<VisitedApp> {
  const app = await startTestApp();
  const { url, close } = await serveApp(app.sis);
  const browser = await launchBrowser();
  return {
    app,
    url,
    browser,
    async signInAs(person, into) {
      await into.addCookies([{ name: "session", value: await app.signIn(person), url }]);
    },
    async open(path, into) {
      const response = await into.goto(`${url}${path}`);
      expect(response?.status(), path).toBe(200);
    },
    async stop() {
      await browser.close();
      await close();
      await app.stop();
    },
  };
}

/** In the folder that PAGE_SCREENSHOTS names, if it names one. */
export async function takeScreenshot(page: Page, name: string): Promise<void> {
  const folder = process.env.PAGE_SCREENSHOTS;
  if (folder !== undefined) await page.screenshot({ path: `${folder}/${name}.png`, fullPage: true });
}
