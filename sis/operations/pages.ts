/**
 * The API's description as a page, for people who write programs that call it; drawn by Swagger UI, which is served
 * from here.
 */
import { readFile } from "node:fs/promises";
import { html } from "hono/html";
import { z } from "zod";
import type { SisContext } from "../http/context.ts";
import type { SecuredRoutes } from "../http/declaration.ts";
import { showPage } from "../http/page/page.ts";

const page = {
  kind: "page",
  method: "get",
  traffic: "operations",
  request: z.object({}),
  answers: {},
} as const;
const paths = { page: "/docs", script: "/docs.js", style: "/docs.css", document: "/openapi.json" } as const;
const drawn = "api-description";

export function mountOperationsPages(routes: SecuredRoutes): void {
  mountDocs(routes);
  mountScript(routes);
  mountStyle(routes);
}

function mountDocs(routes: SecuredRoutes): void {
  routes.open(
    {
      ...page,
      name: "docs-page",
      path: paths.page,
      summary: "Page: the API's description",
    },
    async function showDocs({ c }) {
      const main = html`<link rel="stylesheet" href="${paths.style}">
<p>Programs can read <a href="${paths.document}">the same as an OpenAPI document</a>.</p>
<noscript><p>This page needs JavaScript.</p></noscript>
<div id="${drawn}"></div>`;
      return showPage(c, { title: "API", script: paths.script, images: "data:" }, main);
    },
  );
}

/** Only reads can be tried on the page: it shows real students. */
const start = `
window.addEventListener("DOMContentLoaded", () => {
  SwaggerUIBundle({
    url: "${paths.document}",
    dom_id: "#${drawn}",
    docExpansion: "list",
    supportedSubmitMethods: ["get"],
    validatorUrl: null,
  });
});`;

function mountScript(routes: SecuredRoutes): void {
  const script = createAsset("swagger-ui-bundle.js", start);
  routes.open(
    {
      ...page,
      name: "docs-script",
      path: paths.script,
      summary: "Script of the API's description",
      mediaType: "text/javascript",
    },
    async ({ c }) => serve(c, await script(), "text/javascript"),
  );
}

function mountStyle(routes: SecuredRoutes): void {
  const style = createAsset("swagger-ui.css");
  routes.open(
    {
      ...page,
      name: "docs-style",
      path: paths.style,
      summary: "Style sheet of the API's description",
      mediaType: "text/css",
    },
    async ({ c }) => serve(c, await style(), "text/css"),
  );
}

/** Read once, when it's first asked for: no number of requests takes more memory than one. */
function createAsset(name: string, more = ""): () => Promise<Uint8Array<ArrayBuffer>> {
  let bytes: Promise<Uint8Array<ArrayBuffer>> | undefined;
  return () => {
    bytes ??= readAsset(name, more);
    return bytes;
  };
}

async function readAsset(name: string, more: string): Promise<Uint8Array<ArrayBuffer>> {
  const text = await readFile(new URL(import.meta.resolve(`swagger-ui-dist/${name}`)), "utf8");
  return new TextEncoder().encode(`${text}${more}`);
}

function serve(c: SisContext, bytes: Uint8Array<ArrayBuffer>, mediaType: string): Response {
  return c.body(bytes, 200, {
    "Content-Type": `${mediaType}; charset=utf-8`,
    "Cache-Control": "max-age=3600",
  });
}
