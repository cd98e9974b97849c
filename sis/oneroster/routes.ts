/** HTTP routes of the OneRoster 1.2 rostering service. */
import { z } from "@hono/zod-openapi";
import type { Dependencies } from "../dependencies.ts";
import { isRefusal, refuseNotFound } from "../errors.ts";
import type { SecuredRoutes } from "../http/declaration.ts";
import { type Answers, createAnswers, servicePath } from "./answer-list.ts";
import { createFindClient, type FindClient } from "./client-token.ts";
import { mountDiscovery } from "./discovery.ts";
import { classes } from "./lists/classes.ts";
import type { List, Part } from "./lists/list.ts";
import { schoolList } from "./lists/orgs.ts";
import {
  type Collection,
  classIsAtSchool,
  collections,
  type InClass,
  inClass,
  parentExists,
  type Related,
  related,
} from "./operations.ts";
import { listQuery, oneQuery, readFields, sourcedId } from "./query.ts";
import { recordShape } from "./records.ts";
import { scopesOf } from "./scopes.ts";
import { readSourcedId } from "./sourced-ids.ts";
import { statusInfoForm } from "./status-info.ts";
import { mountToken } from "./token-route.ts";

type Service = { readonly routes: SecuredRoutes; readonly answers: Answers; readonly findClient: FindClient };

export function mountOneRoster(routes: SecuredRoutes, dependencies: Dependencies): void {
  const service = {
    routes,
    answers: createAnswers(dependencies),
    findClient: createFindClient(dependencies),
  };
  mountToken(routes, dependencies);
  mountDiscovery(routes);
  for (const collection of collections) mountCollection(service, collection);
  for (const collection of collections) mountOne(service, collection);
  for (const each of related) mountRelated(service, each);
  for (const each of inClass) mountInClass(service, each);
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

function kebab(path: string): string {
  return path.replaceAll(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`);
}

function mountCollection({ routes, answers, findClient }: Service, { path, list, scopes }: Collection): void {
  const name = `oneroster-${kebab(path)}`;
  routes.open(
    {
      ...readRoute,
      name,
      path: `${servicePath}/${path}`,
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

function mountOne({ routes, answers, findClient }: Service, { path, list, scopes }: Collection): void {
  const name = `oneroster-${kebab(path)}-one`;
  routes.open(
    {
      ...readRoute,
      name,
      path: `${servicePath}/${path}/{sourcedId}`,
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

function mountRelated({ routes, answers, findClient }: Service, each: Related): void {
  const { of, path, list, parents, only } = each;
  const name = `oneroster-${kebab(of)}-${kebab(path)}`;
  routes.open(
    {
      ...readRoute,
      name,
      path: `${servicePath}/${of}/{sourcedId}/${path}`,
      summary: `OneRoster: ${path} of one of ${of}`,
      clientScopes: scopesOf.related,
      request: z.object({ params: z.object({ sourcedId }), query: listQuery }),
      answers: manyOf(list),
    },
    async function readRelated({ c, params, query }) {
      const client = await findClient(c, scopesOf.related);
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

function mountInClass({ routes, answers, findClient }: Service, { path, list, only }: InClass): void {
  const name = `oneroster-schools-classes-${kebab(path)}`;
  routes.open(
    {
      ...readRoute,
      name,
      path: `${servicePath}/schools/{schoolSourcedId}/classes/{classSourcedId}/${path}`,
      summary: `OneRoster: ${path} of a school's class`,
      clientScopes: scopesOf.related,
      request: z.object({
        params: z.object({ schoolSourcedId: sourcedId, classSourcedId: sourcedId }),
        query: listQuery,
      }),
      answers: manyOf(list),
    },
    async function readInClass({ c, params, query }) {
      const client = await findClient(c, scopesOf.related);
      if (isRefusal(client)) return client;
      const school = readSourcedId(schoolList, params.schoolSourcedId);
      const schoolClass = readSourcedId(classes, params.classSourcedId);
      if (school === undefined || schoolClass === undefined) return refuseNotFound();
      const ids = { parentId: school.key[0], withinId: schoolClass.key[0] };
      const selection = { list, only, parent: classIsAtSchool };
      return await answers.list({ c, ...client, operation: name, selection, ids, query });
    },
  );
}
