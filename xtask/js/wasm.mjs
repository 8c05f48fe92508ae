// The sections of a wasm file, as far as a build changes them after its tools.
// Source: https://webassembly.github.io/spec/core/binary/modules.html

/** Sections by their number in the format. */
export const SECTION = { custom: 0, imports: 2, functions: 3, exports: 7, elements: 9, code: 10, data: 11 };

/** How a file begins: what it is, and the version of the format. */
const BEGINNING = Buffer.from([0, 0x61, 0x73, 0x6d, 1, 0, 0, 0]);

/** How an expression ends, and how one begins that says "nothing" (`ref.null`). */
const [END, NOTHING] = [0x0b, 0xd0];

/** A number of the format, and where it ends. */
function number(bytes, at) {
  let value = 0;
  for (let shift = 0; ; shift += 7) {
    const byte = bytes[at++];
    value |= (byte & 127) << shift;
    if (byte < 128) return [value >>> 0, at];
  }
}

/** A number as the format writes it. */
function written(value) {
  const bytes = [];
  do {
    const low = value & 127;
    value >>>= 7;
    bytes.push(value ? low | 128 : low);
  } while (value);
  return Buffer.from(bytes);
}

/** What is `content` with its length before it. */
const measured = (content) => Buffer.concat([written(content.length), content]);

/** The sections of a file, each with its number and content. */
export function sections(file) {
  const found = [];
  for (let at = 8; at < file.length; ) {
    const id = file[at];
    const [length, from] = number(file, at + 1);
    found.push({ id, content: file.subarray(from, from + length) });
    at = from + length;
  }
  return found;
}

/** A file with these sections in place of its own. */
export function joined(file, all) {
  return Buffer.concat([file.subarray(0, 8), ...all.flatMap(({ id, content }) => [Buffer.from([id]), measured(content)])]);
}

/** A file whose section `which` has what `change` makes of its content. */
export function changed(file, which, change) {
  return joined(file, sections(file).map(({ id, content }) => ({ id, content: id === which ? change(content) : content })));
}

/** The types of the functions that a file has itself, by the content of that section: a number each, in order. */
export function typesOfFunctions(content) {
  let [left, at] = number(content, 0);
  const found = [];
  for (; left > 0; left -= 1) {
    const [type, behind] = number(content, at);
    found.push(type);
    at = behind;
  }
  return found;
}

/** The bodies of the functions of a code section, in order. */
export function bodies(code) {
  let [left, at] = number(code, 0);
  const found = [];
  for (; left > 0; left -= 1) {
    const [length, from] = number(code, at);
    found.push(code.subarray(from, from + length));
    at = from + length;
  }
  return found;
}

/** The content of the section of exports with each name as `rename` has it; without those that it has none for. */
export function exported(content, rename) {
  let [left, at] = number(content, 0);
  const kept = [];
  for (; left > 0; left -= 1) {
    const [length, from] = number(content, at);
    const what = from + length;
    const name = rename(content.toString('utf8', from, what));
    // Of what kind it is, and its number.
    at = number(content, what + 1)[1];
    if (name) kept.push(Buffer.concat([measured(Buffer.from(name)), content.subarray(what, at)]));
  }
  return Buffer.concat([written(kept.length), ...kept]);
}

/**
 * The content of the section of imports with each module and name as `rename` has them, which is also told
 * what is imported, as the format writes it; and how many of them are functions.
 */
export function imports(content, rename = (module, name) => [module, name]) {
  let [left, at] = number(content, 0);
  const parts = [content.subarray(0, at)];
  let functions = 0;
  const text = () => {
    const [length, from] = number(content, at);
    at = from + length;
    return content.toString('utf8', from, at);
  };
  const limits = () => {
    const [flags, from] = number(content, at);
    at = number(content, from)[1];
    if (flags & 1) at = number(content, at)[1];
  };
  for (; left > 0; left -= 1) {
    const [module, name] = [text(), text()];
    const from = at;
    const kind = content[at++];
    if (kind === 0) {
      functions += 1;
      at = number(content, at)[1];
    } else if (kind === 1) {
      at += 1;
      limits();
    } else if (kind === 2) {
      limits();
    } else {
      at += 2;
    }
    const what = content.subarray(from, at);
    parts.push(...rename(module, name, what).map((text) => measured(Buffer.from(text))), what);
  }
  return { content: Buffer.concat(parts), functions };
}

/** A file that imports things and exports them by the same names: `things` has what each is, as an import says it. */
export function passing(things) {
  const [taken, given] = [[written(things.size)], [written(things.size)]];
  const places = new Map();
  for (const [name, what] of things) {
    const [text, kind] = [measured(Buffer.from(name)), what[0]];
    if (kind === 0) throw new Error(`a function cannot be passed on: ${name}`);
    const place = places.get(kind) ?? 0;
    places.set(kind, place + 1);
    taken.push(measured(Buffer.from('elsewhere')), text, what);
    given.push(text, Buffer.from([kind]), written(place));
  }
  const all = [[SECTION.imports, taken], [SECTION.exports, given]];
  return joined(BEGINNING, all.map(([id, content]) => ({ id, content: Buffer.concat(content) })));
}

/** What a file imports: pairs of a module and a name. */
export function imported(file) {
  const found = [];
  const note = (...names) => (found.push(names), names);
  changed(file, SECTION.imports, (content) => imports(content, (module, name) => note(module, name)).content);
  return found;
}

/** The names that a file gives its functions, by their numbers; the imported ones have the first. */
export function namesOfFunctions(file) {
  const found = new Map();
  const text = (content, at) => {
    const [length, from] = number(content, at);
    return [content.toString('utf8', from, from + length), from + length];
  };
  for (const { id, content } of sections(file)) {
    if (id !== SECTION.custom) continue;
    const [title, from] = text(content, 0);
    if (title !== 'name') continue;
    // A kind of names each; that of functions is 1.
    for (let at = from; at < content.length; ) {
      const kind = content[at];
      const [length, start] = number(content, at + 1);
      at = start + length;
      if (kind !== 1) continue;
      let [left, place] = number(content, start);
      for (; left > 0; left -= 1) {
        const [which, behind] = number(content, place);
        const [name, end] = text(content, behind);
        found.set(which, name);
        place = end;
      }
    }
  }
  return found;
}

/** A section that gives functions names, the first of them to the function `first`. */
export function functionNames(first, names) {
  const map = names.map((name, i) => Buffer.concat([written(first + i), measured(Buffer.from(name))]));
  const functions = measured(Buffer.concat([written(names.length), ...map]));
  return { id: SECTION.custom, content: Buffer.concat([measured(Buffer.from('name')), Buffer.from([1]), functions]) };
}

/**
 * The content of the section of elements without segments that hold nothing: a table begins so. The splitter
 * has the entry say of each place of every part that nothing is there yet.
 */
export function withoutEmpty(content) {
  let [left, at] = number(content, 0);
  const kept = [];
  for (; left > 0; left -= 1) {
    const from = at;
    const [kind, offset] = number(content, at);
    // The two kinds that wasm-opt writes for a table: with numbers of functions, and with expressions.
    if (kind !== 0 && kind !== 4) throw new Error(`elements of a kind that is not known: ${kind}`);
    at = content.indexOf(END, offset) + 1;
    let entries;
    [entries, at] = number(content, at);
    let isEmpty = true;
    for (; entries > 0; entries -= 1) {
      if (kind === 0 || content[at] !== NOTHING) isEmpty = false;
      at = kind === 0 ? number(content, at)[1] : content.indexOf(END, number(content, at + 1)[1]) + 1;
    }
    if (!isEmpty) kept.push(content.subarray(from, at));
  }
  return Buffer.concat([written(kept.length), ...kept]);
}
