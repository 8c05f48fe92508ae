// Prints boot.js small, in the old syntax it is written in: node boot.mjs FILE
import { readFileSync } from 'node:fs';
import { transform } from 'esbuild';

const { code } = await transform(readFileSync(process.argv[2], 'utf8'), { minify: true, target: 'es5', charset: 'utf8', legalComments: 'none' });
process.stdout.write(code);
