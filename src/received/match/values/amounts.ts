import { findField } from '../../../vocabulary';
import type { Comparison } from './comparison';
import { short } from './comparison';
import { differ, type Difference } from '../difference';

/** Finds an amount or a currency that means the expected one in another form, or is in no form that AppsFlyer writes. */
export function amountDifference(comparison: Comparison): Difference | undefined {
  const macro = comparison.piece.fill.match?.macro;
  if (macro === undefined || comparison.decoded === comparison.expected) return undefined;
  const field = macro.fields[0] ?? macro.name;
  if (field === 'event_revenue_currency' || field === 'selected_currency') return currencyForm(comparison);
  return findField(field)?.type === 'number' ? amountForm(comparison) : undefined;
}

const PLAIN_NUMBER = /^-?\d+(?:\.\d+)?$/;

function amountForm({ decoded, expected, at, piece }: Comparison): Difference | undefined {
  const places = { at, templateAt: piece.at };
  const received = readAmount(decoded);
  if (received === undefined) return undefined;
  if (expected === undefined) {
    if (PLAIN_NUMBER.test(decoded)) return undefined;
    const sentence = `The amount ${short(decoded)} has more than digits and a dot.`;
    return differ('amount-form', sentence, { ...places, cause: PLAIN_AMOUNTS });
  }
  const wanted = PLAIN_NUMBER.test(expected) ? [Number(expected)] : readAmount(expected);
  if (wanted === undefined) return undefined;
  if (received.some((value) => wanted.includes(value))) {
    const sentence = `It is the same amount, ${short(decoded)} for ${short(expected)}.`;
    return differ('amount-form', sentence, { ...places, cause: PLAIN_AMOUNTS });
  }
  const isCents = received.some((value) => wanted.some((other) => isNear(value, other * 100)));
  if (!isCents) return undefined;
  return differ('amount-form', 'It is 100 times the expected amount, as an amount in cents is.', places);
}

const PLAIN_AMOUNTS = {
  sentence:
    'AppsFlyer writes an amount as digits with a dot, without a sign for thousands or for the currency.',
  evidence: 'documented',
  source: 'DEVHUB',
} as const;

function isNear(one: number, other: number): boolean {
  return Math.abs(one - other) < 1e-6 * Math.max(1, Math.abs(other));
}

// A sign for thousands is followed by three digits.
const COMMAS = /^-?(?:\d{1,3}(?:,\d{3})+|\d+)(?:\.\d*)?(?:[eE]|$)/;
const DOTS = /^-?(?:\d{1,3}(?:\.\d{3})+|\d+)(?:,\d*)?(?:[eE]|$)/;

/** Reads an amount in each way it may be meant: `1.234` is one and a quarter or a thousand. Undefined for other text. */
function readAmount(text: string): readonly number[] | undefined {
  const bare = text
    .replace(/^(-?)(?:[A-Z]{3}\s?|\p{Sc}\s?)|(?:\s?[A-Z]{3}|\s?\p{Sc})$/gu, '$1')
    .replace(/[\s'\u00a0]/g, '');
  if (text.length > 40 || !/^-?\d[\d.,]*(?:[eE][+-]?\d{1,2})?$/.test(bare)) return undefined;
  const readings = [
    ...(COMMAS.test(bare) ? [bare.replaceAll(',', '')] : []),
    ...(DOTS.test(bare) ? [bare.replaceAll('.', '').replace(',', '.')] : []),
  ];
  const numbers = readings.map(Number).filter((value) => Number.isFinite(value));
  return numbers.length === 0 ? undefined : numbers;
}

function currencyForm({ decoded, expected, at, piece }: Comparison): Difference | undefined {
  const places = { at, templateAt: piece.at };
  if (/^[A-Z]{3}$/.test(decoded) || (expected !== undefined && decoded.toUpperCase() === expected)) {
    return undefined;
  }
  if (expected === undefined) {
    const sentence = `The currency ${short(decoded)} is no code of three capital letters.`;
    return differ('currency-form', sentence, { ...places, cause: CODES });
  }
  if (!currencyNames(expected).includes(decoded.toLowerCase())) return undefined;
  return differ('currency-form', `It is another way to write ${expected}.`, { ...places, cause: CODES });
}

const CODES = {
  sentence: 'AppsFlyer writes the code of ISO 4217.',
  evidence: 'documented',
  source: 'DEVHUB',
} as const;

// The signs and the English name that the platform has for a currency.
function currencyNames(code: string): readonly string[] {
  if (!/^[A-Z]{3}$/.test(code)) return [];
  const displays = ['symbol', 'narrowSymbol', 'name'] as const;
  const signs = displays.map((currencyDisplay) => {
    const format = new Intl.NumberFormat('en', { style: 'currency', currency: code, currencyDisplay });
    return format.formatToParts(1).find(({ type }) => type === 'currency')?.value ?? '';
  });
  const name = new Intl.DisplayNames('en', { type: 'currency' }).of(code) ?? '';
  return [...signs, name].map((each) => each.toLowerCase());
}
