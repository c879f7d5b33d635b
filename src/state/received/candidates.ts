import { DEFAULT_OPTIONS, MAX_TEMPLATE_LENGTH, NO_SETTINGS, parse } from '../../engine';
import { PARTNERS } from '../../partners';
import type { Candidate } from '../../received';
import { APPSFLYER, type Vocabulary } from '../../vocabulary';
import type { Work } from '../../work';
import type { Derived } from '../derivation/derived';
import type { HistoryEntry } from '../history';

/** A template to try, with what it takes to open it in Compose. */
export interface WorkCandidate extends Candidate {
  /** The template’s language, options and partner, as a work has them; the template itself is in `template`. */
  readonly work: Omit<Work, 'template' | 'event'>;
}

/** The most saved works that are tried, the latest first. */
const MAX_SAVED = 200;

/** The id of the candidate that is the template in Compose. */
export const PRESENT = 'present';

/** Returns the present template as a candidate; undefined while there is none that can be tried. */
export function presentCandidate({
  inputs,
  request,
  language,
  delivery,
}: Derived): WorkCandidate | undefined {
  if (request.parsed.text.trim() === '') return undefined;
  return {
    work: inputs.work,
    id: PRESENT,
    name: 'Your template',
    source: 'present',
    template: request.parsed,
    vocabulary: language.vocabulary,
    options: language.options,
    settings: delivery.settings,
  };
}

/** Returns the templates of the partners as candidates, without the values of their settings. */
export function partnerCandidates(): readonly WorkCandidate[] {
  return PARTNERS.flatMap(({ id, templates }) =>
    templates.map((template) => ({
      ...plainCandidate(`partner ${id} ${template.id}`, template.title, 'partner', template.text),
      work: { partner: { id, settings: template.settings ?? {} } },
    })),
  );
}

/** Loads the examples of both languages as candidates. */
export async function exampleCandidates(): Promise<readonly WorkCandidate[]> {
  const [{ TEMPLATE_SAMPLES }, { LEANPLUM, LEANPLUM_TEMPLATES }] = await Promise.all([
    import('../../event/samples'),
    import('../../vocabulary/leanplum'),
  ]);
  return [
    ...TEMPLATE_SAMPLES.map(({ id, title, text }) => plainCandidate(`example ${id}`, title, 'example', text)),
    ...LEANPLUM_TEMPLATES.map(({ id, title, text }) =>
      plainCandidate(`example ${id}`, title, 'example', text, LEANPLUM),
    ),
  ];
}

/** Returns the works in the history as candidates, the latest first; those in a language that has not loaded are left out. */
export function savedCandidates(
  entries: readonly HistoryEntry[],
  titleOf: (entry: HistoryEntry) => string,
): readonly WorkCandidate[] {
  const seen = new Set<string>();
  return entries.slice(0, MAX_SAVED).flatMap((entry) => {
    const { template, vocabulary, options } = entry.work;
    if (vocabulary !== undefined || isUseless(entry.work) || seen.has(template)) return [];
    seen.add(template);
    const plain = plainCandidate(`saved ${entry.id}`, titleOf(entry), 'saved', template);
    return [{ ...plain, options: { ...DEFAULT_OPTIONS, ...options }, work: entry.work }];
  });
}

/** The id of the candidate that was made from the request itself. */
export const MADE = 'made';

/** Returns a template that was made from the request as a candidate. */
export function derivedCandidate(text: string): WorkCandidate {
  return plainCandidate(MADE, 'Made from this request', 'saved', text);
}

function isUseless({ template }: Work): boolean {
  return template.trim() === '' || template.length > MAX_TEMPLATE_LENGTH;
}

/** Returns a template with the default options and no settings as a candidate. */
export function plainCandidate(
  id: string,
  name: string,
  source: Candidate['source'],
  text: string,
  vocabulary: Vocabulary = APPSFLYER,
): WorkCandidate {
  return {
    work: vocabulary === APPSFLYER ? {} : { vocabulary: 'leanplum' },
    id,
    name,
    source,
    template: parse(text, vocabulary),
    vocabulary,
    options: DEFAULT_OPTIONS,
    settings: NO_SETTINGS,
  };
}
