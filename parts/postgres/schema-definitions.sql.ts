/**
 * What Postgres promises about the tables in schema public: columns, constraints, unique indexes, triggers, the functions
 * that triggers call, views, rules, and row security. Other indexes are left out: they change how fast an answer is, not
 * what it says.
 */
import { databaseDefinitionsSql, databaseSettingsSql } from "./database-definitions.sql.ts";
import { isOwn, schemaPrivilegesSql } from "./schema-privileges.sql.ts";

/** When a trigger does its work. */
const firing = `CASE g.tgenabled WHEN 'D' THEN ' (disabled)' WHEN 'R' THEN ' (only while replicating)'
                              WHEN 'A' THEN ' (also while replicating)' ELSE '' END`;

/** The triggers by which Postgres enforces a constraint have numbers for names, so they're named by what they do. */
const triggersSql = `
SELECT 'trigger' AS kind, format('%s on %s', g.tgname, g.tgrelid::regclass) AS name,
       pg_get_triggerdef(g.oid) || ${firing} AS definition
  FROM pg_trigger g
  JOIN pg_class t ON t.oid = g.tgrelid
 WHERE t.relnamespace = 'public'::regnamespace AND NOT g.tgisinternal
 UNION ALL
SELECT 'enforcement', format('%s of %s, by %s on %s', c.conname, c.conrelid::regclass, g.tgfoid::regproc, g.tgrelid::regclass),
       'a trigger of Postgres' || ${firing}
  FROM pg_trigger g
  JOIN pg_class t ON t.oid = g.tgrelid
  JOIN pg_constraint c ON c.oid = g.tgconstraint
 WHERE t.relnamespace = 'public'::regnamespace AND g.tgisinternal`;

const rowSecuritySql = `
SELECT 'row security' AS kind, t.oid::regclass::text AS name,
       CASE WHEN t.relrowsecurity THEN 'on' ELSE 'off' END || CASE WHEN t.relforcerowsecurity THEN ', for the owner too' ELSE '' END AS definition
  FROM pg_class t
 WHERE t.relnamespace = 'public'::regnamespace AND t.relkind IN ('r', 'p')
 UNION ALL
SELECT 'policy', format('%s on %s', p.polname, p.polrelid::regclass),
       concat_ws(' ', CASE WHEN p.polpermissive THEN 'permissive' ELSE 'restrictive' END, 'for', p.polcmd,
                 'to', array(SELECT CASE r WHEN 0 THEN 'public' ELSE pg_get_userbyid(r) END FROM unnest(p.polroles) AS r ORDER BY 1),
                 'using ' || pg_get_expr(p.polqual, p.polrelid), 'with check ' || pg_get_expr(p.polwithcheck, p.polrelid))
  FROM pg_policy p
  JOIN pg_class t ON t.oid = p.polrelid
 WHERE t.relnamespace = 'public'::regnamespace`;

/** A rule rewrites what is asked of a table; that of a view is the view. */
const viewsSql = `
SELECT 'view' AS kind, t.oid::regclass::text AS name, concat_ws(' ', pg_get_viewdef(t.oid), t.reloptions::text) AS definition
  FROM pg_class t
 WHERE t.relnamespace = 'public'::regnamespace AND t.relkind IN ('v', 'm') AND ${isOwn("t")}
 UNION ALL
SELECT 'rule', format('%s on %s', w.rulename, w.ev_class::regclass), pg_get_ruledef(w.oid) || CASE w.ev_enabled WHEN 'O' THEN '' ELSE ' (' || w.ev_enabled::text || ')' END
  FROM pg_rewrite w
  JOIN pg_class t ON t.oid = w.ev_class
 WHERE t.relnamespace = 'public'::regnamespace AND t.relkind IN ('r', 'p')`;

const columnsSql = `
SELECT 'column' AS kind, format('%s.%s', t.relname, a.attname) AS name,
       concat(format_type(a.atttypid, a.atttypmod), CASE WHEN a.attnotnull THEN ' NOT NULL' END,
              CASE a.attidentity WHEN 'a' THEN ' ALWAYS NUMBERED' WHEN 'd' THEN ' NUMBERED' END,
              CASE a.attgenerated WHEN '' THEN ' DEFAULT ' ELSE ' GENERATED AS ' END || pg_get_expr(d.adbin, d.adrelid)) AS definition
  FROM pg_class t
  JOIN pg_attribute a ON a.attrelid = t.oid AND a.attnum > 0 AND NOT a.attisdropped
  LEFT JOIN pg_attrdef d ON d.adrelid = t.oid AND d.adnum = a.attnum
 WHERE t.relnamespace = 'public'::regnamespace AND t.relkind IN ('r', 'p')`;

const constraintsSql = `
SELECT 'constraint' AS kind, format('%s on %s', c.conname, c.conrelid::regclass) AS name, pg_get_constraintdef(c.oid) AS definition
  FROM pg_constraint c
 WHERE c.connamespace = 'public'::regnamespace AND c.contype <> 't'
 UNION ALL
SELECT 'unique index', i.indexrelid::regclass::text, pg_get_indexdef(i.indexrelid)
  FROM pg_index i
  JOIN pg_class x ON x.oid = i.indexrelid
 WHERE x.relnamespace = 'public'::regnamespace AND i.indisunique AND i.indisvalid`;

const functionsSql = `
SELECT 'function' AS kind, f.oid::regprocedure::text AS name, md5(pg_get_functiondef(f.oid)) AS definition
  FROM pg_proc f
 WHERE f.pronamespace = 'public'::regnamespace AND f.prokind IN ('f', 'p') AND ${isOwn("f")}`;

/** kind, name, definition. */
export const schemaDefinitionsSql = [
  columnsSql,
  constraintsSql,
  triggersSql,
  functionsSql,
  viewsSql,
  rowSecuritySql,
  schemaPrivilegesSql,
  databaseDefinitionsSql,
  databaseSettingsSql,
].join("\n UNION ALL");
