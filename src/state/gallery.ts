import type { EventSample, TemplateSample } from '../event';

/** The examples a person can open. */
export interface Gallery {
  readonly templates: readonly TemplateSample[];
  readonly events: readonly EventSample[];
}

/** Loads the examples. */
export async function loadGallery(): Promise<Gallery> {
  const { EVENT_SAMPLES, TEMPLATE_SAMPLES } = await import('../event/samples');
  return { templates: TEMPLATE_SAMPLES, events: EVENT_SAMPLES };
}
