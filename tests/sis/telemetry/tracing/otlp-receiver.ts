/** A receiver for traces as OTLP over HTTP that decodes only the protobuf fields that the tests need. */
import { createServer, type IncomingMessage, type ServerResponse } from "node:http";
import { buffer } from "node:stream/consumers";
import { listenOnLoopback } from "../../../../parts/listening.ts";

export type ReceivedSpan = {
  readonly traceId: string;
  readonly spanId: string;
  /** Empty if there is none. */
  readonly parentSpanId: string;
  readonly name: string;
  readonly attributes: Record<string, string>;
};

export type OtlpReceiver = {
  readonly url: string;
  readonly spans: ReceivedSpan[];
  readonly bytes: Buffer[];
  stop(): Promise<void>;
};

export async function startOtlpReceiver(): Promise<OtlpReceiver> {
  const spans: ReceivedSpan[] = [];
  const bytes: Buffer[] = [];
  const receive = async (request: IncomingMessage, response: ServerResponse): Promise<void> => {
    const body = await buffer(request);
    if (request.url === "/v1/traces") {
      bytes.push(body);
      spans.push(...readSpans(body));
    }
    response.writeHead(200, { "Content-Type": "application/x-protobuf" }).end();
  };
  const server = createServer((request, response) => void receive(request, response));
  const port = await listenOnLoopback(server);
  const stop = () => new Promise<void>((closed) => server.close(() => closed()));
  return { url: `http://127.0.0.1:${port}`, spans, bytes, stop };
}

/** Numbers of fields as in opentelemetry/proto/trace/v1/trace.proto. */
function readSpans(request: Buffer): ReceivedSpan[] {
  const ofResources = messages(request, 1);
  const ofScopes = ofResources.flatMap((resource) => messages(resource, 2));
  return ofScopes.flatMap((scope) => messages(scope, 2)).map(readSpan);
}

function readSpan(span: Buffer): ReceivedSpan {
  const first = (field: number): Buffer => messages(span, field)[0] ?? Buffer.alloc(0);
  return {
    traceId: first(1).toString("hex"),
    spanId: first(2).toString("hex"),
    parentSpanId: first(4).toString("hex"),
    name: first(5).toString(),
    attributes: Object.fromEntries(messages(span, 9).map(readAttribute)),
  };
}

/** Reads only strings; a number becomes an empty string. */
function readAttribute(attribute: Buffer): [string, string] {
  const [key = Buffer.alloc(0)] = messages(attribute, 1);
  const [value = Buffer.alloc(0)] = messages(attribute, 2);
  return [key.toString(), (messages(value, 1)[0] ?? "").toString()];
}

/** The length-delimited values of one field. */
function messages(message: Buffer, wanted: number): Buffer[] {
  const found: Buffer[] = [];
  let at = 0;
  while (at < message.length) {
    const key = readVarint(message, at);
    const value = readValue(message, key.end, key.value & 7);
    if (key.value >>> 3 === wanted && value.bytes !== undefined) found.push(value.bytes);
    at = value.end;
  }
  return found;
}

/** The bytes of a length-delimited value; of a number, only where it ends. */
function readValue(message: Buffer, at: number, type: number): { bytes?: Buffer; end: number } {
  const fixedBytes = { 1: 8, 5: 4 }[type];
  if (fixedBytes !== undefined) return { end: at + fixedBytes };
  const { value, end } = readVarint(message, at);
  return type === 0 ? { end } : { bytes: message.subarray(end, end + value), end: end + value };
}

function readVarint(message: Buffer, start: number): { value: number; end: number } {
  let value = 0;
  for (let at = start; ; at += 1) {
    const byte = message[at] ?? 0;
    value += (byte & 127) * 2 ** (7 * (at - start));
    if (byte < 128) return { value, end: at + 1 };
  }
}
