import type { Documentation, Origin, Sureness } from '../vocabulary';
import type { Fact } from './info';

const LABELS: Record<Sureness, string> = {
  evidenced: 'Documented in',
  seen: 'Seen in',
  inferred: 'Inferred from',
};

const ORDER = ['evidenced', 'seen', 'inferred'] as const satisfies readonly Sureness[];

const MOST_TITLES = 2;

/** Says what facts rest on, and so how sure they are: one line for each degree of sureness, the surest first. */
export function originFacts(
  origins: readonly Origin[],
  { findDocument }: Pick<Documentation, 'findDocument'>,
): Fact[] {
  return ORDER.flatMap((degree) => {
    const named = origins.filter(({ sureness }) => sureness === degree);
    const titles = new Set(named.map(({ document }) => findDocument(document)?.title ?? document));
    return titles.size === 0 ? [] : [{ label: LABELS[degree], value: listed([...titles]) }];
  });
}

const DEGREES: Record<Sureness, string> = {
  evidenced: 'documented',
  seen: 'seen in third-party material, not documented',
  inferred: 'inferred, not documented',
};

/** Says in a few words how sure facts are that rest on these origins: as sure as the surest of them. */
export function surenessFacts(origins: readonly Origin[]): Fact[] {
  const surest = ORDER.find((degree) => origins.some(({ sureness }) => sureness === degree));
  return surest === undefined ? [] : [{ label: 'How sure', value: DEGREES[surest] }];
}

function listed(titles: readonly string[]): string {
  const more = titles.length - MOST_TITLES;
  const shown = titles.slice(0, more > 0 ? MOST_TITLES : undefined).join('; ');
  return more > 0 ? `${shown}; and ${more} more` : shown;
}
