import { CURRENCIES } from './currencies';
import type { NoteReader } from './note';

/** Finds currency codes, and amounts when they have decimals or a currency goes with them. */
export const moneyNotes: NoteReader = (text, { currency }) => {
  const name = CURRENCIES.get(text);
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
    return [{ kind: 'amount', sure: 'shape', text: 'A decimal number, as amounts are written.' }];
  }
  const value = `${text} ${currency}`;
  const known = CURRENCIES.get(currency);
  const sentence = `Looks like an amount: ${value}${known === undefined ? '' : ` (${known})`}.`;
  return [{ kind: 'amount', sure: 'shape', text: sentence, value }];
};

// Fact sheet section 5: a dot, an optional minus, up to five decimals, no symbol and no separator of thousands.
function isAmount(text: string, currency: string | undefined): boolean {
  return /^-?\d{1,15}\.\d{1,5}$/.test(text) || (Boolean(currency) && /^-?\d{1,9}$/.test(text));
}
