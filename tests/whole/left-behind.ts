/** What a rehearsal leaves visible: files of its run, series in its Prometheus, and its processes' responses. */
import { readdir } from "node:fs/promises";
import { join } from "node:path";
import { setTimeout as delay } from "node:timers/promises";
import { z } from "zod";
import { ask } from "../../observe/prometheus/query.ts";
import { startEmbeddedPostgres } from "../../parts/postgres/embedded-postgres.ts";
import {
  type Find,
  type Look,
  type Needles,
  searchFile,
} from "../support/personal-data/find-personal-data.ts";
import { readPeople } from "../support/personal-data/read-people.ts";
import type { Kind } from "../support/personal-data/shapes.ts";

/** The home of the rehearsal, until the next one runs in it. */
export async function readRehearsedPeople(home: string): Promise<Needles> {
  const server = await startEmbeddedPostgres({ directory: join(home, "postgres") });
  try {
    return await readPeople(server.url("district"));
  } finally {
    await server.stop();
  }
}

/** Files that need personal data for their purpose, of which kind, and why. Any other kind in them is a leak. */
const allowed: Readonly<Record<string, { kinds: readonly Kind[]; because: string }>> = {
  "ledger.ndjson": {
    kinds: ["id", "name", "e-mail address", "phone number", "student number"],
    because:
      "each write as sent, and what it was answered, to be looked up in the database: evidence, not telemetry. The newcomers and their guardians are made up by the load.",
  },
  "last-looks.ndjson": {
    kinds: ["id"],
    because:
      "students whose attendance, scores and classes were looked up after the load, to be compared with the ledger",
  },
  "ledger-account.json": {
    kinds: ["id"],
    because: "students whose acknowledged writes are not in the database",
  },
  "ledger-findings.ndjson": { kinds: ["id"], because: "the same students, a line for each finding" },
  "audit-findings.ndjson": { kinds: ["id"], because: "the same students, a line for each finding" },
  "audit.json": { kinds: ["id"], because: "students that an assignment rule found" },
  "report.json": { kinds: ["id"], because: "five of these, by the district's internal numbers, as examples" },
  "report.html": {
    kinds: ["id"],
    because: "the same examples: people who fix a finding have to be able to find it",
  },
};

export type SearchedRun = { readonly files: string[]; readonly finds: Find[]; readonly onPurpose: Find[] };

export async function searchRun(folder: string, look: Look): Promise<SearchedRun> {
  const files = (await readdir(folder)).sort();
  const found = (await Promise.all(files.map((name) => searchFile(join(folder, name), name, look)))).flat();
  const isOnPurpose = ({ place, kind }: Find) => allowed[place]?.kinds.includes(kind) === true;
  return {
    files,
    finds: found.filter((find) => !isOnPurpose(find)),
    onPurpose: found.filter(isOnPurpose),
  };
}

const texts = z.array(z.string());
const metadata = z.record(z.string(), z.array(z.object({ help: z.string() })));

export type SearchedSeries = { readonly values: number; readonly exemplars: number; readonly finds: Find[] };

/** All of Prometheus's text: names of metrics and labels, every label value, help texts, exemplars. */
export async function searchSeries(url: string, look: Look): Promise<SearchedSeries> {
  const search = (place: string, values: readonly string[]): Find[] =>
    values.flatMap((value, index) =>
      // The label gives the meaning of its value: `student="17"`.
      look(`${place}="${value}"`).map((kind) => ({ place: `Prometheus: ${place}`, line: index + 1, kind })),
    );
  const labels = texts.parse(await ask(url, "labels", {}));
  const found = search("labels", labels);
  let values = 0;
  for (const label of labels) {
    const ofLabel = texts.parse(await ask(url, `label/${label}/values`, {}));
    values += ofLabel.length;
    found.push(...search(label, ofLabel));
  }
  const described = metadata.parse(await ask(url, "metadata", {}));
  const helps = Object.values(described).flatMap((each) => each.map(({ help }) => help));
  const exemplars = await exemplarsOf(url);
  const finds = [...found, ...search("help", helps), ...search("exemplar", exemplars)];
  return { values, exemplars: exemplars.length, finds };
}

const withExemplars = z.array(
  z.object({ exemplars: z.array(z.object({ labels: z.record(z.string(), z.string()) })) }),
);
const hourSeconds = 3_600;

async function exemplarsOf(url: string): Promise<string[]> {
  const end = Math.ceil(Date.now() / 1000);
  const span = { start: String(end - hourSeconds), end: String(end) };
  const series = withExemplars.parse(
    await ask(url, "query_exemplars", { query: '{__name__=~".+"}', ...span }),
  );
  return series.flatMap(({ exemplars }) => exemplars.map(({ labels }) => JSON.stringify(labels)));
}

const activeTargets = z.object({
  activeTargets: z.array(z.object({ scrapeUrl: z.string(), labels: z.object({ job: z.string() }) })),
});

/** Scrapes the same targets as Prometheus while a rehearsal runs, and keeps each job's last response. */
export function watchAnswers(prometheusUrl: string): { stop(): Promise<Map<string, string>> } {
  const last = new Map<string, string>();
  const stopping = new AbortController();
  const watch = async (): Promise<void> => {
    while (!stopping.signal.aborted) {
      const { activeTargets: targets } = activeTargets.parse(await ask(prometheusUrl, "targets", {}));
      for (const { scrapeUrl, labels } of targets) {
        // A target that is shutting down no longer answers; its previous response is kept.
        const answer = await fetch(scrapeUrl)
          .then((response) => response.text())
          .catch(() => undefined);
        if (answer !== undefined) last.set(labels.job, answer);
      }
      await delay(1_000, undefined, { signal: stopping.signal }).catch(() => {});
    }
  };
  const watched = watch();
  return {
    stop: async () => {
      stopping.abort();
      await watched;
      return last;
    },
  };
}
