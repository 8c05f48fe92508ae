// Makes the sprite of the icons, public/icons-<hash of it>.svg, and that of the modules of the school from
// modules.svg, writes their names where they are used, and makes the app icons in public/icons/.
// Run `npm ci && npm run make` in this folder after a change; the results are committed.
// Glyphs: Phosphor (MIT). The brand mark and modules.svg are ours.

import { createHash } from "node:crypto";
import { mkdir, readdir, readFile, rm, writeFile } from "node:fs/promises";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";
import sharp from "sharp";

const here = dirname(fileURLToPath(import.meta.url));
const glyphs = join(here, "node_modules/@phosphor-icons/core/assets");
const out = join(here, "../../public");

/** Our name for a glyph, its name at Phosphor, and its weight. */
const icons = [
  ["heart", "heart", "regular"],
  ["heart-fill", "heart", "fill"],
  ["sprout", "plant", "regular"],
  ["sprout-fill", "plant", "fill"],
  ["chat-circle", "chat-circle", "regular"],
  ["share", "share-fat", "regular"],
  ["caret-left", "caret-left", "bold"],
  ["caret-right", "caret-right", "bold"],
  ["x", "x", "bold"],
  ["house", "house", "regular"],
  ["house-fill", "house", "fill"],
  ["ticket", "ticket", "regular"],
  ["play-fill", "play", "fill"],
  ["pause-fill", "pause", "fill"],
  ["arrow-counter-clockwise", "arrow-counter-clockwise", "regular"],
  ["closed-captioning", "closed-captioning", "regular"],
  ["picture-in-picture", "picture-in-picture", "regular"],
  ["gear", "gear", "regular"],
  ["user-circle", "user-circle", "regular"],
  ["user-circle-fill", "user-circle", "fill"],
  ["book-open", "book-open", "regular"],
  ["book-open-fill", "book-open", "fill"],
  ["seal-check", "seal-check", "regular"],
  ["seal-check-fill", "seal-check", "fill"],
  ["clock", "clock", "bold"],
  ["gift", "gift", "fill"],
  ["handshake", "handshake", "fill"],
  ["unbought", "circle-dashed", "bold"],
  ["eye", "eye", "regular"],
  ["tag-fill", "tag-simple", "fill"],
  ["info", "info", "regular"],
  ["warning", "warning", "regular"],
  ["wifi-slash", "wifi-slash", "regular"],
  ["arrow-clockwise", "arrow-clockwise", "regular"],
  ["arrow-up", "arrow-up", "bold"],
  ["storefront", "storefront", "regular"],
  ["factory", "factory", "regular"],
  ["truck", "truck", "regular"],
  ["headset", "headset", "regular"],
  ["coins", "coins", "regular"],
  ["shield-check", "shield-check", "regular"],
  ["check", "check", "bold"],
  ["check-circle", "check-circle", "regular"],
  ["copy", "copy", "regular"],
  ["magnifying-glass", "magnifying-glass", "regular"],
  ["pencil", "pencil-simple", "regular"],
  ["dots-three", "dots-three", "bold"],
  ["eye-slash", "eye-slash", "regular"],
  ["flag", "flag", "regular"],
  ["sliders", "sliders-horizontal", "regular"],
  ["prohibit", "prohibit", "regular"],
];

/** A shield that is also a plant label, with two leaves. */
const mark = ({ ground, stem, leaf }) =>
  `<path fill="${ground}" d="M4 6.5A4.5 4.5 0 0 1 8.5 2h15A4.5 4.5 0 0 1 28 6.5V20c0 1.2-.5 2.3-1.3 3.1L18 31.2a2.9 2.9 0 0 1-4 0l-8.7-8.1A4.4 4.4 0 0 1 4 20Z"/>` +
  `<path fill="none" stroke="${stem}" stroke-width="2.4" stroke-linecap="round" d="M16 24.5V14.2"/>` +
  `<path fill="${leaf}" d="M15.6 15.2C9.8 15.6 7.7 12 7.6 7.8c5 0 8 2.3 8 7.4Z"/>` +
  `<path fill="${stem}" d="M16.4 18c0-5.4 3-8 8-8 0 4.5-2.5 8-8 8Z"/>`;

const light = { ground: "#33682d", stem: "#ffffff", leaf: "#c6de94" };

async function symbol([name, glyph, weight]) {
  const file = weight === "regular" ? `${glyph}.svg` : `${glyph}-${weight}.svg`;
  const svg = await readFile(join(glyphs, weight, file), "utf8");
  const body = svg.replace(/^[^]*?<svg[^>]*>/, "").replace(/<\/svg>\s*$/, "");
  return `<symbol id="icon-${name}" viewBox="0 0 256 256">${body}</symbol>`;
}

// Colours come from the page: custom properties reach into <use>.
const brand = mark({
  ground: "var(--brand-ground,#33682d)",
  stem: "var(--brand-stem,#fff)",
  leaf: "var(--brand-leaf,#c6de94)",
});
const sprite = [
  '<svg xmlns="http://www.w3.org/2000/svg">',
  "<!-- Made by style/icons/make.mjs. Glyphs: Phosphor Icons, MIT, Copyright (c) 2023 Phosphor Icons. -->",
  `<symbol id="brand" viewBox="0 0 32 32">${brand}</symbol>`,
  ...(await Promise.all(icons.map(symbol))),
  "</svg>",
  "",
].join("\n");

/** The mark in the middle of a square; `part` of its side is the mark's height. */
const square = (side, part, paper, radius) => {
  const scale = (side * part) / 30;
  const shift = side / 2 - 16 * scale;
  const ground = paper ? `<rect width="${side}" height="${side}" rx="${radius}" fill="${paper}"/>` : "";
  return (
    `<svg xmlns="http://www.w3.org/2000/svg" width="${side}" height="${side}" viewBox="0 0 ${side} ${side}">` +
    `${ground}<g transform="translate(${shift} ${shift - 0.5 * scale}) scale(${scale})">${mark(light)}</g></svg>`
  );
};
const png = (svg) => sharp(Buffer.from(svg)).png({ compressionLevel: 9, palette: true }).toBuffer();

const favicon = `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 32 34">${mark(light)}</svg>\n`;

await mkdir(join(out, "icons"), { recursive: true });
/**
 * Writes a sprite under a name of its own, made of its content, and that name where it is used: browsers
 * keep it for good, and have it without a network.
 */
async function place(stem, sprite, files) {
  const name = `${stem}-${createHash("sha256").update(sprite).digest("hex").slice(0, 16)}.svg`;
  const isSprite = new RegExp(`${stem}(-[0-9a-f]{16})?\\.svg`);
  for (const file of await readdir(out)) if (isSprite.test(file)) await rm(join(out, file));
  await writeFile(join(out, name), sprite);
  for (const file of files) {
    const path = join(here, "../..", file);
    await writeFile(path, (await readFile(path, "utf8")).replace(isSprite, name));
  }
  console.log(`${name}: ${sprite.length} bytes`);
}
await place("icons", sprite, ["index.html", "src/ui/icon.rs"]);
await place("modules", await readFile(join(here, "modules.svg"), "utf8"), ["index.html", "src/features/school/school_page.rs"]);

await writeFile(join(out, "icons/favicon.svg"), favicon);
await writeFile(join(out, "icons/icon-192.png"), await png(square(192, 0.86)));
await writeFile(join(out, "icons/icon-512.png"), await png(square(512, 0.86)));
// A maskable icon may be cut to a circle of 80 %: the mark stays well inside it.
await writeFile(join(out, "icons/icon-maskable-512.png"), await png(square(512, 0.5, "#f6f4ef", 0)));
// Where the system paints icons in one colour only the shape counts: stem and leaves are cut out.
const cut = mark({ ground: "#fff", stem: "#000", leaf: "#000" });
await writeFile(
  join(out, "icons/icon-monochrome-512.png"),
  await png(
    '<svg xmlns="http://www.w3.org/2000/svg" width="512" height="512" viewBox="-8 -8 48 48">' +
      `<mask id="cut" maskUnits="userSpaceOnUse" x="0" y="0" width="32" height="34">${cut}</mask>` +
      '<rect width="32" height="34" mask="url(#cut)"/></svg>',
  ),
);
/** What a long press on the app's icon offers, by our name for it and the glyph. */
const shortcuts = { search: "magnifying-glass", wallet: "ticket", school: "book-open", saves: "plant" };
for (const [name, glyph] of Object.entries(shortcuts)) {
  const drawing = await readFile(join(glyphs, "bold", `${glyph}-bold.svg`), "utf8");
  const path = /<path d="[^"]+"/.exec(drawing)[0];
  const icon =
    '<svg xmlns="http://www.w3.org/2000/svg" width="96" height="96" viewBox="-96 -96 448 448">' +
    `<rect x="-96" y="-96" width="448" height="448" rx="96" fill="#f6f4ef"/>${path} fill="#33682d"/></svg>`;
  await writeFile(join(out, `icons/shortcut-${name}.png`), await png(icon));
}
await writeFile(join(out, "icons/apple-touch-icon.png"), await png(square(180, 0.62, "#f6f4ef", 0)));
