/** The k6 entry of the process's test: thirty visits of one request each. */
import http from "k6/http";

export const options = {
  scenarios: { thirty: { executor: "shared-iterations", vus: 3, iterations: 30, exec: "sendOne" } },
};

export function sendOne(): void {
  http.get(__ENV.FIRSTBELL_TARGET ?? "");
}
