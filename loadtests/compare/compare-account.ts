/** Compares who the SIS says is signed in with who signed in. */
import type { SeenAccount, SignInAnswer } from "../../targets/reference-sis/client/requests/access.ts";
import type { KnownAccount } from "../../targets/reference-sis/people/known.ts";
import type { Compare, Difference } from "./difference.ts";

export function compareAccount({ account, role }: KnownAccount): Compare<SeenAccount> {
  return (shown) => {
    if (shown.accountId === account && shown.role === role) return undefined;
    return differing(account, role, shown);
  };
}

/** A session that can't be used lets nobody in, whatever the status says. */
export function compareSignIn(known: KnownAccount): Compare<SignInAnswer> {
  const compare = compareAccount(known);
  return ({ token, account }) => {
    if (token === undefined || token === "") {
      return { is: "wrong", expected: "a session", seen: "an answer without one", students: [] };
    }
    return compare(account);
  };
}

function differing(account: number, role: string, { accountId, role: seen }: SeenAccount): Difference {
  return {
    is: accountId !== undefined && accountId !== account ? "foreign" : "wrong",
    expected: `account ${account}, ${role}`,
    seen: accountId === undefined ? "no account" : `account ${accountId}, ${seen ?? "no role"}`,
    students: [],
  };
}
