// Prints what a page says of a file so that a browser takes no other: node integrity.mjs FILE
import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';

process.stdout.write(`sha256-${createHash('sha256').update(readFileSync(process.argv[2])).digest('base64')}`);
