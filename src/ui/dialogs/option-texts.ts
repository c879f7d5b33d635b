import type { RenderOptions } from '../../engine';

/** How an option is put to a person; the first value is the default. */
export interface OptionText<Value> {
  readonly title: string;
  /** Why there is a choice, and what the default rests on. */
  readonly reason: string;
  readonly values: readonly { readonly value: Value; readonly label: string }[];
}

/** How the options of Leanplum's language are put to a person; the others mean nothing in it. */
export const LEANPLUM_TEXTS: { readonly missing: OptionText<RenderOptions['missing']> } = {
  missing: {
    title: 'A macro without a value',
    reason:
      'Leanplum’s page says that the template name is empty for messages that are not in-app, and the one receiver that was read takes a blank user for none. Of the other macros no document says it.',
    values: [
      { value: 'empty', label: 'Empty, the key stays' },
      { value: 'null', label: 'The word null' },
      { value: 'drop', label: 'The parameter is left out' },
    ],
  },
};

/** The texts of all options, in the order in which they are shown. */
export const OPTION_TEXTS: { readonly [Name in keyof RenderOptions]: OptionText<RenderOptions[Name]> } = {
  missing: {
    title: 'A macro without a value',
    reason:
      'The one rendered postback that could be found keeps the key and leaves the value empty. No AppsFlyer document says so.',
    values: [
      { value: 'empty', label: 'Empty, the key stays' },
      { value: 'null', label: 'The word null' },
      { value: 'drop', label: 'The parameter is left out' },
      { value: 'zero-uuid', label: 'Zeros for device identifiers' },
    ],
  },
  touchType: {
    title: 'Attributed touch type',
    reason:
      'The page for analytics partners says 1 for an impression and 0 for a click; the page on change requests says the words.',
    values: [
      { value: 'numbers', label: '1 or 0' },
      { value: 'words', label: 'impression or click' },
    ],
  },
  booleans: {
    title: 'Yes and no',
    reason:
      'Logs show lower case, a table for ad networks shows upper case, and the dashboard lets a partner choose 1 and 0.',
    values: [
      { value: 'lower', label: 'true or false' },
      { value: 'upper', label: 'TRUE or FALSE' },
      { value: 'numbers', label: '1 or 0' },
    ],
  },
  newlineAfterEncode: {
    title: 'Line break after (encode)',
    reason: 'AppsFlyer’s own samples end in %0A, but no live traffic that was found does.',
    values: [
      { value: false, label: 'None' },
      { value: true, label: 'Add %0A' },
    ],
  },
  hashCase: {
    title: 'Letter case before hashing',
    reason: 'The hash of an identifier depends on its letter case, and no document says which one is hashed.',
    values: [
      { value: 'as-stored', label: 'As in the event' },
      { value: 'lower', label: 'Lower case' },
      { value: 'upper', label: 'Upper case' },
    ],
  },
  escapeSlashes: {
    title: 'Slashes in the event value',
    reason: 'Logs of AppsFlyer’s Push API show \\/ in place of / in event values from both platforms.',
    values: [
      { value: false, label: 'As in the event' },
      { value: true, label: 'Written as \\/' },
    ],
  },
};
