import { readLinkedTopic } from '../../src/teams/linked-topic';
import { library } from '../library';

test.each([
  '',
  'login.microsoftonline.com/error?code=50011',
  'https://login.microsoftonline.com/',
  'https://login.microsoftonline.com/error',
  'https://login.microsoftonline.com/error?code=',
  'https://login.microsoftonline.com/error?code=<script>',
  'https://login.microsoftonline.com/error?code=050011',
  'https://login.microsoftonline.us/error?code=50011',
  'https://login.microsoftonline.com.evil.example/error?code=50011',
  'https://evil.example/?https://login.microsoftonline.com/error?code=50011',
  'https://learn.microsoft.com/entra/AADSTS50011',
])('an address has nothing to do with codes: %s', (address) => {
  expect(readLinkedTopic(address, library)).toBeUndefined();
});

test.each([
  ['https://login.microsoftonline.com/error?code=50011', 'entra:50011'],
  ['https://login.microsoftonline.com/error?code=50011&lang=sv', 'entra:50011'],
  ['https://login.microsoftonline.com/error?code=700016', 'entra:700016'],
  ['https://login.microsoftonline.com/error?code=5999999', 'entra:5999999'],
  [
    'https://login.microsoftonline.com/common/authorize?error=x&error_description=AADSTS65004%3a+declined',
    'entra:65004',
  ],
])('an address is about a code: %s', (address, code) => {
  expect(readLinkedTopic(address, library)).toMatchObject({ about: 'codes', codes: [code] });
});
