// Joins a sheet with everything it imports, in layer order, and prints it small: node styles.mjs FILE
//
// The tokens get short names, the same ones in every sheet; they begin with a capital, as no name of ours
// does. What code sets at elements is no token and keeps its name.
import { readFileSync, readdirSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { Features, bundle } from 'lightningcss';

// Versions as lightningcss wants them: major << 16 | minor << 8 | patch.
const chrome = 105 << 16;
const safari = 16 << 16;

/** Names of custom properties in a text. */
const named = (text) => text.match(/(?<![\w-])--[a-z][\w-]*/g) ?? [];

/** The short name of each token that `folder` declares; one that code asks for by its name ends the build. */
function shortNames(folder) {
  const tokens = readFileSync(join(folder, 'tokens.css'), 'utf8').match(/--[a-z][\w-]*(?=\s*:)/g);
  const short = new Map([...new Set(tokens)].map((name, i) => [name, `--${String.fromCharCode(65 + (i % 26))}${i < 26 ? '' : Math.floor(i / 26)}`]));
  for (const code of ['src', 'boot', 'prerender']) {
    for (const file of readdirSync(join(folder, '..', code), { recursive: true })) {
      if (!/\.(rs|js)$/.test(file)) continue;
      const asked = named(readFileSync(join(folder, '..', code, file), 'utf8')).find((name) => short.has(name));
      if (asked) throw new Error(`${code}/${file} asks for ${asked}, which is called otherwise in a built sheet`);
    }
  }
  return short;
}

try {
  const { code, warnings } = bundle({
    filename: process.argv[2],
    minify: true,
    targets: { chrome, safari, ios_saf: safari },
    // Colours for light and dark are tokens; nothing asks for what would stand for light-dark().
    exclude: Features.LightDark,
  });
  for (const warning of warnings) {
    console.error(`${warning.loc?.filename ?? process.argv[2]}:${warning.loc?.line ?? 1}: ${warning.message}`);
  }
  const short = shortNames(dirname(process.argv[2]));
  process.stdout.write(code.toString().replace(/(?<![\w-])--[a-z][\w-]*/g, (name) => short.get(name) ?? name));
} catch (error) {
  const place = error.loc ? `${error.fileName ?? process.argv[2]}:${error.loc.line}:${error.loc.column}: ` : '';
  console.error(`${place}${error.message}`);
  process.exitCode = 1;
}
