/** Panels that more than one board shows: what fires, what is full, where the time goes. */

import { thresholds as blocked } from "../../../readiness/causes/event-loop-blocked/thresholds.ts";
import { thresholds as starved } from "../../../readiness/causes/pool-starved/thresholds.ts";
import type { Panel } from "./board.ts";
import { fiveHighest, ofRun, orNone, quantile, rate, served, sumRate } from "./expressions.ts";
import { limits } from "./limits.ts";

const firing = `count by (alertname) (ALERTS{alertstate="firing", run=~"$run|"})`;

export const alertsFiring: Panel = {
  title: "Which alerts fire?",
  good: "Each alert names a suspect, and its section of docs/runbooks.md says what to do. Good: only the line no alert, at zero.",
  next: { says: "Is the error budget in danger?", board: "error-budget" },
  look: "lines",
  unit: "count",
  queries: [{ expr: orNone(firing, "alertname", "no alert"), legend: "{{alertname}}" }],
};

const inUse = `sum by (pool) (${ofRun("sis_pool_connections", 'state="in-use"')})`;
const inFlight = `sum by (traffic) (${ofRun("sis_requests_in_flight")})`;
const idle = `sum(${ofRun("firstbell_cores", 'part="idle"')})`;

export const whatIsFull: Panel = {
  title: "What is full?",
  good: "Share of each resource in use. Good: all well below 100%; the line that reaches it first is the cause, or is waiting for the cause.",
  next: { says: "Pools, locks and statements", board: "postgres" },
  look: "lines",
  unit: "share",
  queries: [
    { expr: `${inUse} / sum by (pool) (${ofRun("sis_pool_limit")})`, legend: "pool {{pool}}" },
    {
      expr: `${inFlight} / sum by (traffic) (${ofRun("sis_requests_in_flight_limit")})`,
      legend: "requests {{traffic}}",
    },
    { expr: `max(${rate("sis_event_loop_busy_seconds_total")})`, legend: "event loop" },
    {
      expr: `sum(${ofRun("postgres_connections")}) / sum(${ofRun("postgres_connection_limit")})`,
      legend: "Postgres's connections",
    },
    { expr: `1 - ${idle} / sum(${ofRun("firstbell_cores")})`, legend: "machine" },
  ],
  limits: [limits.full],
};

const requests = sumRate("http_request_duration_seconds_count", served);
const inStatements = sumRate("sis_statement_seconds_total");
const inPool = sumRate("sis_pool_wait_seconds_sum");
const inQueue = sumRate("sis_password_check_wait_seconds_sum");

export const whereTimeGoes: Panel = {
  title: "Where does a request's time go?",
  good: "Seconds of an average request, by part. Good: a thin stack. A thick part is the suspect: pool, statements, passwords, or the SIS's own process.",
  next: { says: "Statements and locks", board: "postgres" },
  look: "areas",
  unit: "seconds",
  queries: [
    { expr: `${inPool} / ${requests}`, legend: "waits for a connection" },
    { expr: `${inStatements} / ${requests}`, legend: "in statements" },
    { expr: `${inQueue} / ${requests}`, legend: "waits for a password check" },
    {
      expr: `clamp_min(${sumRate("http_request_duration_seconds_sum", served)} - ${inStatements} - ${inPool} - ${inQueue}, 0) / ${requests}`,
      legend: "everything else in the SIS",
    },
  ],
};

export const whichStatements: Panel = {
  title: "Which statements take the time?",
  good: "Seconds per second that the SIS spends in a statement: the five highest. Good: no line stands out, none grows faster than the load.",
  next: { says: "Is it a lock, a scan or the link?", board: "postgres" },
  look: "lines",
  unit: "seconds",
  queries: [
    {
      expr: fiveHighest(sumRate("sis_statement_seconds_total", "", "statement"), "statement"),
      legend: "{{statement}}",
    },
  ],
};

export const poolWait: Panel = {
  title: "Do requests wait for a connection?",
  good: "95 of 100 got a connection of their pool within this time. Good: milliseconds. If it is high while statements are fast, the pool is too small. If statements are slow too, look at those.",
  next: { says: "The pool is starved", runbook: "PoolStarved" },
  look: "lines",
  unit: "seconds",
  queries: [{ expr: quantile(0.95, "sis_pool_wait_seconds", "", "pool"), legend: "pool {{pool}}" }],
  limits: [starved.waitP95Seconds],
};

export const eventLoopDelay: Panel = {
  title: "Does the SIS compute instead of answering?",
  good: "99 of 100 timers of the event loop ran at most this late. Good: a few milliseconds; above the line every request waits. If “computing” stays low meanwhile, other programs are using the CPU.",
  next: { says: "The event loop is blocked", runbook: "EventLoopBlocked" },
  look: "lines",
  unit: "seconds",
  queries: [
    { expr: quantile(0.99, "sis_event_loop_delay_seconds"), legend: "delay" },
    { expr: quantile(0.99, "sis_event_loop_blocked_seconds"), legend: "computing" },
  ],
  limits: [blocked.delayP99Seconds],
};
