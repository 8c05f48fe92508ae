// Medians, shares and ratios: pure, and checked against a few numbers each time the file is loaded.

import assert from "node:assert/strict";

/** The value below which `share` of the numbers lie, by the nearest rank. */
export function quantile(numbers, share) {
  const sorted = [...numbers].sort((a, b) => a - b);
  return sorted[Math.max(Math.ceil(share * sorted.length) - 1, 0)];
}

/** The middle one, or between the two middle ones. */
export function median(numbers) {
  const sorted = [...numbers].sort((a, b) => a - b);
  const middle = sorted.length / 2;
  return Number.isInteger(middle) ? (sorted[middle - 1] + sorted[middle]) / 2 : sorted[Math.floor(middle)];
}

/** How many percent of the numbers are above a limit. */
export const percentAbove = (numbers, limit) => (100 * numbers.filter((number) => number > limit).length) / numbers.length;

/** Whether a value keeps a must, given what the other page needs: so much, or so many times that. */
export function holds(must, ours, theirs) {
  if (must?.least !== undefined && ours < must.least) return false;
  if (must?.most !== undefined && ours > must.most) return false;
  if (must?.ratio !== undefined && theirs !== undefined && ours > must.ratio * theirs) return false;
  return true;
}

assert.equal(median([3, 1, 2]), 2);
assert.equal(median([4, 1, 3, 2]), 2.5);
assert.equal(quantile([5, 1, 4, 2, 3], 0.5), 3);
assert.equal(quantile([1, 2], 0.99), 2);
assert.equal(percentAbove([10, 60, 50, 51], 50), 50);
assert.ok(holds({ ratio: 2 }, 4, 2) && !holds({ ratio: 2 }, 4.1, 2) && !holds({ most: 1 }, 2, 9) && holds(undefined, 2, 1));
