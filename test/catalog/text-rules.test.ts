import { ownTextFaults, textFaults } from '../../src/catalog/text-rules';

describe('a text is found fault with', () => {
  const sentences = (count: number) => 'It is so. '.repeat(count).trim();

  test.each([
    ['50011.title', 'Sign-in was stopped by a policy (2026)'],
    ['50011.description', 'Compare `redirect_uri` (see https://contoso.com/a_b_) with `a * b <c>`'],
    ['50011.description', sentences(3)],
    ['50011.description', '令牌已过期。请重新登录。还是不行？'],
    ['50011.description', 'Version 1.5 of app.js, for example, is too old.'],
    ['50011.remediation.3', 'x'.repeat(200)],
    ['help.privacy', 'Jag läser bara det som skickas till mig – “så är det”, ÅÄÖ, Ø, é.'],
    ['others.more_one', 'and {{count}} more code'],
    ['unknown.entra.description', '{{code}} has `marks`'],
  ])('not at all: %s: %s', (key, text) => {
    expect(textFaults({ file: 'f', key, text })).toEqual([]);
  });

  test.each([
    ['help.title', '', 'is empty'],
    ['help.title', ' ', 'is empty'],
    ['help.title', 'Hi ', 'ends with a blank'],
    ['help.title', 'a  b', 'two blanks'],
    ['help.title', 'a\u00a0b', 'unusual blank'],
    ['help.title', 'a\u3000b', 'unusual blank'],
    ['help.title', 'a\u200bb', 'invisible'],
    ['help.title', 'a\nb', 'line break'],
    ['help.title', 'a\u0308', 'NFC'],
    ['help.title', 'LÃ¶senord', 'encoding'],
    ['help.title', 'l¬senord', 'encoding'],
    ['help.title', 'l\ufffdsenord', 'encoding'],
    ['help.title', 'itâ€™s', 'encoding'],
    ['50011.description', 'Set `a', 'without a partner'],
    ['50011.description', 'Set ``', 'without a partner'],
    ['50011.description', 'Very **bold**', 'Markdown'],
    ['50011.description', 'Very _slanted_ text', 'Markdown'],
    ['50011.description', 'A [link](x)', 'Markdown'],
    ['50011.remediation.0', '1. Wait', 'Markdown'],
    ['50011.remediation.0', '- Wait', 'Markdown'],
    ['50011.description', 'A <b>bold</b> text', 'HTML'],
    ['50011.description', 'This &amp; that', 'HTML'],
    ['50011.description', 'The code {{code}}', 'placeholder'],
    ['50011.title', 'Set `a`', 'backticks'],
    ['help.description', 'Set `a`', 'backticks'],
    ['50011.title', 'x'.repeat(61), '60'],
    ['50011.title', 'Stopped.', 'full stop'],
    ['50011.title', '已停止。', 'full stop'],
    ['50011.title', 'AADSTS50011 stopped', 'repeats'],
    ['50011.title', 'Error: stopped', 'repeats'],
    ['50011.remediation.0', 'x'.repeat(201), '200'],
    ['50011.remediation.4', 'x', 'fifth'],
    ['50011.description', sentences(4), 'sentences'],
    ['50011.description', '一。二。三。四。', 'sentences'],
  ])('by name and with what to do: %s: %j %s', (key, text, fault) => {
    expect(textFaults({ file: 'f', key, text })).toEqual([expect.stringMatching(`^f: "${key}" .*${fault}`)]);
  });
});

describe('a text of an organization', () => {
  const faults = (text: string) => ownTextFaults({ file: 'f', key: 'help.title', text });

  test.each(['Âmbito\u202F?', 'می\u200Cروم', 'Ðurðr', 'a\u00a0b'])('may be in any language: %s', (text) => {
    expect(faults(text)).toEqual([]);
    expect(textFaults({ file: 'f', key: 'help.title', text })).not.toEqual([]);
  });

  test.each([
    ['', 'is empty'],
    ['LÃ¶senord', 'encoding'],
    ['Very **bold**', 'Markdown'],
    ['A <b>bold</b> text', 'HTML'],
    ['a\nb', 'line break'],
  ])('is found fault with where a card would break: %j', (text, fault) => {
    expect(faults(text)).toEqual([expect.stringMatching(fault)]);
  });
});
