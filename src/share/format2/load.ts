import type { Preset } from './presets';

/** The presets that links of format 2 may build on. */
export interface Presets {
  /** The templates, in the order of their numbers. */
  readonly templates: readonly Preset[];
  /** The events, in the order of their numbers. */
  readonly events: readonly Preset[];
}

/** Loads the presets, which only some links need; undefined when they cannot be loaded. */
export async function loadPresets(): Promise<Presets | undefined> {
  try {
    const { EVENT_PRESETS, TEMPLATE_PRESETS } = await import('./presets');
    return { templates: TEMPLATE_PRESETS, events: EVENT_PRESETS };
  } catch {
    return undefined;
  }
}
