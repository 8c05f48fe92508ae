// Names the functions of wasm files so that those alike stand beside one another when they are sorted by
// name, as wasm-opt can: node order.mjs FILE…
//
// brotli finds what it has seen wherever it was, but says so in fewer bits when it was just before: the
// entry is 1.5 % smaller so. Sorted by their bytes, functions that begin alike are neighbours.
import { readFile, writeFile } from 'node:fs/promises';
import { SECTION, bodies, functionNames, imports, joined, sections } from './wasm.mjs';

/** The file with names that say the order instead of its own. */
function named(file) {
  const all = sections(file).filter(({ id }) => id !== SECTION.custom);
  const content = (wanted) => all.find(({ id }) => id === wanted)?.content;
  const [imported, code] = [content(SECTION.imports), content(SECTION.code)];
  if (!code) return file;
  const functions = bodies(code);
  const first = imported ? imports(imported).functions : 0;
  const order = [...functions.keys()].sort((a, b) => Buffer.compare(functions[a], functions[b]));
  const names = [];
  for (const [place, which] of order.entries()) names[which] = String(place).padStart(6, '0');
  return joined(file, [...all, functionNames(first, names)]);
}

for (const path of process.argv.slice(2)) {
  await writeFile(path, named(await readFile(path)));
}
