/** Settings with which Postgres confirms what a power failure can still take away. */
import { withClient } from "../../parts/postgres/client.ts";

/** Of the server, and of roles and databases that have their own: `fsync`, `synchronous_commit of role sis`. */
export async function findUnsafeSettings(databaseUrl: string): Promise<string[]> {
  const options = { connectionString: databaseUrl, application_name: "firstbell ledger" };
  return await withClient(options, async (client) => {
    const { rows } = await client.query<{ setting: string }>(unsafeSql);
    return rows.map(({ setting }) => setting);
  });
}

const unsafeSql = `
  SELECT name AS setting
    FROM pg_settings
   WHERE name IN ('fsync', 'full_page_writes', 'synchronous_commit') AND setting = 'off'
   UNION
  SELECT 'synchronous_commit of ' || concat_ws(' in ', 'role ' || r.rolname, 'database ' || d.datname)
    FROM pg_db_role_setting s
    LEFT JOIN pg_roles r ON r.oid = s.setrole
    LEFT JOIN pg_database d ON d.oid = s.setdatabase
   WHERE 'synchronous_commit=off' = ANY (s.setconfig)
   ORDER BY 1`;
