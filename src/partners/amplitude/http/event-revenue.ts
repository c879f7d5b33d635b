import type { JsonEntry } from '../../../engine';
import { evidenced } from '../../origin';
import { isBlank, numberOf, stringOf } from '../json-object';
import type { CheckedEvent, EventProblem } from './event-problem';

/** Checks price, quantity, revenue, their currency and what may only stand beside them (M1). */
export function checkRevenue({ entries }: CheckedEvent): readonly EventProblem[] {
  const price = entries.get('price');
  const revenue = entries.get('revenue');
  return [
    ...checkProduct(price, entries.get('quantity'), revenue),
    ...[price, revenue].flatMap(checkRefund),
    ...checkCurrency(entries.get('currency')),
    ...checkCompany(
      [entries.get('productId'), entries.get('revenueType')],
      isBlank(price) && isBlank(revenue),
    ),
  ];
}

function checkProduct(
  price: JsonEntry | undefined,
  quantity: JsonEntry | undefined,
  revenue: JsonEntry | undefined,
): readonly EventProblem[] {
  const each = numberOf(price);
  if (price === undefined || each === undefined) return [];
  const known = { field: 'revenue', origins: evidenced('M1') };
  const count = numberOf(quantity);
  const sum = numberOf(revenue);
  if (count === undefined && sum === undefined) {
    const message = 'Without a quantity Amplitude counts one, so that the price is the revenue.';
    return [{ ...known, severity: 'hint', code: 'quantity', message, at: price.value }];
  }
  if (revenue === undefined || count === undefined || sum === undefined || isSame(each * count, sum)) {
    return [];
  }
  const message = `With price and quantity there, Amplitude takes their product ${shortNumber(each * count)} for the revenue and not this value.`;
  return [{ ...known, severity: 'warning', code: 'revenue-product', message, at: revenue.value }];
}

// Products of decimals are off by a rounding error.
function isSame(a: number, b: number): boolean {
  return Math.abs(a - b) <= Math.abs(b) * 1e-9;
}

function shortNumber(value: number): string {
  return String(Number(value.toPrecision(12)));
}

function checkRefund(entry: JsonEntry | undefined): readonly EventProblem[] {
  if (entry === undefined || !((numberOf(entry) ?? 0) < 0)) return [];
  const message = `A ${entry.key} below zero counts as a refund.`;
  const origins = evidenced('M1');
  return [{ field: entry.key, at: entry.value, severity: 'hint', code: 'refund', message, origins }];
}

function checkCurrency(entry: JsonEntry | undefined): readonly EventProblem[] {
  const code = stringOf(entry);
  if (entry === undefined || code === undefined || code === '' || /^[A-Z]{3}$/.test(code)) return [];
  const message = 'The currency has to be three capital letters of ISO 4217, such as USD.';
  const origins = evidenced('M1');
  return [{ field: 'currency', at: entry.value, severity: 'warning', code: 'currency', message, origins }];
}

function checkCompany(
  entries: readonly (JsonEntry | undefined)[],
  isWithoutRevenue: boolean,
): readonly EventProblem[] {
  if (!isWithoutRevenue) return [];
  return entries.flatMap((entry) => {
    if (entry === undefined || isBlank(entry)) return [];
    const message = `${entry.key} needs a revenue, or a price and a quantity, beside it.`;
    const origins = evidenced('M1');
    return [
      { field: entry.key, at: entry.value, severity: 'warning', code: 'revenue-missing', message, origins },
    ];
  });
}
