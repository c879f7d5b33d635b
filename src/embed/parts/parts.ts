/** What a part exports, by name. */
export type Exports = Record<string, unknown>;

/**
 * Returns what another part exports, once it has run. Of a part that has not been loaded it returns a promise, which a
 * dynamic import awaits.
 */
export type Require = (name: string) => Exports | Promise<Exports>;

/** Runs a part: it calls `require` for other parts and sets its exports. */
export type Run = (require: Require, exports: Exports) => void;

/** Adds a part, called by the script that the part is in: its name, the parts it cannot run without, and the part. */
export type AddPart = (name: string, needs: readonly string[], run: Run) => void;

interface Part {
  readonly needs: readonly string[];
  readonly run: Run;
}

/**
 * Runs the parts that the build of the embedded page consists of. The first is in the document; the others are scripts
 * that `loadScript` loads on demand, each once. A part that could not be loaded is tried again when it is next needed.
 */
export function createParts(loadScript: (name: string) => Promise<void>): AddPart {
  const added = new Map<string, Part>();
  const exported = new Map<string, Exports>();
  const loads = new Map<string, Promise<Exports>>();
  const require: Require = (name) => exported.get(name) ?? load(name);

  const load = (name: string): Promise<Exports> => {
    const known = loads.get(name);
    if (known !== undefined) return known;
    const loading = loadWithNeeds(name);
    loads.set(name, loading);
    loading.catch(() => loads.delete(name));
    return loading;
  };

  const loadWithNeeds = async (name: string): Promise<Exports> => {
    await loadScript(name);
    const { needs, run } = added.get(name) ?? noPart(name);
    for (const need of needs) await require(need);
    return exported.get(name) ?? runPart(name, run);
  };

  const runPart = (name: string, run: Run): Exports => {
    const exports: Exports = {};
    run(require, exports);
    exported.set(name, exports);
    return exports;
  };

  return (name, needs, run) => {
    added.set(name, { needs, run });
    if (needs.every((need) => exported.has(need))) runPart(name, run);
  };
}

function noPart(name: string): never {
  throw new Error(`${name} adds no part.`);
}
