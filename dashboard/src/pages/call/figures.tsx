import { formatLength, formatNumber, formatShare } from '../../common/formats.ts';
import { type FragmentType, readFragment } from '../../generated/fragment-masking.ts';
import { graphql } from '../../generated/gql.ts';
import { Figure } from '../../parts/figure.tsx';
import styles from './figures.module.css';

const figuresFragment = graphql(`
  fragment CallFigures on GongCall {
    id
    talkRatio
    interactivity
    patience
    longestMonologueSeconds
    longestCustomerStorySeconds
    companyQuestionCount
    customerQuestionCount
    qualityScore
    talk {
      talkRatio
      switches
      switchesPerMinute
      longestMonologueSeconds
      longestStorySeconds
      ourQuestions
      theirQuestions
    }
  }
`);

const unknown = '–';

/** How people talked: as Gong measured it, else as the transcript says. */
export function Figures({ of }: { readonly of: FragmentType<typeof figuresFragment> }) {
  const call = readFragment(figuresFragment, of);
  const { talk } = call;
  const ratio = call.talkRatio ?? talk?.talkRatio;
  const monologue = call.longestMonologueSeconds ?? talk?.longestMonologueSeconds;
  const story = call.longestCustomerStorySeconds ?? talk?.longestStorySeconds;
  const [asked, askedUs] = [
    talk?.ourQuestions ?? call.companyQuestionCount,
    talk?.theirQuestions ?? call.customerQuestionCount,
  ];
  return (
    <section className={styles.figures} aria-label="How people talked">
      <Figure
        label="We talked"
        why="Our people’s share of the time that anybody talked. Gong found the best sales calls near 43% (2016), and those above 65% the worst."
        value={ratio == null ? unknown : formatShare(ratio)}
        note={ratio == null ? 'Not measured' : `Customer ${formatShare(1 - ratio)}`}
      />
      <Figure
        label="Monologue"
        why="The longest time that one of our people talked without a break. The customer’s is the longest of theirs."
        value={monologue == null ? unknown : formatLength(monologue)}
        note={story == null ? 'Customer’s not measured' : `Customer ${formatLength(story)}`}
      />
      <Figure
        label="Questions"
        why="Questions that our people asked, and below those of the customer."
        value={asked == null ? unknown : formatNumber(asked)}
        note={askedUs == null ? 'Customer’s not counted' : `Customer ${formatNumber(askedUs)}`}
      />
      <Figure
        label="Switches"
        why="How often the speaker changed, counted in the transcript. Interactivity is Gong’s own measure of it, from 0 to 10."
        value={talk == null ? unknown : formatNumber(talk.switches)}
        note={
          call.interactivity == null ? 'No interactivity from Gong' : `Interactivity ${call.interactivity.toFixed(1)}`
        }
      />
      <Figure
        label="Patience"
        why="How long our host waited before an answer to the customer, as Gong measured it."
        value={call.patience == null ? unknown : call.patience.toFixed(1)}
        {...(call.patience == null ? { note: 'Not measured' } : { unit: 's' })}
      />
      <Figure
        label="Quality"
        why="How well the call was led, by the customer’s part in it, our questions, objections that were answered, and what was agreed."
        value={call.qualityScore == null ? unknown : formatNumber(call.qualityScore * 100)}
        {...(call.qualityScore == null ? { note: 'It is not known who spoke' } : { unit: 'of 100' })}
      />
    </section>
  );
}
