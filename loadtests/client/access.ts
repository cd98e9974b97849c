/** Signing in, as an impatient person does: who waits too long or is turned away tries again, and gives up in the end. */
import { sleep } from "k6";
import { paths } from "../../targets/reference-sis/client/paths.ts";
import { draw } from "../model/draw.ts";
import { facts } from "../model/facts.ts";
import { mostAttempts } from "../model/impatience.ts";
import { textIn } from "./answers.ts";
import { signInAttempts, signInFailures } from "./measures.ts";
import { type Answer, hasFailed, isOk, send } from "./send.ts";
import { think, type Visit } from "./visit.ts";

type SignIn = { name: "sign-in-password" | "sign-in-district"; path: string; body: string };

function attemptSignIn(visit: Visit, signIn: SignIn): Answer {
  const answer = send(visit, signIn.name, {
    path: signIn.path,
    body: signIn.body,
    read: true,
    timeoutSeconds: facts.patienceSeconds.value,
  });
  signInAttempts.add(1);
  signInFailures.add(isOk(answer.status) ? 0 : 1);
  return answer;
}

/** True once a session is open; it is then in `visit.session`. */
function signIn(visit: Visit, request: SignIn): boolean {
  const most = mostAttempts(visit.person);
  for (let tries = 1; tries <= most; tries++) {
    const answer = attemptSignIn(visit, request);
    visit.session = textIn(answer, "token");
    if (visit.session !== null) return true;
    if (!hasFailed(answer.status)) return false;
    sleep(0.5 + draw(visit.person, 110 + tries));
  }
  return false;
}

export function signInWithPassword(visit: Visit, username: string, password: string): boolean {
  const body = JSON.stringify({ username, password });
  return signIn(visit, { name: "sign-in-password", path: paths.signInPassword, body });
}

export function signInWithDistrict(visit: Visit, idToken: string): boolean {
  const body = JSON.stringify({ idToken });
  return signIn(visit, { name: "sign-in-district", path: paths.signInDistrict, body });
}

export function readAccount(visit: Visit): void {
  think(visit, 0.5, 120);
  send(visit, "me", { path: paths.me, read: false });
}
