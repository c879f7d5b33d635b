import type { Preset } from './presets';

/** What links of format 2 may build on. */
export interface Presets {
  readonly templates: readonly Preset[];
  readonly events: readonly Preset[];
}

/** Loads the presets, which only some links need; undefined when the browser cannot get them. */
export async function loadPresets(): Promise<Presets | undefined> {
  try {
    const { EVENT_PRESETS, TEMPLATE_PRESETS } = await import('./presets');
    return { templates: TEMPLATE_PRESETS, events: EVENT_PRESETS };
  } catch {
    return undefined;
  }
}
