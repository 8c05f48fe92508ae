// Prints a file of boot/ small: node boot.mjs FILE. start.js and installed.js are modules for browsers above
// the floor; the others stay in the old syntax they are written in.
import { readFileSync } from 'node:fs';
import { basename } from 'node:path';
import { transform } from 'esbuild';
import { minify } from 'terser';

const file = process.argv[2];
const isNew = /^(start|installed)/.test(basename(file));
const target = isNew ? 'es2020' : 'es5';
const made = await transform(readFileSync(file, 'utf8'), { minify: true, target, charset: 'utf8', legalComments: 'none' });
// Statements stay apart: joined by commas they are shorter and compress worse.
const { code } = await minify(made.code, {
  ecma: isNew ? 2020 : 5,
  compress: { passes: 3, sequences: false },
});
process.stdout.write(code);
