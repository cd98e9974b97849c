/** K6: which versions the scenarios are written for, and where to get one. */
import { type FindOptions, findProgram } from "../../parts/go-program/find.ts";
import type { FoundProgram, GoProgram } from "../../parts/go-program/go-program.ts";

export type K6Binary = FoundProgram;

const acceptedMajor = 2;
const download = "https://github.com/grafana/k6/releases/download";

export const k6Program: GoProgram = {
  name: "k6",
  setting: "K6_BIN",
  moduleFolder: import.meta.dirname,
  binaries: [{ file: "k6", goPackage: "go.k6.io/k6/v2" }],
  buildTags: [],
  linkedValues: {},
  buildTime: "3 minutes",
  pinnedVersion: "2.2.0",
  versionFlag: "version",
  versionPattern: /^k6(?:\.exe)? v(\d+\.\d+\.\d+\S*)/m,
  accepts: (version) => Number(version.split(".")[0]) === acceptedMajor,
  accepted: `v${acceptedMajor}`,
  because: "the scenarios are for",
  install: "https://grafana.com/docs/k6/latest/set-up/install-k6/",
  releases: {
    "linux-x64": {
      url: `${download}/v2.2.0/k6-v2.2.0-linux-amd64.tar.gz`,
      sha256: "b5a8003c86f35f5cd5ceef1490312c48e587696c94d998cefc6d7b3b4cb1597d",
      member: "k6-v2.2.0-linux-amd64/k6",
    },
  },
};

export function findK6(options: FindOptions): Promise<K6Binary> {
  return findProgram(k6Program, options);
}
