import { describe, expect, test } from 'vitest';
import { EVENT_SAMPLES, TEMPLATE_SAMPLES } from '../../src/event/samples';
import {
  deriveFrom,
  firstWork,
  Inputs,
  isFirstWork,
  loadDeferred,
  loadForms,
  loadGallery,
} from '../../src/state';
import { derivedOf, highlightedIn, workOf } from './derived';

test('findings in both texts follow what is typed', () => {
  const { inputs, insight } = derivedOf('https://p.example/?a=(nope)', '{"country_code":"Germany"}');
  const found = () => insight.problems.map(({ pane, code, line, column }) => [pane, code, line, column]);
  expect(found()).toEqual([
    ['template', 'unknown-macro', 1, 22],
    ['event', 'event-field-country', 1, 17],
  ]);
  inputs.setTemplate('https://p.example/\n  ?a=(nope)');
  inputs.setEvent('{\n"country_code":}');
  expect(found()).toEqual([
    ['event', 'json-value', 2, 16],
    ['template', 'unknown-macro', 2, 6],
  ]);
  inputs.setTemplate('https://p.example/');
  inputs.setEvent('{"country_code":"DE"}');
  expect(found()).toEqual([]);
});

test('the checks join in once they have loaded', async () => {
  const page = deriveFrom(
    new Inputs(workOf('https://p.example/(nope)', '{"event_name":"x","country_code":"Germany"}')),
  );
  const { inputs, insight, event } = page;
  expect(insight.problems).toEqual([]);
  await loadDeferred(page);
  expect(insight.problems.map(({ code }) => code).sort()).toEqual(['event-field-country', 'unknown-macro']);
  inputs.setEvent('Country Code\nDE');
  expect(insight.problems.map(({ pane }) => pane)).toEqual(['template']);
  expect([event.awaitsForms, event.isStale, event.fields.get('country_code')?.text]).toEqual([
    true,
    false,
    'Germany',
  ]);
  await loadForms(page);
  expect([event.awaitsForms, event.fields.get('country_code')?.text]).toEqual([false, 'DE']);
  inputs.setEvent('Germany');
  expect(insight.problems.map(({ code }) => code).sort()).toEqual(['event-unknown', 'unknown-macro']);
});

test('the first example has no problems, so it is shown as checked before the checks have loaded', () => {
  const { template, event } = firstWork();
  const { inputs, insight } = derivedOf(template, event);
  expect(insight.problems).toEqual([]);
  expect(isFirstWork(inputs.work)).toBe(true);
  inputs.setTemplate(`${template}&more=1`);
  expect(isFirstWork(inputs.work)).toBe(false);
});

test('the problems that are shown are those of the last pause', () => {
  const { inputs, insight } = derivedOf('https://p.example/(nope)', '{}');
  expect(insight.displayed.all.map(({ code }) => code)).toEqual(['unknown-macro']);
  insight.flush();
  inputs.setTemplate('(app_id)');
  expect(insight.displayed.all).toHaveLength(1);
  insight.flush();
  expect(insight.displayed).toEqual({
    template: insight.findings,
    event: insight.eventFindings,
    all: insight.problems,
    ignored: [],
    verdict: insight.verdict,
  });
  expect(insight.displayed.template.map(({ code }) => code)).not.toContain('unknown-macro');
});

test('a template that is too long is one problem and no other', () => {
  const { insight } = derivedOf('(nope)'.repeat(20_000), '{}');
  expect(insight.problems.map(({ code }) => code)).toEqual(['template-too-long']);
  expect(insight.rows).toEqual([]);
});

describe('what is pointed at', () => {
  const template = 'https://p.example/?n=(event_name)&c=(city)';
  const derive = () => derivedOf(template, '{"event_name":"a","city":"b"}');

  test('the mouse goes before the cursor, and the cursor comes back', () => {
    const page = derive();
    page.pointing.pointAtTemplate(template.indexOf('event_name'), 'cursor');
    expect(highlightedIn(page).decoded).toEqual(['n']);
    page.pointing.pointAtTemplate(template.indexOf('city'), 'mouse');
    expect(highlightedIn(page).decoded).toEqual(['c']);
    page.pointing.pointAtTemplate(undefined, 'mouse');
    expect(highlightedIn(page).decoded).toEqual(['n']);
    page.pointing.pointAtTemplate(undefined, 'cursor');
    expect(highlightedIn(page).decoded).toEqual([]);
  });

  test.each(['cursor', 'mouse'] as const)(
    'a pane that reports late that the %s left it changes nothing that another pane points at',
    (by) => {
      const page = derive();
      page.pointing.pointAtTemplate(template.indexOf('city'), by);
      page.pointing.pointAtRow(0, by);
      page.pointing.pointAtTemplate(undefined, by);
      expect(highlightedIn(page).decoded).toEqual(['n']);
      expect(page.pointing.current).toMatchObject({ pane: 'decoded', by });
      page.pointing.pointAtTemplate(0, by);
      expect(page.pointing.current).toBeUndefined();
    },
  );

  test('is forgotten without harm when the text is gone', () => {
    const page = derive();
    page.pointing.pointAtTemplate(template.indexOf('city'), 'cursor');
    page.inputs.setTemplate('x');
    expect(highlightedIn(page)).toMatchObject({ template: [], request: [], decoded: [] });
    page.pointing.pointAtRow(7, 'mouse');
    expect(highlightedIn(page)).toMatchObject({ template: [], request: [], decoded: [] });
  });
});

test('the gallery holds every example', async () => {
  expect(await loadGallery('appsflyer')).toEqual({ templates: TEMPLATE_SAMPLES, events: EVENT_SAMPLES });
});

describe('every example gives a request and no error', () => {
  test.each(TEMPLATE_SAMPLES.map(({ title, text, suggests }) => [title, text, suggests] as const))(
    'template: %s',
    (_, text, suggests) => {
      const event = EVENT_SAMPLES.find(({ id }) => id === suggests)?.text ?? '';
      const page = derivedOf(text, event);
      const { request, insight } = page;
      expect(page.event.isStale).toBe(false);
      expect(request.rendering.text).toMatch(/^(?:[A-Z]+ )?https?:\/\//);
      expect(insight.rows).not.toEqual([]);
      expect(insight.problems.filter(({ severity }) => severity === 'error')).toEqual([]);
    },
  );

  test.each(EVENT_SAMPLES.map(({ title, text }) => [title, text] as const))('event: %s', (_, text) => {
    const { event, insight } = derivedOf('https://p.example/?n=(event_name)&j=(encode)&a=(app_id)', text);
    expect(event.isStale).toBe(false);
    expect(insight.problems.filter(({ severity }) => severity === 'error')).toEqual([]);
  });
});
