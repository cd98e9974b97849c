/** Prometheus's configuration: targets come from files, so that it stays up while rehearsals come and go. */
import { stringify } from "yaml";

/** Seconds between two scrapes, by job: rates over 10 s need several. School metrics are many series that change slowly. */
export const scrapeSeconds = { sis: 2, "sis-schools": 5, postgres: 2, firstbell: 2 } as const;
export type Job = keyof typeof scrapeSeconds;
export const jobs = ["sis", "sis-schools", "postgres", "firstbell"] as const satisfies readonly Job[];

/** Where each job's metrics are served. */
const metricsPaths: Record<Job, string> = {
  sis: "/metrics",
  "sis-schools": "/metrics/schools",
  postgres: "/metrics",
  firstbell: "/metrics",
};

export const evaluationSeconds = 2;

/** Folders and files as Prometheus sees them: relative paths start at the configuration's folder. */
export function prometheusConfiguration(targetsFolder: string, ruleFiles: readonly string[]): string {
  return stringify({
    global: { scrape_interval: "2s", evaluation_interval: `${evaluationSeconds}s` },
    storage: { exemplars: { max_exemplars: 20_000 } },
    rule_files: ruleFiles,
    scrape_configs: jobs.map((job) => scrapeJob(job, targetsFolder)),
  });
}

function scrapeJob(job: Job, targetsFolder: string) {
  return {
    job_name: job,
    metrics_path: metricsPaths[job],
    scrape_interval: `${scrapeSeconds[job]}s`,
    scrape_timeout: `${Math.min(2, scrapeSeconds[job])}s`,
    file_sd_configs: [{ files: [`${targetsFolder}/*.${job}.json`], refresh_interval: "5s" }],
  };
}
