// Puts together what the splitter has taken apart too far: node packs.mjs WORK FLAG…, where the flags say
// to wasm-merge what the files may hold
//
//   WORK/split/__wasm_split.js   what the splitter wrote: how each part is loaded
//   WORK/split/*.wasm            the parts (split_*) and what they share with others (chunk_*)
//   WORK/merged/*.wasm           the files that a site has of them
//   WORK/merged/parts.json       of which of these files each part consists, its own first; which part comes
//                                along with the entry; and which others the glue knows by heart
//
// A part is its own file and those with what it shares with others. The splitter makes one for each set of
// parts that share something, some seventy, which on a slow line is a long wait for many small things; so
// they are put together: a pack holds what its part and those that come after it in ORDER share. Those of
// WHOLE hold the part as well, and HOMES says which packs others take in. A pack is one module, not several in a row: what is there twice goes, and the
// optimiser sees all of it.
import { execFile } from 'node:child_process';
import { readFile, readdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { SECTION, changed, exported, imports, joined, passing, sections } from './wasm.mjs';

const [work, ...flags] = process.argv.slice(2);

/** The part that comes along with the entry: the back end. */
const FIRST = 'embedded';

/** Parts that a first visit needs until something is kept: the glue names their files, so that none of them
    waits for the list of all parts. */
const SOON = ['device', 'question'];

/** Parts in the order in which most people come to need them. */
const ORDER = [FIRST, ...SOON, 'around', 'note', 'product', 'school', 'creator', 'search', 'me', 'characters', 'languages'];

/** Parts whose own file holds what they share as well: small, and nearly always there before the others. */
const WHOLE = [FIRST, 'question'];

/** What these share with others stands in the file of another: with the back end, which is always there. */
const HOMES = { device: FIRST };

/** From how many bytes on what is shared is a file of its own: nobody waits for so much that they do not need. */
const LARGE = 100_000;

/** The module from which parts import the memory, the table and what else the entry shares with them. */
const SHARED = '__wasm_split';

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

/** How many bytes a file has without the names of its functions. */
const weight = (file) => joined(file, sections(file).filter(({ id }) => id !== SECTION.custom)).length;

/** The files of the splitter that each file of the site is made of, by its name. */
function packed(needed, contents) {
  const packs = new Map([...needed.keys()].map((part) => [part, [partOf(part)]]));
  for (const chunk of new Set([...needed.values()].flat())) {
    const sharers = ORDER.filter((part) => needed.get(part)?.includes(chunk));
    const first = HOMES[sharers[0]] ?? sharers[0];
    const isAlone = weight(contents.get(chunk)) >= LARGE && first !== FIRST;
    const name = isAlone ? ['shared', ...sharers].join('-') : WHOLE.includes(first) ? first : `shared-${first}`;
    packs.set(name, [...(packs.get(name) ?? []), chunk]);
  }
  return packs;
}

/** The entry for `files`: a module that has what they import of it. Merged with them, each thing is imported once. */
function entryFor(files) {
  const things = new Map();
  for (const file of files) {
    const note = (from, name, what) => {
      if (from !== SHARED) throw new Error(`a part imports of ${from}: ${name}`);
      things.set(name, what);
      return [from, name];
    };
    changed(file, SECTION.imports, (content) => imports(content, note).content);
  }
  return passing(things);
}

/** One module of several. */
async function merged(name, files) {
  // The splitter numbers them anew in each build; the same app must give the same file.
  const sorted = [...files].sort((a, b) => b.length - a.length || Buffer.compare(a, b));
  const inputs = [];
  for (const [i, file] of [entryFor(sorted), ...sorted].entries()) {
    const input = join(work, 'merged', `${name}.${i}`);
    await writeFile(input, file);
    inputs.push(input, i === 0 ? SHARED : String(i));
  }
  const output = join(work, 'merged', `${name}.all`);
  await promisify(execFile)('wasm-merge', [...inputs, ...flags, '-g', '-o', output]);
  // What was only there for the merging: what the entry gave, and from where it had it.
  const all = changed(await readFile(output), SECTION.exports, (content) => exported(content, () => ''));
  return changed(all, SECTION.imports, (content) => imports(content, (_, thing) => [SHARED, thing]).content);
}

try {
  const needed = needs(await readFile(join(work, 'split', '__wasm_split.js'), 'utf8'));
  const contents = new Map();
  for (const file of (await readdir(join(work, 'split'))).filter((file) => /^(?:split|chunk)_\w+\.wasm$/.test(file))) {
    contents.set(file, await readFile(join(work, 'split', file)));
  }
  const packs = packed(needed, contents);
  if (needed.size === 0 || contents.size !== [...packs.values()].flat().length) {
    throw new Error('the splitter does not name the files that there are');
  }
  const homes = new Map();
  for (const [name, files] of packs) {
    const modules = files.map((file) => contents.get(file));
    await writeFile(join(work, 'merged', `${name}.wasm`), modules.length > 1 ? await merged(name, modules) : modules[0]);
    for (const file of files) homes.set(file, name);
  }
  const parts = {};
  for (const part of [...needed.keys()].sort()) {
    const others = new Set(needed.get(part).map((chunk) => homes.get(chunk)));
    others.delete(part);
    parts[part] = [part, ...[...others].sort()];
  }
  await writeFile(join(work, 'merged', 'parts.json'), JSON.stringify({ first: FIRST, soon: SOON, parts }));
} catch (error) {
  console.error(error.message);
  process.exitCode = 1;
}
