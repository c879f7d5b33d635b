import { expect, test } from './page';
import { open, textOf, write } from './playground';

const template = 'https://p.example/?e=(event_name)&t=(event_time)&v=(encode)&c=(country_code)';

test('raw-data rows are read as they are pasted, and can be written as JSON', async ({ page }) => {
  const playground = await open(page);
  await write(playground.template, template);
  await write(
    playground.event,
    'Event Name,Event Time,Event Value,Country Code\naf_purchase,2024-05-02 09:10:11,"{""af_price"":5}",FR',
  );
  const request =
    'https://p.example/?e=af_purchase&t=2024-05-02%2009%3A10%3A11&v=%7B%22af_price%22%3A5%7D&c=FR';
  await playground.expectRequest(request);
  await expect(playground.bar('event')).toContainText('These are raw-data rows.');
  await playground.button('Convert to JSON').click();
  await expect(playground.event).toContainText('"event_name": "af_purchase"');
  await playground.expectRequest(request);
  await expect(playground.bar('event')).toHaveCount(0);
});

test('a server-to-server body is read as it is pasted, and can be written as JSON', async ({ page }) => {
  const playground = await open(page);
  await write(playground.template, template);
  await write(
    playground.event,
    '{"eventName": "af_login", "eventTime": "2024-05-02 09:10:11.000", "eventValue": "{\\"a\\":1}"}',
  );
  const request = 'https://p.example/?e=af_login&t=2024-05-02%2009%3A10%3A11.000&v=%7B%22a%22%3A1%7D&c=';
  await playground.expectRequest(request);
  await expect(playground.bar('event')).toContainText('This is a server-to-server body.');
  await playground.button('Keep').click();
  await expect(playground.event).toBeFocused();
  await playground.choose('More for the event', 'Convert to JSON');
  await playground.expectRequest(request);
  const converted: unknown = JSON.parse(await textOf(playground, 'event'));
  expect(converted).toMatchObject({ event_name: 'af_login', event_time: '2024-05-02 09:10:11.000' });
});
