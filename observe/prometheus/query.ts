/** Queries a running Prometheus: at one moment, over a range, and for the alerts it raised. */
import { z } from "zod";

export type Labels = Readonly<Record<string, string>>;
/** Milliseconds since the Unix epoch, and the value; NaN and infinities as in JavaScript. */
export type Point = readonly [atMs: number, value: number];
export type Series = { readonly labels: Labels; readonly points: Point[] };

const value = z.string().transform((text) => (/Inf$/.test(text) ? Number(`${text}inity`) : Number(text)));
const point = z
  .tuple([z.number(), value])
  .transform(([seconds, read]): Point => [Math.round(seconds * 1000), read]);
const labels = z.record(z.string(), z.string());
const vector = z.object({
  resultType: z.literal("vector"),
  result: z.array(z.object({ metric: labels, value: point })),
});
const matrix = z.object({
  resultType: z.literal("matrix"),
  result: z.array(z.object({ metric: labels, values: z.array(point) })),
});
const scalar = z.object({ resultType: z.literal("scalar"), result: point });
const answered = z.discriminatedUnion("status", [
  z.object({ status: z.literal("success"), data: z.unknown() }),
  z.object({ status: z.literal("error"), errorType: z.string(), error: z.string() }),
]);

const timeoutMs = 20_000;

export type Span = { readonly fromMs: number; readonly toMs: number; readonly stepSeconds: number };

/** Any GET of Prometheus's API; throws its errors together with the query. */
export async function ask(url: string, path: string, parameters: Record<string, string>): Promise<unknown> {
  const address = `${url}/api/v1/${path}?${new URLSearchParams(parameters)}`;
  const answer = await fetch(address, { signal: AbortSignal.timeout(timeoutMs) });
  const read = answered.parse(await answer.json());
  if (read.status === "success") return read.data;
  throw new Error(
    `Prometheus refused ${path} ${JSON.stringify(parameters)}: ${read.errorType}: ${read.error}`,
  );
}

/** One point per series, at that moment or now. */
export async function queryInstant(url: string, query: string, atMs?: number): Promise<Series[]> {
  const time = atMs === undefined ? {} : { time: String(atMs / 1000) };
  const data = z.union([vector, scalar]).parse(await ask(url, "query", { query, ...time }));
  if (data.resultType === "scalar") return [{ labels: {}, points: [data.result] }];
  return data.result.map(({ metric, value: read }) => ({ labels: metric, points: [read] }));
}

export async function queryRange(url: string, query: string, span: Span): Promise<Series[]> {
  const { fromMs, toMs, stepSeconds } = span;
  const parameters = { start: String(fromMs / 1000), end: String(toMs / 1000), step: String(stepSeconds) };
  const data = matrix.parse(await ask(url, "query_range", { query, ...parameters }));
  return data.result.map(({ metric, values }) => ({ labels: metric, points: values }));
}
