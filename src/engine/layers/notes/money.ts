import { currencyName } from './names';
import type { NoteReader } from './note';

/** Recognizes currency codes, and amounts when they have decimals or a currency is known. */
export const moneyNotes: NoteReader = (text, { currency }) => {
  const name = currencyName(text);
  if (name !== undefined) {
    return [
      {
        kind: 'currency',
        sure: 'shape',
        text: `Looks like a currency code: ${name} (ISO 4217).`,
        value: name,
      },
    ];
  }
  if (!isAmount(text, currency)) return [];
  if (currency === undefined || currency === '') {
    return [{ kind: 'amount', sure: 'shape', text: 'A decimal number, the form of an amount.' }];
  }
  const value = `${text} ${currency}`;
  const known = currencyName(currency);
  const sentence = `Looks like an amount: ${value}${known === undefined ? '' : ` (${known})`}.`;
  return [{ kind: 'amount', sure: 'shape', text: sentence, value }];
};

// `facts.md`, Values: a dot, an optional minus, up to five decimals, no symbol and no thousands separator.
function isAmount(text: string, currency: string | undefined): boolean {
  return /^-?\d{1,15}\.\d{1,5}$/.test(text) || (Boolean(currency) && /^-?\d{1,9}$/.test(text));
}
