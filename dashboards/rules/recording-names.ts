/** What the recording rules publish, for boards and alerts: the same names in both profiles. */

type Recording = {
  readonly type: "gauge";
  readonly help: string;
  readonly labels: Readonly<Record<string, string>>;
};

const byRequirement = { run: "run", requirement: "requirement" } as const;
/** Windows have names, not lengths, so that a board reads the same in a rehearsal and in opening week. */
export const recordingNames = {
  "run_requirement:error_budget:burn_rate_fast": burnRate("window of the fast pace"),
  "run_requirement:error_budget:burn_rate_fast_short": burnRate("short window of the fast pace"),
  "run_requirement:error_budget:burn_rate_steady": burnRate("window of the steady pace"),
  "run_requirement:error_budget:burn_rate_steady_short": burnRate("short window of the steady pace"),
  "run_requirement:error_budget:burn_rate_slow": burnRate("window of the slow pace"),
  "run_requirement:error_budget:burn_rate_slow_short": burnRate("short window of the slow pace"),
  "run_requirement:bad_requests:increase_fast": badRequests("window of the fast pace"),
  "run_requirement:bad_requests:increase_steady": badRequests("window of the steady pace"),
  "run_requirement:bad_requests:increase_slow": badRequests("window of the slow pace"),
  "run_requirement:bad_requests:ratio": {
    type: "gauge",
    help: "Share of requests that broke a requirement, over the budget's whole period.",
    labels: byRequirement,
  },
  "run_requirement:error_budget:remaining_ratio": {
    type: "gauge",
    help: "Share of a requirement's error budget that is left in its period; below 0 it is overdrawn.",
    labels: byRequirement,
  },
  "run_requirement:bad_requests:increase_step": badRequests(
    "last step of the budget's sum (opening week only)",
  ),
  "run_requirement:requests:increase_step": {
    type: "gauge",
    help: "Requests that a requirement covers, in the last step of the budget's sum (opening week only).",
    labels: byRequirement,
  },
  "run:sign_ins_not_accepted:ratio": {
    type: "gauge",
    help: "Share of sign-ins that were not accepted in the last minute.",
    labels: { run: "run" },
  },
  "run:attendance_not_submitted:ratio": {
    type: "gauge",
    help: "Share of due attendance that was not submitted in time.",
    labels: { run: "run" },
  },
} as const satisfies Record<string, Recording>;

export type RecordingName = keyof typeof recordingNames;

function burnRate(window: string): Recording {
  return {
    type: "gauge",
    help: `How many times faster than allowed a requirement's error budget was spent in the ${window}.`,
    labels: byRequirement,
  };
}

function badRequests(window: string): Recording {
  return {
    type: "gauge",
    help: `Requests that broke a requirement in the ${window}.`,
    labels: byRequirement,
  };
}
