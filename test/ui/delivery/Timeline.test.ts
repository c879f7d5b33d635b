import { expect, test } from 'vitest';
import { page } from 'vitest/browser';
import Timeline from '../../../src/ui/delivery/Timeline.svelte';
import { appOf, stage } from '../stage';

test('lists the moments in words, with the time where it is known', async () => {
  const moments = [
    { id: 'install', label: 'the install', hours: -1 },
    { id: 'arrival', label: 'the request arrives', hours: 0, at: Date.UTC(2024, 4, 1, 12, 30) },
    { id: 'end', label: 'matching ends', hours: 72 },
  ];
  await stage(appOf(''), Timeline, { timeline: { moments } });
  const texts = page
    .getByRole('listitem')
    .elements()
    .map(({ textContent }) => textContent.replace(/\s+/g, ' ').trim());
  expect(texts[0]).toMatch(/^1 hour before the install$/);
  expect(texts[1]).toMatch(/the request arrives ?2024-05-01 12:30 UTC$/);
  expect(texts[2]).toMatch(/^After 72 hours matching ends$/);
});
