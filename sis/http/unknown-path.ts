/** Answers requests that no route takes: 405 where another method would do, 404 elsewhere; as a page for browsers. */
import { type Refusal, refuse, refuseNotFound } from "../errors.ts";
import type { SisContext } from "./context.ts";
import type { RegisteredRoute } from "./declaration.ts";
import { refusalResponse } from "./json-answer.ts";
import { showRefusal } from "./page/refusal-page.ts";
import { secured, securityHeaders } from "./security-headers.ts";

export function createAnswerUnknown(registered: readonly RegisteredRoute[], behindProxy: boolean) {
  const allowedAt = createAllowedAt(registered);
  return async (c: SisContext): Promise<Response> => {
    const allowed = allowedAt(c.req.path);
    const refusal = allowed.length > 0 ? refuseMethod(allowed) : refuseNotFound();
    const headers = securityHeaders(c, behindProxy);
    if (!wantsPage(c)) return refusalResponse(refusal, headers);
    return secured(await showRefusal(c, refusal), headers);
  };
}

/** Built at the first unknown path, when every route is registered. */
function createAllowedAt(registered: readonly RegisteredRoute[]): (path: string) => readonly string[] {
  let patterns: readonly { readonly pattern: RegExp; readonly method: string }[] | undefined;
  return (path) => {
    patterns ??= registered.map(({ declaration }) => ({
      pattern: new RegExp(`^${declaration.path.replaceAll(".", "\\.").replaceAll(/\{\w+\}/g, "[^/]+")}$`),
      method: declaration.method.toUpperCase(),
    }));
    const methods = patterns.filter(({ pattern }) => pattern.test(path)).map(({ method }) => method);
    return [...new Set(methods.flatMap((method) => (method === "GET" ? ["GET", "HEAD"] : [method])))];
  };
}

function wantsPage(c: SisContext): boolean {
  return !c.req.path.startsWith("/api/") && (c.req.header("accept") ?? "").includes("text/html");
}

function refuseMethod(allowed: readonly string[]): Refusal {
  const methods = allowed.join(", ");
  const refusal = refuse(405, "method-not-allowed", "That can't be done here.", `Use ${methods}.`);
  return { ...refusal, headers: { Allow: methods } };
}
