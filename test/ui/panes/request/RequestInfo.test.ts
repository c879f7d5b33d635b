import { expect, test } from 'vitest';
import { page, userEvent } from 'vitest/browser';
import RequestBody from '../../../../src/ui/panes/request/RequestBody.svelte';
import { appOf, restMouse, stage } from '../../stage';

const template = 'https://p.example/?n=(event_name)&i=(idfa)&fixed=1';

async function open() {
  const app = appOf(template, '{"event_name":"bought"}');
  await stage(app, RequestBody, { onheight: () => undefined });
  return app;
}

const info = () => page.getByRole('tooltip');
const macro = (name: RegExp) => page.getByRole('button', { name });

test('resting on a value explains its macro, with the parameter it is sent in', async () => {
  await open();
  await macro(/event_name/).hover();
  await expect.element(info()).toHaveTextContent(/event_name.*Sent in\s*n/);
  await restMouse();
  await expect.poll(() => info().elements()).toHaveLength(0);
});

test('resting on literal text explains its parameter', async () => {
  await open();
  await page.getByText('fixed', { exact: false }).last().hover();
  await expect.element(info()).toHaveTextContent(/^fixed/);
});

test('the keyboard opens the explanation, links it to the value, announces it, and closes it', async () => {
  await open();
  await userEvent.tab();
  await userEvent.keyboard('{ArrowRight}{Control>}{Shift>} {/Shift}{/Control}');
  await expect.element(info()).toHaveTextContent(/idfa/);
  expect(document.activeElement?.getAttribute('aria-describedby')).toBe(info().element().id);
  await expect.element(page.getByRole('status')).toHaveTextContent(/idfa/);
  await userEvent.keyboard('{Escape}');
  await expect.poll(() => info().elements()).toHaveLength(0);
  expect(document.activeElement?.hasAttribute('aria-describedby')).toBe(false);
});

test('a change of the request closes the explanation, since it may no longer be true', async () => {
  const app = await open();
  await macro(/event_name/).hover();
  await expect.element(info()).toBeVisible();
  app.inputs.setEvent('{"event_name":"sold"}');
  await expect.poll(() => info().elements()).toHaveLength(0);
});
