/** Other systems that read rosters, and the tokens they read with. */
import { foreignKey, index, pgTable, text, timestamp } from "drizzle-orm/pg-core";
import { bytea } from "./access.ts";

const prefix = "https://purl.imsglobal.org/spec/or/v1p2/scope/";

/** What other systems may ask for: the scopes of OneRoster 1.2. */
export const integrationScopes = {
  /** Whole lists and single records. */
  core: `${prefix}roster-core.readonly`,
  /** The same, and lists of what belongs to a record, such as the classes of a school. */
  roster: `${prefix}roster.readonly`,
  demographics: `${prefix}roster-demographics.readonly`,
  /** Whole lists and single records of the gradebook. */
  gradebookCore: `${prefix}gradebook-core.readonly`,
  /** The same, and lists of what belongs to a class. */
  gradebook: `${prefix}gradebook.readonly`,
} as const;

/** The client has a secret of 32 random bytes, the database its SHA-256. */
export const integrationClients = pgTable("integration_clients", {
  /** The `client_id` of OAuth. */
  client: text().primaryKey(),
  secretHash: bytea("secret_hash").notNull(),
  /** What it may ask for, as OAuth writes scopes: separated by spaces. */
  scopes: text().notNull(),
  disabledAt: timestamp("disabled_at", { withTimezone: true }),
});

/** Opaque tokens: the client has 32 random bytes, the database their SHA-256. */
export const integrationTokens = pgTable(
  "integration_tokens",
  {
    tokenHash: bytea("token_hash").primaryKey(),
    client: text().notNull(),
    scopes: text().notNull(),
    expiresAt: timestamp("expires_at", { withTimezone: true }).notNull(),
  },
  (table) => [
    foreignKey({
      name: "integration_tokens_client_fk",
      columns: [table.client],
      foreignColumns: [integrationClients.client],
    }),
    /** For deleting a client's expired ones. */
    index("integration_tokens_client_index").on(table.client, table.expiresAt),
  ],
);
