// @ts-check
/**
 * The benchmark: `npm run bench`, or one part of it by name, `npm run bench -- engine`. Prints tables and says on what
 * machine it ran; asserts nothing but that the outputs it compares are equal. Read ratios, not times.
 */
import { execFileSync } from 'node:child_process';
import { cpus, loadavg } from 'node:os';
import { fileURLToPath } from 'node:url';
import { build } from 'vite';

const here = new URL('./', import.meta.url);
const cache = new URL('../../node_modules/.cache/bench/', import.meta.url);

/** Bundles the benchmark of the engine, so that Node can run it, and runs it on its own. */
async function engine() {
  await bundle();
  execFileSync(process.execPath, [fileURLToPath(new URL('engine.js', cache))], { stdio: 'inherit' });
}

/** Measures keystrokes in the built page. */
async function keystroke() {
  await bundle();
  const { fortyMacros, hundredFields, printTable, quantile } = await import(new URL('kit.js', cache).href);
  const { benchKeystrokes } = await import('./keystroke.mjs');
  await benchKeystrokes({ template: fortyMacros(), event: hundredFields(1) }, printTable, quantile);
}

/** Measures a first visit of the built page on a slow line. */
async function load() {
  await bundle();
  const { printTable, quantile } = await import(new URL('kit.js', cache).href);
  const { benchLoad } = await import('./load.mjs');
  await benchLoad(printTable, quantile);
}

/** Runs many events through a template, in several ways. */
async function batch() {
  await bundle();
  execFileSync(process.execPath, [fileURLToPath(new URL('batch.js', cache))], { stdio: 'inherit' });
  const { batchTemplate, printTable, writeRows } = await import(new URL('kit.js', cache).href);
  const { benchBatchPage } = await import('./batch-page.mjs');
  await benchBatchPage([200_000, 1_100_000], batchTemplate, writeRows, printTable);
}

/** @type {Promise<unknown> | undefined} */
let bundled;

/** Turns the TypeScript of this folder into what Node can load, once. */
function bundle() {
  bundled ??= build({
    configFile: false,
    logLevel: 'warn',
    // Node cannot import names from it, as bundlers can.
    ssr: { noExternal: ['lz-string'] },
    build: {
      ssr: true,
      outDir: fileURLToPath(cache),
      emptyOutDir: true,
      rolldownOptions: {
        input: ['engine', 'kit', 'batch', 'batch-worker'].map((name) =>
          fileURLToPath(new URL(`${name}.ts`, here)),
        ),
      },
    },
  });
  return bundled;
}

const parts = { engine, keystroke, load, batch };
const wanted = process.argv.slice(2);
const unknown = wanted.filter((name) => !(name in parts));
if (unknown.length > 0) {
  console.error(`There is no benchmark ${unknown.join(', ')}; there are ${Object.keys(parts).join(', ')}.`);
  process.exit(1);
}

const [processor] = cpus();
const busy = loadavg()
  .map((each) => each.toFixed(2))
  .join(' ');
console.log(
  `${processor?.model.trim() ?? 'unknown processor'}, ${String(cpus().length)} cores, load ${busy}`,
);
console.log(`Node ${process.versions.node}, ${process.platform} ${process.arch}`);
for (const [name, run] of Object.entries(parts)) {
  if (wanted.length === 0 || wanted.includes(name)) await run();
}
