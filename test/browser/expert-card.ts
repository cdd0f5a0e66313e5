/** Whom the page knows, as chat/people.json has it. */
export const bo = { id: '29:local-bo', aadObjectId: 'b0c4a8d2-1f63-4e57-8a90-6d2e7b35f1c8', name: 'Bo Expert' };
export const eva = { id: '29:local-eva', aadObjectId: 'e7a91d34-5c08-4b2f-9d61-0f8c3b7a2e45', name: 'Eva Expert' };

const peoplePicker = {
  type: 'Input.ChoiceSet',
  id: 'colleague',
  label: 'Hand over to',
  placeholder: 'Choose a colleague',
  isRequired: true,
  errorMessage: 'Choose somebody.',
  choices: [{ title: eva.name, value: eva.aadObjectId }],
  'choices.data': { type: 'Data.Query', dataset: 'graph.microsoft.com/users?scope=currentContext' },
};

const note = {
  type: 'Input.Text',
  id: 'note',
  label: 'What solved it',
  placeholder: 'The requester reads this',
  isMultiline: true,
  maxLength: 200,
  isRequired: true,
  errorMessage: 'Say what solved it.',
};

const kinds = {
  type: 'Input.ChoiceSet',
  id: 'kind',
  label: 'What it was',
  style: 'expanded',
  value: 'mistake',
  choices: [
    { title: 'A mistake in the configuration of the application that nobody had seen until now', value: 'mistake' },
    { title: 'Something else', value: 'other' },
  ],
};

const tell = { type: 'Input.Toggle', id: 'tell', title: 'Tell the requester at once', value: 'true', wrap: true };

/** A card as the bot might send it to the experts, with everything that the page has to know for it. */
export function expertCard({ status = 'Open', refresh = true }: { status?: string; refresh?: boolean } = {}) {
  return {
    type: 'AdaptiveCard',
    version: '1.5',
    lang: 'en',
    fallbackText: 'A request for help',
    ...(refresh && { refresh: { action: { type: 'Action.Execute', verb: 'refresh', data: { request: 7 } } } }),
    msteams: { entities: [{ type: 'mention', text: '<at>Bo Expert</at>', mentioned: { id: bo.id, name: bo.name } }] },
    body: [
      { type: 'TextBlock', text: `${status} · urgent`, color: 'attention', weight: 'bolder', size: 'small' },
      { type: 'TextBlock', text: 'The return address is not registered', style: 'heading', wrap: true },
      {
        type: 'TextBlock',
        text: '<at>Bo Expert</at> claimed it {{DATE(2026-02-03T04:05:06Z,SHORT)}} {{TIME(2026-02-03T04:05:06Z)}}; ask <at>Ann</at>.',
        wrap: true,
      },
    ],
    actions: [
      { type: 'Action.Execute', title: 'Claim', verb: 'claim', style: 'positive', data: { request: 7 } },
      {
        type: 'Action.ShowCard',
        title: 'Hand over',
        card: {
          type: 'AdaptiveCard',
          body: [peoplePicker],
          actions: [{ type: 'Action.Execute', title: 'Hand it over', verb: 'handOver', data: { request: 7 } }],
        },
      },
      {
        type: 'Action.ShowCard',
        title: 'Resolve',
        card: {
          type: 'AdaptiveCard',
          body: [note, { type: 'Input.Text', id: 'link', label: 'Where to read on' }, kinds, tell],
          actions: [{ type: 'Action.Submit', title: 'Resolve it', style: 'positive', data: { action: 'resolve' } }],
        },
      },
      { type: 'Action.Submit', title: 'Remind me tomorrow', data: { action: 'remind' } },
      { type: 'Action.OpenUrl', title: 'Open the conversation', url: 'https://example.com/' },
      { type: 'Action.Execute', title: 'Give it back', verb: 'giveBack', style: 'destructive' },
    ],
  };
}
