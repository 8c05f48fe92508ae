// Puts a site together whose wasm has been taken apart: node parts.mjs WORK SITE
//
//   WORK/split/__wasm_split.js   what the splitter wrote: how each part is loaded
//   WORK/bound/zhongcao.js       the glue that wasm-bindgen wrote for the entry
//   WORK/small/*.wasm            the entry (zhongcao_bg), the parts (split_*) and what they share (chunk_*)
//   SITE                         what Trunk has made of the app in one piece; its glue and wasm are replaced
//
// Names carry a hash of what they name, and the same input gives the same names: a part of another
// release must never meet this entry.
import { createHash } from 'node:crypto';
import { cp, mkdir, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { build } from 'esbuild';
import { SECTION, imports, joined, sections } from './wasm.mjs';

const [work, site] = process.argv.slice(2);
const app = 'zhongcao';
const linkModule = '__wasm_split.js';

const hash = (...contents) => {
  const sum = createHash('sha256');
  for (const content of contents) sum.update(content);
  return sum.digest('hex').slice(0, 16);
};
const integrity = (content) => `sha384-${createHash('sha384').update(content).digest('base64')}`;

/** `text` with `from` replaced, wherever it stands; a tool that writes something else fails the build. */
function replaced(text, from, to) {
  const changed = text.replaceAll(from, to);
  if (changed === text) throw new Error(`not found where it should be replaced: ${from}`);
  return changed;
}

/** `text` with the names in each list that `pattern` finds in order; the splitter's own order varies. */
function sorted(text, pattern) {
  return replaced(text, pattern, (_, before, names, after) => {
    const list = names.split(',').map((name) => name.trim()).filter(Boolean).sort();
    return `${before} ${list.join(', ')} ${after}`;
  });
}

/** What a part is called: by its split point, or by all those that share it. */
function nameOf(file, link) {
  const own = /^split_(\w+)\.wasm$/.exec(file);
  if (own) return own[1];
  const chunk = /^chunk_(\d+)\.wasm$/.exec(file);
  const sharers = chunk && new RegExp(`/\\* ([\\w, ]+) \\*/\\s+const __chunk_${chunk[1]} = `).exec(link);
  if (!sharers) throw new Error(`${linkModule} does not say who shares ${file}`);
  return ['shared', ...sharers[1].split(', ').sort()].join('-');
}

async function addParts() {
  let link = await readFile(join(work, 'split', linkModule), 'utf8');
  const asWritten = link;
  const files = (await readdir(join(work, 'small'))).filter((file) => file !== `${app}_bg.wasm`).sort();
  if (files.length === 0) throw new Error('there are no parts');
  for (const file of files) {
    const content = await readFile(join(work, 'small', file));
    const name = `${nameOf(file, asWritten)}-${hash(content)}.wasm`;
    await writeFile(join(site, name), content);
    link = replaced(
      link,
      `fetch(new URL("./${file}", import.meta.url))`,
      `fetchPart(new URL("./${name}", import.meta.url), "${integrity(content)}")`,
    );
  }
  link = replaced(link, '(WebAssembly.instantiateStreaming(src, imports))', 'startPart(src, imports)');
  if (/[^.\w]fetch\(|instantiateStreaming/.test(link)) throw new Error(`${linkModule} loads more than the parts`);
  link = sorted(link, /(const \{)([^{}]*)(\} = initSync)/g);
  link = sorted(link, /(Object\.assign\(sharedImports\.__wasm_split, \{)([^{}]*)(\}\))/g);
  return `import { fetchPart, startPart } from "./part.js";\n${link}`;
}

/** The section of imports of a file, its names as `rename` has them. */
function renamed(wasm, rename) {
  const all = sections(wasm).map(({ id, content }) => ({
    id,
    content: id === SECTION.imports ? imports(content, rename).content : content,
  }));
  return joined(wasm, all);
}

/**
 * Glue, loaders and part.js as one small module, which exports what start.js imports; and the entry, which
 * asks for what the glue gives by short names. wasm-bindgen's own end in a hash each, which no
 * compression makes smaller.
 */
async function bundled(link) {
  const folder = join(work, 'bundle');
  await mkdir(folder, { recursive: true });
  await cp(join(work, 'bound'), folder, { recursive: true });
  await cp('target/assets/part.js', join(folder, 'part.js'));
  await writeFile(join(folder, linkModule), link);
  await writeFile(join(folder, 'entry.js'), `export { default } from "./${app}.js";\n`);
  const wasm = await readFile(join(work, 'small', `${app}_bg.wasm`));
  const names = new Set();
  renamed(wasm, (name) => {
    if (/^__wb[\w$]+$/.test(name)) names.add(name);
    return name;
  });
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
    mangleProps: new RegExp(`^(?:${[...names].join('|').replaceAll('$', '\\$')})$`),
    mangleCache: {},
    // wasm-bindgen imports the loaders once for each part.
    logOverride: { 'duplicate-object-key': 'silent' },
  });
  return { glue: outputFiles[0].text, wasm: renamed(wasm, (name) => mangleCache[name] || name) };
}

async function replaceEntry({ glue, wasm }) {
  const old = (await readdir(site)).find((file) => file.endsWith('_bg.wasm'))?.replace(/_bg\.wasm$/, '');
  if (!old) throw new Error(`there is no *_bg.wasm in ${site}`);
  // One name for both, as boot.js pairs them.
  const name = `${app}-${hash(wasm, glue)}`;
  const index = join(site, 'index.html');
  let html = await readFile(index, 'utf8');
  const contents = { '.js': replaced(glue, `${app}_bg.wasm`, `${name}_bg.wasm`), '_bg.wasm': wasm };
  for (const [ending, content] of Object.entries(contents)) {
    const before = join(site, `${old}${ending}`);
    html = replaced(html, integrity(await readFile(before)), integrity(content));
    html = replaced(html, `${old}${ending}`, `${name}${ending}`);
    await rm(before);
    await writeFile(join(site, `${name}${ending}`), content);
  }
  await writeFile(index, html);
}

try {
  await replaceEntry(await bundled(await addParts()));
} catch (error) {
  console.error(error.message);
  process.exitCode = 1;
}
