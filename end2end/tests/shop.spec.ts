import { readdirSync } from "node:fs";
import type { Locator, Page } from "@playwright/test";
import { expect, test } from "./support.ts";

/** Every product of the first content. */
const products = readdirSync(new URL("../../demo/products", import.meta.url))
  .filter((file) => file.endsWith(".md"))
  .map((file) => file.slice(0, -3));

/** An amount as it stands on the screen, in fen; what is taken off is negative. */
function fen(text: string): number {
  const found = /([−-]?)¥?\s*([\d,]+)\.(\d\d)/.exec(text.replace("人民币", ""));
  if (!found) throw new Error(`no amount in ${text}`);
  const amount = Number(found[2].replaceAll(",", "")) * 100 + Number(found[3]);
  return found[1] ? -amount : amount;
}

const amounts = async (lines: Locator) => (await lines.allTextContents()).map(fen);

async function receiptOf(page: Page) {
  const receipt = page.getByRole("region", { name: "价格小票" });
  await expect(receipt).toBeVisible();
  const line = async (name: string | RegExp) =>
    fen((await receipt.locator("dl > div").filter({ has: page.getByText(name, { exact: true }) }).locator("dd").textContent())!);
  return {
    list: await line("标价"),
    shipping: await line("运费"),
    toPay: await line("到手价"),
    offs: await amounts(receipt.locator("[data-kind='off'] dd")),
    proof: (await receipt.locator(".receipt__why").textContent())!,
  };
}

test("every sum on every product adds up from what the screen shows", async ({ page }) => {
  test.setTimeout(120_000);
  for (const product of products) {
    await page.goto(`./product/${product}`);
    const { list, shipping, toPay, offs } = await receiptOf(page);
    expect(list + offs.reduce((sum, off) => sum + off, 0) + shipping, `${product}: 小票`).toBe(toPay);
    const shown = fen((await page.locator(".price--hero").textContent())!);
    expect(shown, `${product}: the price at its head`).toBe(toPay);

    const shares = page.getByRole("region", { name: "这一单谁得到什么" });
    const four = await amounts(shares.getByRole("listitem").locator(".num"));
    expect(four.length).toBe(4);
    expect(four.reduce((sum, share) => sum + share, 0), `${product}: 谁得到什么`).toBe(list);
    expect(four[0], `${product}: what one saves`).toBe(list + shipping - toPay);
    expect(fen((await shares.locator(".split__sum").textContent())!), product).toBe(list);
  }
});

test("the receipt proves its choice, and each ticket that is left out says why", async ({ page }) => {
  await page.goto("./product/bear-plate");
  const { proof } = await receiptOf(page);
  expect(proof).toMatch(/^这 2 张一起用最省。/);
  const tickets = page.getByRole("region", { name: "优惠券" }).getByRole("listitem");
  const used = new Set(["小满店铺券", "母婴满减券"]);
  for (const text of await tickets.allTextContents()) {
    if ([...used].some((name) => text.includes(name))) continue;
    expect(text, "a reason on the ticket").toMatch(/还差 ¥|已过期|未开始|小票没用它/);
  }
});

test("the notes about a product stand on its page, those of verified buyers first", async ({ page }) => {
  await page.goto("./product/half-day-mat");
  const opinions = page.getByRole("region", { name: "用过的人怎么说" });
  const first = opinions.getByRole("listitem").first();
  await expect(first).toContainText("自购");
  await expect(first.getByRole("link")).toHaveAccessibleName(/^广告：.*若你购买，作者约得 ¥\d+\.\d\d$/);
  await first.getByRole("link").click();
  await expect(page).toHaveURL(/\/note\//);
  await page.goBack();
  await expect(opinions).toBeVisible();
});
