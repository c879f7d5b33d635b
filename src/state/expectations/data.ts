import type { Condition, Expectation, Scope } from '../../batch/expectations';
import type { Json } from '../../partners';
import type { ExpectationData } from '../../work';

/** Returns an expectation as a work keeps it, with its keys in a fixed order. */
export function expectationData({ name, event, for: scope, expect }: Expectation): ExpectationData {
  return {
    ...(name !== undefined && { name }),
    ...(event !== undefined && { event }),
    ...(scope !== undefined && { for: scopeData(scope) }),
    expect: expect.map(conditionData),
  };
}

function scopeData(scope: Scope): Json {
  return Object.fromEntries(Object.entries(scope));
}

function conditionData(condition: Condition): Json {
  return Object.fromEntries(Object.entries(condition));
}
