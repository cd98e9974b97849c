/** Who may do what with the tables, columns, sequences and functions in schema public: kind, name, definition. */

export const privilegeKinds = ["owner", "privileges", "role"] as const;

/** What an extension brings isn't a promise of the schema: `row` is a row of a catalog. */
export function isOwn(row: string): string {
  return `NOT EXISTS (SELECT FROM pg_depend e WHERE e.objid = ${row}.oid AND e.deptype = 'e')`;
}

/** Everything in the schema that privileges can be granted on, with who owns it; a column has no owner of its own. */
const grantedOn = `
    SELECT t.oid::regclass::text AS object, t.relowner AS owner,
           coalesce(t.relacl, acldefault(CASE t.relkind WHEN 'S' THEN 's'::"char" ELSE 'r'::"char" END, t.relowner)) AS acl, true AS owned
      FROM pg_class t
     WHERE t.relnamespace = 'public'::regnamespace AND t.relkind IN ('r', 'p', 'v', 'm', 'f', 'S') AND ${isOwn("t")}
     UNION ALL
    SELECT format('%s.%s', t.oid::regclass, a.attname), t.relowner, a.attacl, false
      FROM pg_class t
      JOIN pg_attribute a ON a.attrelid = t.oid AND NOT a.attisdropped
     WHERE t.relnamespace = 'public'::regnamespace AND ${isOwn("t")}
     UNION ALL
    SELECT f.oid::regprocedure::text, f.proowner, coalesce(f.proacl, acldefault('f', f.proowner)), true
      FROM pg_proc f
     WHERE f.pronamespace = 'public'::regnamespace AND ${isOwn("f")}
     UNION ALL
    SELECT 'schema public', n.nspowner, coalesce(n.nspacl, acldefault('n', n.nspowner)), true
      FROM pg_namespace n
     WHERE n.oid = 'public'::regnamespace`;

/** What a role may do beyond what it was granted: by its own rights, by another role's, or by settings of its sessions. */
const rightsOfRole = `
       concat_ws(', ', CASE WHEN r.rolsuper THEN 'superuser' END, CASE WHEN r.rolbypassrls THEN 'without row security' END,
                 CASE WHEN NOT r.rolcanlogin THEN 'no logins' WHEN r.rolconnlimit >= 0 THEN 'at most ' || r.rolconnlimit || ' connections' END,
                 (SELECT 'member of ' || string_agg(pg_get_userbyid(m.roleid), ', ' ORDER BY pg_get_userbyid(m.roleid))
                    FROM pg_auth_members m WHERE m.member = r.oid),
                 (SELECT string_agg(s.setconfig::text, ', ' ORDER BY s.setdatabase) FROM pg_db_role_setting s
                   WHERE s.setrole = r.oid AND s.setdatabase IN (0, (SELECT d.oid FROM pg_database d WHERE d.datname = current_database()))))`;

/**
 * Roles belong to the server. Owners are left out, since work on another database may give them another role; so are roles
 * that have no privileges here.
 */
export const schemaPrivilegesSql = `
SELECT 'owner' AS kind, o.object AS name, pg_get_userbyid(o.owner)::text AS definition
  FROM (${grantedOn}) o
 WHERE o.owned
 UNION ALL
SELECT 'privileges', format('%s on %s', CASE p.grantee WHEN 0 THEN 'everyone' ELSE pg_get_userbyid(p.grantee) END, o.object),
       string_agg(p.privilege_type || CASE WHEN p.is_grantable THEN ' and granting it' ELSE '' END, ', ' ORDER BY p.privilege_type, p.grantor)
  FROM (${grantedOn}) o
 CROSS JOIN LATERAL aclexplode(o.acl) AS p
 GROUP BY p.grantee, o.object
 UNION ALL
SELECT 'role', r.rolname::text, ${rightsOfRole}
  FROM pg_roles r
 WHERE r.oid IN (SELECT p.grantee FROM (${grantedOn}) o CROSS JOIN LATERAL aclexplode(o.acl) AS p WHERE p.grantee <> o.owner)`;
