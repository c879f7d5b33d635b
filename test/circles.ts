import { posix } from 'node:path';
import { readSource } from './imports';

/**
 * Finds files that import each other in a circle, types and `import()` calls included. Takes a map from path to source
 * text, and returns each circle as one line: `a.ts -> b.ts -> a.ts`.
 */
export function circlesOf(sources: ReadonlyMap<string, string>): string[] {
  const found: string[] = [];
  const done = new Set<string>();
  const visit = (path: string, trail: readonly string[]) => {
    const start = trail.indexOf(path);
    if (start >= 0) found.push([...trail.slice(start), path].join(' -> '));
    if (start >= 0 || done.has(path)) return;
    for (const other of importedFiles(path, sources)) {
      // A component that draws itself imports itself.
      if (other !== path) visit(other, [...trail, path]);
    }
    done.add(path);
  };
  for (const path of sources.keys()) visit(path, []);
  return found;
}

function importedFiles(path: string, sources: ReadonlyMap<string, string>): string[] {
  return readSource(path, sources.get(path) ?? '').imports.flatMap(({ from }) => {
    if (!from.startsWith('.')) return [];
    const target = posix.join(posix.dirname(path), from.replace(/\?.*/, ''));
    const names = [target, `${target}.ts`, posix.join(target, 'index.ts')];
    return names.find((name) => sources.has(name)) ?? [];
  });
}
