/** The Docker stack's files match the published schemas, are pinned, listen on loopback, and agree with each other. */
import { access, readFile } from "node:fs/promises";
import { resolve } from "node:path";
import { Ajv2020 } from "ajv/dist/2020.js";
import { expect, test } from "vitest";
import { parse } from "yaml";
import { z } from "zod";
import { prometheusProgram } from "../../observe/prometheus/find-prometheus.ts";
import { programLauncher } from "../../observe/prometheus/start-prometheus.ts";
import { interpolated } from "../support/compose-variables.ts";

const dashboards = resolve(import.meta.dirname, "../../dashboards");
const schemas = resolve(import.meta.dirname, "schemas");

async function readYaml(file: string): Promise<unknown> {
  return parse(await readFile(resolve(dashboards, file), "utf8"));
}

async function problemsOf(content: unknown, schema: string): Promise<unknown[]> {
  const text = await readFile(resolve(schemas, schema), "utf8");
  const validate = new Ajv2020({ strict: false, allErrors: true, validateFormats: false }).compile(
    JSON.parse(text),
  );
  validate(content);
  return validate.errors ?? [];
}

const files = [
  ["compose.yaml", "compose-spec.schema.json"],
  ["provisioning/datasources/firstbell.yaml", "grafana-datasources.schema.json"],
  ["provisioning/dashboards/firstbell.yaml", "grafana-dashboard-providers.schema.json"],
] as const;

test.each(files)(
  "%s matches its published schema, and a misspelled field in it is found",
  async (file, schema) => {
    const content = z.record(z.string(), z.unknown()).parse(await readYaml(file));
    expect(await problemsOf(content, schema)).toEqual([]);
    expect(await problemsOf({ ...content, misspelt: true }, schema)).not.toEqual([]);
  },
);

const compose = z.object({
  services: z.record(
    z.string(),
    z.object({
      image: z.string(),
      network_mode: z.literal("host"),
      volumes: z.array(z.string()),
      command: z.array(z.string()).optional(),
      environment: z.record(z.string(), z.string()).optional(),
    }),
  ),
});

test("every image is pinned to a full version, and every folder mounted from here exists", async () => {
  const { services } = compose.parse(await readYaml("compose.yaml"));
  expect(Object.keys(services).sort()).toEqual(["grafana", "prometheus", "tempo"]);
  for (const { image, volumes } of Object.values(services)) {
    expect(image).toMatch(/^[a-z]+\/[a-z]+:v?\d+\.\d+\.\d+$/);
    for (const volume of volumes.filter((each) => each.startsWith("./")))
      await access(resolve(dashboards, volume.split(":")[0] ?? ""));
  }
});

test("the Prometheus image has the version and flags of the program", async () => {
  const { prometheus } = compose.parse(await readYaml("compose.yaml")).services;
  expect(prometheus?.image).toBe(`prom/prometheus:v${prometheusProgram.pinnedVersion}`);
  const folder = "/home/observe";
  const inside = (text: string) => interpolated(text, { FIRSTBELL_OBSERVE: folder });
  const { args } = programLauncher("prometheus")(folder, 9090);
  const expected = args.map((flag) => flag.replace(`${folder}/data`, "/prometheus"));
  expect(prometheus?.command?.map(inside)).toEqual(expected);
  expect(prometheus?.volumes.map(inside)).toContain(`${folder}:${folder}:ro`);
});

test("on the host's network everything listens on loopback only", async () => {
  const { services } = compose.parse(await readYaml("compose.yaml"));
  expect(services.prometheus?.command).toContainEqual(
    expect.stringMatching(/^--web\.listen-address=127\.0\.0\.1:/),
  );
  expect(services.grafana?.environment?.GF_SERVER_HTTP_ADDR).toBe("127.0.0.1");
  const tempo = await readFile(resolve(dashboards, "tempo.yaml"), "utf8");
  const addresses = [...tempo.matchAll(/(?:address|endpoint): (\S+)/g)].map(([, address]) => address);
  expect(addresses).toEqual(["127.0.0.1", "127.0.0.1", "127.0.0.1:4318"]);
});

const sources = z.object({ datasources: z.array(z.looseObject({ uid: z.string() })) });

test("an exemplar leads to an existing data source", async () => {
  const { datasources } = sources.parse(await readYaml("provisioning/datasources/firstbell.yaml"));
  const text = JSON.stringify(datasources);
  const targets = [...text.matchAll(/"datasourceUid":"([^"]+)"/g)].map(([, uid]) => uid);
  expect(targets).toEqual(["tempo"]);
  expect(datasources.map(({ uid }) => uid)).toEqual(["prometheus", "tempo"]);
});
