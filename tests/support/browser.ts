/** Chromium for the page tests, without scripts unless asked, and the app on a real port for it. */
import { createServer } from "node:http";
import { resolve } from "node:path";
import { getRequestListener } from "@hono/node-server";
import { type Browser, chromium } from "playwright-core";
import { findChromium } from "../../parts/chromium/chromium.ts";
import { listenOnLoopback } from "../../parts/listening.ts";
import type { SisApp } from "../../sis/app.ts";

const home = resolve(import.meta.dirname, "../../.firstbell");

export async function launchBrowser(): Promise<Browser> {
  const { executablePath, args, env } = await findChromium({ home, chromiumBin: process.env.CHROMIUM_BIN });
  return await chromium.launch({ executablePath, args, env, headless: true });
}

export async function serveApp(sis: SisApp): Promise<{ url: string; close(): Promise<void> }> {
  const listener = getRequestListener(sis.hono.fetch);
  const server = createServer((incoming, outgoing) => void listener(incoming, outgoing));
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
