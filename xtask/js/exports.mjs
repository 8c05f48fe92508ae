// Leaves of what the entry exports only what the glue and the parts ask for; what nobody can call any more,
// wasm-opt takes out of it: node exports.mjs WORK, with the folders that xtask/js/parts.mjs names.
import { readFile, readdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { asked } from './glue.mjs';
import { SECTION, changed, exported, imported } from './wasm.mjs';

const app = 'zhongcao';
const [work] = process.argv.slice(2);

try {
  const names = asked(await readFile(join(work, 'bound', `${app}.js`), 'utf8'));
  for (const file of await readdir(join(work, 'split'))) {
    if (!file.endsWith('.wasm') || file === `${app}.wasm`) continue;
    for (const [, name] of imported(await readFile(join(work, 'split', file)))) names.add(name);
  }
  const entry = join(work, 'bound', `${app}_bg.wasm`);
  const keep = (content) => exported(content, (name) => names.has(name) && name);
  await writeFile(entry, changed(await readFile(entry), SECTION.exports, keep));
} catch (error) {
  console.error(error.message);
  process.exitCode = 1;
}
