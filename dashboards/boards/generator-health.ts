/** Generator health: is the SIS slow, or the machine and the program that measure it? */
import type { Board, Panel, Query } from "./shared/board.ts";
import {
  k6EverySeconds,
  nativeQuantile,
  ofRun,
  orZero,
  quantile,
  soFar,
  sumRate,
} from "./shared/expressions.ts";
import { inWords, limits, promisedShare, waitingLimits } from "./shared/limits.ts";

const keepsUp: Panel = {
  title: "Does the generator keep up?",
  good: "Arrivals so far. Good: started matches planned, a few seconds late; a growing gap means that the generator is running out of CPU time.",
  next: { says: "The generator is saturated", runbook: "GeneratorSaturated" },
  look: "lines",
  unit: "count",
  queries: [
    { expr: `sum(${ofRun("firstbell_planned_arrivals_total")})`, legend: "planned" },
    fromK6(`sum(${ofRun("k6_arrivals_total")})`, "started"),
    fromK6(`sum(${ofRun("k6_iterations_total")})`, "finished"),
  ],
};

const dropped: Panel = {
  title: "Is anyone dropped?",
  good: "Visits for which no virtual user was free, and visits that ended with a script error. Good: none; otherwise the run is invalid.",
  next: { says: "The generator is saturated", runbook: "GeneratorSaturated" },
  look: "lines",
  unit: "count",
  queries: [
    fromK6(orZero(`sum(${ofRun("k6_dropped_iterations_total")})`), "dropped"),
    fromK6(orZero(`sum(${ofRun("k6_script_errors_total")})`), "stopped by a script error"),
  ],
};

const arrivals: Panel = {
  title: "Who arrives?",
  good: "Planned arrivals per second, by what people come to do. Good: the shape of the scenario.",
  next: { says: "What do they ask for?", board: "sis-modules" },
  look: "areas",
  unit: "perSecond",
  axis: "visits",
  queries: [{ expr: sumRate("firstbell_planned_arrivals_total", "", "journey"), legend: "{{journey}}" }],
};

const cores: Panel = {
  title: "Who uses the CPU?",
  good: "Cores in use, stacked. Good: some stay idle and other programs use next to none; without idle cores the generator measures itself.",
  next: { says: "The generator is saturated", runbook: "GeneratorSaturated" },
  look: "areas",
  unit: "count",
  axis: "cores",
  queries: [
    { expr: `sum by (part) (${ofRun("firstbell_cores", 'part!="idle"')})`, legend: "{{part}}" },
    { expr: `sum(${ofRun("firstbell_cores", 'part="idle"')})`, legend: "idle" },
  ],
};

const memory: Panel = {
  title: "Who uses the memory?",
  good: "Memory by part. Good: flat after the first minute; a line that keeps climbing is a leak.",
  next: { says: "Is the SIS busy?", board: "sis-modules" },
  look: "lines",
  unit: "bytes",
  queries: [{ expr: `sum by (part) (${ofRun("firstbell_memory_bytes")})`, legend: "{{part}}" }],
};

const virtualUsers: Panel = {
  title: "Are any virtual users left?",
  good: "Virtual users that are busy and that are allocated. Good: far fewer busy than allocated.",
  next: { says: "The generator is saturated", runbook: "GeneratorSaturated" },
  look: "lines",
  unit: "count",
  queries: [fromK6(`sum(${ofRun("k6_vus")})`, "busy"), fromK6(`sum(${ofRun("k6_vus_max")})`, "allocated")],
};

const bothSides: Panel = {
  title: "Do the SIS and its users agree?",
  good: `${inWords.promisedShare} requests were faster, as measured by the SIS and by its users. Good: close together; a gap is time before the SIS.`,
  next: { says: "Is the SIS's process blocked?", runbook: "EventLoopBlocked" },
  look: "lines",
  unit: "seconds",
  queries: [
    {
      expr: quantile(promisedShare, "http_request_duration_seconds", 'kind!="operations"', "kind"),
      legend: "SIS: {{kind}}",
    },
    fromK6(nativeQuantile(promisedShare, "k6_http_req_duration_seconds", "", "kind"), "users: {{kind}}"),
  ],
  limits: waitingLimits,
};

const clock: Panel = {
  title: "Does the clock jump?",
  good: "How far the wall clock moved against the monotonic one. Good: zero; above the line the run's times can't be trusted.",
  next: { says: "Compare with another run", board: "compare-runs" },
  look: "lines",
  unit: "seconds",
  queries: [{ expr: `max(abs(${ofRun("firstbell_clock_step_seconds")}))`, legend: "step" }],
  limits: [limits.clockStep],
};

const unhappy: Panel = {
  title: "What goes wrong for users?",
  good: "So far in this run: requests that failed, reads that came back empty, sign-ins that failed. Good: zero, except for sign-ins with a wrong password.",
  next: { says: "Does anything fail?", board: "first-bell" },
  look: "lines",
  unit: "count",
  queries: [
    fromK6(orZero(soFar("k6_failed_requests_total")), "failed requests"),
    fromK6(orZero(soFar("k6_empty_answers_total")), "empty answers"),
    fromK6(orZero(soFar("k6_sign_in_failures_total")), "failed sign-ins"),
  ],
};

const answers: Panel = {
  title: "How are requests answered?",
  good: "Requests per second by status. Good: 200 to 399, and few others.",
  next: { says: "Does anything fail?", board: "first-bell" },
  look: "lines",
  unit: "requestsPerSecond",
  queries: [fromK6(sumRate("k6_http_reqs_total", "", "status"), "{{status}}")],
};

export const generatorHealth: Board = {
  uid: "generator-health",
  title: "Generator health",
  description: "Is the SIS slow, or the machine and the program that measure it?",
  readingOrder: 4,
  from: "now-15m",
  variables: ["run"],
  rows: [
    { height: 7, panels: [keepsUp, dropped, cores] },
    { height: 7, panels: [arrivals, virtualUsers, bothSides] },
    { height: 7, panels: [memory, clock, unhappy, answers] },
  ],
};

function fromK6(expr: string, legend: string): Query {
  return { expr, legend, everySeconds: k6EverySeconds };
}
