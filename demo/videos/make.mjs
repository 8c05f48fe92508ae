// Draws the teaching videos of the first content.
//
//   npm ci && npm run make              writes public/videos/* and demo/videos.json
//   npm run make -- <name> …            only these; the others stay as they are
//   npm run sheet -- <file.png> <name>  every caption over its picture, for looking over
//
// Nothing is fetched, nothing depends on the time; the same ffmpeg writes the same bytes again.

import { spawn, spawnSync } from "node:child_process";
import { once } from "node:events";
import { copyFile, mkdir, readFile, stat, writeFile } from "node:fs/promises";
import path from "node:path";
import { fileURLToPath } from "node:url";
import sharp from "sharp";
import { HEIGHT, WIDTH, text } from "./letters.mjs";
import { board, color, videos } from "./scenes.mjs";

const here = path.dirname(fileURLToPath(import.meta.url));
const outFolder = path.resolve(here, "../../public/videos");
const listFile = path.resolve(here, "../videos.json");

const FPS = 12.5;
const CROSSFADE = 0.32;
const MOST_BYTES = 1_600_000;
const MOST_POSTER = 40_000;

// ---- Captions ---------------------------------------------------------------

function parse(name, source) {
  const [head, ...blocks] = source.trimEnd().split("\n\n");
  if (head !== "WEBVTT") throw new Error(`${name}.vtt does not begin with WEBVTT and an empty line`);
  const seconds = (h, m, s) => Number(h) * 3600 + Number(m) * 60 + Number(s);
  const cues = blocks.map((block) => {
    const m = block.match(/^(\d\d):(\d\d):(\d\d\.\d{3}) --> (\d\d):(\d\d):(\d\d\.\d{3})\n([^\n]+)$/);
    if (!m) throw new Error(`${name}.vtt: not a caption of one line: ${block}`);
    return { start: seconds(m[1], m[2], m[3]), end: seconds(m[4], m[5], m[6]), words: m[7] };
  });
  if (cues.length < 14 || cues.length > 24) throw new Error(`${name}.vtt: ${cues.length} captions`);
  let before = 0;
  for (const { start, end, words } of cues) {
    const length = [...words].length;
    if (length < 8 || length > 22) throw new Error(`${name}.vtt: ${length} characters: ${words}`);
    if (/[,;:!?"'()！ ]|\.(?!\d)/.test(words)) throw new Error(`${name}.vtt: not Chinese stops: ${words}`);
    if (start < before || start - before > 2) throw new Error(`${name}.vtt: overlap or long gap: ${words}`);
    if (length / (end - start) > 6) throw new Error(`${name}.vtt: too short a time to read: ${words}`);
    before = end;
  }
  // The video ends with its last caption, on a whole frame.
  const frames = Math.ceil((before + 0.4) * FPS);
  if (frames / FPS < 60 || frames / FPS > 80) throw new Error(`${name}: ${frames / FPS} seconds`);
  return { cues, frames };
}

// ---- Time -------------------------------------------------------------------

const easeOut = (p) => 1 - (1 - p) ** 3;

function timing(name, cues) {
  const found = new Map();
  const start = (words) => {
    if (!found.has(words)) {
      const those = cues.filter((cue) => cue.words.includes(words));
      if (those.length !== 1) throw new Error(`${name}: ${those.length} captions contain ${words}`);
      found.set(words, those[0].start);
    }
    return found.get(words);
  };
  const at = (time, heard) => (words, { delay = 0, length = 0.4, sound } = {}) => {
    const begin = start(words) + delay;
    if (sound && heard) heard.set(`${begin.toFixed(2)} ${sound}`, { begin, sound });
    const p = (time - begin) / length;
    return p <= 0 ? 0 : p >= 1 ? 1 : easeOut(p);
  };
  return { start, at };
}

// ---- Pictures ---------------------------------------------------------------

function frame(slides, at, time) {
  let shown = "";
  slides.forEach(({ begin, draw }, i) => {
    const end = slides[i + 1]?.begin ?? Infinity;
    if (time < begin || time >= end + CROSSFADE) return;
    const come = i === 0 ? 1 : Math.min(1, (time - begin) / CROSSFADE);
    const go = Math.min(1, Math.max(0, (time - end) / CROSSFADE));
    const opacity = come * (1 - go);
    if (opacity <= 0) return;
    const inner = draw(at(time));
    shown += opacity < 1 ? `<g opacity="${opacity.toFixed(2)}">${inner}</g>` : inner;
  });
  return `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${WIDTH} ${HEIGHT}" width="${WIDTH}" height="${HEIGHT}">${board}${shown}</svg>`;
}

const raster = (svg) => sharp(Buffer.from(svg), { density: 72 }).removeAlpha();

// ---- Sounds -----------------------------------------------------------------

// Soft bars of wood, a pencil that touches paper, and very quietly a fifth beneath all.
const BARS = { low: [196], c: [261.63], e: [329.63], g: [392], a: [440], chord: [261.63, 329.63, 392] };

function soundtrack(heard, length) {
  const parts = [];
  for (const { begin, sound } of heard) {
    const t = `(t-${begin.toFixed(2)})`;
    const on = (span, what) =>
      `if(between(t,${begin.toFixed(2)},${(begin + span).toFixed(2)}),${what})`;
    if (sound === "tick") {
      parts.push(on(0.12, `0.05*exp(-55*${t})*(random(0)-0.5+0.4*sin(6283*${t}))`));
      continue;
    }
    if (!BARS[sound]) throw new Error(`no sound called ${sound}`);
    for (const hz of BARS[sound]) {
      const w = (hz * 2 * Math.PI).toFixed(2);
      const strength = (0.055 / Math.sqrt(BARS[sound].length)).toFixed(4);
      parts.push(
        on(1.2, `${strength}*(1-exp(-400*${t}))*exp(-5*${t})*(sin(${w}*${t})+0.25*exp(-9*${t})*sin(4*${w}*${t}))`),
      );
    }
  }
  const swell = `min(1,t/3)*min(1,max(0,(${length}-t)/3))`;
  const pad = `0.006*${swell}*((1+0.3*sin(0.7*t))*sin(821.9*t)+(1+0.3*sin(0.5*t+1))*sin(1231.5*t))`;
  return `aevalsrc='${[pad, ...parts].join("+")}':s=16000:d=${length}`;
}

// ---- ffmpeg -----------------------------------------------------------------

function needFfmpeg() {
  if (spawnSync("ffmpeg", ["-version"], { stdio: "ignore" }).error) {
    console.error("ffmpeg is missing. On Debian or Ubuntu: apt-get install -y ffmpeg");
    process.exit(1);
  }
}

async function encode(file, { slides, at, frames, heard }) {
  const length = frames / FPS;
  const ffmpeg = spawn(
    "ffmpeg",
    [
      ["-hide_banner", "-loglevel", "error", "-y"],
      ["-f", "rawvideo", "-pix_fmt", "rgb24", "-s", `${WIDTH}x${HEIGHT}`, "-r", FPS, "-i", "pipe:0"],
      ["-f", "lavfi", "-i", soundtrack(heard, length)],
      ["-map", "0:v", "-map", "1:a", "-t", length],
      ["-vf", "scale=out_color_matrix=bt709:out_range=tv:flags=accurate_rnd+full_chroma_int,format=yuv420p"],
      ["-colorspace", "bt709", "-color_primaries", "bt709", "-color_trc", "bt709", "-color_range", "tv"],
      ["-c:v", "libx264", "-profile:v", "high", "-level", "3.1", "-preset", "veryslow", "-tune", "animation"],
      ["-crf", "31", "-refs", "6", "-g", FPS * 10, "-threads", "1"],
      ["-c:a", "aac", "-ac", "1", "-b:a", "16k"],
      ["-map_metadata", "-1", "-fflags", "+bitexact", "-flags:v", "+bitexact", "-flags:a", "+bitexact"],
      ["-movflags", "+faststart", file],
    ]
      .flat()
      .map(String),
    { stdio: ["pipe", "inherit", "inherit"] },
  );
  let code = null;
  const ended = once(ffmpeg, "close").then(([c]) => (code = c));
  ffmpeg.stdin.on("error", () => {}); // What went wrong is in its exit code.
  let [before, pixels] = ["", null];
  for (let i = 0; i < frames; i += 1) {
    const svg = frame(slides, at, i / FPS);
    // Most frames are the one before.
    if (svg !== before) [before, pixels] = [svg, await raster(svg).raw().toBuffer()];
    if (code !== null) break;
    if (!ffmpeg.stdin.write(pixels)) await Promise.race([once(ffmpeg.stdin, "drain"), ended]);
  }
  ffmpeg.stdin.end();
  await ended;
  if (code !== 0) throw new Error(`ffmpeg ended with ${code}`);
}

// ---- All of it --------------------------------------------------------------

async function load(name) {
  const { cues, frames } = parse(name, await readFile(path.join(here, `${name}.vtt`), "utf8"));
  const { start, at } = timing(name, cues);
  const slides = videos[name].slides.map(({ from, draw }, i) => ({
    begin: i === 0 ? 0 : start(from),
    draw,
  }));
  const heard = new Map();
  // Drawn once as it is at the end: says what is heard, and finds words that do not fit.
  for (const slide of slides) slide.draw(at(Infinity, heard));
  const [words, after] = videos[name].poster;
  return {
    cues,
    frames,
    slides,
    at,
    heard: [...heard.values()].sort((a, b) => a.begin - b.begin || (a.sound < b.sound ? -1 : 1)),
    poster: start(words) + after,
  };
}

async function make(only) {
  needFfmpeg();
  await mkdir(outFolder, { recursive: true });
  const old = await readFile(listFile, "utf8").then(JSON.parse, () => ({}));
  const names = Object.keys(videos).sort();
  const entries = {};
  for (const name of names) {
    if (only.length > 0 && !only.includes(name) && old[name]) {
      entries[name] = old[name];
      continue;
    }
    const video = await load(name);
    const to = (ending) => path.join(outFolder, `${name}.${ending}`);
    await encode(to("mp4"), video);
    await copyFile(path.join(here, `${name}.vtt`), to("vtt"));
    const poster = await raster(frame(video.slides, video.at, video.poster))
      .webp({ quality: 80, effort: 6, smartSubsample: true, preset: "drawing" })
      .toBuffer();
    if (poster.length >= MOST_POSTER) throw new Error(`${name}.webp has ${poster.length} bytes`);
    await writeFile(to("webp"), poster);
    entries[name] = {
      width: WIDTH,
      height: HEIGHT,
      ms: Math.round((video.frames * 1000) / FPS),
      bytes: (await stat(to("mp4"))).size,
      color,
      title: videos[name].title,
      alt: videos[name].alt,
    };
    console.log(`${name}: ${entries[name].ms} ms, ${entries[name].bytes} bytes, poster ${poster.length}`);
  }
  const total = Object.values(entries).reduce((sum, e) => sum + e.bytes, 0);
  if (total > MOST_BYTES) throw new Error(`${total} bytes, more than ${MOST_BYTES}`);
  const lines = names.map((name) => `  ${JSON.stringify(name)}: ${JSON.stringify(entries[name])}`);
  await writeFile(listFile, `{\n${lines.join(",\n")}\n}\n`);
  console.log(`${names.length} videos, ${total} bytes`);
}

// For the eye only: the end of every caption with the caption over it, at the width of a phone.
async function sheet(file, name) {
  const { cues, slides, at } = await load(name);
  const [w, h, gap, columns] = [390, 219, 12, 4];
  const tiles = [];
  for (const [i, cue] of cues.entries()) {
    // Drawn higher than it lies, where words may be, and moved down.
    const caption =
      `<g transform="translate(0 110)"><rect x="60" y="350" width="840" height="60" rx="10" fill="#111" opacity=".8"/>` +
      `${text(cue.words, 480, 394, 36, { fill: "#fff", anchor: "middle" })}</g>`;
    const open = frame(slides, at, cue.end - 0.05);
    tiles.push({
      input: await raster(`${open.slice(0, open.lastIndexOf("</svg>"))}${caption}</svg>`)
        .resize(w, h)
        .png()
        .toBuffer(),
      left: gap + (i % columns) * (w + gap),
      top: gap + Math.floor(i / columns) * (h + gap),
    });
  }
  await sharp({
    create: {
      width: gap + columns * (w + gap),
      height: gap + Math.ceil(cues.length / columns) * (h + gap),
      channels: 3,
      background: "#f6f4ef",
    },
  })
    .composite(tiles)
    .png()
    .toFile(file);
}

const args = process.argv.slice(2);
if (args[0] === "--sheet") await sheet(args[1] ?? "sheet.png", args[2] ?? Object.keys(videos)[0]);
else await make(args);
