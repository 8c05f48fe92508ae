// Amounts as they stand on the screen, read back into fen, so that journeys can add them up.

import { readdirSync } from "node:fs";
import type { Locator, Page } from "@playwright/test";
import { expect } from "./support.ts";

/** Every product of the first content. */
export const products = readdirSync(new URL("../../demo/products", import.meta.url))
  .filter((file) => file.endsWith(".md"))
  .map((file) => file.slice(0, -3));

/** An amount as it stands on the screen, in fen; what is taken off is negative. */
export function fen(text: string): number {
  const found = /([−-]?)¥?\s*([\d,]+)(?:\.(\d\d))?/.exec(text.replace("人民币", ""));
  if (!found) throw new Error(`no amount in ${text}`);
  const amount = Number(found[2].replaceAll(",", "")) * 100 + Number(found[3] ?? 0);
  return found[1] ? -amount : amount;
}

export const amounts = async (lines: Locator) => (await lines.allTextContents()).map(fen);

/** The lines of a receipt, in fen. */
export async function receiptOf(within: Page | Locator) {
  const page = "goto" in within ? within : within.page();
  const receipt = within.getByRole("region", { name: "价格小票" });
  await expect(receipt).toBeVisible();
  const text = async (name: string) =>
    (await receipt.locator("dl > div").filter({ has: page.getByText(name, { exact: true }) }).locator("dd").textContent())!;
  const base = await text("近 7 日最低实付");
  return {
    list: fen(await text("标价")),
    base: /¥/.test(base) ? fen(base) : null,
    shipping: fen(await text("运费")),
    toPay: fen(await text("到手价")),
    offs: await amounts(receipt.locator("[data-kind='off'] dd")),
    proof: (await receipt.locator(".receipt__why").textContent())!,
  };
}

export const sum = (numbers: number[]) => numbers.reduce((total, number) => total + number, 0);
