import fc from 'fast-check';
import { expect, test } from 'vitest';
import { pastedSpan, recognize, requestOffset } from '../../src/received';

test('a span of a request is found where it was pasted, whatever was undone around it', () => {
  const text = JSON.stringify({ url: 'https://p.example/?a=1&q="x"&b=2', method: 'GET' });
  const [arrival] = recognize(text).arrivals;
  const request = arrival?.request ?? '';
  fc.assert(
    fc.property(fc.nat(request.length - 1), (from) => {
      const span = arrival && pastedSpan(arrival, { from, to: from + 1 });
      expect(span).toBeDefined();
      const at = arrival && requestOffset(arrival, span?.from ?? -1);
      expect(request.slice(at, (at ?? 0) + 1)).toBe(request.slice(from, from + 1));
    }),
  );
});
