import type { RenderOptions } from '../../engine';

/** The texts of a rendering option in the Options dialog. */
export interface OptionText<Value> {
  /** The name of the option. */
  readonly title: string;
  /** Why there is a choice, and what supports the default. */
  readonly reason: string;
  /** The choices; the first is the default. */
  readonly values: readonly { readonly value: Value; readonly label: string }[];
}

/** The texts of the options that apply to Leanplum's language; the others do not apply to it. */
export const LEANPLUM_TEXTS: { readonly missing: OptionText<RenderOptions['missing']> } = {
  missing: {
    title: 'A macro without a value',
    reason:
      'Leanplum’s page says the template name is empty for messages that are not in-app, and the one receiver whose code was read treats an empty user as none. No document covers the other macros.',
    values: [
      { value: 'empty', label: 'Empty, the key stays' },
      { value: 'null', label: 'The word null' },
      { value: 'drop', label: 'The parameter is left out' },
    ],
  },
};

/** The texts of all options, in display order. */
export const OPTION_TEXTS: { readonly [Name in keyof RenderOptions]: OptionText<RenderOptions[Name]> } = {
  missing: {
    title: 'A macro without a value',
    reason:
      'The one rendered postback that could be found keeps the key and leaves the value empty. No AppsFlyer document confirms it.',
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
      'The page for analytics partners says 1 for an impression and 0 for a click; the page on change requests uses the words.',
    values: [
      { value: 'numbers', label: '1 or 0' },
      { value: 'words', label: 'impression or click' },
    ],
  },
  booleans: {
    title: 'Boolean values',
    reason:
      'Logs show lowercase, a table for ad networks shows uppercase, and the dashboard lets a partner choose 1 and 0.',
    values: [
      { value: 'lower', label: 'true or false' },
      { value: 'upper', label: 'TRUE or FALSE' },
      { value: 'numbers', label: '1 or 0' },
    ],
  },
  newlineAfterEncode: {
    title: 'Line break after (encode)',
    reason: 'AppsFlyer’s own samples end in %0A, but no live traffic found does.',
    values: [
      { value: false, label: 'None' },
      { value: true, label: 'Add %0A' },
    ],
  },
  hashCase: {
    title: 'Letter case before hashing',
    reason:
      'The hash of an identifier depends on its letter case, and no document says which case is hashed.',
    values: [
      { value: 'as-stored', label: 'As in the event' },
      { value: 'lower', label: 'Lowercase' },
      { value: 'upper', label: 'Uppercase' },
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
