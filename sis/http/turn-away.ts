/** Turns requests away by their class alone: under overload, a refusal must cost next to nothing. */
import type { IncomingMessage, ServerResponse } from "node:http";
import { Hono } from "hono";
import { RegExpRouter } from "hono/router/reg-exp-router";
import { SmartRouter } from "hono/router/smart-router";
import { TrieRouter } from "hono/router/trie-router";
import type { Dependencies } from "../dependencies.ts";
import type { Refusal } from "../errors.ts";
import { type Traffic, trafficClasses } from "../telemetry/catalogue.ts";
import { type Admissions, createShed } from "./admission.ts";
import { saysTls } from "./client-address.ts";
import type { SisEnv } from "./context.ts";
import type { Declaration, RegisteredRoute } from "./declaration.ts";
import { refusalResponse } from "./json-answer.ts";
import { createMeasureTurnedAway } from "./measure.ts";
import { showRefusal } from "./page/refusal-page.ts";
import { secured, securityHeadersBy } from "./security-headers.ts";

export type TurnAway = {
  /** Requests to the route may be turned away. */
  add(route: RegisteredRoute, path: string): void;
  /** True if it was: the request has its answer, and its class takes no more. */
  turnsAway(incoming: IncomingMessage, outgoing: ServerResponse): boolean;
};

/** Answers a request of the route if its class takes no more. */
type Door = (incoming: IncomingMessage, outgoing: ServerResponse) => boolean;

/**
 * Without it, each refusal would cost as much as a small read: a request and a response object, a line in the log. They
 * all wait for one event loop, so the more refusals there are, the longer everyone would wait.
 */
export function createTurnAway(dependencies: Dependencies, admissions: Admissions): TurnAway {
  const doors = new SmartRouter<Door>({ routers: [new RegExpRouter(), new TrieRouter()] });
  const log = createLog(dependencies);
  return {
    add: (route, path) => {
      const { method, traffic } = route.declaration;
      if (traffic === "operations") return;
      doors.add(
        method.toUpperCase(),
        path,
        createDoor(route, traffic, dependencies, { admission: admissions[traffic], log }),
      );
    },
    turnsAway: (incoming, outgoing) => {
      // Until a class is full, no request has to be looked at.
      if (trafficClasses.every((traffic) => admissions[traffic].reached() === undefined)) return false;
      const { method = "", url = "" } = incoming;
      const [path = ""] = url.split("?", 1);
      return doors.match(method, path)[0][0]?.[0](incoming, outgoing) ?? false;
    },
  };
}

type Place = { readonly admission: Admissions[Traffic]; readonly log: () => void };

function createDoor(
  route: RegisteredRoute,
  traffic: Traffic,
  dependencies: Dependencies,
  { admission, log }: Place,
): Door {
  const { refusal, count } = createShed(traffic, dependencies);
  const measure = createMeasureTurnedAway(route, dependencies);
  const written = writeRefusal(route.declaration, refusal);
  const { behindProxy } = dependencies.settings;
  return (incoming, outgoing) => {
    const reached = admission.reached();
    if (reached === undefined) return false;
    // Headers are made into an object only here, where it is known that they are needed.
    const byTls = behindProxy && saysTls(String(incoming.headers["x-forwarded-proto"]));
    const answer = byTls ? written.byTls : written.plain;
    if (answer === undefined) return false;
    outgoing.writeHead(answer.status, answer.headers).end(answer.body);
    count(reached);
    measure();
    log();
    return true;
  };
}

type WrittenAnswer = {
  readonly status: number;
  readonly headers: Record<string, string>;
  /** As text, so that it's sent in one piece with the head. */
  readonly body: string;
};
type WrittenAnswers = { byTls?: WrittenAnswer; plain?: WrittenAnswer };

/** The refusal that the route itself would send, written in advance; ready a moment after this returns. */
function writeRefusal({ kind, refusalForm }: Declaration, refusal: Refusal): WrittenAnswers {
  const written: WrittenAnswers = {};
  const write = async (tls: boolean): Promise<WrittenAnswer> => {
    const headers = securityHeadersBy(tls);
    return await read(
      kind === "page"
        ? secured(await pageOf(refusal), headers)
        : refusalResponse(refusal, headers, refusalForm?.body),
    );
  };
  void write(true).then((answer) => {
    written.byTls = answer;
  });
  void write(false).then((answer) => {
    written.plain = answer;
  });
  return written;
}

async function pageOf(refusal: Refusal): Promise<Response> {
  return await new Hono<SisEnv>().get("/", (c) => showRefusal(c, refusal)).request("/");
}

async function read(response: Response): Promise<WrittenAnswer> {
  const body = await response.text();
  const length = String(Buffer.byteLength(body));
  const headers = { ...Object.fromEntries(response.headers), "content-length": length };
  return { status: response.status, headers, body };
}

const logEveryMs = 1_000;

/** One line a second: a line for each would be most of what a refusal costs. */
function createLog({ log }: Pick<Dependencies, "log">): () => void {
  let requests = 0;
  const write = (): void => {
    log.warn({ event: "requests-turned-away", requests }, "requests were turned away");
    requests = 0;
  };
  return () => {
    if (requests === 0) setTimeout(write, logEveryMs).unref();
    requests += 1;
  };
}
