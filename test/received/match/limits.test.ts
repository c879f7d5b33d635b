import { describe, expect, test } from 'vitest';
import { fieldsOf } from '../../engine/event';
import { findDocument } from '../../../src/vocabulary/reference';
import { LENGTH_LIMITS } from '../../../src/received/match/limits';
import { matchTo } from './matching';

const TEMPLATE = 'https://partner.example/pb?c=(campaign)&last=1';
const EVENT = fieldsOf(JSON.stringify({ campaign: 'x'.repeat(20_000) }));

/** The likely cause of a cut request whose path and query have so many characters. */
function causeAt(length: number) {
  const request = `/pb?c=${'x'.repeat(length - '/pb?c='.length)}`;
  const { differences } = matchTo(TEMPLATE, request, EVENT);
  return differences.find(({ code }) => code === 'cut')?.cause;
}

describe('a cut request', () => {
  test.each([
    [2048 + '/pb?'.length, 'IIS', 'documented'],
    [4081, 'gunicorn', 'observed'],
    [4080, 'gunicorn', 'observed'],
    [8147, 'Tomcat', 'observed'],
    [8177, 'nginx', 'observed'],
    [16_363, 'Node', 'observed'],
  ])('of %i characters ends at the limit of %s', (length, name, evidence) => {
    expect(causeAt(length)?.sentence).toContain(`${name} `);
    expect(causeAt(length)?.evidence).toBe(evidence);
  });

  test.each([100, 4085, 5000])('of %i characters ends at no known limit', (length) => {
    expect(causeAt(length)).toMatchObject({ evidence: 'assumed' });
  });
});

test('each limit rests on a document or a measurement', () => {
  expect(LENGTH_LIMITS.filter(({ source }) => findDocument(source) === undefined)).toEqual([]);
});
