// Draws every picture of the first content.
//
//   npm ci && npm run make      writes public/pictures/*.webp and demo/pictures.json
//   npm run sheet -- <file.png> writes a contact sheet of all scenes for looking over
//
// A scene is one SVG file in scenes/. Its root carries viewBox (width 300 for
// covers) and data-ground (the main colour, shown while the picture loads); its
// <title> is the Chinese description. Three elements are replaced while drawing:
//   <text class="cv-sans|cv-song" x y font-size …>  by outlines of Noto Sans SC
//     or Noto Serif SC in bold, so that no font of the machine is ever used;
//   <emoji name="strawberry" x y size/>             by that Fluent Emoji;
//   <qr text="https://…" x y size/>                 by the QR code of the text,
//     black on white, size with its quiet zone.
// Nothing is fetched, nothing depends on the time or on the machine.

import { mkdir, readdir, readFile, rm, writeFile } from "node:fs/promises";
import { createRequire } from "node:module";
import path from "node:path";
import { fileURLToPath } from "node:url";
import opentype from "opentype.js";
import qrcode from "qrcode-generator";
import sharp from "sharp";

const here = path.dirname(fileURLToPath(import.meta.url));
const scenesFolder = path.join(here, "scenes");
const outFolder = path.resolve(here, "../../public/pictures");
const listFile = path.resolve(here, "../pictures.json");
const require = createRequire(import.meta.url);

const WIDTHS = [240, 480, 960];
const QUALITY = { 240: 82, 480: 80, 960: 76 };

// ---- Faces ------------------------------------------------------------------

async function face(name) {
  const file = require.resolve(
    `@fontsource/${name}/files/${name}-chinese-simplified-700-normal.woff`,
  );
  const latin = require.resolve(`@fontsource/${name}/files/${name}-latin-700-normal.woff`);
  const load = async (f) => {
    const bytes = await readFile(f);
    return opentype.parse(
      bytes.buffer.slice(bytes.byteOffset, bytes.byteOffset + bytes.byteLength),
    );
  };
  return [await load(file), await load(latin)];
}

const faces = {
  "cv-sans": await face("noto-sans-sc"),
  "cv-song": await face("noto-serif-sc"),
};

// The first face of the pair that has the character.
function glyphOf(pair, character) {
  for (const font of pair) {
    const glyph = font.charToGlyph(character);
    if (glyph.index !== 0) return { font, glyph };
  }
  throw new Error(`no glyph for ${character} (U+${character.codePointAt(0).toString(16)})`);
}

// Stops that end a line keep only their left half, so lines align optically.
const TRIMMED = new Set(["，", "。", "、", "：", "；", "”", "）"]);

function outline(text, { x, y, size, anchor, spacing, pair }) {
  const parts = [...text].map((character) => ({ character, ...glyphOf(pair, character) }));
  const advance = (part) => (part.glyph.advanceWidth / part.font.unitsPerEm) * size;
  let width = parts.reduce((sum, part) => sum + advance(part) + spacing, 0) - spacing;
  if (parts.length > 0 && TRIMMED.has(parts.at(-1).character)) width -= size / 2;
  let pen = x - (anchor === "middle" ? width / 2 : anchor === "end" ? width : 0);
  const pieces = [];
  for (const part of parts) {
    const scale = size / part.font.unitsPerEm;
    // The commands are in font units with y upwards.
    for (const c of part.glyph.path.commands) {
      const px = (v) => (pen + v * scale).toFixed(2);
      const py = (v) => (y - v * scale).toFixed(2);
      if (c.type === "M" || c.type === "L") pieces.push(`${c.type}${px(c.x)} ${py(c.y)}`);
      else if (c.type === "Q")
        pieces.push(`Q${px(c.x1)} ${py(c.y1)} ${px(c.x)} ${py(c.y)}`);
      else if (c.type === "C")
        pieces.push(`C${px(c.x1)} ${py(c.y1)} ${px(c.x2)} ${py(c.y2)} ${px(c.x)} ${py(c.y)}`);
      else pieces.push("Z");
    }
    pen += advance(part) + spacing;
  }
  return pieces.join("");
}

// ---- Emoji ------------------------------------------------------------------

const emoji = require("@iconify-json/fluent-emoji-flat/icons.json");
let emojiCount = 0;

function emojiSvg({ name, x = "0", y = "0", size }) {
  const icon = emoji.icons[name];
  if (!icon) throw new Error(`no emoji called ${name}`);
  const width = icon.width ?? emoji.width ?? 32;
  const height = icon.height ?? emoji.height ?? 32;
  emojiCount += 1;
  // Identifiers inside an emoji must not meet those of its neighbour.
  const body = icon.body
    .replace(/\bid="([^"]+)"/g, `id="e${emojiCount}-$1"`)
    .replace(/url\(#([^)]+)\)/g, `url(#e${emojiCount}-$1)`)
    .replace(/href="#([^"]+)"/g, `href="#e${emojiCount}-$1"`);
  return `<svg x="${x}" y="${y}" width="${size}" height="${size}" viewBox="0 0 ${width} ${height}">${body}</svg>`;
}

// ---- QR codes ---------------------------------------------------------------

// How many modules stay white around a code, so that it can be scanned on any ground.
const QUIET = 4;

function qrSvg({ text, x = "0", y = "0", size }) {
  const code = qrcode(0, "M");
  code.addData(plain(text), "Byte");
  code.make();
  const n = code.getModuleCount();
  const bars = [];
  for (let row = 0; row < n; row += 1) {
    for (let column = 0; column < n; column += 1) {
      if (!code.isDark(row, column)) continue;
      let end = column + 1;
      while (end < n && code.isDark(row, end)) end += 1;
      bars.push(`M${column + QUIET} ${row + QUIET}h${end - column}v1h${column - end}z`);
      column = end;
    }
  }
  const all = n + 2 * QUIET;
  return `<svg x="${x}" y="${y}" width="${size}" height="${size}" viewBox="0 0 ${all} ${all}" shape-rendering="crispEdges"><rect width="${all}" height="${all}" fill="#fff"/><path fill="#000" d="${bars.join("")}"/></svg>`;
}

// ---- Scenes -----------------------------------------------------------------

const attributes = (tag) =>
  Object.fromEntries([...tag.matchAll(/([\w-]+)="([^"]*)"/g)].map((m) => [m[1], m[2]]));

const plain = (s) =>
  s.replaceAll("&lt;", "<").replaceAll("&gt;", ">").replaceAll("&amp;", "&");

function draw(name, source) {
  const root = attributes(source.match(/<svg[^>]*>/)[0]);
  const [, , width, height] = root.viewBox.split(/\s+/).map(Number);
  const alt = plain(source.match(/<title>([^<]*)<\/title>/)?.[1] ?? "").trim();
  if (!alt) throw new Error(`${name}: no <title>`);
  if (!/^#[0-9a-f]{6}$/.test(root["data-ground"] ?? "")) {
    throw new Error(`${name}: data-ground is not #rrggbb`);
  }
  const inner = source
    .slice(source.indexOf(">", source.indexOf("<svg")) + 1, source.lastIndexOf("</svg>"))
    .replace(/<title>[^<]*<\/title>/, "")
    .replace(/<!--[\s\S]*?-->/g, "")
    .replace(/<emoji\b([^>]*?)\/>/g, (_, list) => emojiSvg(attributes(list)))
    .replace(/<qr\b([^>]*?)\/>/g, (_, list) => qrSvg(attributes(list)))
    .replace(/<text\b([^>]*)>([^<]*)<\/text>/g, (_, list, text) => {
      const a = attributes(list);
      const pair = faces[a.class];
      if (!pair) throw new Error(`${name}: text without a known class`);
      const d = outline(plain(text), {
        x: Number(a.x),
        y: Number(a.y),
        size: Number(a["font-size"]),
        anchor: a["text-anchor"],
        spacing: Number(a["letter-spacing"] ?? 0),
        pair,
      });
      const rest = ["transform", "opacity"]
        .filter((key) => a[key])
        .map((key) => ` ${key}="${a[key]}"`)
        .join("");
      return `<path fill="${a.fill}"${rest} d="${d}"/>`;
    });
  if (/<text|<emoji|<qr/.test(inner)) throw new Error(`${name}: text, emoji or code left over`);
  const out = { width: 960, height: Math.round((960 * height) / width) };
  return {
    name,
    entry: { ...out, color: root["data-ground"], alt },
    svg: `<svg xmlns="http://www.w3.org/2000/svg" xmlns:xlink="http://www.w3.org/1999/xlink" viewBox="${root.viewBox}" width="${out.width}" height="${out.height}">${inner}</svg>`,
  };
}

const names = (await readdir(scenesFolder))
  .filter((f) => f.endsWith(".svg"))
  .map((f) => f.slice(0, -4))
  .sort();
const scenes = [];
for (const name of names) {
  scenes.push(draw(name, await readFile(path.join(scenesFolder, `${name}.svg`), "utf8")));
}

const raster = async (scene) =>
  sharp(await sharp(Buffer.from(scene.svg), { density: 72 }).png().toBuffer());

async function make() {
  await rm(outFolder, { recursive: true, force: true });
  await mkdir(outFolder, { recursive: true });
  let total = 0;
  for (const scene of scenes) {
    const full = await raster(scene);
    for (const width of WIDTHS) {
      const bytes = await full
        .clone()
        .resize(width, Math.round((scene.entry.height * width) / 960), { kernel: "lanczos3" })
        .removeAlpha()
        .webp({ quality: QUALITY[width], effort: 6, smartSubsample: true, preset: "drawing" })
        .toBuffer();
      total += bytes.length;
      await writeFile(path.join(outFolder, `${scene.name}-${width}.webp`), bytes);
    }
  }
  const lines = scenes.map((s) => `  ${JSON.stringify(s.name)}: ${JSON.stringify(s.entry)}`);
  await writeFile(listFile, `{\n${lines.join(",\n")}\n}\n`);
  console.log(`${scenes.length} pictures, ${scenes.length * WIDTHS.length} files, ${total} bytes`);
}

// A sheet for the eye only: every scene at 300 wide, six in a row.
async function sheet(file, only) {
  const shown = scenes.filter((s) => only.length === 0 || only.includes(s.name));
  const [cell, gap, columns] = [300, 16, 6];
  const tops = Array(columns).fill(gap);
  const tiles = [];
  for (const scene of shown) {
    const column = tops.indexOf(Math.min(...tops));
    const height = Math.round((scene.entry.height * cell) / 960);
    tiles.push({
      input: await (await raster(scene)).resize(cell, height).png().toBuffer(),
      left: gap + column * (cell + gap),
      top: tops[column],
    });
    tops[column] += height + gap;
  }
  await sharp({
    create: {
      width: gap + columns * (cell + gap),
      height: Math.max(...tops),
      channels: 3,
      background: "#f6f5ef",
    },
  })
    .composite(tiles)
    .png()
    .toFile(file);
}

const args = process.argv.slice(2);
if (args[0] === "--sheet") await sheet(args[1] ?? "contact-sheet.png", args.slice(2));
else await make();
