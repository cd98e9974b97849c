/** Serves the style sheet of all pages with the fonts and images that it names. */
import { readFile } from "node:fs/promises";
import { z } from "zod";
import { refuseNotFound } from "../../../errors.ts";
import type { SisContext } from "../../context.ts";
import type { SecuredRoutes } from "../../declaration.ts";
import { lineUpTo } from "../../request-fields.ts";
import { type Bytes, pageSheet } from "./page-sheet.ts";

const page = { kind: "page", method: "get", traffic: "operations", answers: {} } as const;
const params = z.object({ version: lineUpTo(64) });
const yearSeconds = 31_536_000;
/** The address changes with what it holds; during a release, another version may be asked for. */
const keptForGood = `public, max-age=${yearSeconds}, immutable`;

export function mountAssets(routes: SecuredRoutes): void {
  mountStyle(routes);
  mountFiles(routes, { folder: "fonts", mediaType: "font/woff2" });
  mountFiles(routes, { folder: "images", mediaType: "image/svg+xml" });
}

function mountStyle(routes: SecuredRoutes): void {
  const { css, brotli } = pageSheet();
  routes.open(
    {
      ...page,
      name: "style",
      mediaType: "text/css",
      path: "/assets/{version}/style.css",
      summary: "Style sheet",
      request: z.object({ params }),
    },
    async ({ c, params: { version } }) =>
      takesBrotli(c)
        ? serve(c, version, brotli, { "Content-Type": "text/css; charset=utf-8", "Content-Encoding": "br" })
        : serve(c, version, css, { "Content-Type": "text/css; charset=utf-8" }),
  );
}

function takesBrotli(c: SisContext): boolean {
  return /\bbr\b/.test(c.req.header("accept-encoding") ?? "");
}

type Folder = {
  readonly folder: "fonts" | "images";
  readonly mediaType: "font/woff2" | "image/svg+xml";
};

function mountFiles(routes: SecuredRoutes, { folder, mediaType }: Folder): void {
  const { files } = pageSheet();
  const read = new Map<string, Promise<Bytes>>();
  routes.open(
    {
      ...page,
      name: `style-${folder}`,
      refusals: [404],
      mediaType,
      path: `/assets/{version}/${folder}/{file}`,
      summary: `What the style sheet names: ${folder}`,
      request: z.object({ params: params.extend({ file: lineUpTo(200) }) }),
    },
    async ({ c, params: { version, file } }) => {
      const name = `${folder}/${file}`;
      const url = files.get(name);
      if (url === undefined) return refuseNotFound();
      const bytes = read.get(name) ?? readFile(url).then((buffer) => new Uint8Array(buffer));
      read.set(name, bytes);
      return serve(c, version, await bytes, { "Content-Type": mediaType });
    },
  );
}

function serve(
  c: SisContext,
  version: string,
  bytes: Bytes,
  headers: Readonly<Record<string, string>>,
): Response {
  const kept = version === pageSheet().version ? keptForGood : "no-store";
  return c.body(bytes, 200, { ...headers, "Cache-Control": kept, Vary: "Accept-Encoding" });
}
