/** A kept connection that asks again and again: far cheaper than Node's client, so that one thread can be a crowd. */
import { once } from "node:events";
import { connect } from "node:net";

export type RawConnection = {
  /** The status, once the whole answer is there. */
  ask(path: string, headers?: Readonly<Record<string, string>>): Promise<number>;
  /** False once the server has closed it, as servers do with idle connections. */
  isOpen(): boolean;
  close(): void;
};

type Answer = { status: number; bytesLeft: number; isChunked: boolean };

export async function openRawConnection(url: string): Promise<RawConnection> {
  const { hostname, port, host } = new URL(url);
  const socket = connect({ host: hostname, port: Number(port), noDelay: true });
  await once(socket, "connect");
  let asked: PromiseWithResolvers<number> | undefined;
  let answer: Answer | undefined;
  socket.on("data", (piece: Buffer) => {
    answer = answer === undefined ? readHead(piece) : readBody(answer, piece);
    if (answer.isChunked ? !piece.subarray(-lastChunk.length).equals(lastChunk) : answer.bytesLeft > 0)
      return;
    const { status } = answer;
    answer = undefined;
    asked?.resolve(status);
  });
  const fail = (error: Error): void => asked?.reject(error);
  socket.on("error", fail);
  socket.on("close", () => fail(closed()));
  return {
    ask: (path, headers = {}) => {
      if (socket.destroyed) return Promise.reject(closed());
      asked = Promise.withResolvers<number>();
      const lines = Object.entries({ Host: host, ...headers }).map(
        ([name, value]) => `${name}: ${value}\r\n`,
      );
      socket.write(`GET ${path} HTTP/1.1\r\n${lines.join("")}\r\n`);
      return asked.promise;
    },
    isOpen: () => !socket.destroyed,
    close: () => socket.destroy(),
  };
}

function closed(): Error {
  return new Error("The server closed the connection.");
}

const endOfHead = Buffer.from("\r\n\r\n");
const lastChunk = Buffer.from("0\r\n\r\n");

/** Every server under test sends the head in one piece. */
function readHead(piece: Buffer): Answer {
  const end = piece.indexOf(endOfHead) + endOfHead.length;
  const head = piece.toString("latin1", 0, end);
  const length = /^content-length: (\d+)/im.exec(head)?.[1];
  const status = Number(head.slice("HTTP/1.1 ".length, "HTTP/1.1 200".length));
  return { status, bytesLeft: Number(length) - (piece.length - end), isChunked: length === undefined };
}

function readBody({ bytesLeft, ...answer }: Answer, piece: Buffer): Answer {
  return { ...answer, bytesLeft: bytesLeft - piece.length };
}
