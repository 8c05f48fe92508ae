// What a wasm file consists of: the bytes of each function by its name, and those of what is beside them.
import { SECTION, bodies, imports, namesOfFunctions, sections } from './wasm.mjs';

/** Pairs of a name and its bytes: functions by their symbols, data and function table in round brackets. */
export function functions(file) {
  const all = sections(file);
  const content = (wanted) => all.find(({ id }) => id === wanted)?.content ?? Buffer.alloc(0);
  const first = content(SECTION.imports).length > 0 ? imports(content(SECTION.imports)).functions : 0;
  const names = namesOfFunctions(file);
  const code = content(SECTION.code);
  const found = (code.length > 0 ? bodies(code) : []).map(({ length }, i) => [names.get(first + i) ?? '', length]);
  found.push(['(data)', content(SECTION.data).length], ['(function table)', content(SECTION.elements).length]);
  return found.filter(([, bytes]) => bytes > 0);
}
