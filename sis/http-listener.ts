/** The app as Node's HTTP server calls it: what it can't take is turned away before it becomes a request. */
import type { RequestListener } from "node:http";
import { getRequestListener } from "@hono/node-server";
import type { SisApp } from "./app.ts";
import { jsonResponse } from "./http/json-answer.ts";
import { alwaysHeaders } from "./http/security-headers.ts";

export function createHttpListener({ hono, routes }: SisApp): RequestListener {
  const listener = getRequestListener(hono.fetch, { errorHandler: answerMalformed });
  return (incoming, outgoing) => {
    if (!routes.turnsAway(incoming, outgoing)) void listener(incoming, outgoing);
  };
}

/** A request that isn't valid HTTP, such as one with an impossible host, never reaches the app. */
function answerMalformed(): Response {
  const body = {
    code: "malformed-request",
    message: "The request isn't valid HTTP.",
    hint: "Check its address.",
  };
  return jsonResponse({ status: 400, body }, alwaysHeaders);
}
