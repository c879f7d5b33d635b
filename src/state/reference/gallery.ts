import { numberMacros, parse } from '../../engine';
import type { EventSample, TemplateSample } from '../../event';
import type { ListedPartner } from '../../partners';
import type { LanguageId } from '../../views';
import type { Vocabulary } from '../../vocabulary';

/** The examples of a template language. */
export interface Gallery {
  /** Example templates, in the order in which they are listed. */
  readonly templates: readonly TemplateSample[];
  /** Example events, in the order in which they are listed. */
  readonly events: readonly EventSample[];
}

/** Loads the examples of a language. */
export async function loadGallery(id: LanguageId): Promise<Gallery> {
  if (id === 'leanplum') {
    const { LEANPLUM_EVENTS, LEANPLUM_TEMPLATES } = await import('../../vocabulary/leanplum');
    return { templates: LEANPLUM_TEMPLATES, events: LEANPLUM_EVENTS };
  }
  const { EVENT_SAMPLES, TEMPLATE_SAMPLES } = await import('../../event/samples');
  return { templates: TEMPLATE_SAMPLES, events: EVENT_SAMPLES };
}

/** Loads all partners, whose templates are offered; none where they cannot be loaded. Never rejects. */
export async function loadPartners(): Promise<readonly ListedPartner[]> {
  return await import('../../partners').then(
    ({ PARTNERS }) => PARTNERS,
    () => [],
  );
}

/** Loads the documented rules that apply to every postback of a language, one sentence each; empty for AppsFlyer. */
export async function loadRules(id: LanguageId): Promise<readonly string[]> {
  if (id === 'appsflyer') return [];
  const { LEANPLUM_RULES } = await import('../../vocabulary/leanplum');
  return LEANPLUM_RULES.map(({ text }) => text);
}

/** Counts the macros of a template; equal ones count once. */
export function countMacros(template: string, vocabulary: Vocabulary): number {
  return Math.max(0, ...numberMacros(parse(template, vocabulary).parts, vocabulary));
}
