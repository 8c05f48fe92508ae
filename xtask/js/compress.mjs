// Writes brotli 11 and gzip 9 copies beside the files of a site that gain by it: node compress.mjs DIR
import { readdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { brotliCompress, constants, gzip } from 'node:zlib';

const worthwhile = /\.(html|js|css|wasm|bin|json|svg|webmanifest)$/;
const smallest = 1000;

async function* filesBelow(folder) {
  for (const entry of await readdir(folder, { withFileTypes: true })) {
    const path = join(folder, entry.name);
    if (entry.isDirectory()) yield* filesBelow(path);
    else if (worthwhile.test(entry.name)) yield path;
  }
}

async function compress(path) {
  const content = await readFile(path);
  if (content.length <= smallest) return;
  const mode = /\.(wasm|bin)$/.test(path) ? constants.BROTLI_MODE_GENERIC : constants.BROTLI_MODE_TEXT;
  const params = {
    [constants.BROTLI_PARAM_QUALITY]: 11,
    [constants.BROTLI_PARAM_MODE]: mode,
    [constants.BROTLI_PARAM_SIZE_HINT]: content.length,
  };
  const [br, gz] = await Promise.all([
    promisify(brotliCompress)(content, { params }),
    promisify(gzip)(content, { level: 9 }),
  ]);
  await Promise.all([writeFile(`${path}.br`, br), writeFile(`${path}.gz`, gz)]);
}

const work = [];
for await (const path of filesBelow(process.argv[2])) work.push(compress(path));
await Promise.all(work);
