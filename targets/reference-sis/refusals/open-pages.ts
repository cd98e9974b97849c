/** Opens each page of the SIS as someone who may: what it shows is somebody's, and no browser may keep it. */

import type { OpenedLine } from "../../../readiness/evidence/walk-evidence.ts";
import { keepingIn } from "../client/keeping.ts";
import type { DeclaredRoute } from "./declared-routes.ts";
import { requestTo, unknownNames } from "./request-to-route.ts";
import type { Walking } from "./route-attempts.ts";
import { inLanes, type Sending } from "./send-attempts.ts";

type Pages = Pick<Walking, "walkers" | "day">;

/** Other answers lead on, or say that what the path names isn't there. */
const shown = 200;

/** To open one of these leaves a row, which only someone's look in the load explains. */
const leavesRow: ReadonlySet<string> = new Set(["program-page"]);

export async function openPages(
  routes: readonly DeclaredRoute[],
  walking: Pages,
  sending: Sending,
): Promise<OpenedLine[]> {
  const visits = routes.flatMap((route) => visitTo(route, walking));
  return await inLanes(visits, (visit) => open(visit, sending));
}

type Visit = {
  readonly route: string;
  readonly opened: string;
  readonly path: string;
  readonly session: string;
};

/** By someone whose own rows it names. */
function visitTo(route: DeclaredRoute, { walkers, day }: Pages): Visit[] {
  const isPage = route.kind === "page" && route.method === "GET" && !route.isUnpromised && !route.isHidden;
  const someone = walkers.find(({ role, session }) => route.roles.includes(role) && session !== undefined);
  if (
    !isPage ||
    leavesRow.has(route.name) ||
    someone?.session === undefined ||
    unknownNames(route).length > 0
  )
    return [];
  const { role, session, own } = someone;
  const { path } = requestTo(route, day, { own });
  return [{ route: route.name, opened: role, path, session }];
}

async function open({ path, session, ...visit }: Visit, { target, signal }: Sending): Promise<OpenedLine> {
  try {
    const headers = { authorization: `Bearer ${session}` };
    const answer = await fetch(target + path, { headers, redirect: "manual", signal });
    await answer.text();
    const { status } = answer;
    return { ...visit, status, kept: status === shown ? (keepingIn(answer) ?? "") : "" };
  } catch {
    return { ...visit, status: 0, kept: "" };
  }
}
