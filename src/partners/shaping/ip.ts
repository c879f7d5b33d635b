import type { CommonContext } from '../listed';
import { evidenced, inferred } from '../origin';
import type { Shaped } from './attribution';
import { withTexts } from './field';

/** Masks the IP address when the advertiser's side says so (DEVHUB); the form of the mask is assumed. */
export function withMaskedIp({ event, advertiser }: CommonContext): Shaped {
  const address = event.get('ip')?.text ?? '';
  if (!advertiser.ipMasking || address === '') return { event, notes: [] };
  const masked = maskedIp(address);
  const message = `The IP address is sent as ${masked || 'empty'}. No document shows what a masked address looks like; this form is assumed.`;
  return {
    event: withTexts(event, new Map([['ip', masked]])),
    notes: [{ message, fields: ['ip'], origins: [...evidenced('DEVHUB'), ...inferred('DEVHUB')] }],
  };
}

// Of an IPv4 address the last number goes, of any other text everything.
function maskedIp(address: string): string {
  return /^\d{1,3}(?:\.\d{1,3}){3}$/.test(address) ? address.replace(/\d+$/, '0') : '';
}
