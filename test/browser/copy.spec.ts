import { expect, ownContextTest as test } from './page';
import { clipboard, expectFullEditors, open, textOf, write } from './playground';

test.use({ permissions: ['clipboard-read', 'clipboard-write'] });

test('the request, one value, the template and the event can be copied', async ({ page }) => {
  const playground = await open(page);
  await write(playground.template, 'https://p.example/\n  ?n=(event_name)\n  &v=(encode)');
  await write(playground.event, '{"event_name": "a b", "event_value": {"k": "(x)"}}');
  const copies = [
    ['the request', 'https://p.example/?n=a%20b&v=%7B%22k%22%3A%22%28x%29%22%7D'],
    ['n', 'a b'],
    ['v', '{"k":"(x)"}'],
  ] as const;
  for (const [what, text] of copies) {
    await playground.button(`Copy ${what}`).click();
    await expect.poll(() => clipboard(page)).toBe(text);
  }
  expect(await textOf(playground, 'template')).toBe('https://p.example/\n  ?n=(event_name)\n  &v=(encode)');
  expect(await textOf(playground, 'event')).toBe('{"event_name": "a b", "event_value": {"k": "(x)"}}');
});

test('the request is selected and copied by hand as it is sent, without numbers and line breaks', async ({
  page,
}) => {
  const playground = await open(page);
  await write(playground.template, 'https://p.example/\n  ?n=(event_name)\n  &m=(idfa)&p=(platform)');
  await playground.expectRequest('https://p.example/?n=af_purchase&m=&p=android');
  // Dragging over the request takes the focus out of the editor.
  await expectFullEditors(page);
  await playground.template.blur();
  await playground.requestText.selectText();
  await page.keyboard.press('ControlOrMeta+c');
  expect(await clipboard(page)).toBe('https://p.example/?n=af_purchase&m=&p=android');
});
