/** How Postgres was set up to confirm what a power failure, or a crash of its own, can still take away. */
import { withClient } from "../../parts/postgres/client.ts";

/** Of the server, of roles and databases that have their own, and of tables: `fsync`, `synchronous_commit of role sis`. */
export async function findUnsafeSettings(databaseUrl: string): Promise<string[]> {
  const options = { connectionString: databaseUrl, application_name: "firstbell ledger" };
  return await withClient(options, async (client) => {
    const { rows } = await client.query<{ setting: string }>(unsafeSql);
    return rows.map(({ setting }) => setting);
  });
}

/**
 * `off` has many spellings, and each of them may be cut short: `fal`, `0`. The seed's, the check's and the audit's own tables
 * don't count.
 */
const unsafeSql = `
  SELECT name AS setting
    FROM pg_settings
   WHERE name IN ('fsync', 'full_page_writes', 'synchronous_commit') AND setting = 'off'
   UNION
  SELECT 'synchronous_commit of ' || concat_ws(' in ', 'role ' || r.rolname, 'database ' || d.datname)
    FROM pg_db_role_setting s
   CROSS JOIN unnest(s.setconfig) AS own (setting)
    LEFT JOIN pg_roles r ON r.oid = s.setrole
    LEFT JOIN pg_database d ON d.oid = s.setdatabase
   WHERE lower(own.setting) ~ '^synchronous_commit=(of{1,2}|n|no|f|fa|fal|fals|false|0)$'
   UNION
  SELECT 'an unlogged table, ' || c.oid::regclass::text
    FROM pg_class c
    JOIN pg_namespace n ON n.oid = c.relnamespace
   WHERE c.relpersistence = 'u' AND c.relkind IN ('r', 'p', 'm')
     AND n.nspname NOT IN ('firstbell', 'firstbell_ledger', 'roster_day')
   ORDER BY 1`;
