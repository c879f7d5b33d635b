import { render } from '@testing-library/svelte';
import { expect, test } from 'vitest';
import { VERDICT_STATES } from '../../../src/partners';
import VerdictMark from '../../../src/ui/delivery/VerdictMark.svelte';
import { VERDICT_LOOKS } from '../../../src/views';

test('every state has an icon of its own, in its color and named by words beside it', () => {
  const shapes = VERDICT_STATES.map((state) => {
    const { container, unmount } = render(VerdictMark, { state });
    const icon = container.querySelector('svg');
    expect(icon?.classList).toContain(VERDICT_LOOKS[state].token);
    expect(icon).toHaveAttribute('aria-hidden', 'true');
    const shape = `${icon?.querySelector('path')?.getAttribute('d') ?? ''} ${String(icon?.classList.contains('dashed'))}`;
    unmount();
    return shape;
  });
  expect(new Set(shapes).size).toBe(VERDICT_STATES.length);
});
