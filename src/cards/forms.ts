import { type Escalation, isSamePerson, type Person, type Urgency } from '../escalation/escalation';
import { type Draft, inputs, noteInput, type StepAction } from '../message/desk-press';
import type { Topic } from '../message/topic';
import type { FormView } from './form-view';
import type { Reader } from './reader';
import { execute, type RowPress, submit } from './row-press';

/** What is not asked for is an empty list. */
const NOTHING: FormView = { intros: [], people: [], texts: [], questions: [], toggles: [], submits: [] };

const EMPTY: Draft = { note: '', urgency: 'normal', isIncluded: false };

/** The form in which people ask for help, but for its button. */
export function toHelpForm({ phrases, excerpt, draft = EMPTY }: Reader): FormView {
  const urgency = (value: Urgency) => ({ title: phrases(`getHelp.${value}`), value });
  return {
    ...NOTHING,
    intros: [{ intro: phrases('getHelp.intro') }],
    texts: [
      {
        id: inputs.note,
        label: phrases('getHelp.note'),
        placeholder: phrases('getHelp.placeholder'),
        value: draft.note,
      },
    ],
    questions: [
      {
        id: inputs.urgency,
        label: phrases('getHelp.urgency'),
        value: draft.urgency,
        choices: [urgency('normal'), urgency('urgent')],
      },
    ],
    toggles:
      excerpt === undefined
        ? []
        : [{ id: inputs.include, label: phrases('getHelp.include'), value: String(draft.isIncluded) }],
  };
}

/** The button that sends it. It works on every phone, and so it is no `Action.Execute`. */
export function helpSubmit(topic: Topic, { phrases, excerpt, language }: Reader): RowPress {
  const title = phrases('getHelp.send');
  return submit(title, { action: 'getHelp', topic, shownIn: language, ...(excerpt === undefined ? {} : { excerpt }) });
}

/** In which the requester says what is still wrong. */
export function toNotSolvedForm({ id }: Escalation, reader: Reader, isTold = false): FormView {
  const { phrases } = reader;
  const title = phrases('request.askAgain');
  return {
    ...NOTHING,
    texts: [{ id: noteInput(id), label: phrases('request.whatElse'), placeholder: '', value: '' }],
    submits: [submit(title, { ...stepAction('notSolved', id), ...(isTold ? { isTold } : {}) })],
  };
}

/** In which an expert says what solved it. */
export function toResolveForm({ id, requester }: Escalation, reader: Reader): FormView {
  const { phrases } = reader;
  const title = phrases('expertCard.resolve');
  const label = phrases('expertCard.solution', { requester: nameOf(requester, reader) });
  return {
    ...NOTHING,
    texts: [{ id: noteInput(id), label, placeholder: '', value: '' }],
    submits: [execute(title, stepAction('resolve', id))],
  };
}

/** In which an expert chooses a colleague; those who have worked on it stand first. */
export function toHandOverForm({ id, expert, requester, history }: Escalation, reader: Reader): FormView {
  const { phrases } = reader;
  const title = phrases('expertCard.handOver');
  const others = history.flatMap(({ by }) => (by && !isSamePerson(by, requester) ? [by] : []));
  const known = new Map(others.flatMap((person) => choiceOf(person)).map((choice) => [choice.value, choice] as const));
  if (expert?.aadObjectId) known.delete(expert.aadObjectId);
  return {
    ...NOTHING,
    people: [
      {
        id: inputs.colleague,
        label: phrases('expertCard.colleague'),
        placeholder: phrases('expertCard.chooseColleague'),
        choices: [...known.values()],
      },
    ],
    submits: [execute(title, stepAction('handOver', id))],
  };
}

function choiceOf({ aadObjectId, name }: Person): { title: string; value: string }[] {
  return aadObjectId && name ? [{ title: name, value: aadObjectId }] : [];
}

export function stepAction(step: StepAction['step'], escalation: string): StepAction {
  return { action: 'escalation', step, escalation };
}

/** Who asked to be forgotten, or whose name Teams did not tell, is somebody. */
export function nameOf(person: Person | undefined, { phrases }: Reader): string {
  return person?.name || phrases('expertCard.somebody');
}
