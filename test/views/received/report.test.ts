import { expect, test } from 'vitest';
import { writeReport } from '../../../src/views/received/report';
import { fieldsOf } from '../../engine/event';
import { candidateOf, matchTo } from '../../received/match/matching';

const template =
  'https://p.example/pb?app=(app_id)&gaid=(advertising_id)&h=(sha1-advertising-id)&ip=(ip)&city=(city)&token=s3cr3tS3cr3tS3cr3t9';
const event = fieldsOf(
  '{ "app_id": "com.a.b", "advertising_id": "8c2a1f6e-1b1d-4a0e-9f27-0d6c6e1d2b3a", "ip": "81.2.69.142", "city": "Rome" }',
);

test('a report names what differs, and no identifier or secret of request, template or event', () => {
  const request =
    '/pb?app=com.a.b&gaid=8C2A1F6E-1B1D-4A0E-9F27-0D6C6E1D2B3A&h=&ip=81.2.69.160&city=Rom+a&token=s3cr3tS3cr3tS3cr3t9&mail=jo%40corp.example';
  const report = writeReport({
    match: matchTo(template, request, event),
    source: 'Expected from the event in Compose',
    options: ['With the present options every value is rendered the same.'],
  });
  expect(report).toMatch(/### Fits your template: 1 value is empty/);
  expect(report).toMatch(/\| gaid \| .*Other value/);
  expect(report).toMatch(/\| mail \| {2}\| .* \| Extra/);
  expect(report).toContain('every value is rendered the same');
  for (const secret of ['8c2a1f6e', '81.2.69', 's3cr3t', 'jo%40corp', 'jo@corp', 'corp.example']) {
    expect(report.toLowerCase()).not.toContain(secret);
  }
  expect(report).toContain('city=Rom+a');
});

test('a report has no markup of what arrived', () => {
  const match = matchTo('/pb?a=(city)&b=(app_id)', '/pb?a=%60|x|<b>&b=1\n', undefined);
  const report = writeReport({
    match: { ...match, candidate: candidateOf('/pb?a=(city)') },
    source: '',
    options: [],
  });
  expect(
    report
      .split('\n')
      .filter((line) => line.startsWith('| '))
      .every((line) => line.split(/(?<!\\)\|/).length === 6),
  ).toBe(true);
});
