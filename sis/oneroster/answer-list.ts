/** Answers one page of a list, with its links and the number of all rows. */
import type { Dependencies } from "../dependencies.ts";
import { isRefusal, type Refusal, refuseNotFound } from "../errors.ts";
import { cameByTls } from "../http/client-address.ts";
import type { SisContext } from "../http/context.ts";
import { createKnownPages, type KnownPages } from "./known-pages.ts";
import { linksOf } from "./links.ts";
import type { List } from "./lists/list.ts";
import { createFindBeginning } from "./milestones.ts";
import { isTheRow, type Selection } from "./page-statement.ts";
import { writePosition } from "./position-token.ts";
import { type ListQuery, readWanted, type Wanted } from "./query.ts";
import { createReadPage, type Page, type Surroundings } from "./read-page.ts";
import { servicesPath } from "./service-paths.ts";
import type { FoundRow } from "./sourced-ids.ts";

export type ListAsked = {
  readonly c: SisContext;
  readonly clientId: string;
  /** The operation, and what else decides its SQL. */
  readonly operation: string;
  readonly selection: Pick<Selection, "list" | "only" | "parent">;
  readonly ids: Pick<Surroundings, "parentId" | "withinId">;
  readonly query: ListQuery;
};
export type OneAsked = {
  readonly c: SisContext;
  readonly operation: string;
  readonly list: List;
  readonly found: FoundRow;
  readonly fields: readonly string[] | undefined;
};
export type Answers = {
  list(asked: ListAsked): Promise<Response | Refusal>;
  one(asked: OneAsked): Promise<Response | Refusal>;
};

export function createAnswers(dependencies: Dependencies): Answers {
  const known = createKnownPages();
  const readPage = createReadPage(dependencies.integration);
  const findBeginning = createFindBeginning(dependencies.integration);
  const { behindProxy, schoolYear } = dependencies.settings;
  const surroundings = (c: SisContext, ids: ListAsked["ids"]): Surroundings => {
    const base = `${originOf(c, behindProxy)}${servicesPath}`;
    return { ...ids, today: dependencies.today(), schoolYear, base };
  };
  const list = async (asked: ListAsked): Promise<Response | Refusal> => {
    const { c, selection, query } = asked;
    const wanted = readWanted(selection.list, query);
    if (isRefusal(wanted)) return wanted;
    const names = namesOf(asked);
    const total = known.total(names.list);
    const values = surroundings(c, asked.ids);
    const ofList = { ...selection, ...wanted };
    const readOn = wanted.after ?? known.before(names.reader, query.offset);
    const begins =
      readOn === undefined
        ? await findBeginning(names.list, ofList, query.offset, values)
        : { after: readOn, offset: 0 };
    const page = await readPage(
      ofList,
      { limit: query.limit, ...begins, withTotal: total === undefined },
      values,
      isUsual(wanted) ? asked.operation : undefined,
    );
    if (!page.found) return refuseNotFound();
    remember(known, names, query, page);
    return listResponse(asked, page, total ?? page.total ?? 0, originOf(c, behindProxy));
  };
  return {
    list,
    one: async ({ c, list: { many, one }, found: { part, key }, operation, fields }) => {
      const selection = { list: { many, one, parts: [part] as const }, only: isTheRow, fields };
      const asked = { limit: 1, offset: 0, after: undefined, key, withTotal: false };
      const preparedAs = fields === undefined ? `${operation}.${part.prefix}` : undefined;
      const { rows, body } = await readPage(selection, asked, surroundings(c, {}), preparedAs);
      return rows === 0 ? refuseNotFound() : json(`{"${one}":${body}}`);
    },
  };
}

function isUsual({ filter, sort, fields }: Wanted): boolean {
  return filter === undefined && sort === undefined && fields === undefined;
}

type Names = { readonly list: string; readonly reader: string };

/** Of the list as a whole, and of one client's way through it. */
function namesOf({ clientId, operation, ids, query }: ListAsked): Names {
  const list = JSON.stringify([operation, ids.parentId, ids.withinId, query.filter]);
  return { list, reader: JSON.stringify([clientId, list, query.sort, query.orderBy]) };
}

function remember(
  known: KnownPages,
  { list, reader }: Names,
  { offset, limit }: ListQuery,
  page: Page,
): void {
  const { last, rows } = page;
  const end = { offset: offset + rows, isLast: rows < limit };
  if (last !== undefined) known.ended(reader, { ...end, last });
  if (page.total !== undefined) known.counted(list, page.total);
}

function listResponse(
  { c, selection, query }: ListAsked,
  page: Page,
  total: number,
  origin: string,
): Response {
  const { rows, last, body } = page;
  const mayGoOn = rows === query.limit && last !== undefined;
  const next = mayGoOn ? writePosition(last) : undefined;
  const link = linksOf({ address: `${origin}${c.req.path}`, query, total, next });
  const headers = { Link: link, "X-Total-Count": String(total) };
  return json(`{"${selection.list.many}":[${body}]}`, headers);
}

function json(text: string, headers: Readonly<Record<string, string>> = {}): Response {
  const usual = { "Content-Type": "application/json", "Cache-Control": "no-store" };
  return new Response(text, { status: 200, headers: { ...usual, ...headers } });
}

function originOf(c: SisContext, behindProxy: boolean): string {
  const { origin } = new URL(c.req.url);
  return cameByTls(c, behindProxy) ? origin.replace(/^http:/, "https:") : origin;
}
