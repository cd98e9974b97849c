/** The client that sends the most waits behind everyone else, and the queue stays within its limits. */
import { expect, test } from "vitest";
import { createFairLane } from "../../../sis/http/fair-lane.ts";

test("keys take turns, and work over the limits isn't started", async () => {
  const lane = createFairLane({ atOnce: 1, waitingByKey: 3, waiting: 5 });
  const begun: string[] = [];
  const release = Promise.withResolvers<void>();
  const run = (key: string, name: string) =>
    lane.run(key, async () => {
      begun.push(name);
      await release.promise;
      return name;
    });
  const answers = [
    ...["a1", "a2", "a3", "a4", "a5"].map((name) => run("a", name)),
    ...["b1", "b2"].map((name) => run("b", name)),
    run("c", "c1"),
  ];
  release.resolve();
  const turnedAway = undefined;
  expect(await Promise.all(answers)).toEqual(["a1", "a2", "a3", "a4", turnedAway, "b1", "b2", turnedAway]);
  expect(begun).toEqual(["a1", "a2", "b1", "a3", "b2", "a4"]);
});

test("work that fails gives its turn to the next", async () => {
  const lane = createFairLane({ atOnce: 1, waitingByKey: 1, waiting: 1 });
  const failed = lane.run("a", () => Promise.reject(new Error("broken")));
  const next = lane.run("b", async () => "done");
  await expect(failed).rejects.toThrow("broken");
  expect(await next).toBe("done");
  expect(await lane.run("c", async () => "free again")).toBe("free again");
});
