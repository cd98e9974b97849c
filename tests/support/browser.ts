/** Chromium for the page tests, without scripts unless asked, and the app on a real port for it. */
import { createServer } from "node:http";
import { resolve } from "node:path";
import { type Browser, chromium } from "playwright-core";
import { findChromium } from "../../parts/chromium/chromium.ts";
import { listenOnLoopback } from "../../parts/listening.ts";
import type { SisApp } from "../../sis/app.ts";
import { createHttpListener } from "../../sis/http-listener.ts";

const home = resolve(import.meta.dirname, "../../.firstbell");

export async function launchBrowser(): Promise<Browser> {
  const { executablePath, args, env } = await findChromium({ home, chromiumBin: process.env.CHROMIUM_BIN });
  return await chromium.launch({ executablePath, args, env, headless: true });
}

export async function serveApp(sis: SisApp): Promise<{ url: string; close(): Promise<void> }> {
  const server = createServer(createHttpListener(sis));
  const port = await listenOnLoopback(server);
  return {
    url: `http://127.0.0.1:${port}`,
    close: () =>
      new Promise((closed) => {
        server.close(() => closed());
        server.closeAllConnections();
      }),
  };
}
