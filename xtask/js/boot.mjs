// Prints a file of boot/ small: node boot.mjs FILE. start.js and installed.js are modules for browsers above
// the floor; the others stay in the old syntax they are written in.
import { readFileSync } from 'node:fs';
import { basename } from 'node:path';
import { transform } from 'esbuild';

const file = process.argv[2];
const target = /^(start|installed)/.test(basename(file)) ? 'es2020' : 'es5';
const { code } = await transform(readFileSync(file, 'utf8'), { minify: true, target, charset: 'utf8', legalComments: 'none' });
process.stdout.write(code);
