/** What a database promises beside its schema public: other schemas, publications and its own settings. Kind, name, definition. */

/** Ours, but for what the seed keeps in schema firstbell: the staged ledger, the neutral views, the audited day, the migrations. */
export const ownSchemas = ["firstbell_ledger", "roster", "roster_day", "drizzle"];

const ours = ["firstbell", "public", "information_schema", ...ownSchemas]
  .map((name) => `'${name}'`)
  .join(", ");
const isForeign = `n.nspname NOT LIKE 'pg\\_%' AND n.nspname NOT IN (${ours})`;

/** Whoever may read another schema may read what was copied there. */
const otherSchemasSql = `
SELECT 'schema' AS kind, n.nspname::text AS name, concat_ws(' ', 'a schema', n.nspacl::text) AS definition
  FROM pg_namespace n
 WHERE ${isForeign}
 UNION ALL
SELECT 'other schema', t.oid::regclass::text, concat_ws(' ', 'a table or view', t.relacl::text)
  FROM pg_class t
  JOIN pg_namespace n ON n.oid = t.relnamespace
 WHERE ${isForeign} AND t.relkind IN ('r', 'p', 'v', 'm', 'f')`;

/** Both act on tables without being a part of them. */
const publicationsSql = `
SELECT 'publication' AS kind, p.pubname::text AS name,
       CASE WHEN p.puballtables THEN 'of all tables'
            ELSE concat('of ', (SELECT string_agg(r.prrelid::regclass::text, ', ' ORDER BY 1) FROM pg_publication_rel r WHERE r.prpubid = p.oid)) END AS definition
  FROM pg_publication p
 UNION ALL
SELECT 'event trigger', g.evtname::text, concat(g.evtevent, ' ', g.evtfoid::regproc, ' ', g.evtenabled)
  FROM pg_event_trigger g`;

export const databaseDefinitionsSql = `${otherSchemasSql}
 UNION ALL${publicationsSql}`;

export const databaseSettingsKinds = ["setting", "connections"] as const;

/** A copy of a database has none of them: they're what they were when the SIS started. A role's own are among its rights. */
export const databaseSettingsSql = `
SELECT 'setting' AS kind, concat_ws(', ', CASE s.setdatabase WHEN 0 THEN 'every database' ELSE 'the database' END,
                                   split_part(own.setting, '=', 1)) AS name, own.setting AS definition
  FROM pg_db_role_setting s
 CROSS JOIN unnest(s.setconfig) AS own (setting)
 WHERE s.setrole = 0 AND s.setdatabase IN (0, (SELECT d.oid FROM pg_database d WHERE d.datname = current_database()))
 UNION ALL
SELECT 'connections', 'the database',
       CASE WHEN NOT d.datallowconn THEN 'none' WHEN d.datconnlimit < 0 THEN 'any number' ELSE 'at most ' || d.datconnlimit END
  FROM pg_database d
 WHERE d.datname = current_database()`;
