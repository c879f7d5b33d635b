/** One of the seven keys of Leanplum's `trafficSource`. */
export interface TrafficKey {
  readonly key: string;
  /** The extra event field that carries the value escaped for JSON. */
  readonly shaped: string;
  /** The event field the value is taken from; the mapping is inferred. */
  readonly field: string;
  /** AppsFlyer's macro for that field. */
  readonly macro: string;
}

const row = (key: string, shaped: string, field: string, macro = field): TrafficKey => ({
  key,
  shaped: `leanplum_${shaped}`,
  field,
  macro,
});

/** The seven keys (L1: all required; L4: an SDK takes any of them), each with the event field it is filled from (inferred). */
export const TRAFFIC_KEYS: readonly TrafficKey[] = [
  row('publisherId', 'publisher_id', 'media_source', 'pid'),
  row('publisherName', 'publisher_name', 'media_source', 'pid'),
  row('publisherSubPublisher', 'sub_publisher', 'af_siteid'),
  row('publisherSubSite', 'sub_site', 'af_sub_siteid', 'af_subsite_id'),
  row('publisherSubCampaign', 'sub_campaign', 'campaign', 'c'),
  row('publisherSubAdGroup', 'sub_ad_group', 'af_adset'),
  row('publisherSubAd', 'sub_ad', 'af_ad'),
];
