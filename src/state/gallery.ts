import type { EventSample, TemplateSample } from '../event';
import type { LanguageId } from './language';

/** The examples a person can open. */
export interface Gallery {
  readonly templates: readonly TemplateSample[];
  readonly events: readonly EventSample[];
}

/** Loads the examples of a language. */
export async function loadGallery(id: LanguageId): Promise<Gallery> {
  if (id === 'leanplum') {
    const { LEANPLUM_EVENTS, LEANPLUM_TEMPLATES } = await import('../vocabulary/leanplum');
    return { templates: LEANPLUM_TEMPLATES, events: LEANPLUM_EVENTS };
  }
  const { EVENT_SAMPLES, TEMPLATE_SAMPLES } = await import('../event/samples');
  return { templates: TEMPLATE_SAMPLES, events: EVENT_SAMPLES };
}

/** Loads what a language's documents state for every postback, in sentences; nothing for AppsFlyer's. */
export async function loadRules(id: LanguageId): Promise<readonly string[]> {
  if (id === 'appsflyer') return [];
  const { LEANPLUM_RULES } = await import('../vocabulary/leanplum');
  return LEANPLUM_RULES.map(({ text }) => text);
}
