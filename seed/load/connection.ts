/** Connections to the server that a district is loaded into. */
import type pg from "pg";
import { openClient, withClient as withAnyClient } from "../../parts/postgres/client.ts";

const applicationName = "firstbell seed";

/** `ssl` as node-postgres takes it; local servers need none. */
export type DatabaseServer = {
  readonly host: string;
  readonly port: number;
  readonly user: string;
  readonly password: string;
  readonly ssl?: boolean;
};

/** Plain data, so that it can be sent to a worker thread. */
export type DatabaseAddress = DatabaseServer & { readonly database: string };

export function addressOf(server: DatabaseServer, database: string): DatabaseAddress {
  const { host, port, user, password, ssl } = server;
  return { host, port, user, password, database, ...(ssl === undefined ? {} : { ssl }) };
}

export function withClient<Result>(
  address: DatabaseAddress,
  work: (client: pg.Client) => Promise<Result>,
): Promise<Result> {
  return withAnyClient({ ...address, application_name: applicationName }, work);
}

export async function openLoadingClient(address: DatabaseAddress): Promise<pg.Client> {
  const client = await openClient({ ...address, application_name: applicationName });
  await client.query(loadingSession);
  return client;
}

/** Settings of a loading session: no parallel index builds, because the other core serves the other connection. */
const loadingSession = `
  SET max_parallel_maintenance_workers = 0;
  SET maintenance_work_mem = '512MB';
  SET synchronous_commit = off;
  SET statement_timeout = 0`;
