// Words and illustrations as outlines, so that no font of the machine is ever used.
//
// Every word that is drawn is also measured: what would be too small to read on a phone,
// or would lie under the captions or beyond the edge, is an error and not a surprise.

import { readFile } from "node:fs/promises";
import { createRequire } from "node:module";
import opentype from "opentype.js";

const require = createRequire(import.meta.url);

export const WIDTH = 960;
export const HEIGHT = 540;
/** The lowest part of the picture belongs to the captions. */
export const CAPTIONS = 90;
/** 36 at 960 wide is 15 on a phone that is 390 wide. */
const SMALLEST = 36;
const EDGE = 20;

async function face(name) {
  const load = async (subset) => {
    const bytes = await readFile(
      require.resolve(`@fontsource/${name}/files/${name}-${subset}-700-normal.woff`),
    );
    return opentype.parse(
      bytes.buffer.slice(bytes.byteOffset, bytes.byteOffset + bytes.byteLength),
    );
  };
  return [await load("chinese-simplified"), await load("latin")];
}

const faces = {
  sans: await face("noto-sans-sc"),
  song: await face("noto-serif-sc"),
};

// One character at size 1 with its foot at (0, 0), drawn once however often it stands.
const drawn = new Map();

function letter(kind, character) {
  const key = kind + character;
  if (!drawn.has(key)) {
    const font = faces[kind].find((f) => f.charToGlyph(character).index !== 0);
    if (!font) {
      throw new Error(`no outline for ${character} (U+${character.codePointAt(0).toString(16)})`);
    }
    const glyph = font.charToGlyph(character);
    drawn.set(key, {
      commands: glyph.path.commands,
      unit: font.unitsPerEm,
      advance: glyph.advanceWidth / font.unitsPerEm,
    });
  }
  return drawn.get(key);
}

// Where two stops meet, the first gives up its empty half.
const CLOSING = new Set("，。、：；？”》）");
const MEETS = new Set("，。、：；？“”《》（）");

function spaced(words, kind) {
  const all = [...words];
  return all.map((character, i) => {
    const { advance, ...shape } = letter(kind, character);
    const tight = CLOSING.has(character) && MEETS.has(all[i + 1]);
    return { ...shape, advance: tight ? advance / 2 : advance };
  });
}

/** How wide the words are. */
export function measure(words, size, kind = "sans") {
  return spaced(words, kind).reduce((sum, { advance }) => sum + advance * size, 0);
}

// The same words stand in hundreds of frames.
const lines = new Map();

/**
 * The words with their foot on y. `anchor` is "start", "middle" or "end"; `fill` a colour.
 * `wrong` marks words that are too small or too pale on purpose, to show what not to do.
 */
export function text(words, x, y, size, { fill, anchor = "start", kind = "sans", wrong = false }) {
  const key = JSON.stringify([words, x, y, size, fill, anchor, kind]);
  if (lines.has(key)) return lines.get(key);
  const width = measure(words, size, kind);
  const left = x - (anchor === "middle" ? width / 2 : anchor === "end" ? width : 0);
  if (!wrong && size < SMALLEST) throw new Error(`“${words}” is ${size} high, not ${SMALLEST}`);
  if (left < EDGE || left + width > WIDTH - EDGE) {
    throw new Error(`“${words}” reaches from ${left} to ${left + width}`);
  }
  if (y - size * 0.85 < 0 || y + size * 0.1 > HEIGHT - CAPTIONS) {
    throw new Error(`“${words}” stands at ${y}, above the edge or under the captions`);
  }
  let pen = left;
  const pieces = [];
  for (const { commands, unit, advance } of spaced(words, kind)) {
    // The commands are in units of the face with y upwards.
    const px = (v) => (pen + (v * size) / unit).toFixed(1);
    const py = (v) => (y - (v * size) / unit).toFixed(1);
    for (const c of commands) {
      if (c.type === "Z") pieces.push("Z");
      else {
        const points = [[c.x1, c.y1], [c.x2, c.y2], [c.x, c.y]].filter(([v]) => v !== undefined);
        pieces.push(c.type + points.map(([a, b]) => `${px(a)} ${py(b)}`).join(" "));
      }
    }
    pen += advance * size;
  }
  const path = `<path fill="${fill}" d="${pieces.join("")}"/>`;
  lines.set(key, path);
  return path;
}

const emoji = require("@iconify-json/fluent-emoji-flat/icons.json");

/** An illustration, its upper left corner at (x, y). */
export function illustration(name, x, y, size) {
  const icon = emoji.icons[name];
  if (!icon) throw new Error(`no illustration called ${name}`);
  if (/\bid="/.test(icon.body)) throw new Error(`${name} has identifiers, choose another`);
  return `<svg x="${x}" y="${y}" width="${size}" height="${size}" viewBox="0 0 32 32">${icon.body}</svg>`;
}

/** A scene of demo/pictures that has no words, cut to a square with round corners. */
export async function picture(name) {
  const file = new URL(`../pictures/scenes/${name}.svg`, import.meta.url);
  const source = await readFile(file, "utf8");
  if (/<text|<emoji/.test(source)) throw new Error(`${name} has words`);
  const box = source.match(/viewBox="([^"]+)"/)[1];
  const inner = source
    .slice(source.indexOf(">", source.indexOf("<svg")) + 1, source.lastIndexOf("</svg>"))
    .replace(/<title>[^<]*<\/title>/, "");
  return (x, y, size, round = 12) =>
    `<clipPath id="${name}"><rect x="${x}" y="${y}" width="${size}" height="${size}" rx="${round}"/></clipPath>` +
    `<g clip-path="url(#${name})"><svg x="${x}" y="${y}" width="${size}" height="${size}" viewBox="${box}" preserveAspectRatio="xMidYMid slice">${inner}</svg></g>`;
}
