// Takes the names of functions out of all wasm files of a folder, and gives those of large ones names by
// which those alike stand beside one another when they are sorted by name, as wasm-opt can:
// node order.mjs FROM TO LARGE, where LARGE is from how many bytes on
//
// brotli finds what it has seen wherever it was, but says so in fewer bits when it was just before: the
// entry is 1.5 % smaller so. Sorted by their bytes, functions that begin alike are neighbours. Those of one
// type stand together, so that the list of types, which is in the same order, says next to nothing.
import { readFile, readdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { SECTION, bodies, functionNames, imports, joined, sections, typesOfFunctions } from './wasm.mjs';

const [from, to, large] = process.argv.slice(2);

/** The file without names; a large one with names that say the order. */
function named(file) {
  const all = sections(file).filter(({ id }) => id !== SECTION.custom);
  const bare = joined(file, all);
  const content = (wanted) => all.find(({ id }) => id === wanted)?.content;
  const [imported, code] = [content(SECTION.imports), content(SECTION.code)];
  if (!code || bare.length < Number(large)) return bare;
  const functions = bodies(code);
  const first = imported ? imports(imported).functions : 0;
  const types = typesOfFunctions(content(SECTION.functions));
  const order = [...functions.keys()].sort((a, b) => types[a] - types[b] || Buffer.compare(functions[a], functions[b]));
  const names = [];
  for (const [place, which] of order.entries()) names[which] = String(place).padStart(6, '0');
  return joined(file, [...all, functionNames(first, names)]);
}

for (const file of await readdir(from)) {
  await writeFile(join(to, file), named(await readFile(join(from, file))));
}
