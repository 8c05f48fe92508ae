// The sections of a wasm file, as far as a build changes them after its tools.
// Source: https://webassembly.github.io/spec/core/binary/modules.html

/** Sections by their number in the format. */
export const SECTION = { custom: 0, imports: 2, code: 10 };

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

/** The content of the section of imports with each name as `rename` has it, and how many of them are functions. */
export function imports(content, rename = (name) => name) {
  let [left, at] = number(content, 0);
  const parts = [content.subarray(0, at)];
  let functions = 0;
  const text = () => {
    const [length, from] = number(content, at);
    at = from + length;
    return content.subarray(from, at);
  };
  const limits = () => {
    const [flags, from] = number(content, at);
    at = number(content, from)[1];
    if (flags & 1) at = number(content, at)[1];
  };
  for (; left > 0; left -= 1) {
    const module = text();
    const name = text().toString();
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
    parts.push(measured(module), measured(Buffer.from(rename(name))), content.subarray(from, at));
  }
  return { content: Buffer.concat(parts), functions };
}

/** A section that gives functions names, the first of them to the function `first`. */
export function functionNames(first, names) {
  const map = names.map((name, i) => Buffer.concat([written(first + i), measured(Buffer.from(name))]));
  const functions = measured(Buffer.concat([written(names.length), ...map]));
  return { id: SECTION.custom, content: Buffer.concat([measured(Buffer.from('name')), Buffer.from([1]), functions]) };
}
