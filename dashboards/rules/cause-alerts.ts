/** Alerts that name a cause: where to look and what to say, a row a cause. */
import { type Cause, type CauseId, causes } from "../../readiness/causes/cause-list.ts";
import type { Alert, AlertRule, BoardId } from "./alert.ts";
import { causeConditions, limits } from "./cause-conditions.ts";
import { type Profile, shortWithin } from "./profiles.ts";

type Row = { board: BoardId; severity?: Alert["severity"]; summary: string };

const held = limits("lock-held");
const blocked = limits("event-loop-blocked");
const chatty = limits("statements-per-request");
const link = limits("database-link-slow");
const school = limits("school-slow");

const seconds = (format: string): string => `{{ printf "${format}" $value }} s`;

const rows: Readonly<Record<CauseId, Row>> = {
  "database-restarted": {
    board: "postgres",
    severity: "page",
    summary: "The database server was restarted or cannot be reached.",
  },
  "generator-saturated": {
    board: "generator-health",
    summary:
      "The load generator drops arrivals or starts them late, so waiting times say little about the SIS.",
  },
  "sis-silent": {
    board: "sis-modules",
    severity: "page",
    summary: "The SIS answers nobody: its process is down, stands still, or cannot be reached.",
  },
  "lock-held": {
    board: "postgres",
    summary: `Somebody has waited ${seconds("%.2g")} for a lock in the database; more than ${held.lockWaitSeconds} s is too long.`,
  },
  "event-loop-blocked": {
    board: "sis-modules",
    summary: `The SIS's process keeps everybody waiting ${seconds("%.2g")} at a time while it computes; above ${blocked.delayP99Seconds} s people notice.`,
  },
  "index-missing": {
    board: "postgres",
    summary: `Of table {{ $labels.table }} {{ printf "%.3g" $value }} rows are read a second, far more than are answered: it has no index for what is asked.`,
  },
  "statements-per-request": {
    board: "sis-modules",
    summary: `Requests of {{ $labels.route }} execute {{ printf "%.3g" $value }} statements each (95th percentile); more than ${chatty.statementsP95} is once a row.`,
  },
  "statement-slow": {
    board: "postgres",
    summary: `Statement {{ $labels.statement }} takes ${seconds("%.2g")} each time, and most of all the time that statements take.`,
  },
  "database-link-slow": {
    board: "postgres",
    summary: `A statement takes ${seconds("%.2g")} longer for the SIS than in the database; ${link.linkSecondsPerCall} s is the limit.`,
  },
  "pool-starved": {
    board: "sis-modules",
    summary: `Requests wait ${seconds("%.2g")} for a connection of the {{ $labels.pool }} pool (95th percentile), and the database has nothing to do.`,
  },
  "retry-storm": {
    board: "first-bell",
    summary: `{{ printf "%.3g" $value }} sign-ins a second are not accepted, more than are: people try again and again.`,
  },
  "school-slow": {
    board: "one-school",
    summary: `School {{ $labels.school }} waits ${seconds("%.2g")} a request, more than ${school.timesDistrictMean} times as long as the rest of the district.`,
  },
};

function windowOf(cause: Cause, { causeWindowTimes }: Profile): number {
  return (cause.thresholds.windowSeconds ?? 0) * causeWindowTimes;
}

function alertOf(cause: Cause, { board, severity = "ticket", summary }: Row): Alert {
  return {
    name: cause.alert,
    severity,
    about: { cause: cause.id },
    component: cause.component,
    board,
    summary,
    description: `${cause.title}. It tells why promises break; what people notice has alerts of its own.`,
  };
}

/** A limit on a gauge has no window to smooth it, so it must stand for a while. */
export function causeAlerts(profile: Profile): AlertRule[] {
  return causes.map((cause) => {
    const windowSeconds = windowOf(cause, profile);
    return {
      alert: alertOf(cause, rows[cause.id]),
      expression: causeConditions[cause.id]({
        windowSeconds,
        shortSeconds: shortWithin(windowSeconds, profile),
      }),
      forSeconds: windowSeconds === 0 ? profile.standingSeconds : 0,
    };
  });
}
