/** HTTP routes of the OneRoster 1.2 services: rostering, and what can be read of the gradebook. */
import { z } from "@hono/zod-openapi";
import type { Dependencies } from "../dependencies.ts";
import { isRefusal, refuseNotFound } from "../errors.ts";
import type { SecuredRoutes } from "../http/declaration.ts";
import { type Answers, createAnswers } from "./answer-list.ts";
import { createFindClient, type FindClient } from "./client-token.ts";
import { mountDiscovery } from "./discovery.ts";
import { gradebook } from "./gradebook-operations.ts";
import type { List, Part } from "./lists/list.ts";
import { listQuery, oneQuery, readFields, sourcedId } from "./query.ts";
import { recordShape } from "./records.ts";
import { rostering } from "./rostering-operations.ts";
import { type Collection, parentExists, type Related, type Service, type Within } from "./service.ts";
import { readSourcedId } from "./sourced-ids.ts";
import { statusInfoForm } from "./status-info.ts";
import { mountToken } from "./token-route.ts";

type Mounting = {
  readonly routes: SecuredRoutes;
  readonly answers: Answers;
  readonly findClient: FindClient;
  readonly service: Service;
};

export function mountOneRoster(routes: SecuredRoutes, dependencies: Dependencies): void {
  const answers = createAnswers(dependencies);
  const findClient = createFindClient(dependencies);
  mountToken(routes, dependencies);
  for (const service of [rostering, gradebook]) {
    const mounting = { routes, answers, findClient, service };
    mountDiscovery(routes, service);
    for (const collection of service.collections) mountCollection(mounting, collection);
    for (const collection of service.collections) mountOne(mounting, collection);
    for (const each of service.related) mountRelated(mounting, each);
    for (const each of service.within) mountWithin(mounting, each);
  }
}

const readRoute = {
  method: "get",
  traffic: "integration",
  refusals: [401, 403, 404],
  refusalForm: statusInfoForm,
} as const;

function manyOf({ many, one }: List) {
  return { 200: z.object({ [many]: z.array(recordShape(one)) }) };
}

function nameOf(...paths: readonly string[]): string {
  const kebab = paths.map((path) => path.replaceAll(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`));
  return ["oneroster", ...kebab].join("-");
}

function mountCollection(mounting: Mounting, { path, list, scopes }: Collection): void {
  const { routes, answers, findClient, service } = mounting;
  const name = nameOf(path);
  routes.open(
    {
      ...readRoute,
      name,
      path: `${service.path}/${path}`,
      summary: `OneRoster: ${path}`,
      clientScopes: scopes,
      request: z.object({ query: listQuery }),
      answers: manyOf(list),
    },
    async function readCollection({ c, query }) {
      const client = await findClient(c, scopes);
      if (isRefusal(client)) return client;
      return await answers.list({ c, ...client, operation: name, selection: { list }, ids: {}, query });
    },
  );
}

function mountOne(mounting: Mounting, { path, list, scopes }: Collection): void {
  const { routes, answers, findClient, service } = mounting;
  const name = nameOf(path, "one");
  routes.open(
    {
      ...readRoute,
      name,
      path: `${service.path}/${path}/{sourcedId}`,
      summary: `OneRoster: one of ${path}`,
      clientScopes: scopes,
      request: z.object({ params: z.object({ sourcedId }), query: oneQuery }),
      answers: { 200: z.object({ [list.one]: recordShape(list.one) }) },
    },
    async function readOne({ c, params, query }) {
      const client = await findClient(c, scopes);
      if (isRefusal(client)) return client;
      const fields = readFields(list, query.fields);
      if (isRefusal(fields)) return fields;
      const found = readSourcedId(list, params.sourcedId);
      if (found === undefined) return refuseNotFound();
      return await answers.one({ c, operation: name, list, found, fields });
    },
  );
}

function mountRelated(mounting: Mounting, { of, path, list, parents, only }: Related): void {
  const { routes, answers, findClient, service } = mounting;
  const name = nameOf(of, path);
  routes.open(
    {
      ...readRoute,
      name,
      path: `${service.path}/${of}/{sourcedId}/${path}`,
      summary: `OneRoster: ${path} of one of ${of}`,
      clientScopes: service.relatedScopes,
      request: z.object({ params: z.object({ sourcedId }), query: listQuery }),
      answers: manyOf(list),
    },
    async function readRelated({ c, params, query }) {
      const client = await findClient(c, service.relatedScopes);
      if (isRefusal(client)) return client;
      const found = readSourcedId(parents, params.sourcedId);
      if (found === undefined) return refuseNotFound();
      const { part, key } = found;
      const selection = { list, only: (row: Part) => only(row, part), parent: parentExists(part) };
      const operation = `${name}.${part.prefix}`;
      return await answers.list({ c, ...client, operation, selection, ids: { parentId: key[0] }, query });
    },
  );
}

function mountWithin(mounting: Mounting, { of, within, exists, path, list, only }: Within): void {
  const { routes, answers, findClient, service } = mounting;
  const name = nameOf(of.path, within.path, path);
  routes.open(
    {
      ...readRoute,
      name,
      path: `${service.path}/${of.path}/{${of.parameter}}/${within.path}/{${within.parameter}}/${path}`,
      summary: `OneRoster: ${path} of one of ${within.path} in one of ${of.path}`,
      clientScopes: service.relatedScopes,
      request: z.object({
        params: z.object({ [of.parameter]: sourcedId, [within.parameter]: sourcedId }),
        query: listQuery,
      }),
      answers: manyOf(list),
    },
    async function readWithin({ c, params, query }) {
      const client = await findClient(c, service.relatedScopes);
      if (isRefusal(client)) return client;
      const first = readSourcedId(of.list, params[of.parameter] ?? "");
      const second = readSourcedId(within.list, params[within.parameter] ?? "");
      if (first === undefined || second === undefined) return refuseNotFound();
      const ids = { parentId: first.key[0], withinId: second.key[0] };
      const selection = { list, only, parent: exists };
      return await answers.list({ c, ...client, operation: name, selection, ids, query });
    },
  );
}
