/** Gives a test its own database on the server that the whole test run shares. */
import { randomBytes } from "node:crypto";
import { inject } from "vitest";
import { asSisRole } from "./sis-role.ts";
import { withClient } from "./with-client.ts";

export type TestDatabase = {
  /** As its owner. */
  readonly url: string;
  /** As the role that the SIS works as, in a copy of `migrated`. */
  readonly sisUrl: string;
  readonly name: string;
  readonly drop: () => Promise<void>;
};

/**
 * The database's name starts with `name` and ends in a random suffix. `template` is `migrated` (every
 * migration applied) unless another is named; `template0` is empty.
 */
export async function createDatabase(name = "test", template = "migrated"): Promise<TestDatabase> {
  const unique = `${name}_${randomBytes(6).toString("hex")}`;
  await administer(`create database "${unique}" template "${template}"`);
  const url = new URL(inject("postgresUrl"));
  url.pathname = `/${unique}`;
  return {
    url: url.href,
    sisUrl: asSisRole(url.href),
    name: unique,
    drop: () => dropDatabase(unique),
  };
}

export async function dropDatabase(name: string): Promise<void> {
  await administer(`drop database if exists "${name}" with (force)`);
}

/** The parts of the URL, for callers that need them. */
export function testServer(): { host: string; port: number; user: string; password: string } {
  const url = new URL(inject("postgresUrl"));
  return { host: url.hostname, port: Number(url.port), user: url.username, password: url.password };
}

async function administer(statement: string): Promise<void> {
  await withClient(inject("postgresUrl"), (client) => client.query(statement));
}
