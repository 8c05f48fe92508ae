// The glue that wasm-bindgen writes, made small: each change finds what it changes or fails the build, since
// another version may write it otherwise.
import { replaced } from './text.mjs';

/** The module under which the entry asks for functions of the glue. */
const MODULE = './zhongcao_bg.js';

/** What the glue asks of the entry, by name. */
export const asked = (glue) => new Set([...glue.matchAll(/\bwasm\.(\w+)/g)].map(([, name]) => name));

/** What every browser of the floor has needs nothing in its place. */
function withoutFallbacks(glue) {
  const registry = /\(typeof FinalizationRegistry === 'undefined'\)\s*\? \{ register: \(\) => \{\}, unregister: \(\) => \{\} \}\s*: /g;
  return replaced(replaced(glue, registry, ''), /^if \(!\('encodeInto' in [\s\S]*?^\}\n/gm, '');
}

/** start.js gives a response or bytes, and tries bytes when a response will not do; nothing else starts the entry. */
function withOneStart(glue) {
  const start = `const initSync = () => wasm;
async function __wbg_init({ module_or_path: source }) {
    const how = source instanceof Response ? 'instantiateStreaming' : 'instantiate';
    const { instance } = await WebAssembly[how](source, __wbg_get_imports());
    __wbg_finalize_init(instance);
}
export { initSync, __wbg_init as default };
`;
  let rest = replaced(glue, /^async function __wbg_load\([\s\S]*$/gm, start);
  rest = replaced(rest, 'let wasmModule, wasmInstance, wasm;', 'let wasm;');
  rest = replaced(rest, '    wasmInstance = instance;\n', '');
  return replaced(rest, '    wasmModule = module;\n', '');
}

/** Functions that may throw are wrapped once, when the glue begins, and not at each call. */
function withWrapped(glue) {
  const caught = /function\(\) \{ return handleError\(function (\([^)]*\)) \{([\s\S]*?)\n {8}\}, arguments\); \}/g;
  const rest = replaced(glue, caught, 'handleError($1 => {$2\n        })');
  const handler = /^function handleError\(f, args\) \{\n {4}try \{\n {8}return f\.apply\(this, args\);([\s\S]*?)\n\}\n/gm;
  return replaced(rest, handler, 'const handleError = (f) => (...args) => {\n    try {\n        return f(...args);$1\n};\n');
}

/** What many functions end in is said once: a text, or nothing, or a thing that is handed over. */
function withSharedEnds(glue) {
  const passed = String.raw`passStringToWasm0\(ret, wasm\.__wbindgen_malloc, wasm\.__wbindgen_realloc\);\s*(?:const|var) len1 = WASM_VECTOR_LEN;`;
  const put = String.raw`\s*getDataViewMemory0\(\)\.setInt32\(\(arg0 >>> 0\) \+ 4 \* 1, len1, true\);\s*getDataViewMemory0\(\)\.setInt32\(\(arg0 >>> 0\) \+ 4 \* 0, ptr1, true\);`;
  let rest = replaced(glue, new RegExp(`const ptr1 = ${passed}${put}`, 'g'), 'putString(arg0, ret);');
  rest = replaced(rest, new RegExp(String.raw`var ptr1 = isLikeNone\(ret\) \? 0 : ${passed}${put}`, 'g'), 'putMaybeString(arg0, ret);');
  rest = replaced(rest, /return isLikeNone\(ret\) \? 0 : addToExternrefTable0\(ret\);/g, 'return maybe(ret);');
  return `${rest}
function putString(at, text) {
    const start = passStringToWasm0(text, wasm.__wbindgen_malloc, wasm.__wbindgen_realloc);
    getDataViewMemory0().setInt32((at >>> 0) + 4, WASM_VECTOR_LEN, true);
    getDataViewMemory0().setInt32(at >>> 0, start, true);
}
function putMaybeString(at, text) {
    if (isLikeNone(text)) getDataViewMemory0().setInt32(at >>> 0, 0, true);
    else putString(at, text);
}
function maybe(thing) {
    return isLikeNone(thing) ? 0 : addToExternrefTable0(thing);
}
`;
}

/** Of values that reports name: errors with where they came from, and of other things their kind, not what is in them. */
function withShortDebug(glue) {
  const debug = `function debugString(val) {
    if (val instanceof Error) return \`\${val.name}: \${val.message}\\n\${val.stack}\`;
    return typeof val === 'string' ? JSON.stringify(val) : String(val);
}
`;
  return replaced(glue, /^function debugString\(val\) \{[\s\S]*?^\}\n/gm, debug);
}

/**
 * The functions as a list, in the order in which the entry asks for them, those alike once; and the place of
 * each by the name that wasm-bindgen has given it. A place takes less than a name, in the entry and here.
 */
function listed(glue, wanted) {
  const [, before, body, after] = /^([\s\S]*?const import0 = )\{\n {8}__proto__: null,\n([\s\S]*?)\n {4}\};\n([\s\S]*)$/.exec(glue) ?? [];
  const found = new Map();
  for (const [, name, code] of (body ?? '').matchAll(/^ {8}(__wb[\w$]+): ([\s\S]*?),$(?=\n {8}__wb|$(?![\s\S]))/gm)) found.set(name, code);
  const list = [];
  const places = new Map();
  for (const name of wanted) {
    const code = found.get(name);
    if (!code) throw new Error(`the glue has no function ${name}`);
    const known = list.indexOf(code);
    places.set(name, String(known < 0 ? list.push(code) - 1 : known));
  }
  const rest = replaced(after, `"${MODULE}": import0`, '"": import0');
  // wasm-bindgen names the loaders once for each part.
  const once = replaced(rest, /("\.\/__wasm_split\.js": )import(?!1\b)\d+,\s*/g, '');
  return { glue: `${before}[\n${list.join(',\n')}\n    ];\n${once}`, places };
}

/**
 * The glue for an entry that imports the pairs of module and name of `wanted`; and how such a pair is to be
 * renamed there.
 */
export function small(glue, wanted) {
  const names = wanted.filter(([module]) => module === MODULE).map(([, name]) => name);
  const steps = [withoutFallbacks, withOneStart, withWrapped, withSharedEnds, withShortDebug];
  const { glue: made, places } = listed(steps.reduce((text, step) => step(text), glue), names);
  return { glue: made, rename: (module, name) => (module === MODULE ? ['', places.get(name)] : [module, name]) };
}
