// Puts a site together whose wasm has been taken apart: node parts.mjs WORK SITE
//
//   WORK/split/__wasm_split.js   what the splitter wrote: how each part is loaded
//   WORK/bound/zhongcao.js       the glue that wasm-bindgen wrote for the entry
//   WORK/small/*.wasm            the entry (zhongcao_bg), the parts (split_*) and what they share (chunk_*)
//   WORK/named/*.wasm            the same, with the names of their functions
//   SITE                         what Trunk has made of the app in one piece; its glue and wasm are replaced
//
// A part is its own file and those with what it shares with others. The splitter makes one for each set of
// parts that share something, some seventy, which on a slow line is a long wait for many small things; so
// they are put together: a pack holds what its part and those that come after it in ORDER share. That of
// the first part holds the part as well, since they come together always.
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

/** The part that comes along with the entry: the back end. */
const FIRST = 'embedded';

/** Parts in the order in which most people come to need them. */
const ORDER = [FIRST, 'around', 'note', 'product', 'school', 'creator', 'search', 'me', 'characters', 'languages'];

/** From how many bytes on what is shared is a file of its own: nobody waits for so much that they do not need. */
const LARGE = 100_000;

/** The file of a part's own. */
const partOf = (part) => `split_${part}.wasm`;

/** What the splitter says of each part: which of the shared files it needs. */
function needs(link) {
  const found = new Map();
  for (const [, chunk, deps] of link.matchAll(/const __chunk_(\d+) = makeLoad\([\s\S]*?\n, \[(.*)\]\);/g)) {
    if (deps) throw new Error(`what is shared needs something before it: __chunk_${chunk}`);
  }
  for (const [, part, deps] of link.matchAll(/export const __wasm_split_load_(\w+) = wrapAsyncCb\([\s\S]*?\n, \[(.*)\]\)\);/g)) {
    if (!ORDER.includes(part)) throw new Error(`a part that has no place in ORDER: ${part}`);
    found.set(part, deps.split(', ').filter(Boolean).map((name) => `chunk_${/\d+/.exec(name)[0]}.wasm`));
  }
  return found;
}

/** Which files stand together, by the name of the pack. */
function packed(needed, contents) {
  const packs = new Map([[FIRST, [partOf(FIRST)]]]);
  for (const chunk of new Set([...needed.values()].flat())) {
    const sharers = ORDER.filter((part) => needed.get(part)?.includes(chunk));
    const isAlone = contents.get(chunk).length >= LARGE && sharers[0] !== FIRST;
    const name = isAlone ? ['shared', ...sharers].join('-') : sharers[0] === FIRST ? FIRST : `shared-${sharers[0]}`;
    packs.set(name, [...(packs.get(name) ?? []), chunk]);
  }
  return [...packs].sort();
}

/** Lines of WORK/functions.txt. */
const consists = [];

/** Notes what a file of the site consists of, by the modules that it holds. */
async function note(file, modules) {
  for (const module of modules) {
    for (const [name, bytes] of functions(await readFile(join(work, 'named', module)))) consists.push(`${bytes} ${file} ${name}`);
  }
}

/** Writes the files of the parts and the list of them; gives the list and the module that the glue asks. */
async function addParts() {
  const needed = needs(await readFile(join(work, 'split', linkModule), 'utf8'));
  const contents = new Map();
  for (const file of (await readdir(join(work, 'small'))).filter((file) => file !== `${app}_bg.wasm`)) {
    contents.set(file, await readFile(join(work, 'small', file)));
  }
  if (needed.size === 0 || contents.size !== needed.size + new Set([...needed.values()].flat()).size) {
    throw new Error(`${linkModule} does not name the files that there are`);
  }
  const files = [];
  const add = async (name, modules) => {
    // The splitter numbers them anew in each build; the same app must give the same file.
    const bytes = modules.map((module) => contents.get(module)).sort((a, b) => b.length - a.length || Buffer.compare(a, b));
    const all = Buffer.concat(bytes);
    const file = `${name}-${hash(all)}.${modules.length > 1 ? 'bin' : 'wasm'}`;
    await writeFile(join(site, file), all);
    await note(file, modules);
    return files.push([file, integrity(all), bytes.map(({ length }) => length)]) - 1;
  };
  const places = new Map();
  for (const [name, modules] of packed(needed, contents)) {
    const place = await add(name, modules);
    for (const module of modules) places.set(module, place);
  }
  const parts = {};
  for (const part of [...needed.keys()].sort()) {
    const own = places.get(partOf(part)) ?? (await add(part, [partOf(part)]));
    const others = new Set(needed.get(part).map((chunk) => places.get(chunk)));
    others.delete(own);
    parts[part] = [own, ...[...others].sort((a, b) => a - b)];
  }
  const list = JSON.stringify({ files, parts });
  const name = `parts-${hash(list)}.json`;
  await writeFile(join(site, name), list);
  const loaders = Object.keys(parts).map((part) => `export const __wasm_split_load_${part} = loader("${part}");\n`);
  const first = parts[FIRST].map((index) => files[index]);
  return { first, list: [name, integrity(list)], link: `import { loader } from "./part.js";\n${loaders.join('')}` };
}

/**
 * Glue, loaders and part.js as one small module, which exports what start.js imports; and the entry, which
 * asks for what the glue gives by places, and gives what the glue asks for by short names. wasm-bindgen's
 * own end in a hash each, which no compression makes smaller.
 */
async function bundled({ first, list, link }) {
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
    define: { PARTS_FIRST: JSON.stringify(first), PARTS_LIST: JSON.stringify(list) },
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
  await note(`${name}_bg.wasm`, [`${app}_bg.wasm`]);
  await writeFile(index, html);
}

try {
  await replaceEntry(await bundled(await addParts()));
  await writeFile(join(work, 'functions.txt'), consists.join('\n'));
} catch (error) {
  console.error(error.message);
  process.exitCode = 1;
}
