import { expect, test } from 'vitest';
import { EVENT_SAMPLES, TEMPLATE_SAMPLES } from '../../src/event/samples';
import { PARTNERS } from '../../src/partners';
import { eventFor, firstEvents, firstTemplates, partnerNames, partnerTemplates } from '../../src/views';
import { LEANPLUM_EVENTS, LEANPLUM_TEMPLATES } from '../../src/vocabulary/leanplum';

test('an empty template offers an install and an in-app event, or the first two of a language without both', () => {
  expect(firstTemplates(TEMPLATE_SAMPLES).map(({ use }) => use)).toEqual(['install', 'in-app']);
  expect(firstTemplates(LEANPLUM_TEMPLATES)).toEqual(LEANPLUM_TEMPLATES.slice(0, 2));
});

test('partners with templates are named once, and their templates keep the partner they belong to', () => {
  const names = partnerNames(PARTNERS).split(', ');
  expect(names).toContain('CleverTap');
  expect(new Set(names).size).toBe(names.length);
  expect(names.filter((name) => name === 'Amplitude')).toHaveLength(1);
  const ids = new Set(partnerTemplates(PARTNERS).map(({ partner }) => partner));
  expect([...ids]).toEqual(PARTNERS.filter(({ templates }) => templates.length > 0).map(({ id }) => id));
});

test('a template brings its event, unless the event is somebody’s own', () => {
  const [sample] = firstTemplates(TEMPLATE_SAMPLES);
  const suggested = EVENT_SAMPLES.find(({ id }) => id === sample?.suggests)?.text;
  if (sample === undefined || suggested === undefined) throw new Error('There is no example.');
  for (const untouched of ['', ' \n', ...EVENT_SAMPLES.map(({ text }) => text)]) {
    expect(eventFor(sample, EVENT_SAMPLES, untouched)).toBe(suggested);
  }
  expect(eventFor(sample, EVENT_SAMPLES, '{"event_name": "mine"}')).toBe('{"event_name": "mine"}');
});

test('an empty event offers a purchase and an install, or the first two of another language', () => {
  const offered = firstEvents(EVENT_SAMPLES);
  expect(offered.map(({ label }) => label)).toEqual(['Use a purchase', 'Use an install']);
  expect(offered[0]?.text).toContain('"af_purchase"');
  expect(firstEvents(LEANPLUM_EVENTS).map(({ text }) => text)).toEqual(
    LEANPLUM_EVENTS.slice(0, 2).map(({ text }) => text),
  );
});
