import type { Rolldown } from 'vite';

type Splitting = Extract<Rolldown.OutputOptions['codeSplitting'], object>;
type Group = NonNullable<Splitting['groups']>[number];

/**
 * The files that the page loads beside the first, by the modules that each begins at. A module that several need is in
 * the first of them. Two small modules are named because nothing but later files needs them, which would wait for one
 * another otherwise; the reference loads on demand, and is named so it stays out of the partners' file.
 */
const FILES: Readonly<Record<string, readonly string[]>> = {
  workbench: ['src/ui/workbench.ts'],
  tools: ['src/ui/tools.ts', 'src/vocabulary/origin.ts', 'src/engine/text/characters.ts'],
  editors: ['src/editor/index.ts', 'src/ui/panes/template-help.ts'],
  reference: ['src/vocabulary/reference.ts'],
  partners: ['src/partners/delivery.ts'],
  checks: ['src/lint/lint.ts', 'src/event/check/index.ts'],
};

/** A part of Svelte that only later files use. The first one reaches it, through the index of Svelte's runtime. */
const LATER = /[\\/]svelte[\\/].*[\\/]bindings[\\/]select\.js$/;

/**
 * Puts each stage of loading into one file, with all it imports that no earlier one has: it compresses better than many
 * small ones, and a slow line waits for one answer instead of dozens.
 */
export function splitting(): Splitting {
  const stages = Object.entries(FILES).map(([name, faces]) => ({
    name,
    test: (id: string) => faces.some((face) => id.replaceAll('\\', '/').endsWith(face)),
  }));
  const first: Group = {
    name: 'first',
    tags: ['$initial'],
    test: (id) => !LATER.test(id),
    includeDependenciesRecursively: false, // each of them has the tag, and what is left out stays out
  };
  return { groups: [first, ...stages] };
}
