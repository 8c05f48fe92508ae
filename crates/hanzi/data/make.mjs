// Makes hanzi.txt: which character stands for which in Simplified Chinese, and how each is read.
//
// The characters are those of GB 2312 and Big5, as the text decoders of Node know them. Forms come
// from OpenCC's tables (opencc-js), readings from pinyin-pro; see NOTICE.
import * as OpenCC from 'opencc-js';
import { pinyin } from 'pinyin-pro';
import { writeFileSync } from 'node:fs';

/** What OpenCC leaves as it is, and people type for one another. */
const ALSO = { 幺: '么', 么: '么', 著: '着', 妳: '你', 牠: '它', 甚: '什', 喫: '吃', 傢: '家', 佔: '占', 週: '周', 餵: '喂' };

function* decoded(encoding, leads, trails) {
  const decoder = new TextDecoder(encoding);
  for (const lead of leads) {
    for (const trail of trails) {
      const character = decoder.decode(new Uint8Array([lead, trail]));
      if (/^[\u4e00-\u9fff]$/u.test(character)) yield character;
    }
  }
}
const range = (from, to) => Array.from({ length: to - from + 1 }, (_, i) => from + i);
const characters = new Set([
  ...decoded('gb18030', range(0xb0, 0xf7), range(0xa1, 0xfe)),
  ...decoded('big5', range(0xa4, 0xf9), [...range(0x40, 0x7e), ...range(0xa1, 0xfe)]),
  ...Object.keys(ALSO),
]);

const converters = ['t', 'hk', 'tw'].map((from) => OpenCC.Converter({ from, to: 'cn' }));
function simplified(character) {
  if (character in ALSO) return ALSO[character];
  for (const convert of converters) {
    const form = convert(character);
    // Where one form leads to another, the last counts.
    if (form !== character && /^[\u4e00-\u9fff]$/u.test(form)) return simplified(form);
  }
  return character;
}

const forms = [];
const bySyllable = new Map();
for (const character of [...characters].sort()) {
  const form = simplified(character);
  if (form !== character) forms.push(character + form);
  const readings = pinyin(character, { multiple: true, toneType: 'none', type: 'array', v: true });
  // A Simplified character is read as any of those it stands for: 干 is 乾, too.
  for (const syllable of readings.filter((reading) => /^[a-z]+$/.test(reading))) {
    bySyllable.set(syllable, (bySyllable.get(syllable) ?? new Set()).add(form));
  }
}
const syllables = [...bySyllable].sort(([a], [b]) => (a < b ? -1 : 1));
const lines = syllables.map(([syllable, set]) => `${syllable} ${[...set].sort().join('')}`);
writeFileSync('hanzi.txt', ['hanzi 1', forms.join(''), ...lines, ''].join('\n'));
console.log(`${characters.size} characters, ${forms.length} forms, ${lines.length} syllables`);
