// @ts-check
/**
 * `npm run kernel` compiles `src/batch/kernel/assembly` and writes the result into `src/batch/kernel/compiled.ts`. With
 * `--check` it writes nothing, and fails when that file is not what would be written.
 *
 * The compiler takes seconds and few people change the kernel, so its output is kept with the sources.
 */
import { spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

// It runs as a program, because its types declare those of AssemblyScript for everything here.
const compiler = fileURLToPath(new URL('../node_modules/assemblyscript/bin/asc.js', import.meta.url));
const folder = fileURLToPath(new URL('../src/batch/kernel/', import.meta.url));
const target = join(folder, 'compiled.ts');

/** @returns {Buffer} */
function compile() {
  const output = mkdtempSync(join(tmpdir(), 'kernel-'));
  const file = join(output, 'kernel.wasm');
  const { status } = spawnSync(
    process.execPath,
    [
      ...[compiler, 'assembly/index.ts', '--baseDir', folder, '--outFile', file],
      // No memory is managed: the page says where everything is.
      ...['--runtime', 'stub', '--importMemory', '--noExportMemory'],
      ...['-O3', '--noAssert', '--enable', 'simd'],
    ],
    { stdio: 'inherit' },
  );
  if (status !== 0) process.exit(1);
  const compiled = readFileSync(file);
  rmSync(output, { recursive: true });
  return compiled;
}

const text = `/** What \`assembly\` compiles to, in Base64. \`npm run kernel\` writes this file. */
export const KERNEL =
  '${compile().toString('base64')}';
`;
if (!process.argv.includes('--check')) writeFileSync(target, text);
else if (readFileSync(target, 'utf8') !== text) {
  console.error('src/batch/kernel/compiled.ts is not what its sources compile to. Run `npm run kernel`.');
  process.exit(1);
}
