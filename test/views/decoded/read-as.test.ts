import { expect, test } from 'vitest';
import { stackNamed } from '../../../src/received/stacks';
import { READ_AS_CHOICES } from '../../../src/views';

test.each(READ_AS_CHOICES)('$name is offered by its own name', ({ id, name }) => {
  expect(stackNamed(id)?.name).toBe(name);
});
