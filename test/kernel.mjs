// @ts-check
/**
 * `npm run kernel` compiles `src/batch/kernel/assembly` and writes the result into `src/batch/kernel/compiled.ts`. With
 * `--check` it writes nothing, and fails when that file is not what would be written.
 *
 * The compiler takes seconds and few people change the kernel, so its output is kept with the sources.
 */
import { readFileSync, writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import asc from 'assemblyscript/asc';

const folder = fileURLToPath(new URL('../src/batch/kernel/', import.meta.url));
const target = `${folder}compiled.ts`;

/** @type {Uint8Array | undefined} */
let compiled;
let messages = '';
const { error } = await asc.main(
  [
    'assembly/index.ts',
    ...['--baseDir', folder, '--outFile', 'kernel.wasm'],
    // No memory is managed: the page says where everything is.
    ...['--runtime', 'stub', '--importMemory', '--noExportMemory'],
    ...['-O3', '--converge', '--noAssert', '--enable', 'simd'],
  ],
  {
    writeFile: (_name, contents) => void (compiled = Buffer.from(contents)),
    stderr: { write: (chunk) => void (messages += Buffer.from(chunk).toString()) },
  },
);
if (error !== null || compiled === undefined) {
  console.error(messages);
  process.exit(1);
}

const text = `/** What \`assembly\` compiles to, in Base64. \`npm run kernel\` writes this file. */
export const KERNEL =
  '${Buffer.from(compiled).toString('base64')}';
`;
if (!process.argv.includes('--check')) writeFileSync(target, text);
else if (readFileSync(target, 'utf8') !== text) {
  console.error('src/batch/kernel/compiled.ts is not what its sources compile to. Run `npm run kernel`.');
  process.exit(1);
}
