import { EVENT_VALUE_KEYS, RICH_EVENT_NAMES } from '../../../vocabulary/reference';

const plain = (name: string) => name.toLowerCase().replace(/[^a-z0-9]/g, '');
const byPlain = (names: readonly string[]) =>
  new Map(names.map((name) => [plain(name.replace(/^af_/, '')), name] as const));

const EVENTS = byPlain(RICH_EVENT_NAMES);
const KEYS = byPlain(EVENT_VALUE_KEYS.map(({ name }) => name));

/**
 * Returns the text that a constant of AppsFlyer's SDK means, such as `af_purchase` for `AFInAppEventType.PURCHASE` and
 * `AFEventPurchase`; undefined for another name. The documents name the texts; constants are told by their words.
 */
export function constantOf(written: string, kind: 'event' | 'key'): string | undefined {
  if (!/\bAF[A-Z]/.test(written)) return undefined;
  const last = written.slice(written.lastIndexOf('.') + 1);
  const words = plain(last.replace(/^AFEvent(?:Param(?!\d))?/, ''));
  return (kind === 'event' ? EVENTS : KEYS).get(words);
}
