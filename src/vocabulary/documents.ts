/** A document that is the source of facts. */
export interface SourceDocument {
  /** Its title, or a description if it has none. */
  readonly title: string;
  /** Who published it. */
  readonly publisher: string;
  /** What it is, if the title does not say so, and which version was read. */
  readonly about: string;
  /** Its address; absent for third-party code and logs that are described without their names. */
  readonly url?: string;
}

const HELP = 'https://support.appsflyer.com/hc/en-us/articles/';
const DEVHUB = 'https://github.com/AppsFlyerKnowledge/devhub';

function appsflyer(title: string, article: string, about: string): SourceDocument {
  return { title, publisher: 'AppsFlyer', about, url: `${HELP}${article}` };
}

function partner(publisher: string, title: string, about: string, url: string): SourceDocument {
  return { title, publisher, about, url };
}

function observation(title: string, publisher: string, about: string, url: string): SourceDocument {
  return { title, publisher, about, url };
}

function thirdParty(title: string, about: string): SourceDocument {
  return { title, publisher: 'a third party', about };
}

function measurement(title: string, about: string): SourceDocument {
  return { title, publisher: 'Postback Playground', about };
}

/** The documents that facts cite, by key. Third-party code, logs and pages are described, not named; public issues are. */
export const DOCUMENTS = {
  // AppsFlyer's pages on postbacks.
  SEED: appsflyer('Postbacks for analytics partners', '360016751637', 'Help article, current text.'),
  'ANA-v1': appsflyer(
    'Postbacks for analytics partners',
    '360016751637',
    'Help article, oldest version read.',
  ),
  'ANA-v2': appsflyer(
    'Postbacks for analytics partners',
    '360016751637',
    'Help article, with its columns intact.',
  ),
  'NET-v1': appsflyer(
    "Available Macros on AppsFlyer's Postbacks",
    '207273946',
    'Help article for ad networks, oldest version read: descriptions without macro names.',
  ),
  'NET-v2': appsflyer(
    "Available Macros on AppsFlyer's Postbacks",
    '207273946',
    'Help article for ad networks, later version, with names and source column.',
  ),
  'NET-zh': appsflyer(
    "Available Macros on AppsFlyer's Postbacks",
    '207273946',
    'Help article for ad networks, Chinese version, some rows longer than NET-v2.',
  ),
  'NET-v3': appsflyer(
    'Postback macros for Ad Networks',
    '207273946',
    'Help article for ad networks, version that adds the column "Send all".',
  ),
  'NET-v4': appsflyer(
    'Postback macros for ad networks',
    '207273946',
    'Help article, current form; beginning read.',
  ),
  BASE: appsflyer('Base postback specification for ad networks', '4413892641681', 'Help article.'),
  MGMT: appsflyer('Postback management', '360018512658', 'Help article.'),
  CHG: appsflyer(
    'Integration change requests for partners',
    '360017189177',
    'Help article, several versions.',
  ),
  REJ: appsflyer(
    'Rejected attribution postbacks to integrated partners',
    '115004744123',
    'Help article, several versions.',
  ),
  APNET: appsflyer(
    'Advanced Privacy guide & postback macros for ad networks',
    '360011316197',
    'Help article; text of 2020 and later.',
  ),
  ATT: appsflyer(
    'ATT implications (iOS 14) and deprecation of LAT',
    '360014090597',
    'Help article, two versions; the words for the consent status in raw data.',
  ),
  AAP: appsflyer('Aggregated Advanced Privacy framework', '360018515798', 'Help article.'),
  RETRY: appsflyer('Postback retries', '360001376085', 'Help article.'),
  REPORT: appsflyer('AppsFlyer Postback Reports', '360001446685', 'Help article.'),
  IAE: appsflyer('In-app event postback configuration', '208439256', 'Help article.'),
  TRBL: appsflyer('Postback troubleshooting for advertisers', '14272573202833', 'Help article.'),
  RESTR: appsflyer(
    'About raw data identifier restrictions',
    '360006868017',
    'Help article, several generations of text.',
  ),
  CPA: appsflyer('Disabling postbacks for CPA-based campaigns', '207034206', 'Help article.'),
  IPS: appsflyer(
    'AppsFlyer server IP addresses',
    '207447093',
    'Help article, Japanese and Chinese versions.',
  ),
  'P-TUNE': appsflyer('Article for TUNE users', '207034806', 'Help article with a postback template.'),
  'P-AFFISE': appsflyer('Article for Affise users', '208537116', 'Help article with a postback template.'),
  'P-TRACKIER': appsflyer(
    'Article for Trackier users',
    '360006111917',
    'Help article with a postback template.',
  ),
  'SEED-LP': appsflyer('Leanplum integration', '211487846', 'Help article, current text.'),
  'SEED-CT': appsflyer('CleverTap integration', '360001299165', 'Help article, current text.'),
  A3: appsflyer('Amplitude integration', '211200306', 'Help article, three versions.'),

  // AppsFlyer's pages on raw data, Push API, server-to-server events and SDKs.
  DICT: appsflyer(
    'Raw data field dictionary',
    '208387843',
    'Help article; the table itself could not be read.',
  ),
  PUSH: appsflyer('Push API', '207034356', 'Help article on streamed raw data, texts of version 1 and 2.'),
  'PUSH-MOVE': appsflyer(
    'Push API V1.0 is being removed',
    '360005853738',
    'Bulletin with a guide for the move to version 2; the table of renamed fields could not be read.',
  ),
  CONV: appsflyer(
    'Conversion data payloads and scenarios',
    '360000726098',
    'Help article that sets conversion data keys beside raw-data names.',
  ),
  ENGAGE: appsflyer(
    'Bulletin: Engagement types',
    '20161875390865',
    'Help article with the values of the field.',
  ),
  S2SFAQ: {
    title: 'Server-to-server events: questions and answers',
    publisher: 'AppsFlyer',
    about: 'Developer hub page, Japanese version.',
    url: 'https://ja.dev.appsflyer.com/hc/reference/faq',
  },
  S2S3: {
    title: 'Server-to-server events API (for mobile)',
    publisher: 'AppsFlyer',
    about: 'OpenAPI description of the endpoint on api3, repository of August 2026.',
    url: `${DEVHUB}/blob/main/docs/apis/rta/s2s_events_api3.yaml`,
  },
  S2SO: {
    title: 'Server-to-server events API (for mobile): overview',
    publisher: 'AppsFlyer',
    about: 'Developer hub page with the parameters of Android and of iOS.',
    url: 'https://dev.appsflyer.com/hc/reference/s2s-events-api3-overview',
  },
  S2S2: {
    title: '[Legacy] Server-to-server events API (for mobile)',
    publisher: 'AppsFlyer',
    about: 'OpenAPI description of the endpoint on api2, repository of August 2026.',
    url: `${DEVHUB}/blob/main/docs/apis/rta/s2s_events_api.yaml`,
  },
  S2SB: appsflyer(
    'Bulletin: Upgrading the AppsFlyer S2S API',
    '20509378973457',
    'Announcement with the date of December 12, 2023.',
  ),
  S2SKB: appsflyer(
    'Server-to-server events API for mobile',
    '207034486',
    'Help article, four generations of text; the current section on time stamps could not be read.',
  ),
  AUD: {
    title: 'Audience Import API',
    publisher: 'AppsFlyer',
    about: 'OpenAPI description, repository of August 2026.',
    url: `${DEVHUB}/blob/main/docs/apis/audience/audience_import_api.yaml`,
  },
  DEVHUB: {
    title: 'Developer hub sources',
    publisher: 'AppsFlyer',
    about: 'Guides and API descriptions, repository of August 2026.',
    url: DEVHUB,
  },

  // Partners' own documents.
  'SEED-AM': partner(
    'Amplitude',
    'AppsFlyer as a source',
    'Page of the documentation.',
    'https://amplitude.com/docs/data/source-catalog/appsflyer',
  ),
  AMS: partner(
    'Amplitude',
    'AppsFlyer as a destination of event streaming',
    'Page of the documentation.',
    'https://amplitude.com/docs/data/destination-catalog/appsflyer',
  ),
  AMC: partner(
    'Amplitude',
    'AppsFlyer as a destination of cohorts',
    'Page of the documentation, open beta.',
    'https://amplitude.com/docs/data/destination-catalog/appsflyer-cohort',
  ),
  AME: partner(
    'Amplitude',
    'Destination event streaming overview',
    'Page of the documentation.',
    'https://amplitude.com/docs/data/destination-event-streaming-overview',
  ),
  MPARTICLE: partner(
    'mParticle',
    'AppsFlyer feed',
    'Integration page with a postback template.',
    'https://docs.mparticle.com/integrations/appsflyer/feed',
  ),
  LP: partner(
    'Leanplum',
    'API introduction',
    'Page of the documentation.',
    'https://docs.leanplum.com/reference/making-requests',
  ),
  L1: partner(
    'Leanplum',
    'OpenAPI description of the API',
    'Kept word for word in a public collection.',
    'https://github.com/api-evangelist/leanplum',
  ),
  L2: partner(
    'Leanplum',
    'API reference',
    'Pages of the documentation.',
    'https://docs.leanplum.com/reference',
  ),
  L3: partner(
    'Leanplum',
    'TUNE integration',
    'Page of the documentation and a public copy that still has its URLs.',
    'https://docs.leanplum.com/docs/tune-integration',
  ),
  L4: partner('Leanplum', 'Android SDK', 'Source code.', 'https://github.com/Leanplum/Leanplum-Android-SDK'),
  L5: thirdParty("Recorded answers of Leanplum's API", 'Fixtures of a public client library, 2017.'),
  L6: partner(
    'Leanplum',
    'Official Postman collection',
    'Kept in a public collection.',
    'https://github.com/api-evangelist/leanplum',
  ),
  L7: observation(
    'Status of Leanplum’s hosts and pages',
    'a public collection of API descriptions',
    'Probe of August 2026: www.leanplum.com redirected to clevertap.com.',
    'https://github.com/api-evangelist/leanplum',
  ),
  C1: partner(
    'CleverTap',
    'Generic Attribution Partner',
    'Page of the documentation.',
    'https://docs.clevertap.com/docs/generic-attribution-partner',
  ),
  C2: partner(
    'CleverTap',
    'Attribution Partners',
    'Page of the documentation.',
    'https://docs.clevertap.com/',
  ),
  C3: partner(
    'CleverTap',
    'Developer documentation',
    'Pages on the API.',
    'https://developer.clevertap.com/',
  ),
  C4: partner(
    'CleverTap',
    'npm package clevertap',
    'Source code of versions 1.2.0 and 1.3.0.',
    'https://www.npmjs.com/package/clevertap',
  ),
  C5: thirdParty('A transformer of events for CleverTap and Leanplum', 'Public code with recorded answers.'),
  M1: partner(
    'Amplitude',
    'Documentation sources',
    'Attribution API, HTTP V2 API and AppsFlyer pages, repository of March 2026.',
    'https://github.com/amplitude/amplitude-docs',
  ),
  M2: partner('Amplitude', 'Documentation', 'Pages newer than M1.', 'https://amplitude.com/docs'),
  M3: partner(
    'Amplitude',
    'Developer center sources',
    'Repository of September 2023.',
    'https://github.com/Amplitude-Developer-Docs/amplitude-dev-center',
  ),
  M4: partner(
    'Amplitude',
    'Attribution API',
    'Old help article and a copy made from a Postman collection.',
    'https://help.amplitude.com/hc/en-us/articles/204771838',
  ),

  // Servers and other attribution products.
  TOMCAT: partner(
    'Apache Tomcat',
    'The HTTP Connector',
    'Reference of Tomcat 10.1: relaxedPathChars and relaxedQueryChars.',
    'https://tomcat.apache.org/tomcat-10.1-doc/config/http.html',
  ),
  PHP: partner(
    'PHP',
    'Variables From External Sources',
    'Page of the manual.',
    'https://www.php.net/manual/en/language.variables.external.php',
  ),
  GO: partner(
    'Go',
    'Go 1.17 Release Notes',
    'The section on the parsing of URL queries.',
    'https://go.dev/doc/go1.17',
  ),
  HTTP: partner(
    'IETF',
    'RFC 9110: HTTP Semantics',
    'The sections on the methods GET and HEAD, on Content-Length and on content codings.',
    'https://www.rfc-editor.org/rfc/rfc9110.html',
  ),
  URI: partner(
    'IETF',
    'RFC 3986: Uniform Resource Identifier',
    'The section on the path.',
    'https://www.rfc-editor.org/rfc/rfc3986.html#section-3.3',
  ),
  FORM: partner(
    'WHATWG',
    'URL Standard',
    'The section on parsing application/x-www-form-urlencoded.',
    'https://url.spec.whatwg.org/#urlencoded-parsing',
  ),
  IIS: partner(
    'Microsoft',
    'Request Limits <requestLimits>',
    'IIS reference, page ms689462 of the previous versions: lengths of URL and query string.',
    'https://learn.microsoft.com/en-us/previous-versions/iis/settings-schema/ms689462(v=vs.90)',
  ),
  KESTREL: partner(
    'Microsoft',
    'KestrelServerLimits',
    'Source code of ASP.NET Core 10.0.0 and its page of the documentation.',
    'https://github.com/dotnet/aspnetcore',
  ),
  CLOUDFRONT: partner(
    'Amazon Web Services',
    'CloudFront quotas',
    'Page of the documentation.',
    'https://docs.aws.amazon.com/AmazonCloudFront/latest/DeveloperGuide/cloudfront-limits.html',
  ),
  ALB: partner(
    'Amazon Web Services',
    'Quotas for your Application Load Balancers',
    'Page of the documentation.',
    'https://docs.aws.amazon.com/elasticloadbalancing/latest/application/load-balancer-limits.html',
  ),
  NGINXLOG: partner(
    'nginx',
    'Module ngx_http_log_module',
    'Reference of the log format and its escapes; the change log of 0.7.0 and 1.1.6.',
    'https://nginx.org/en/docs/http/ngx_http_log_module.html',
  ),
  HTTPDLOG: partner(
    'Apache',
    'Apache Module mod_log_config',
    'Reference of the log format and its escapes, with the change that documented them.',
    'https://httpd.apache.org/docs/2.4/mod/mod_log_config.html',
  ),
  ALBLOG: partner(
    'Amazon Web Services',
    'Access logs for your Application Load Balancer',
    'Page of the documentation: the fields of an entry.',
    'https://docs.aws.amazon.com/elasticloadbalancing/latest/application/load-balancer-access-logs.html',
  ),
  ALBQUOTE: observation(
    'Forward ALB logs from S3 to CloudWatch',
    'a user of AWS',
    'Lines of a log of February 2023 in which a quote of the request is \\x22.',
    'https://github.com/DataBiosphere/azul/pull/4920',
  ),
  CFLOG: partner(
    'Amazon Web Services',
    'Standard logging reference',
    'Page of the documentation of CloudFront: the fields of its logs.',
    'https://docs.aws.amazon.com/AmazonCloudFront/latest/DeveloperGuide/standard-logs-reference.html',
  ),
  CFTWICE: observation(
    'Fix double encoding of staking analytics',
    'a user of AWS',
    'What CloudFront logged of a request in 2025, compared with what was sent: each % is encoded once more.',
    'https://github.com/trezor/trezor-suite/issues/22907',
  ),
  CFONCE: observation(
    'Update Scalding ETL to handle singly-encoded %s in CloudFront querystring field',
    'a user of AWS',
    'From 17 August 2013 to about 5 September CloudFront did not encode a % once more.',
    'https://github.com/snowplow/snowplow/issues/333',
  ),
  W3CLOG: partner(
    'Microsoft',
    'W3C Logging',
    'Page on the fields that the HTTP Server API logs.',
    'https://learn.microsoft.com/en-us/windows/win32/http/w3c-logging',
  ),
  LAMBDA: partner(
    'Amazon Web Services',
    'Create AWS Lambda proxy integrations for HTTP APIs in API Gateway',
    'Page of the documentation: payload formats 1.0 and 2.0.',
    'https://docs.aws.amazon.com/apigateway/latest/developerguide/http-api-develop-integrations-lambda.html',
  ),
  WAFLOG: partner(
    'Amazon Web Services',
    'Log fields for protection pack (web ACL) traffic',
    'Page of the documentation of AWS WAF.',
    'https://docs.aws.amazon.com/waf/latest/developerguide/logging-fields.html',
  ),
  HAR: partner(
    'Jan Odvarko',
    'HTTP Archive 1.2',
    'Copy of the specification.',
    'https://github.com/ahmadnassri/har-spec/blob/master/versions/1.2.md',
  ),
  ADJUST: partner(
    'Adjust',
    'Placeholders',
    'Help pages on callbacks for partners.',
    'https://help.adjust.com/en/partner/placeholders',
  ),
  'ADJUST-CONDITIONS': partner(
    'Adjust',
    'Add a condition to your callback',
    'Help page on conditional callbacks, with the method before and the body after the address.',
    'https://help.adjust.com/en/article/conditional-callbacks',
  ),
  'ADJUST-SEEN': thirdParty(
    'Callbacks of Adjust in other people’s set-ups',
    'Templates of ad networks and a guide of an analytics product, with the names of about 65 placeholders.',
  ),
  BRANCH: partner(
    'Branch',
    'Postback Macros and Functions',
    'Page of the documentation, as mirrored in 2020.',
    'https://github.com/dweekly/docs',
  ),
  'BRANCH-ADS': partner(
    'Branch',
    'Ad partners and the parameters of their postbacks',
    'Pages on 87 ad partners, as mirrored in 2017. What a parameter is follows from its name and the partners’ descriptions.',
    'https://github.com/tylerthomasallen/docs',
  ),
  SINGULAR: partner(
    'Singular',
    'Postback macros and passthrough parameters',
    'Help article, two versions.',
    'https://support.singular.net/hc/en-us/articles/115004063323',
  ),
  'SINGULAR-SEEN': thirdParty(
    'Postbacks of Singular in other people’s set-ups',
    'Templates of an ad network and listings of ad partners.',
  ),
  'TUNE-NETWORK': partner(
    'TUNE',
    'Postbacks and offer URLs of the network product (HasOffers)',
    'Help pages, a description of the API and the list of variables in the product.',
    'https://support.tune.com/',
  ),
  'TUNE-SEEN': thirdParty(
    'Postbacks of the TUNE network in other people’s set-ups',
    'Templates and a set-up page.',
  ),
  VOLUUM: partner(
    'Voluum',
    'Postback parameters and token functions',
    'Pages of the documentation.',
    'https://doc.voluum.com/',
  ),
  BINOM: partner(
    'Binom',
    'Sending conversions to a traffic source',
    'Pages of the documentation for versions 1 and 2.',
    'https://docs.binom.org/',
  ),
  REDTRACK: partner(
    'RedTrack',
    'Supported dynamic parameters',
    'Help article; the lists in it could not be read.',
    'https://help.redtrack.io/',
  ),
  EVERFLOW: thirdParty('A list of Everflow’s macros', 'Page of a tool for postbacks, with 59 macros.'),
  VALUETRACK: partner(
    'Google',
    'ValueTrack parameters',
    'Pages for developers.',
    'https://developers.google.com/google-ads/',
  ),
  // Answers of Amplitude's HTTP V2 API that users and engineers have reported in public.
  'AM-KOTLIN-105': observation(
    'User IDs less than 5 characters cause analytics to fail',
    'a user of Amplitude’s Kotlin SDK, issue 105',
    'Request and answer, 9 February 2023; the device ID is blanked out.',
    'https://github.com/amplitude/Amplitude-Kotlin/issues/105',
  ),
  'AM-TYPESCRIPT-81': observation(
    'Handle 400 error with invalid id lengths',
    'an engineer of Amplitude, pull request 81 of its TypeScript SDK',
    'Answer to a device ID of 1 as a number, 9 April 2022; calls the field undocumented.',
    'https://github.com/amplitude/Amplitude-TypeScript/pull/81',
  ),
  'AM-NODE-105': observation(
    'Minimal length for User Id',
    'a user of Amplitude’s Node SDK, issue 105',
    'Answer to a user ID of fewer than 5 characters, 18 April 2021.',
    'https://github.com/amplitude/Amplitude-Node/issues/105',
  ),
  'AM-NODE-64': observation(
    'Is it possible to set min_id_length?',
    'a user of Amplitude’s Node SDK, issue 64',
    'Answers of 400 to short user IDs, 18 November 2020.',
    'https://github.com/amplitude/Amplitude-Node/issues/64',
  ),
  'AM-NODE-63': observation(
    'Sending a user_id of a number',
    'a user and Amplitude’s staff, issue 63 of its Node SDK',
    'Staff found that numeric user IDs longer than 5 are accepted and short ones refused, 18 November 2020.',
    'https://github.com/amplitude/Amplitude-Node/issues/63',
  ),
  'AM-RUDDER-127': observation(
    'Amplitude does not work with integer user IDs',
    'a user of RudderStack, issue 127 of its transformer',
    'Answer to integer user IDs below 10,000, 13 April 2020.',
    'https://github.com/rudderlabs/rudder-transformer/issues/127',
  ),

  // Other systems whose documents name parameters and placeholders.
  APPMETRICA: partner(
    'AppMetrica',
    'Postback parameters',
    'Page of the documentation.',
    'https://appmetrica.yandex.com/docs',
  ),
  ITERABLE: partner(
    'Iterable',
    'AppsFlyer and Iterable',
    'Help article 360024366291, with the names of the fields it gets.',
    'https://support.iterable.com/hc/en-us/articles/360024366291',
  ),
  KEITARO: partner(
    'Keitaro',
    'Placeholders of postbacks',
    'Page “s2s-postback-placeholders” of the documentation.',
    'https://docs.keitaro.io/',
  ),
  'TRACKIER-MMP': partner(
    'Trackier',
    'Postback macros of Trackier MMP',
    'Help article 8165860. It prints the names without braces; that macros have them is inferred.',
    'https://help-mmp.trackier.com/',
  ),
  TUNE: partner(
    'TUNE',
    'Macros in postback URLs',
    'Pages on the network and the attribution product.',
    'https://help.tune.com/marketing-console/macros-in-postback-urls',
  ),

  // How servers read requests.
  RECEIVERS: measurement(
    'How 28 server stacks read 60 requests',
    'Observed in November 2026 on Debian 12, with the requests written byte for byte; test/cases/received/stacks has them.',
  ),

  // Third-party templates, logs and notes.
  ZOO: thirdParty(
    'Install and in-app templates of an ad network',
    'Published templates in parentheses, about 2019.',
  ),
  ALLAD: thirdParty('Templates and mapping table of an ad network', 'Published templates in parentheses.'),
  LOOT: thirdParty(
    'A receiver of postbacks in public code',
    'Templates in braces and parentheses, and the query keys that are read, about 2022.',
  ),
  XAP: thirdParty('A rendered install postback', 'Pasted into a public test script, July 2019.'),
  HQ1: thirdParty(
    "A script that writes templates into AppsFlyer's partner dashboard",
    'Public code; shows the stored form with $$sdk and $$click, about 2025.',
  ),
  DIEMP: thirdParty('A receiver of rejected postbacks', 'Public code.'),
  AYET: thirdParty(
    'Template page of an ad network',
    'Documentation; parts of it no document of AppsFlyer supports.',
  ),
  GEG: thirdParty('Logs of Push API V1 over GET', 'Web server logs in public tests, 2018 and 2019.'),
  ROCKET: thirdParty('Decoded lines of Push API V1 over GET', 'Public code, 2021.'),
  GURU: thirdParty('A Push API V2 message', 'Public code, 2023.'),
  GIST: thirdParty('A Push API V1 message over POST', 'Published sample, 2014.'),
  'PUSH-V2-LOG': thirdParty('A Push API V2 message kept by a log collector', 'Public test code, 2024.'),
  OWOX: thirdParty('Field list for Push API', 'Documentation of an analytics product.'),
  LINKP: thirdParty('Set-up page of an affiliate network', 'Documentation.'),
  AXON: thirdParty('AppsFlyer set-up page of an ad network', 'Documentation.'),
  REMERGE: thirdParty('AppsFlyer set-up page of a retargeting network', 'Documentation.'),
  AFTRAD: thirdParty('AppsFlyer set-up page of a traffic network', 'Documentation.'),
  TOSS: thirdParty('AppsFlyer set-up page of an ad product', 'Documentation.'),
  LINKPARAM: thirdParty(
    "A summary of AppsFlyer's link parameters",
    'Note in Chinese with meanings and lengths.',
  ),
  AMQUERY: thirdParty(
    'Queries of Amplitude data',
    'Public code that asks for events and properties by name.',
  ),
  RAWCSV: thirdParty('Raw-data reports as CSV', 'Header lines and rows in public code, 2021 and 2026.'),
  RAWDICT: thirdParty(
    "A copy of AppsFlyer's raw data field dictionary",
    "Table in a public project's documentation.",
  ),
  MMPLOG: thirdParty("A game platform's table of AppsFlyer's log fields", 'Documentation.'),
} as const satisfies Record<string, SourceDocument>;

/** The key of a document. */
export type DocumentKey = keyof typeof DOCUMENTS;
