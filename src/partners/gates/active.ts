import { fails, passes } from '../gate';
import { evidenced } from '../origin';
import type { Gate } from '../verdict';
import type { GateInput } from './input';

const ORIGINS = evidenced('SEED-LP', 'SEED-CT', 'TRBL');

/** G1: the partner is activated for the app, and stays so for as long as it is to get anything (S0, S1). */
export function activeGate({ advertiser, partner }: GateInput): Gate {
  if (advertiser.active) return passes('active', `${partner} is activated for this app.`, ORIGINS);
  return fails(
    'active',
    'partner_inactive',
    [`${partner} is not activated for this app.`, ORIGINS],
    [{ label: 'Turn “Activate partner” on', advertiser: { active: true } }],
  );
}
