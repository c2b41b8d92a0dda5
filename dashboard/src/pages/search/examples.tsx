import { Link } from '@tanstack/react-router';
import { MessageCircleQuestion, TextSearch } from 'lucide-react';
import { Row, Rows } from '../../parts/rows.tsx';
import { exampleQuestions } from './example-questions.ts';
import styles from './search-page.module.css';

const searches: readonly (readonly [text: string, does: string])[] = [
  ['late fee', 'both words, in any form'],
  ['"rent roll"', 'these words next to each other'],
  ['rent -late', 'the first word, without the other'],
  ['complaints about the price', 'what means nearly the same, too'],
];

/** What can be typed. */
export function Examples() {
  return (
    <div className={styles.examples}>
      <section className={styles.card} aria-labelledby="to-ask">
        <h2 id="to-ask">Ask</h2>
        <Rows>
          {exampleQuestions.map((question) => (
            <Row
              key={question}
              lead={<MessageCircleQuestion aria-hidden="true" />}
              title={
                <Link to="/search" search={{ q: question }}>
                  {question}
                </Link>
              }
              wraps
            />
          ))}
        </Rows>
      </section>
      <section className={styles.card} aria-labelledby="to-find">
        <h2 id="to-find">Search</h2>
        <Rows>
          {searches.map(([text, does]) => (
            <Row
              key={text}
              lead={<TextSearch aria-hidden="true" />}
              title={
                <Link to="/search" search={{ q: text }}>
                  {text}
                </Link>
              }
              text={does}
            />
          ))}
        </Rows>
      </section>
    </div>
  );
}
