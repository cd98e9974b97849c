/**
 * What Postgres promises about the tables in schema public: columns, constraints, unique indexes, triggers, and the
 * functions that triggers call. Other indexes are left out: they change how fast an answer is, not what it says.
 */
export const schemaDefinitionsSql = `
SELECT 'column' AS kind, format('%s.%s', t.relname, a.attname) AS name,
       format('%s%s%s', format_type(a.atttypid, a.atttypmod), CASE WHEN a.attnotnull THEN ' NOT NULL' ELSE '' END,
              ' DEFAULT ' || pg_get_expr(d.adbin, d.adrelid)) AS definition
  FROM pg_class t
  JOIN pg_attribute a ON a.attrelid = t.oid AND a.attnum > 0 AND NOT a.attisdropped
  LEFT JOIN pg_attrdef d ON d.adrelid = t.oid AND d.adnum = a.attnum
 WHERE t.relnamespace = 'public'::regnamespace AND t.relkind = 'r'
 UNION ALL
SELECT 'constraint', format('%s on %s', c.conname, c.conrelid::regclass), pg_get_constraintdef(c.oid)
  FROM pg_constraint c
 WHERE c.connamespace = 'public'::regnamespace AND c.contype <> 't'
 UNION ALL
SELECT 'unique index', i.indexrelid::regclass::text, pg_get_indexdef(i.indexrelid)
  FROM pg_index i
  JOIN pg_class x ON x.oid = i.indexrelid
 WHERE x.relnamespace = 'public'::regnamespace AND i.indisunique AND i.indisvalid
 UNION ALL
SELECT 'trigger', format('%s on %s', g.tgname, g.tgrelid::regclass),
       pg_get_triggerdef(g.oid) || CASE g.tgenabled WHEN 'D' THEN ' (disabled)' ELSE '' END
  FROM pg_trigger g
  JOIN pg_class t ON t.oid = g.tgrelid
 WHERE t.relnamespace = 'public'::regnamespace AND NOT g.tgisinternal
 UNION ALL
SELECT 'function', f.oid::regprocedure::text, md5(pg_get_functiondef(f.oid))
  FROM pg_proc f
 WHERE f.pronamespace = 'public'::regnamespace AND f.prokind = 'f'
   AND NOT EXISTS (SELECT FROM pg_depend e WHERE e.objid = f.oid AND e.deptype = 'e')`;
