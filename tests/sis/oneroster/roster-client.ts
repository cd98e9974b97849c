/** Another system that reads rosters, with its client in the database. */
import { z } from "zod";
import { integrationScopes } from "../../../sis/db/schema/integration.ts";
import { hashToken } from "../../../sis/http/session-token.ts";
import type { TestApp } from "../../support/test-app.ts";

export const allScopes: readonly string[] = Object.values(integrationScopes);
export const servicePath = "/ims/oneroster/rostering/v1p2";
export const gradebookPath = "/ims/oneroster/gradebook/v1p2";
export const clientSecret = "a-secret-of-the-learning-system";

export async function addClient(
  app: TestApp,
  id: string,
  scopes: readonly string[] = allScopes,
): Promise<void> {
  await app.dependencies.core.query(
    "INSERT INTO integration_clients (client, secret_hash, scopes) VALUES ($1, $2, $3)",
    [id, hashToken(clientSecret), scopes.join(" ")],
  );
}

export async function askForToken(
  app: TestApp,
  {
    id,
    secret = clientSecret,
    scope,
  }: { readonly id: string; readonly secret?: string; readonly scope?: string },
): Promise<Response> {
  const body = new URLSearchParams({
    grant_type: "client_credentials",
    ...(scope === undefined ? {} : { scope }),
  });
  const basic = Buffer.from(`${id}:${secret}`).toString("base64");
  return await app.sis.hono.request("/ims/oneroster/token", {
    method: "POST",
    headers: { Authorization: `Basic ${basic}`, "Content-Type": "application/x-www-form-urlencoded" },
    body: body.toString(),
  });
}

const issued = z.object({ access_token: z.string(), token_type: z.literal("bearer"), scope: z.string() });

export type Read = (path: string) => Promise<Response>;

/** Reads with a new token for these scopes, or for all that the client has. */
export async function readAs(app: TestApp, id: string, scope?: string, service = servicePath): Promise<Read> {
  const response = await askForToken(app, { id, ...(scope === undefined ? {} : { scope }) });
  const { access_token: token } = issued.parse(await response.json());
  const headers = { Authorization: `Bearer ${token}` };
  return async (path) => await app.sis.hono.request(`${service}${path}`, { headers });
}

const record = z.looseObject({ sourcedId: z.string() });
export type RosterRecord = z.output<typeof record>;

/** The records of a list's answer, whatever they are called. */
export async function recordsIn(response: Response): Promise<readonly RosterRecord[]> {
  const body = z.record(z.string(), z.array(record)).parse(await response.json());
  const [records = []] = Object.values(body);
  return records;
}
