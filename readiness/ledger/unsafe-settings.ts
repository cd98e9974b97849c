/** How Postgres was set up to confirm what a power failure, or a crash of its own, can still take away. */
import { withClient } from "../../parts/postgres/client.ts";

/** Of the server, of roles and databases that have their own, and of tables: `fsync`, `synchronous_commit of role sis`. */
export async function findUnsafeSettings(databaseUrl: string): Promise<string[]> {
  const options = { connectionString: databaseUrl, application_name: "firstbell ledger" };
  return await withClient(options, async (client) => {
    const { rows: mayRead } = await client.query<{ files: boolean }>(mayReadFilesSql);
    const statements = mayRead[0]?.files === true ? [unsafeSql, unsafeFileSql] : [unsafeSql];
    const found: string[] = [];
    for (const statement of statements) {
      const { rows } = await client.query<{ setting: string }>(statement);
      found.push(...rows.map(({ setting }) => setting));
    }
    return found;
  });
}

const mayReadFilesSql = "SELECT has_function_privilege('pg_show_all_file_settings()', 'execute') AS files";
const neverOff = "'fsync', 'full_page_writes', 'synchronous_commit'";

/** What a file says last is what holds when Postgres reads it again, or starts again, if no option of its own says otherwise. */
const unsafeFileSql = `
  SELECT name || ' in ' || sourcefile AS setting
    FROM (SELECT DISTINCT ON (name) * FROM pg_file_settings ORDER BY name, seqno DESC) last
   WHERE name IN (${neverOff}) AND lower(setting) ~ '^(of{1,2}|n|no|f|fa|fal|fals|false|0)$'
   ORDER BY 1`;

/**
 * `off` has many spellings, and each of them may be cut short: `fal`, `0`. The seed's, the check's and the audit's own tables
 * don't count.
 */
const unsafeSql = `
  SELECT name AS setting
    FROM pg_settings
   WHERE name IN (${neverOff}) AND setting = 'off'
   UNION
  SELECT 'synchronous_commit of ' || concat_ws(' in ', 'role ' || r.rolname, 'database ' || d.datname)
    FROM pg_db_role_setting s
   CROSS JOIN unnest(s.setconfig) AS own (setting)
    LEFT JOIN pg_roles r ON r.oid = s.setrole
    LEFT JOIN pg_database d ON d.oid = s.setdatabase
   WHERE lower(own.setting) ~ '^synchronous_commit=(of{1,2}|n|no|f|fa|fal|fals|false|0)$'
   UNION
  SELECT 'the triggers and foreign keys of ' || concat_ws(' in ', 'role ' || r.rolname, 'database ' || d.datname)
    FROM pg_db_role_setting s
   CROSS JOIN unnest(s.setconfig) AS own (setting)
    LEFT JOIN pg_roles r ON r.oid = s.setrole
    LEFT JOIN pg_database d ON d.oid = s.setdatabase
   WHERE lower(own.setting) = 'session_replication_role=replica'
     AND s.setdatabase IN (0, (SELECT c.oid FROM pg_database c WHERE c.datname = current_database()))
   UNION
  SELECT 'an unlogged table, ' || c.oid::regclass::text
    FROM pg_class c
    JOIN pg_namespace n ON n.oid = c.relnamespace
   WHERE c.relpersistence = 'u' AND c.relkind IN ('r', 'p', 'm')
     AND n.nspname NOT IN ('firstbell', 'firstbell_ledger', 'roster_day')
   ORDER BY 1`;
