import { describe, expect, test } from 'vitest';
import { decodeRow } from '../../../src/views/decoded/value';
import { derivedOf } from '../../state/derived';

function decoded(template: string, event: object, name: string) {
  const { delivery, request, insight } = derivedOf(template, JSON.stringify(event));
  const row = insight.rows.find((each) => each.name === name);
  if (row === undefined) throw new Error(`The request has no row ${name}.`);
  const { rendering, segments } = request;
  return decodeRow({ text: rendering.text, segments, fields: delivery.fields }, row);
}

describe('a value of the request', () => {
  test('is decoded layer by layer, beginning with the text that is sent', () => {
    const { texts, innermost, more } = decoded('https://p.example/?u=a%2520b', {}, 'u');
    expect(texts.map(({ text }) => text)).toEqual(['a%2520b', 'a%20b', 'a b']);
    expect([innermost, more]).toEqual(['a b', 0]);
  });

  test('is followed through its layers', () => {
    const value = decoded('https://p.example/?u=a%2520b', {}, 'u');
    const spans = value.follow(2, { from: 1, to: 2 });
    const texts = spans.map((span, index) => span && value.texts[index]?.text.slice(span.from, span.to));
    expect(texts).toEqual(['%2520', '%20', ' ']);
  });

  test('is cut off after 100 texts, and the rest is counted', () => {
    const list = JSON.stringify(Array.from({ length: 150 }, (_, index) => ({ index: `"${index}"` })));
    const { texts, more } = decoded(`https://p.example/?j=${encodeURIComponent(list)}`, {}, 'j');
    expect(texts).toHaveLength(100);
    expect(more).toBeGreaterThan(0);
  });
});

describe('the notes', () => {
  // SHA-1 of abc.
  const sha = 'a9993e364706816aba3e25717850c26c9cd0d89d';
  const notesOf = (event: object) =>
    decoded(`https://p.example/?h=${sha}`, event, 'h')
      .notes.map(({ text }) => text)
      .join(' ');

  test('name the identifier of the event that a hash was made from', () => {
    expect(notesOf({ customer_user_id: 'abc' })).toContain('customer_user_id');
  });

  test('do not compare a hash with fields that identify nobody', () => {
    expect(notesOf({ city: 'abc' })).not.toContain('city');
  });

  test('give an amount in the currency of the event', () => {
    const amount = { event_revenue: '12.5', event_revenue_currency: 'EUR' };
    const texts = (event: object) =>
      decoded('https://p.example/?r=(event_revenue)', event, 'r')
        .notes.map(({ text }) => text)
        .join(' ');
    expect(texts(amount)).toMatch(/EUR|euro/i);
    expect(texts({ event_revenue: '12.5' })).not.toMatch(/EUR|euro/i);
  });
});
