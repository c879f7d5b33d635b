import type { JsonNode } from '../../../engine';
import { isEmpty, numberOf, stringOf } from '../../receiver/json';
import type { Issue } from '../../receiver/schema';
import { type CheckedEvent, type EventRule, issue, valueIn } from './event-problem';

/** Checks price, quantity, revenue, their currency, and the keys that are only allowed with them (M1). */
export const checkRevenue: EventRule = (event) => [
  ...checkProduct(event),
  ...['price', 'revenue'].flatMap((key) => checkRefund(key, valueIn(event, key))),
  ...checkCurrency(valueIn(event, 'currency')),
  ...checkDependents(event),
];

function checkProduct(event: CheckedEvent): readonly Issue[] {
  const [price, revenue] = [valueIn(event, 'price'), valueIn(event, 'revenue')];
  const each = numberOf(price);
  if (price === undefined || each === undefined) return [];
  const count = numberOf(valueIn(event, 'quantity'));
  const sum = numberOf(revenue);
  if (count === undefined && sum === undefined) {
    const message = 'Without a quantity Amplitude counts one, so the price is the revenue.';
    return [issue('hint', 'quantity', message, 'revenue', price)];
  }
  if (revenue === undefined || count === undefined || sum === undefined || isSame(each * count, sum)) {
    return [];
  }
  const message = `With a price and a quantity, Amplitude uses their product ${shortNumber(each * count)} as the revenue and not this value.`;
  return [issue('warning', 'revenue-product', message, 'revenue', revenue)];
}

// Products of decimals have a rounding error.
function isSame(a: number, b: number): boolean {
  return Math.abs(a - b) <= Math.abs(b) * 1e-9;
}

function shortNumber(value: number): string {
  return String(Number(value.toPrecision(12)));
}

function checkRefund(key: string, value: JsonNode | undefined): readonly Issue[] {
  if (value === undefined || !((numberOf(value) ?? 0) < 0)) return [];
  return [issue('hint', 'refund', `A ${key} below zero counts as a refund.`, key, value)];
}

function checkCurrency(value: JsonNode | undefined): readonly Issue[] {
  const code = stringOf(value);
  if (value === undefined || code === undefined || code === '' || /^[A-Z]{3}$/.test(code)) return [];
  const message = 'The currency must be three capital letters of ISO 4217, such as USD.';
  return [issue('warning', 'currency', message, 'currency', value)];
}

function checkDependents(event: CheckedEvent): readonly Issue[] {
  if (!isEmpty(valueIn(event, 'price')) || !isEmpty(valueIn(event, 'revenue'))) return [];
  return ['productId', 'revenueType'].flatMap((key) => {
    const value = valueIn(event, key);
    if (value === undefined || isEmpty(value)) return [];
    const message = `${key} needs a revenue, or a price and a quantity.`;
    return [issue('warning', 'revenue-missing', message, key, value)];
  });
}
