/** A proxy in the environment doesn't come between this program and what it asks on its own machine. */
import { execFile } from "node:child_process";
import { createServer } from "node:http";
import { promisify } from "node:util";
import { expect, test } from "vitest";
import { listenOnLoopback } from "../../parts/listening.ts";
import { exceptThisMachineFromProxies } from "../../parts/own-network.ts";

test("hosts that a user excepts already stay excepted", () => {
  const environment = { NO_PROXY: "example.org, localhost", no_proxy: undefined };
  exceptThisMachineFromProxies(environment);
  expect(environment.NO_PROXY).toBe("example.org,localhost,127.0.0.1,[::1],::1");
  expect(environment.no_proxy).toBe("127.0.0.1,localhost,[::1],::1");
});

test("a server on this machine is asked directly, even if Node takes a dead proxy from the environment", async () => {
  const server = createServer((_, answer) => answer.end("here"));
  const url = `http://127.0.0.1:${await listenOnLoopback(server)}`;
  const module = import.meta.resolve("../../parts/own-network.ts");
  const script = `
    const { exceptThisMachineFromProxies } = await import("${module}");
    exceptThisMachineFromProxies(process.env);
    console.log(await (await fetch("${url}")).text());`;
  const env = { ...process.env, NODE_USE_ENV_PROXY: "1", HTTP_PROXY: "http://127.0.0.1:9", NO_PROXY: "" };
  try {
    const { stdout } = await promisify(execFile)(process.execPath, ["--input-type=module", "-e", script], {
      env,
    });
    expect(stdout.trim()).toBe("here");
  } finally {
    server.close();
  }
});
