import { craftLink } from './craft';
import { expect, test } from './page';
import { expectWritten, open, write } from './playground';

const example = 'https://partner.example/postback';

const links = [
  { name: '2 MB', hash: `1-${'A'.repeat(2_000_000)}`, says: 'more than the page can open' },
  {
    name: '2 kB that inflate to 1.2 MB',
    hash: craftLink('a'.repeat(1_200_000)),
    says: 'more than the page can open',
  },
  { name: 'something that is not JSON', hash: craftLink('{"t":'), says: 'This link is damaged' },
  { name: 'JSON 100,000 levels deep', hash: craftLink('['.repeat(100_000)), says: 'This link is damaged' },
  {
    name: 'fields on a prototype',
    hash: craftLink('{"__proto__":{"t":"x","e":"{}"}}'),
    says: 'This link is damaged',
  },
];

for (const { name, hash, says } of links) {
  test(`a link of ${name} says so, and the page opens as it was left`, async ({ page }) => {
    const playground = await open(page, { hash });
    await expect(playground.notice).toContainText(says);
    await expect(playground.requestText).toContainText(example);
    await write(playground.template, 'https://p.example/?e=(event_name)');
    await playground.expectRequest('https://p.example/?e=af_purchase');
  });
}

test('a link can fill the page with a text as long as it likes, and the page stays usable', async ({
  page,
}) => {
  const text = 'a'.repeat(900_000);
  const playground = await open(page, { hash: craftLink(JSON.stringify({ t: text, e: '{}' })) });
  await expect(playground.problems).toContainText('at most 100,000');
  await write(playground.template, 'https://p.example/');
  await expectWritten(playground.template, 'https://p.example/');
  await playground.expectRequest('https://p.example/');
});
