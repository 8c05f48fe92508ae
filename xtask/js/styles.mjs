// Joins a sheet with everything it imports, in layer order, and prints it small: node styles.mjs FILE
import { bundle } from 'lightningcss';

// Versions as lightningcss wants them: major << 16 | minor << 8 | patch.
const chrome = 105 << 16;
const safari = 16 << 16;

try {
  const { code, warnings } = bundle({
    filename: process.argv[2],
    minify: true,
    targets: { chrome, safari, ios_saf: safari },
  });
  for (const warning of warnings) {
    console.error(`${warning.loc?.filename ?? process.argv[2]}:${warning.loc?.line ?? 1}: ${warning.message}`);
  }
  process.stdout.write(code);
} catch (error) {
  const place = error.loc ? `${error.fileName ?? process.argv[2]}:${error.loc.line}:${error.loc.column}: ` : '';
  console.error(`${place}${error.message}`);
  process.exitCode = 1;
}
