import type { Gate } from '../verdict';
import { activeGate } from './active';
import { inAppGate } from './in-app';
import type { GateInput } from './input';
import { privacyGate } from './privacy';
import { restrictedGate } from './restricted';
import { sendingGate } from './sending';
import { sharingGate } from './sharing';
import { windowGate } from './window';

/** The gates common to all partners (G1, G2 and G4 to G7 of partners.md section 1), whatever comes of the others. */
export function commonGates(input: GateInput): readonly Gate[] {
  return [
    activeGate(input),
    sharingGate(input),
    sendingGate(input),
    inAppGate(input),
    windowGate(input),
    restrictedGate(input),
    privacyGate(input),
  ];
}
