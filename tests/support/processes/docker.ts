/** A fake Docker: logs its calls, and runs Prometheus with the command from compose.yaml. */
import { spawn } from "node:child_process";
import { accessSync, appendFileSync, readFileSync } from "node:fs";
import { parse } from "yaml";
import { z } from "zod";
import { interpolated } from "../compose-variables.ts";

const variables = z
  .looseObject({
    DOCKER_CALLS: z.string(),
    DOCKER_FAILS: z.string().optional(),
    DOCKER_PROMETHEUS: z.string(),
  })
  .parse(process.env);
const composeFile = z.object({
  services: z.object({ prometheus: z.object({ command: z.array(z.string()) }) }),
});

function runPrometheus(file: string): void {
  const { command } = composeFile.parse(parse(readFileSync(file, "utf8"))).services.prometheus;
  const data = `${variables.DOCKER_CALLS}.data`;
  const flags = command.map((flag) =>
    interpolated(flag, process.env).replace("path=/prometheus", `path=${data}`),
  );
  const container = spawn(variables.DOCKER_PROMETHEUS, flags, { stdio: "inherit" });
  process.on("SIGTERM", () => container.kill("SIGTERM"));
  container.on("exit", (code) => process.exit(code ?? 1));
}

const asked = process.argv.slice(2);
const [, , project = "", , file = "", ...does] = asked;
const composes = asked[0] === "compose" && asked[1] === "--project-name" && asked[3] === "--file";
const call = composes ? does.join(" ") : asked.join(" ");
appendFileSync(variables.DOCKER_CALLS, `${call}\n`);
if (composes) appendFileSync(`${variables.DOCKER_CALLS}.projects`, `${project}\n`);
if (call === variables.DOCKER_FAILS) {
  process.stderr.write("no such host: registry-1.docker.io\n");
  process.exit(1);
}
// Docker creates a missing folder as root.
if (call === "create prometheus") accessSync(process.env.FIRSTBELL_OBSERVE ?? "");
if (call === "up --no-deps prometheus") runPrometheus(file);
else if (call.startsWith("up ")) setInterval(() => {}, 60_000);
