/** Prometheus and its promtool: which versions the rules and boards are written for, and where they come from. */
import { dirname, join } from "node:path";
import { type FindOptions, findProgram } from "../../parts/go-program/find.ts";
import type { FoundProgram, GoProgram } from "../../parts/go-program/go-program.ts";

const oldest = [3, 8] as const;

const pinnedVersion = "3.12.0";

export const prometheusProgram: GoProgram = {
  name: "prometheus",
  setting: "PROMETHEUS_BIN",
  moduleFolder: import.meta.dirname,
  binaries: [
    { file: "prometheus", goPackage: "github.com/prometheus/prometheus/cmd/prometheus" },
    { file: "promtool", goPackage: "github.com/prometheus/prometheus/cmd/promtool" },
  ],
  // Cloud discovery takes most of the build time, and our targets come from files.
  buildTags: ["remove_all_sd"],
  buildTime: "4 minutes",
  linkedValues: { "github.com/prometheus/common/version.Version": pinnedVersion },
  pinnedVersion,
  versionFlag: "--version",
  versionPattern: /^prometheus, version (\d+\.\d+\.\d+\S*)/m,
  accepts: isRecent,
  accepted: `v${oldest.join(".")} or newer`,
  // The generator's waiting times use them.
  because: "native histograms are stable in",
  install: "https://prometheus.io/download/",
  // No release archive is pinned: the project has no verified checksum for one.
  releases: {},
};

export function findPrometheus(options: FindOptions): Promise<FoundProgram> {
  return findProgram(prometheusProgram, options);
}

/** It's in the same folder as Prometheus, in releases and in our own build. */
export function promtoolOf(prometheus: FoundProgram): string {
  return join(dirname(prometheus.path), "promtool");
}

function isRecent(version: string): boolean {
  const [major = 0, minor = 0] = version.split(".").map(Number);
  return major > oldest[0] || (major === oldest[0] && minor >= oldest[1]);
}
