// Prints the titles of a pack's notes with their words told apart, as src/platform/words.rs tells them
// apart in a browser: node words.mjs PACK
import { readFileSync } from 'node:fs';

const segmenter = new Intl.Segmenter('zh-Hans', { granularity: 'word' });

function words(text) {
  const found = [];
  for (const { segment, isWordLike } of segmenter.segment(text)) {
    if (found.length > 0 && !isWordLike) found[found.length - 1] += segment;
    else found.push(segment);
  }
  return found;
}

const { records } = JSON.parse(readFileSync(process.argv[2], 'utf8'));
const titles = records.filter(([kind]) => kind === 'note').map(([, , json]) => JSON.parse(json).is.title);
process.stdout.write(JSON.stringify(Object.fromEntries(titles.map((title) => [title, words(title)]))));
