import type { Edit, RenderOptions, Span } from '../../engine';
import type { Evidence } from '../../vocabulary';

/** How a row of expected and received text is told in one word. */
export type DifferenceWord =
  | 'Same'
  | 'Spelling'
  | 'Empty'
  | 'Missing'
  | 'Extra'
  | 'Other value'
  | 'Encoded twice'
  | 'Not encoded'
  | 'Cut'
  | 'Renamed'
  | 'Moved'
  | 'Hash fits'
  | 'Masked'
  | 'Macro not filled';

/** Every kind of difference between a template and a received request, and the word it is told in. */
export const DIFFERENCE_WORDS = {
  missing: 'Missing',
  'lost-in-fragment': 'Missing',
  'lost-after-semicolon': 'Missing',
  'lost-in-value': 'Missing',
  'lost-to-entity': 'Missing',
  extra: 'Extra',
  repeated: 'Extra',
  renamed: 'Renamed',
  'name-spelling': 'Renamed',
  'html-ampersand': 'Renamed',
  moved: 'Moved',
  reordered: 'Spelling',
  'plus-for-space': 'Spelling',
  'lower-case-escapes': 'Spelling',
  'other-escapes': 'Spelling',
  'json-spelling': 'Spelling',
  'json-type': 'Other value',
  empty: 'Empty',
  'null-word': 'Empty',
  'zero-uuid': 'Empty',
  'macro-not-filled': 'Macro not filled',
  'encoded-twice': 'Encoded twice',
  'not-encoded': 'Not encoded',
  'bad-escape': 'Not encoded',
  cut: 'Cut',
  'hash-case': 'Hash fits',
  hashed: 'Hash fits',
  masked: 'Masked',
  'hash-of-other': 'Other value',
  'hash-unknown': 'Other value',
  'raw-not-hashed': 'Other value',
  'other-identifier': 'Other value',
  restricted: 'Other value',
  'name-too-long': 'Other value',
  'newline-at-end': 'Other value',
  'newline-missing': 'Other value',
  'spaces-around': 'Other value',
  'other-case': 'Other value',
  'other-spelling': 'Other value',
  'wrong-charset': 'Other value',
  'time-form': 'Other value',
  'time-zone': 'Other value',
  'amount-form': 'Other value',
  'currency-form': 'Other value',
  'word-for-number': 'Other value',
  'number-for-word': 'Other value',
  'unexpected-form': 'Other value',
  'other-value': 'Other value',
} as const satisfies Record<string, DifferenceWord>;

/** The stable code of a kind of difference. */
export type DifferenceCode = keyof typeof DIFFERENCE_WORDS;

/** A likely cause of a difference. */
export interface Cause {
  /** One sentence that says how likely it is. */
  readonly sentence: string;
  /** How well it is known; `assumed` for general knowledge that no document was read for. */
  readonly evidence: Evidence | 'assumed';
  /** The key of the document it rests on; absent when there is none. */
  readonly source?: string;
}

/** What would make the template agree with what was received. */
export interface Change {
  /** The text of its button, such as “Rename to ifa”. */
  readonly label: string;
  /** Edits of the template, in order; empty when the change is to options. */
  readonly edits: readonly Edit[];
  /** The rendering options to set; absent when the change is to the template. */
  readonly options?: Partial<RenderOptions>;
}

/** One difference between what a template sends and what was received. */
export interface Difference {
  /** The kind of difference. */
  readonly code: DifferenceCode;
  /** The word for its kind. */
  readonly word: DifferenceWord;
  /** Its place in the request; absent for what is missing. */
  readonly at?: Span;
  /** Its place in the template; absent for what the template does not have. */
  readonly templateAt?: Span;
  /** What differs, in one sentence. */
  readonly sentence: string;
  /** The likely cause; absent when none is known. */
  readonly cause?: Cause;
  /** What to change so it agrees; absent when only the sender can. */
  readonly change?: Change;
}

/** Makes a difference of a kind. Places that are undefined are left out. */
export function differ(
  code: DifferenceCode,
  sentence: string,
  {
    at,
    templateAt,
    cause,
    change,
  }: {
    readonly at?: Span | undefined;
    readonly templateAt?: Span | undefined;
    readonly cause?: Cause | undefined;
    readonly change?: Change | undefined;
  } = {},
): Difference {
  return {
    code,
    word: DIFFERENCE_WORDS[code],
    sentence,
    ...(at && { at }),
    ...(templateAt && { templateAt }),
    ...(cause && { cause }),
    ...(change && { change }),
  };
}

// The worst first: the word of a row is that of its worst difference.
const WORST: readonly DifferenceWord[] = [
  'Missing',
  'Macro not filled',
  'Cut',
  'Encoded twice',
  'Not encoded',
  'Empty',
  'Other value',
  'Renamed',
  'Moved',
  'Hash fits',
  'Masked',
  'Extra',
  'Spelling',
  'Same',
];

/** Returns the word of a row with these differences: that of the worst one, or `Same`. */
export function wordOf(differences: readonly Difference[]): DifferenceWord {
  if (differences.length === 0) return 'Same';
  return WORST.find((word) => differences.some((each) => each.word === word)) ?? 'Same';
}
