import { withoutDefaults } from '../engine';
import type { PartnerChoice, Work } from './work';

/** The fields of a work before defaults and empty texts are left out. */
export type WorkFields = Pick<Work, 'template' | 'event'> & {
  readonly [Name in Exclude<keyof Work, 'template' | 'event'>]?: Work[Name] | undefined;
};

/** Returns a work with its keys in a fixed order and without defaults and empty texts. */
export function normalizeWork(fields: WorkFields): Work {
  const { template, event, vocabulary, title, note, ignored, expectations } = fields;
  const options = withoutDefaults(fields.options ?? {});
  const partner = fields.partner && normalizePartner(fields.partner);
  return {
    template,
    event,
    ...(Object.keys(options).length > 0 && { options }),
    ...(vocabulary && { vocabulary }),
    ...(partner && { partner }),
    ...(title && { title }),
    ...(note && { note }),
    ...(ignored?.[0] && { ignored }),
    ...(expectations?.[0] && { expectations }),
  };
}

function normalizePartner({ id, settings, advertiser = {} }: PartnerChoice): PartnerChoice | undefined {
  const hasAdvertiser = Object.keys(advertiser).length > 0;
  if (id === 'custom' && !hasAdvertiser && Object.keys(settings).length === 0) return undefined;
  return { id, settings, ...(hasAdvertiser && { advertiser }) };
}
