// Writes brotli 11 and gzip 9 copies beside the files of a site that gain by it: node compress.mjs DIR
import { readdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { brotliCompress, constants, gzip } from 'node:zlib';

const worthwhile = /\.(html|js|css|wasm|json|svg|webmanifest)$/;
const smallest = 1000;

async function* filesBelow(folder) {
  for (const entry of await readdir(folder, { withFileTypes: true })) {
    const path = join(folder, entry.name);
    if (entry.isDirectory()) yield* filesBelow(path);
    else if (worthwhile.test(entry.name)) yield path;
  }
}

/**
 * How brotli may take a large file of wasm apart: in blocks of how many bytes, as a power of two, and how many
 * distances it names outright. Which is the best for a file nobody can tell before; it is 0.2 % of its size.
 */
const tries = [[], [17, 0], [0, 8], [16, 8]];

async function smallestBrotli(path, content) {
  const isWasm = path.endsWith('.wasm');
  const compressed = (isWasm ? tries : [[]]).map(([block = 0, direct = 0]) => {
    const params = {
      [constants.BROTLI_PARAM_QUALITY]: 11,
      [constants.BROTLI_PARAM_MODE]: isWasm ? constants.BROTLI_MODE_GENERIC : constants.BROTLI_MODE_TEXT,
      [constants.BROTLI_PARAM_SIZE_HINT]: content.length,
      [constants.BROTLI_PARAM_LGBLOCK]: block,
      [constants.BROTLI_PARAM_NDIRECT]: direct,
    };
    return promisify(brotliCompress)(content, { params });
  });
  return (await Promise.all(compressed)).reduce((a, b) => (b.length < a.length ? b : a));
}

async function compress(path) {
  const content = await readFile(path);
  if (content.length <= smallest) return;
  const [br, gz] = await Promise.all([smallestBrotli(path, content), promisify(gzip)(content, { level: 9 })]);
  await Promise.all([writeFile(`${path}.br`, br), writeFile(`${path}.gz`, gz)]);
}

const work = [];
for await (const path of filesBelow(process.argv[2])) work.push(compress(path));
await Promise.all(work);
