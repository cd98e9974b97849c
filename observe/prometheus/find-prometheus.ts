/** Prometheus and its promtool: which versions the rules and boards are written for, and where they come from. */
import { dirname, join } from "node:path";
import { type FindOptions, findProgram } from "../../parts/go-program/find.ts";
import type { FoundProgram, GoProgram } from "../../parts/go-program/go-program.ts";

const oldest = [3, 8] as const;

function isRecent(version: string): boolean {
  const [major = 0, minor = 0] = version.split(".").map(Number);
  return major > oldest[0] || (major === oldest[0] && minor >= oldest[1]);
}

const pinnedVersion = "3.12.0";

export const prometheusProgram: GoProgram = {
  name: "prometheus",
  setting: "PROMETHEUS_BIN",
  moduleFolder: import.meta.dirname,
  binaries: [
    { file: "prometheus", goPackage: "github.com/prometheus/prometheus/cmd/prometheus" },
    { file: "promtool", goPackage: "github.com/prometheus/prometheus/cmd/promtool" },
  ],
  // Discovery in clouds is most of a build's time, and targets come from files here.
  buildTags: ["remove_all_sd"],
  buildTime: "4 minutes",
  linkedValues: { "github.com/prometheus/common/version.Version": pinnedVersion },
  pinnedVersion,
  versionFlag: "--version",
  versionPattern: /^prometheus, version (\d+\.\d+\.\d+\S*)/m,
  accepts: isRecent,
  accepted: `v${oldest.join(".")} or newer`,
  // Of them the generator's waiting times are made.
  because: "native histograms are stable in",
  install: "https://prometheus.io/download/",
  // The project knows no checksum of a release archive that it could have verified.
  releases: {},
};

export function findPrometheus(options: FindOptions): Promise<FoundProgram> {
  return findProgram(prometheusProgram, options);
}

/** It lies beside Prometheus, in releases as in our own build. */
export function promtoolOf(prometheus: FoundProgram): string {
  return join(dirname(prometheus.path), "promtool");
}
