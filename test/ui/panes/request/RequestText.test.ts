import { describe, expect, test } from 'vitest';
import { page, userEvent } from 'vitest/browser';
import RequestText from '../../../../src/ui/panes/request/RequestText.svelte';
import { appOf, restMouse, type StagedApp, stage } from '../../stage';

const template =
  'https://p.example/\n  ?n=(event_name)\n  &c=(city)\n  &i=(idfa)\n  &j=(encode)\n  &u=(nope)';
const event = '{"event_name":"a b","city":"","event_value":{"k":"v","l":[2]}}';
const request = 'https://p.example/?n=a%20b&c=&i=&j=%7B%22k%22%3A%22v%22%2C%22l%22%3A%5B2%5D%7D&u=(nope)';

const text = () => page.getByTestId('request-text').element();
/** A macro of the request by its accessible name, which begins with its text. */
const macro = (name: string | RegExp) =>
  page.getByRole('button', {
    name: typeof name === 'string' ? new RegExp(`(^|, )${name.replace('Macro', '[Mm]acro')}$`) : name,
  });
const open = async (app: StagedApp = appOf(template, event)) => {
  await stage(app, RequestText, {});
  return app;
};

test.each(['lines', 'string'] as const)('the text is exactly the request, shown as %s', async (view) => {
  const app = appOf(template, event);
  app.preferences.setRequestView(view);
  await open(app);
  expect(text().textContent).toBe(request);
});

test('a selection of the lines copies exactly the request', async () => {
  await open();
  const selection = document.getSelection();
  selection?.selectAllChildren(text());
  expect(selection?.toString()).toBe(request);
});

test('each parameter is on a line of its own', async () => {
  await open();
  const tops = [...text().querySelectorAll('.line')].map((line) => line.getBoundingClientRect().top);
  expect(tops).toHaveLength(6);
  expect(new Set(tops).size).toBe(6);
});

test.each([
  ['blanks and line breaks', 'POST https://p.example/\nX:  a \n\n  {\n "a": "(event_name)"\n}\n '],
  ['nothing', ''],
  ['signs of markup', '<b>&amp;(event_name)</b> {x}'],
])('the text is exactly the request: %s', async (_, written) => {
  const app = await open(appOf(written, event));
  expect(text().textContent).toBe(app.derived.request.rendering.text);
});

test('the text follows what is typed', async () => {
  const app = await open();
  app.inputs.setTemplate('x=(event_name)');
  await expect.poll(() => text().textContent).toBe('x=a%20b');
});

test('each macro says what became of it', async () => {
  await open();
  for (const name of [
    'Macro event_name',
    'Macro city, empty in this event',
    'Macro idfa, not in this event',
    'Macro nope, unknown and sent as written',
  ]) {
    await expect.element(macro(name)).toBeVisible();
  }
});

test('a span of the request is selected, and the macro it begins in takes the focus', async () => {
  const app = await open();
  const [from, to] = [request.indexOf('%20b'), request.indexOf('&i=')];
  app.panes.selectInRequest?.({ from, to });
  expect(String(document.getSelection())).toBe('%20b&c=');
  await expect.element(macro('Macro event_name')).toHaveFocus();
});

describe('keys', () => {
  test('the macros are one stop of the Tab key, and the arrows walk through them', async () => {
    await open();
    const tabbable = () => text().querySelectorAll('[tabindex="0"]').length;
    expect(tabbable()).toBe(1);
    await userEvent.tab();
    const walk = [
      ['Macro event_name', 'ArrowRight'],
      [/Macro city/, 'ArrowDown'],
      [/Macro idfa/, 'ArrowLeft'],
      [/Macro city/, 'End'],
      [/macro nope/, 'ArrowRight'],
      [/macro nope/, 'Home'],
      ['Macro event_name', 'ArrowUp'],
      ['Macro event_name', 'ArrowRight'],
    ] as const;
    for (const [name, key] of walk) {
      await expect.element(macro(name)).toHaveFocus();
      await userEvent.keyboard(`{${key}}`);
    }
    expect(tabbable()).toBe(1);
  });

  test.each(['Enter', ' '])('%j selects the macro in the template and goes no further', async (key) => {
    const app = await open();
    let wasStopped: boolean | undefined;
    const listen = (press: KeyboardEvent) => (wasStopped = press.defaultPrevented);
    window.addEventListener('keydown', listen);
    await userEvent.tab();
    await userEvent.keyboard('{ArrowRight}');
    await userEvent.keyboard(key === ' ' ? ' ' : `{${key}}`);
    window.removeEventListener('keydown', listen);
    const from = template.indexOf('(city)');
    await expect
      .poll(() => app.editors.template.select.mock.calls)
      .toEqual([[expect.objectContaining({ from, to: from + 6 })]]);
    expect(wasStopped).toBe(true);
  });
});

test('a click selects the macro in the template, its pane being shown', async () => {
  const app = appOf(template, event);
  app.preferences.showTab('request');
  await open(app);
  await macro('Macro event_name').click();
  const from = template.indexOf('(event_name)');
  await expect
    .poll(() => app.editors.template.select.mock.calls)
    .toEqual([[expect.objectContaining({ from })]]);
  expect(app.preferences.tab).toBe('template');
});

describe('light', () => {
  const lit = () => [...text().querySelectorAll('.lit')].map(({ textContent }) => textContent);

  test('follows the mouse and goes with it', async () => {
    await open();
    expect(lit()).toEqual([]);
    await macro('Macro event_name').hover();
    expect(lit()).toEqual(['a%20b']);
    await restMouse();
    await expect.poll(lit).toEqual([]);
  });

  test('follows the keys', async () => {
    await open();
    await userEvent.tab();
    await expect.poll(lit).toEqual(['a%20b']);
  });

  test('falls on a value inside of a macro alone, and changes no character', async () => {
    const app = await open();
    app.derived.pointing.pointAtEvent(event.indexOf('"l"'), 'cursor');
    await expect.poll(lit).toEqual(['%22l%22%3A%5B2%5D']);
    expect(text().textContent).toBe(request);
  });
});
