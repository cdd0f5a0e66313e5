import { library } from '../library';

const { readCommand, languages } = library;

test.each([
  '',
  'help',
  'AADSTS50011',
  'open the app',
  'it is solved by signing in again, but AADSTS50011',
  'please do not forget me, my request is still open',
  'escalate',
  'solved?? no',
  'no, solved',
  'nej, löst',
  'please',
  'thanks',
  'thanks, but it is still open',
  'please open it',
  '谢谢',
  '没有未解决',
  'solved, but',
  'Löst?',
  '解决了？',
  'opgelost aub',
  'kan du få det fiksa',
  '能不能搞定',
  '帮我搞定',
  'Can you forget me?',
  'kun je mijn gegevens wissen?',
  'x'.repeat(10_000),
])('"%.40s" is no command', (text) => {
  expect(readCommand(text)).toBeUndefined();
});

test.each([
  ['escalate here', 'escalateHere'],
  ['@Signpost Escalate here!', 'escalateHere'],
  ['escalate here for everyone', 'escalateHereForEveryone'],
  ['open', 'openRequests'],
  ['Forget me.', 'forgetMe'],
  ['It’s solved', 'solved'],
  ['not solved', 'notSolved'],
  ['please escalate here', 'escalateHere'],
  ['Hi @Signpost, escalate here for everyone, please. Thanks!', 'escalateHereForEveryone'],
  ['it works now, thank you very much', 'solved'],
  ['tack, nu funkar det', 'solved'],
  ['det virker fortsatt ikke, takk', 'notSolved'],
  ['vergeet mij alsjeblieft', 'forgetMe'],
  ['请设为求助频道，谢谢', 'escalateHere'],
  ['好的，已解决，谢谢！', 'solved'],
  ['please no longer escalate here', 'stopEscalatingHere'],
  ['no, still not working', 'notSolved'],
  ['yes, solved', 'solved'],
  ['Can you please show open requests?', 'openRequests'],
  ['kan du eskalera hit tack', 'escalateHere'],
  ['status', 'openRequests'],
  ['kan du vise åpne saker', 'openRequests'],
  ['对不起，还是不行', 'notSolved'],
  ['vergeet mij alsjeblieft!', 'forgetMe'],
  ['没有，还是不行', 'notSolved'],
  ['nej, glöm mig', 'forgetMe'],
  ['Thanks, but it still doesn’t work', 'notSolved'],
  ['tyvärr inte, tack', 'notSolved'],
  ['helaas werkt het niet, dank je', 'notSolved'],
  ['Didn’t help', 'notSolved'],
  ['Sorry, it didn’t work', 'notSolved'],
  ['hjälpte inte', 'notSolved'],
  ['det funkar inte fortfarande', 'notSolved'],
  ['Hej, det fungerade inte.', 'notSolved'],
  ['hjalp ikke', 'notSolved'],
  ['Det funket dessverre ikke', 'notSolved'],
  ['hielp niet', 'notSolved'],
  ['no, not solved, sorry', 'notSolved'],
  ['niet opgelost, helaas', 'notSolved'],
  ['还是不行，可惜', 'notSolved'],
  ['Sorry, it works now', 'solved'],
  ['het heeft niet geholpen, sorry', 'notSolved'],
  ['没有效果', 'notSolved'],
  ['stop escalating here', 'stopEscalatingHere'],
  ['eskalera inte hit', 'stopEscalatingHere'],
  ['escaleer hier niet meer', 'stopEscalatingHere'],
  ['eskalera hit', 'escalateHere'],
  ['escaleer hierheen', 'escalateHere'],
  ['eskaler hit', 'escalateHere'],
  ['设为求助频道', 'escalateHere'],
] as const)('"%s" is %s', (text, command) => {
  expect(readCommand(text)).toBe(command);
});

/** What the phrases tell people to write, in quotation marks of each language. */
const QUOTED = /["“”«「‘]([^"“”«»「」‘’]+)["”»」’]/g;

test.each(languages.tags)('what people are told to write is understood: %s', (tag) => {
  const phrases = languages.phrases(tag);
  const texts = (
    [
      'help.more',
      'noExperts.how',
      'channelSet.teamOnly',
      'channelSet.undo',
      'channelNotSet.noTeamHow',
      'onCard.how',
      'help.privacy',
    ] as const
  ).map((key) => phrases(key));
  const calls = texts.flatMap((text) => [...text.matchAll(QUOTED)].map(([, call = '']) => call));
  expect(calls.length).toBeGreaterThanOrEqual(8);
  const isUnderstood = (call: string) =>
    readCommand(call) !== undefined || library.readOccasion(call) !== 'nothingFound' || library.readSearch(call) === '';
  expect(calls.filter((call) => !isUnderstood(call))).toEqual([]);
});
