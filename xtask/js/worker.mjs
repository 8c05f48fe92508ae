// Makes the service worker of a site: node worker.mjs SITE ASSETS
//
// Every file of the site that pages need is listed with what it must be, by Workbox; pictures and videos
// are kept, or not, as they are looked at. A file that the feed does not need comes later.
import { createHash } from 'node:crypto';
import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { build } from 'esbuild';
import { getManifest } from 'workbox-build';

const [site, assets] = process.argv.slice(2);
const hashed = /-[0-9a-f]{8,}(_bg)?\.\w+$/;

/**
 * What neither the first feed nor its start asks for: of the wasm all that neither the page nor the glue
 * of the entry, `entry`, names.
 */
const isLater = (url, entry) =>
  /^(demo\/school\.json|hanzi\.txt|modules-.*|pages-.*|parts-.*)$/.test(url) ||
  (/\.wasm$/.test(url) && !url.endsWith('_bg.wasm') && !entry.includes(url));

async function list(entry) {
  const { manifestEntries, warnings } = await getManifest({
    globDirectory: site,
    globPatterns: ['**/*.{html,css,js,wasm,json,txt,svg,webmanifest}'],
    globIgnores: ['pictures/**', 'videos/**', 'screenshots/**', 'robots.txt', 'sw.js'],
    dontCacheBustURLsMatching: hashed,
    maximumFileSizeToCacheInBytes: 200_000_000,
  });
  if (warnings.length > 0) throw new Error(warnings.join('\n'));
  const files = await Promise.all(
    manifestEntries.map(async ({ url, revision }) => {
      const content = await readFile(join(site, url));
      const integrity = `sha256-${createHash('sha256').update(content).digest('base64')}`;
      return { url, revision, integrity, ...(isLater(url, entry) && { isLater: true }) };
    }),
  );
  return files.sort((a, b) => (a.url < b.url ? -1 : 1));
}

try {
  const html = await readFile(join(site, 'index.html'), 'utf8');
  const named = /<meta name="zc-build" content="([^"]+)"/.exec(html);
  if (!named) throw new Error('index.html does not name its build');
  const files = await list(html + (await readFile(join(site, named[1]), 'utf8')));
  const { outputFiles } = await build({
    entryPoints: [join(assets, 'worker.js')],
    nodePaths: ['node_modules'],
    bundle: true,
    minify: true,
    write: false,
    format: 'iife',
    target: ['chrome105', 'safari16'],
    charset: 'utf8',
    legalComments: 'none',
    logLevel: 'warning',
    define: {
      'process.env.NODE_ENV': '"production"',
      'self.__WB_MANIFEST': JSON.stringify(files),
      'self.__ZC_BUILD': JSON.stringify(named[1]),
      'self.__ZC_FILES': JSON.stringify(createHash('sha256').update(JSON.stringify(files)).digest('hex').slice(0, 16)),
    },
  });
  await writeFile(join(site, 'sw.js'), outputFiles[0].contents);
} catch (error) {
  console.error(error.message);
  process.exitCode = 1;
}
