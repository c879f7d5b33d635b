import fc from 'fast-check';
import { expect, test } from 'vitest';
import { HOLD_HOURS, holdTimeline, type HoldInput } from '../../../src/partners';
import { matchIdentifiers } from '../../../src/partners/amplitude/attribution/hold';
import '../../engine/arbitraries';

const HOUR = 3_600_000;
const RECEIVED = Date.UTC(2024, 4, 1, 12);

const input = (changes: Partial<HoldInput>): HoldInput => ({
  firstEvent: 'comes',
  firstEventHours: 1,
  match: 'same',
  ...changes,
});

test.each<[what: string, changes: Partial<HoldInput>, outcome: string, heldHours: number]>([
  ['the user was known a month before', { firstEventHours: -720 }, 'matched', 0],
  ['the event comes with the install', { firstEventHours: 0 }, 'matched', 0],
  ['the event comes a minute later', { firstEventHours: 1 / 60 }, 'matched', 1 / 60],
  ['the event comes at the very end', { firstEventHours: 72 }, 'matched', 72],
  ['the event comes just too late', { firstEventHours: 72.001 }, 'dropped', 72],
  ['nothing has come so far', { firstEvent: 'not-yet' }, 'held', 72],
  ['nothing ever comes', { firstEvent: 'never' }, 'dropped', 72],
  ['the event differs in letter case', { match: 'case' }, 'dropped', 72],
  ['the event has another identifier', { match: 'other' }, 'dropped', 72],
  ['another identifier is known, no event so far', { firstEvent: 'not-yet', match: 'other' }, 'dropped', 72],
  ['the hours are no number', { firstEventHours: Number.NaN }, 'dropped', 72],
  ['the hours have no end', { firstEventHours: Number.POSITIVE_INFINITY }, 'dropped', 72],
])('%s', (_what, changes, outcome, heldHours) => {
  expect(holdTimeline(input(changes))).toMatchObject({ outcome, heldHours });
});

test('the moments stand in the order of time, with hours, offsets and points in time', () => {
  const { moments } = holdTimeline(input({ receivedAt: RECEIVED, firstEventHours: 26.5 }));
  expect(moments).toEqual([
    { id: 'received', label: 'Attribution received', hours: 0, offset: 0, at: RECEIVED },
    {
      id: 'first-event',
      label: 'First Amplitude event: matched',
      hours: 26.5,
      offset: 26.5 * HOUR,
      at: RECEIVED + 26.5 * HOUR,
    },
    {
      id: 'deadline',
      label: 'The hold would have ended',
      hours: 72,
      offset: 72 * HOUR,
      at: RECEIVED + 72 * HOUR,
    },
  ]);
});

test.each<[what: string, changes: Partial<HoldInput>, moments: string[]]>([
  ['known before', { firstEventHours: -5 }, ['first-event', 'received']],
  ['too late', { firstEventHours: 80 }, ['received', 'deadline', 'first-event']],
  ['not yet', { firstEvent: 'not-yet' }, ['received', 'deadline']],
])('a user %s has these moments', (_what, changes, moments) => {
  expect(holdTimeline(input(changes)).moments.map(({ id }) => id)).toEqual(moments);
});

test('without the time of the install no moment has a point in time', () => {
  expect(holdTimeline(input({})).moments.some((moment) => 'at' in moment)).toBe(false);
});

test.each([
  ['', 'same'],
  ['AB-1', 'same'],
  ['cd-2', 'same'],
  ['ab-1', 'case'],
  ['ef-3', 'other'],
])('of AB-1 and cd-2, Amplitude knowing “%s” is %s', (known, match) => {
  expect(matchIdentifiers(['AB-1', 'cd-2'], known)).toBe(match);
});

test('any numbers have a timeline that is in order and ends within the hold', () => {
  const anyInput = fc.record<HoldInput>(
    {
      receivedAt: fc.double(),
      firstEvent: fc.constantFrom('not-yet', 'comes', 'never'),
      firstEventHours: fc.double(),
      match: fc.constantFrom('same', 'case', 'other'),
    },
    { requiredKeys: ['firstEvent', 'firstEventHours', 'match'] },
  );
  fc.assert(
    fc.property(anyInput, (any) => {
      const { outcome, heldHours, moments } = holdTimeline(any);
      const hours = moments.map((moment) => moment.hours);
      expect(hours).toEqual([...hours].sort((a, b) => a - b));
      expect(hours.every(Number.isFinite)).toBe(true);
      expect(heldHours).toBeGreaterThanOrEqual(0);
      expect(heldHours).toBeLessThanOrEqual(HOLD_HOURS);
      if (outcome !== 'matched') expect(heldHours).toBe(HOLD_HOURS);
      if (any.match !== 'same') expect(outcome).toBe('dropped');
    }),
  );
});
