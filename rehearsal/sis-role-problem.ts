/** What keeps the owner of a district from creating a role for the SIS, and what to do about it. */
import type pg from "pg";

export type RoleProblem = { readonly problem: string; readonly remedy: string };

type State = {
  readonly owner: string;
  readonly isSuperuser: boolean;
  readonly mayMake: boolean;
  readonly exists: boolean;
  readonly isOurs: boolean;
  readonly mayChange: boolean;
  readonly isMember: boolean;
};

/** Marks a role that we made; someone else's role of the same name is left alone. */
export const roleComment = "made by Firstbell for its SIS";

const stateSql = `
  SELECT o.rolname AS owner, o.rolsuper AS "isSuperuser", o.rolsuper OR o.rolcreaterole AS "mayMake",
         r.oid IS NOT NULL AS exists,
         coalesce(shobj_description(r.oid, 'pg_authid') = $2, false) AS "isOurs",
         coalesce(pg_has_role(o.oid, r.oid, 'MEMBER WITH ADMIN OPTION'), false) AS "mayChange",
         coalesce(pg_has_role(r.oid, o.oid, 'MEMBER') AND NOT r.rolsuper, false) AS "isMember"
    FROM pg_roles o
    LEFT JOIN pg_roles r ON r.rolname = $1
   WHERE o.rolname = current_user`;

export async function readRoleProblem(
  owner: pg.ClientBase,
  role: string,
): Promise<Pick<State, "exists" | "isSuperuser"> & { readonly problem: RoleProblem | undefined }> {
  const { rows } = await owner.query<State>(stateSql, [role, roleComment]);
  const [state] = rows;
  if (state === undefined) throw new Error("the current role is in pg_roles");
  return { ...state, problem: findRoleProblem(state, role) };
}

function findRoleProblem(state: State, role: string): RoleProblem | undefined {
  const { owner } = state;
  if (!state.mayMake)
    return {
      problem: `${owner} may not create a role for the SIS`,
      remedy: `run ALTER ROLE ${owner} CREATEROLE as an administrator of the server`,
    };
  if (!state.exists) return undefined;
  if (!state.isOurs)
    return {
      problem: `the server has a role ${role} that Firstbell did not create`,
      remedy: "rename that role, or name another database in DATABASE_URL",
    };
  if (!state.mayChange)
    return {
      problem: `${owner} may not set the password of ${role}`,
      remedy: `run GRANT ${role} TO ${owner} WITH ADMIN OPTION as an administrator of the server`,
    };
  if (!state.isMember) return undefined;
  return {
    problem: `${role} is a member of ${owner}, the owner`,
    remedy: `run REVOKE ${owner} FROM ${role}`,
  };
}
