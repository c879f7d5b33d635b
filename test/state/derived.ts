import type { RenderOptions, Span } from '../../src/engine';
import { checkEvent } from '../../src/event/check';
import { readForm } from '../../src/event/forms';
import { lint, mayBeForeign } from '../../src/lint/lint';
import { foreignTemplateOf } from '../../src/lint/systems';
import { PARTNERS } from '../../src/partners';
import * as rules from '../../src/partners/delivery';
import { type Derived, deriveFrom, Inputs, memoryStore, type Store, type Work } from '../../src/state';
import { normalizeWork } from '../../src/work';

/** Returns a work with the default options, except for those given. */
export function workOf(template: string, event: string, options: Partial<RenderOptions> = {}): Work {
  return normalizeWork({ template, event, options });
}

/** Derives the state of a page on which everything has loaded. */
export function derivedOf(template: string, event: string): Derived {
  const derived = deriveFrom(new Inputs(workOf(template, event)));
  derived.insight.useChecks({ lint, checkEvent, mayBeForeign });
  derived.insight.useRecognition({ foreign: foreignTemplateOf });
  derived.event.useForms(readForm);
  derived.delivery.useRules(rules);
  for (const partner of PARTNERS) derived.delivery.usePartner(partner);
  return derived;
}

/** The highlighted texts of the four views. */
export interface Highlighted {
  readonly template: readonly string[];
  readonly event: readonly string[];
  readonly request: readonly string[];
  /** Names of the highlighted rows, each with the path to the value inside its JSON when there is one. */
  readonly decoded: readonly string[];
}

/** Returns the texts that are highlighted. */
export function highlightedIn({ inputs, request: { rendering }, insight, pointing }: Derived): Highlighted {
  const { template, event, request, rows, inner } = pointing.highlights;
  const cut = (text: string, spans: readonly Span[]) => spans.map(({ from, to }) => text.slice(from, to));
  return {
    template: cut(inputs.template, template),
    event: cut(inputs.event, event),
    request: cut(rendering.text, request),
    decoded: [...rows].map((row) => [insight.rows[row]?.name ?? '', ...inner].join('.')),
  };
}

/** A store that refuses every text, as when storage is denied or full. */
export function refusingStore(): Store {
  return { read: () => undefined, write: () => false };
}

/** A store that already has these texts. */
export function storeWith(texts: Readonly<Record<string, string>>): Store {
  const store = memoryStore();
  for (const [name, text] of Object.entries(texts)) store.write(name, text);
  return store;
}
