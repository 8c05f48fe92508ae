// Puts a site together whose wasm has been taken apart: node parts.mjs WORK SITE
//
//   WORK/merged/parts.json       of which files each part consists
//   WORK/bound/zhongcao.js       the glue that wasm-bindgen wrote for the entry
//   WORK/small/*.wasm            the entry (zhongcao_bg), the parts and what they share
//   WORK/named/*.wasm            the same, with the names of their functions
//   SITE                         what Trunk has made of the app in one piece; its glue and wasm are replaced
//
// WORK/functions.txt becomes a list of what each file consists of: bytes, file, function.
//
// Names carry a hash of what they name, and the same input gives the same names: a part of another
// release must never meet this entry.
import { createHash } from 'node:crypto';
import { cp, mkdir, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { build } from 'esbuild';
import { minify } from 'terser';
import { functions } from './functions.mjs';
import { asked, small } from './glue.mjs';
import { replaced } from './text.mjs';
import { SECTION, changed, exported, imported, imports, withoutEmpty } from './wasm.mjs';

const [work, site] = process.argv.slice(2);
const app = 'zhongcao';
const linkModule = '__wasm_split.js';

const hash = (...contents) => {
  const sum = createHash('sha256');
  for (const content of contents) sum.update(content);
  return sum.digest('hex').slice(0, 16);
};
const integrity = (content) => `sha256-${createHash('sha256').update(content).digest('base64')}`;

/** Lines of WORK/functions.txt. */
const consists = [];

/** Notes what a file of the site consists of, by its name in WORK. */
async function note(file, name) {
  for (const [symbol, bytes] of functions(await readFile(join(work, 'named', `${name}.wasm`)))) consists.push(`${bytes} ${file} ${symbol}`);
}

/** Writes the files of the parts and the list of them; gives the list, the parts that the glue knows by
    heart, and the module that it asks. */
async function addParts() {
  const { first, soon, parts } = JSON.parse(await readFile(join(work, 'merged', 'parts.json')));
  const names = [...new Set(Object.values(parts).flat())].sort();
  const files = [];
  for (const name of names) {
    const content = await readFile(join(work, 'small', `${name}.wasm`));
    const file = `${name}-${hash(content)}.wasm`;
    await writeFile(join(site, file), content);
    await note(file, name);
    files.push([file, integrity(content)]);
  }
  const places = Object.entries(parts).map(([part, of]) => [part, of.map((name) => names.indexOf(name))]);
  const list = JSON.stringify({ files, parts: Object.fromEntries(places) });
  const name = `parts-${hash(list)}.json`;
  await writeFile(join(site, name), list);
  const loaders = Object.keys(parts).map((part) => `export const __wasm_split_load_${part} = loader("${part}");\n`);
  const filesOf = (part) => parts[part].map((name) => files[names.indexOf(name)]);
  const known = Object.fromEntries(soon.map((part) => [part, filesOf(part)]));
  return { first: filesOf(first), known, list: [name, integrity(list)], link: `import { loader } from "./part.js";\n${loaders.join('')}` };
}

/**
 * Glue, loaders and part.js as one small module, which exports what start.js imports; and the entry, which
 * asks for what the glue gives by places, and gives what the glue asks for by short names. wasm-bindgen's
 * own end in a hash each, which no compression makes smaller.
 */
async function bundled({ first, known, list, link }) {
  const folder = join(work, 'bundle');
  await mkdir(folder, { recursive: true });
  await cp('target/assets/part.js', join(folder, 'part.js'));
  await writeFile(join(folder, linkModule), link);
  await writeFile(join(folder, 'entry.js'), `export { default } from "./${app}.js";\n`);
  const wasm = await readFile(join(work, 'small', `${app}_bg.wasm`));
  const { glue, rename } = small(await readFile(join(work, 'bound', `${app}.js`), 'utf8'), imported(wasm));
  await writeFile(join(folder, `${app}.js`), glue);
  // The parts know the others by these names, too.
  const own = [...asked(glue)].filter((name) => /^(?:__wb|__externref|_R)/.test(name));
  const { outputFiles, mangleCache } = await build({
    entryPoints: [join(folder, 'entry.js')],
    bundle: true,
    minify: true,
    write: false,
    format: 'esm',
    target: ['chrome105', 'safari16'],
    charset: 'utf8',
    legalComments: 'none',
    logLevel: 'warning',
    mangleProps: new RegExp(`^(?:${own.join('|')})$`),
    mangleCache: {},
    define: { PARTS_FIRST: JSON.stringify(first), PARTS_KNOWN: JSON.stringify(known), PARTS_LIST: JSON.stringify(list) },
  });
  const { code } = await minify(outputFiles[0].text, {
    module: true,
    ecma: 2020,
    // No function of the glue asks for `this`.
    compress: { passes: 3, unsafe_arrows: true },
  });
  const byPlaces = changed(wasm, SECTION.imports, (content) => imports(content, rename).content);
  const short = (content) => exported(content, (name) => mangleCache[name] || name);
  const renamed = changed(byPlaces, SECTION.exports, short);
  return { glue: code, wasm: changed(renamed, SECTION.elements, withoutEmpty) };
}

async function replaceEntry({ glue, wasm }) {
  const old = (await readdir(site)).find((file) => file.endsWith('_bg.wasm'))?.replace(/_bg\.wasm$/, '');
  if (!old) throw new Error(`there is no *_bg.wasm in ${site}`);
  // One name for both, as boot.js pairs them.
  const name = `${app}-${hash(wasm, glue)}`;
  const index = join(site, 'index.html');
  let html = await readFile(index, 'utf8');
  const contents = { '.js': glue, '_bg.wasm': wasm };
  for (const [ending, content] of Object.entries(contents)) {
    const before = join(site, `${old}${ending}`);
    html = replaced(html, integrity(await readFile(before)), integrity(content));
    html = replaced(html, `${old}${ending}`, `${name}${ending}`);
    await rm(before);
    await writeFile(join(site, `${name}${ending}`), content);
  }
  await note(`${name}_bg.wasm`, `${app}_bg`);
  await writeFile(index, html);
}

try {
  await replaceEntry(await bundled(await addParts()));
  await writeFile(join(work, 'functions.txt'), consists.join('\n'));
} catch (error) {
  console.error(error.message);
  process.exitCode = 1;
}
