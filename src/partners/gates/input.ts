import type { CommonContext } from '../listed';

/** What a gate common to all partners looks at. */
export interface GateInput extends CommonContext {
  /** The partner's name as it is shown. */
  readonly partner: string;
  /** True when the user is credited to the partner itself. */
  readonly owned: boolean;
}
