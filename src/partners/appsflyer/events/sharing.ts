import type { JsonNode } from '../../../engine';
import { bareName } from '../../event-text';
import { MAX_FINDINGS } from '../../receiver/finding';
import { type Entries, entriesOf, isEmpty, stringOf } from '../../receiver/json';
import { type Issue, issuesIn } from '../../receiver/schema';
import { complaint, issueAt } from './complaint';
import { MANUAL_CONSENT, TCF_CONSENT } from './fields';

// What to write in place of a name: the two partners have another one in the filter, and `all` is no partner (S2S3).
const WRONG_NAMES: ReadonlyMap<string, string> = new Map([
  ['iossearchads_int', 'In the filter this partner is called Apple Search Ads.'],
  ['twitter_int', 'In the filter this partner is called twitter.'],
  ['all', 'all blocks every partner only as text, without a list around it.'],
]);

/** Checks the sharing filter: `"all"`, or a list of partner IDs (S2S3). */
export function checkSharingFilter(value: JsonNode | undefined): readonly Issue[] {
  if (value === undefined || value.type === 'null') return [];
  const issue = (message: string, at = value) =>
    issueAt(complaint('warning', 'sharing-filter', message), 'sharing_filter', at);
  const names = value.type === 'array' ? value.items : [];
  const isList = names.length > 0 && names.every((each) => (stringOf(each) ?? '') !== '');
  if (!isList && stringOf(value) !== 'all') {
    return [
      issue(
        'sharing_filter must be "all" or a list of partner IDs; no document says what happens to another value.',
      ),
    ];
  }
  return names
    .filter((each) => WRONG_NAMES.has(stringOf(each) ?? ''))
    .slice(0, MAX_FINDINGS)
    .map((each) => issue(WRONG_NAMES.get(stringOf(each) ?? '') ?? '', each));
}

/** True when the sharing filter of a body blocks a partner: all of them, or it by name, which is compared without `_int`. */
export function blocks(entries: Entries, partner: string): boolean {
  const value = entries.get('sharing_filter')?.value;
  if (stringOf(value) === 'all') return true;
  const names = value?.type === 'array' ? value.items : [];
  return names.some((each) => bareName(stringOf(each) ?? '') === partner);
}

/** Checks the consent of the user: an object with `manual` or `tcf` (S2S3). */
export function checkConsent(value: JsonNode | undefined): readonly Issue[] {
  if (value === undefined || isEmpty(value)) return [];
  const entries = entriesOf(value);
  const manual = entries?.get('manual')?.value;
  const tcf = entries?.get('tcf')?.value;
  if (manual?.type === 'object') return issuesIn(MANUAL_CONSENT, manual);
  if (tcf?.type === 'object') return issuesIn(TCF_CONSENT, tcf);
  const message = 'consent_data must be an object with manual or tcf, which is an object, too.';
  return [issueAt(complaint('warning', 'consent', message), 'consent_data', value)];
}
