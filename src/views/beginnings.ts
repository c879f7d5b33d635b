import type { EventSample, TemplateSample } from '../event';
import type { ListedPartner, PartnerTemplate } from '../partners';

/** A template of a partner. */
export interface OfferedTemplate {
  /** The id of the partner. */
  readonly partner: string;
  /** The template. */
  readonly template: PartnerTemplate;
}

/** Returns the two examples that an empty template offers: the first for installs and the first for in-app events. */
export function firstTemplates(templates: readonly TemplateSample[]): readonly TemplateSample[] {
  const install = templates.find(({ use }) => use === 'install');
  const inApp = templates.find(({ use }) => use === 'in-app');
  return install !== undefined && inApp !== undefined ? [install, inApp] : templates.slice(0, 2);
}

/** Returns the templates of all partners, in the order of the partners. */
export function partnerTemplates(partners: readonly ListedPartner[]): readonly OfferedTemplate[] {
  return partners.flatMap(({ id, templates }) => templates.map((template) => ({ partner: id, template })));
}

/** Names the partners that have templates, such as “CleverTap, Leanplum”; partners with several APIs once. */
export function partnerNames(partners: readonly ListedPartner[]): string {
  const named = partners.filter(({ templates }) => templates.length > 0);
  return [...new Set(named.map(({ name }) => name.split(',')[0] ?? name))].join(', ');
}

/**
 * Returns the event to open with an example template: the one it suggests, unless the event box has a text that is none
 * of the examples and so may be somebody's work.
 */
export function eventFor(
  { suggests }: TemplateSample,
  events: readonly EventSample[],
  current: string,
): string {
  const isOwn = current.trim() !== '' && !events.some(({ text }) => text === current);
  return isOwn ? current : (events.find(({ id }) => id === suggests)?.text ?? current);
}

/** An example event that an empty event box offers. */
export interface OfferedEvent {
  /** The text of its button. */
  readonly label: string;
  /** The event as JSON. */
  readonly text: string;
}

/** Returns the examples that an empty event box offers: a purchase and an install, or the first two of another language. */
export function firstEvents(events: readonly EventSample[]): readonly OfferedEvent[] {
  const purchase = events.find(({ id }) => id.startsWith('purchase-'));
  const install = events.find(({ id }) => id.startsWith('install-'));
  if (purchase === undefined || install === undefined) {
    return events.slice(0, 2).map(({ title, text }) => ({ label: `Use “${title}”`, text }));
  }
  return [
    { label: 'Use a purchase', text: purchase.text },
    { label: 'Use an install', text: install.text },
  ];
}
