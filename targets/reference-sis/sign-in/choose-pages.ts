/** Answers for the provider's own pages: the list of people, a search, and the choice. */
import type { IncomingMessage, RequestListener, ServerResponse } from "node:http";
import { text } from "node:stream/consumers";
import { drizzle, type NodePgDatabase } from "drizzle-orm/node-postgres";
import { withClient } from "../../../parts/postgres/client.ts";
import { type ChooseView, choosePage, chooseStyle, type Html, messagePage } from "./choose-page.ts";
import { choosePeople, mayBeChosen, type RoleChoice, roleChoices, searchPeople } from "./people-to-choose.ts";
import { choosePath, type Finish, stylePath } from "./sign-in-provider.ts";

export type ChoosePagesOptions = Pick<ChooseView, "guardian"> & {
  readonly databaseUrl: string;
  /** Called with what went wrong. */
  readonly onError: (error: unknown) => void;
};

const headers = {
  "Content-Security-Policy":
    "default-src 'none'; style-src 'self'; form-action 'self' http://127.0.0.1:* http://localhost:*; base-uri 'none'; frame-ancestors 'none'",
  "X-Content-Type-Options": "nosniff",
  "Referrer-Policy": "same-origin",
  "Cache-Control": "no-store",
};
const queryLength = 100;
const bodyBytes = 1_000;
const statementMs = 10_000;

export function createChoosePages(options: ChoosePagesOptions, finish: Finish): RequestListener {
  const answer = async (request: IncomingMessage, response: ServerResponse): Promise<void> => {
    const url = new URL(request.url ?? "/", "http://here.invalid");
    if (url.pathname === stylePath) return sendStyle(response);
    if (request.method === "POST") return await choose(request, response, options, finish);
    await sendPage(response, 200, choosePage(await viewOf(url, options)));
  };
  return (request, response) => {
    answer(request, response).catch(async (error: unknown) => {
      options.onError(error);
      const again = "Go back to the SIS and sign in again.";
      await sendPage(response, 400, messagePage("This sign-in is over", again));
    });
  };
}

async function viewOf(url: URL, { databaseUrl, guardian }: ChoosePagesOptions): Promise<ChooseView> {
  const uid = encodeURIComponent(url.pathname.slice(choosePath.length));
  const query = (url.searchParams.get("q") ?? "").trim().slice(0, queryLength);
  const role = roleChoices.find((each) => each === url.searchParams.get("role"));
  const words = query.split(/\s+/).filter((word) => word !== "");
  return { uid, query, role, guardian, people: await peopleFor(databaseUrl, words, role) };
}

function peopleFor(databaseUrl: string, words: readonly string[], role: RoleChoice | undefined) {
  return inDatabase(databaseUrl, (database) =>
    words.length === 0 && role === undefined
      ? choosePeople(database)
      : searchPeople(database, { words, role }),
  );
}

/** A connection for each page: the database may have been restarted since the last one. */
function inDatabase<Result>(
  connectionString: string,
  work: (database: NodePgDatabase) => Promise<Result>,
): Promise<Result> {
  const options = { connectionString, application_name: "firstbell sign-in", statement_timeout: statementMs };
  return withClient(options, (client) => work(drizzle({ client })));
}

async function choose(
  request: IncomingMessage,
  response: ServerResponse,
  { databaseUrl }: ChoosePagesOptions,
  finish: Finish,
): Promise<void> {
  if (Number(request.headers["content-length"] ?? bodyBytes + 1) > bodyBytes)
    throw new Error("The form is too long.");
  const subject = new URLSearchParams(await text(request)).get("subject") ?? "";
  if (!(await inDatabase(databaseUrl, (database) => mayBeChosen(database, subject))))
    throw new Error("There is no one by that name to choose.");
  await finish(request, response, subject);
}

function sendStyle(response: ServerResponse): void {
  response.writeHead(200, { ...headers, "Content-Type": "text/css; charset=utf-8" }).end(chooseStyle);
}

async function sendPage(response: ServerResponse, status: number, page: Html): Promise<void> {
  response
    .writeHead(status, { ...headers, "Content-Type": "text/html; charset=utf-8" })
    .end(String(await page));
}
