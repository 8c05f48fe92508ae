// Makes the site of the hand-written page: node vanilla_site.mjs RELEASE_SITE OUT
//
// The notes come as a host would send them: static JSON, 24 a page, and one file for the text of each
// note of the content. Our own page carries the whole community instead and works its lists out on
// the spot. That this one need not is deliberate: it is as quick as such a page can be, so a ratio to
// it says what ours pays for everything, its way of getting data included.
//
// Small as ours is small: bundled, minified, named by its content, with brotli copies beside it.

import { createHash } from "node:crypto";
import { cpSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";
import { brotliCompressSync, constants } from "node:zlib";
import { build } from "esbuild";
import { transform } from "lightningcss";
import { notesOf } from "./pack_notes.mjs";

const [site, out] = process.argv.slice(2);
const source = join(dirname(fileURLToPath(import.meta.url)), "vanilla");
const PAGE = 24;
const NOTES = 100_000;
/** Of what is made anew for each page, hosts do not take the time for more. */
const ON_THE_FLY = 5;

/** Writes a file, and its brotli copy where it gains by it. */
function put(name, text, quality = 11) {
  writeFileSync(join(out, name), text);
  const params = { [constants.BROTLI_PARAM_QUALITY]: quality, [constants.BROTLI_PARAM_MODE]: constants.BROTLI_MODE_TEXT };
  if (text.length > 1000) writeFileSync(join(out, `${name}.br`), brotliCompressSync(text, { params }));
}

/** Writes a file under a name with a hash of its content, and gives that name. */
function putHashed(stem, ending, text) {
  const name = `${stem}-${createHash("sha256").update(text).digest("hex").slice(0, 16)}.${ending}`;
  put(name, text);
  return name;
}

rmSync(out, { recursive: true, force: true });
for (const folder of ["notes", "texts"]) mkdirSync(join(out, folder), { recursive: true });
cpSync(join(site, "pictures"), join(out, "pictures"), { recursive: true });

const sprite = readdirSync(site).find((name) => /^icons-[0-9a-f]+\.svg$/.test(name));
put(sprite, readFileSync(join(site, sprite), "utf8"));

const sheet = transform({ filename: "style.css", code: readFileSync(join(source, "style.css")), minify: true });
const bundle = await build({ entryPoints: [join(source, "main.js")], bundle: true, minify: true, format: "iife", target: "es2022", write: false, charset: "utf8" });
const names = {
  "{{style}}": putHashed("style", "css", Buffer.from(sheet.code).toString()),
  "{{script}}": putHashed("main", "js", bundle.outputFiles[0].text),
  "{{sprite}}": sprite,
};
const page = Object.entries(names).reduce((text, [mark, name]) => text.replaceAll(mark, name), readFileSync(join(source, "index.html"), "utf8"));
// Addresses that are no file get app.html from the server.
for (const name of ["index.html", "app.html"]) put(name, page);

const { n, note, texts } = notesOf(JSON.parse(readFileSync(join(site, "demo/pack.json"), "utf8")));
const total = n + NOTES;
for (let start = 0; start < total; start += PAGE) {
  const items = Array.from({ length: Math.min(PAGE, total - start) }, (_, i) => note(start + i));
  put(`notes/${start / PAGE}.json`, JSON.stringify({ content: n, items }), ON_THE_FLY);
}
for (const [id, text] of texts) put(`texts/${id}.json`, JSON.stringify(text), ON_THE_FLY);
