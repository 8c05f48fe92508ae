// Counts what a file of journeys walked and prints one line of it, for a command that adds such lines
// up. Each worker prints what it walked itself.

import { test } from "./support.ts";

/** Walks one scenario; it counts as passed once it ends. */
export type Scenario = (name: string, walk: () => Promise<void>) => Promise<void>;

/** Counts the scenarios of a file under `kind`; a test without any of its own is one itself. */
export function tally(kind: string): Scenario {
  let scenarios = 0;
  let passed = 0;
  let inThisTest = 0;
  test.beforeEach(() => {
    inThisTest = 0;
  });
  test.afterEach(({}, info) => {
    if (inThisTest > 0 || info.status === "skipped") return;
    scenarios += 1;
    if (info.status === info.expectedStatus) passed += 1;
  });
  test.afterAll(() => {
    if (scenarios > 0) console.log(`FAULTS ${JSON.stringify({ kind, scenarios, passed })}`);
  });
  return async (name, walk) => {
    scenarios += 1;
    inThisTest += 1;
    await test.step(name, walk);
    passed += 1;
  };
}
