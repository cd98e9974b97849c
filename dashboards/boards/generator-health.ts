/** Generator health: is it the SIS that is slow, or the machine and the program that measure it? */
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
import { limits, waitingLimits } from "./shared/limits.ts";

const fromK6 = (expr: string, legend: string): Query => ({ expr, legend, everySeconds: k6EverySeconds });

const keepsUp: Panel = {
  title: "Does the generator keep up?",
  good: "Arrivals so far. Good: begun lies on planned, a few seconds late; a gap that grows means that the generator is short of processor time.",
  next: { says: "The generator is saturated", runbook: "generatorsaturated" },
  look: "lines",
  unit: "count",
  queries: [
    { expr: `sum(${ofRun("firstbell_planned_arrivals_total")})`, legend: "planned" },
    fromK6(`sum(${ofRun("k6_arrivals_total")})`, "begun"),
    fromK6(`sum(${ofRun("k6_iterations_total")})`, "finished"),
  ],
};

const dropped: Panel = {
  title: "Is anybody dropped?",
  good: "Visits for which no virtual user was free, and visits that an error of the script ended. Good: none, else the run is not valid.",
  next: { says: "The generator is saturated", runbook: "generatorsaturated" },
  look: "lines",
  unit: "count",
  queries: [
    fromK6(orZero(`sum(${ofRun("k6_dropped_iterations_total")})`), "dropped"),
    fromK6(orZero(`sum(${ofRun("k6_script_errors_total")})`), "stopped by an error of the script"),
  ],
};

const arrivals: Panel = {
  title: "Who arrives?",
  good: "Planned arrivals a second, by what people come to do. Good: the shape of the scenario.",
  next: { says: "What do they ask for?", board: "sis-modules" },
  look: "areas",
  unit: "perSecond",
  axis: "visits",
  queries: [{ expr: sumRate("firstbell_planned_arrivals_total", "", "journey"), legend: "{{journey}}" }],
};

const cores: Panel = {
  title: "Who uses the processor?",
  good: "Cores in use, standing on each other. Good: some stay idle and others take next to none; without idle cores the generator measures itself.",
  next: { says: "The generator is saturated", runbook: "generatorsaturated" },
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
  good: "Memory by part. Good: level after the first minute; a line that keeps climbing is a leak.",
  next: { says: "Is the SIS busy?", board: "sis-modules" },
  look: "lines",
  unit: "bytes",
  queries: [{ expr: `sum by (part) (${ofRun("firstbell_memory_bytes")})`, legend: "{{part}}" }],
};

const virtualUsers: Panel = {
  title: "Are virtual users left?",
  good: "Virtual users at work and held ready. Good: far fewer at work than held ready.",
  next: { says: "The generator is saturated", runbook: "generatorsaturated" },
  look: "lines",
  unit: "count",
  queries: [
    fromK6(`sum(${ofRun("k6_vus")})`, "at work"),
    fromK6(`sum(${ofRun("k6_vus_max")})`, "held ready"),
  ],
};

const bothSides: Panel = {
  title: "Do the SIS and the people agree?",
  good: "95 of 100 requests were faster, as the SIS and as the people measure it. Good: close together; a gap is time before the SIS.",
  next: { says: "Is the SIS's process blocked?", runbook: "eventloopblocked" },
  look: "lines",
  unit: "seconds",
  queries: [
    {
      expr: quantile(0.95, "http_request_duration_seconds", 'kind!="operations"', "kind"),
      legend: "SIS: {{kind}}",
    },
    fromK6(nativeQuantile(0.95, "k6_http_req_duration_seconds", "", "kind"), "people: {{kind}}"),
  ],
  limits: waitingLimits,
};

const clock: Panel = {
  title: "Does the clock jump?",
  good: "How far the wall clock moved against the monotonic one. Good: zero; above the line the run's times cannot be trusted.",
  next: { says: "Compare with another run", board: "compare-runs" },
  look: "lines",
  unit: "seconds",
  queries: [{ expr: `max(abs(${ofRun("firstbell_clock_step_seconds")}))`, legend: "step" }],
  limits: [limits.clockStep],
};

const unhappy: Panel = {
  title: "What do people meet?",
  good: "So far in this run: requests that failed, reads that came back empty, sign-ins that failed. Good: zero, but for the sign-ins with a wrong password.",
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
  good: "Requests a second by status. Good: 200 to 399, and few others.",
  next: { says: "Does anything fail?", board: "first-bell" },
  look: "lines",
  unit: "requestsPerSecond",
  queries: [fromK6(sumRate("k6_http_reqs_total", "", "status"), "{{status}}")],
};

export const generatorHealth: Board = {
  uid: "generator-health",
  title: "Generator health",
  description: "Is it the SIS that is slow, or the machine and the program that measure it?",
  from: "now-15m",
  variables: ["run"],
  rows: [
    { height: 7, panels: [keepsUp, dropped, cores] },
    { height: 7, panels: [arrivals, virtualUsers, bothSides] },
    { height: 7, panels: [memory, clock, unhappy, answers] },
  ],
};
